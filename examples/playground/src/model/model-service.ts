import type { Block, CheckService, CheckSettings, Finding } from "@ungarble/core"
import type { AskOptions, AskResult, RewritingService } from "@ungarble/core/rewriter"
import type { ModelAddress } from "./messages.js"

/** A checker that can be joined to a model and parted from it again while an editor uses it. */
export interface ModelService extends CheckService {
  /** The model in use; null while there is none. */
  readonly address: ModelAddress | null
  use(address: ModelAddress | null): Promise<void>
  /** Asks the model about findings on show. Null where none is in use. */
  ask(findings: readonly Finding[], options: AskOptions): Promise<AskResult> | null
}

/** Joins nothing yet: without a model it is the checker itself, and the code that speaks to one is not even loaded. */
export function modelService(checker: CheckService): ModelService {
  let settings: CheckSettings | undefined
  let address: ModelAddress | null = null
  let joined: { readonly service: RewritingService; stop(): void } | undefined
  let blocks = new Map<string, Block>()

  return {
    get address() {
      return address
    },
    async use(next) {
      joined?.stop()
      joined = undefined
      address = null
      if (!next) return
      const [{ withRewriter }, { guardWords }, { workerRewriter }] = await Promise.all([
        import("@ungarble/core/rewriter"),
        import("@ungarble/english/guard"),
        import("./worker-rewriter.js"),
      ])
      const rewriter = workerRewriter(next)
      const service = withRewriter(checker, rewriter, { guard: { words: guardWords } })
      joined = { service, stop: () => rewriter.stop() }
      if (settings) joined.service.configure(settings)
      address = next
    },
    ask: (findings, options) => joined?.service.ask([...blocks.values()], findings, options) ?? null,
    check(given, options) {
      // An editor sends what has changed and the order of the whole document.
      const known = new Map([...blocks, ...given.map(block => [block.id, block] as const)])
      const order = options?.document?.order ?? given.map(({ id }) => id)
      blocks = new Map(order.flatMap(id => (known.has(id) ? [[id, known.get(id)!] as const] : [])))
      return (joined?.service ?? checker).check(given, options)
    },
    configure(next) {
      settings = next
      ;(joined?.service ?? checker).configure(next)
    },
    dispose() {
      joined?.stop()
      checker.dispose()
    },
  }
}
