import type {
  CheckOptions,
  CheckProgress,
  CheckResult,
  CheckService,
  CheckSettings,
  DocumentPart,
} from "./service.js"
import type { Block, Finding } from "./types.js"

/** What both ends of a connection need: a Worker, a MessagePort or the worker's own global scope. */
export interface Port {
  postMessage(message: unknown): void
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void
}

/** A worker as the page sees it. */
export interface WorkerLike extends Omit<Port, "addEventListener"> {
  addEventListener(
    type: string,
    listener: (event: Event & { data?: unknown; message?: string }) => void,
  ): void
  terminate(): void
}

/** A check as it goes over the wire. */
export interface CheckRequest {
  readonly to: "checker"
  readonly kind: "check"
  readonly id: number
  readonly blocks: readonly Block[]
  readonly anyLanguage: boolean
  readonly document?: DocumentPart
}

/** What a page says to a worker. */
export type Request =
  | CheckRequest
  | { readonly to: "checker"; readonly kind: "abort"; readonly id: number }
  | { readonly to: "checker"; readonly kind: "configure"; readonly settings: CheckSettings }

/** What a worker answers. */
export type Answer =
  | {
      readonly from: "checker"
      readonly kind: "progress"
      readonly id: number
      readonly progress: CheckProgress
    }
  | {
      readonly from: "checker"
      readonly kind: "findings"
      readonly id: number
      readonly block: string
      readonly findings: readonly Finding[]
    }
  | { readonly from: "checker"; readonly kind: "done"; readonly id: number; readonly result: CheckResult }
  | { readonly from: "checker"; readonly kind: "failed"; readonly id: number; readonly message: string }

interface Pending {
  readonly blocks: readonly Block[]
  readonly options: CheckOptions
  readonly resolve: (result: CheckResult) => void
  readonly reject: (reason: unknown) => void
  retried: boolean
}

/**
 * The page's half: a `CheckService` that works in the worker made by `start`. If the worker dies, a new one is started
 * and what it was doing is tried once more; if that fails too, the checks reject with an error that says so in words
 * for a user. The next check starts a worker again. One that never starts is most often a wrong URL or a content policy
 * without `worker-src`; a `Checker` in the page's own thread works there, too.
 */
export function connectChecker(start: () => WorkerLike): CheckService {
  const pending = new Map<number, Pending>()
  let settings: CheckSettings | undefined
  let worker: WorkerLike | undefined
  let lastId = 0

  const send = (request: Request) => {
    worker ??= open()
    worker.postMessage(request)
  }
  const sendCheck = (id: number, { blocks, options }: Pending) =>
    send({
      to: "checker",
      kind: "check",
      id,
      blocks,
      anyLanguage: options.anyLanguage ?? false,
      ...(options.document && { document: options.document }),
    })

  function open(): WorkerLike {
    const opened = start()
    opened.addEventListener("message", event => hear(event.data as Answer))
    const die = (event: Event & { message?: string }) => {
      if (worker === opened) revive(event.message || "it could not be started")
    }
    opened.addEventListener("error", die)
    opened.addEventListener("messageerror", die)
    if (settings) opened.postMessage({ to: "checker", kind: "configure", settings } satisfies Request)
    return opened
  }

  function hear(answer: Answer): void {
    if (answer?.from !== "checker") return
    const check = pending.get(answer.id)
    if (!check) return
    if (answer.kind === "progress") check.options.onProgress?.(answer.progress)
    else if (answer.kind === "findings") check.options.onFindings?.(answer.block, answer.findings)
    else {
      pending.delete(answer.id)
      if (answer.kind === "done") check.resolve(answer.result)
      else check.reject(new Error(answer.message))
    }
  }

  function revive(reason: string): void {
    worker?.terminate()
    worker = undefined
    for (const [id, check] of pending) {
      if (check.retried) {
        pending.delete(id)
        const why = reason.replace(/\.$/, "")
        check.reject(new Error(`The checker stopped twice and was not started again: ${why}.`))
      } else {
        check.retried = true
        trySend(id, check)
      }
    }
  }

  // A worker that can't even be made fails the check like one that dies.
  function trySend(id: number, check: Pending): void {
    try {
      sendCheck(id, check)
    } catch (error) {
      pending.delete(id)
      check.reject(error)
    }
  }

  return {
    check(blocks, options = {}) {
      const { signal } = options
      if (signal?.aborted) return Promise.reject(signal.reason)
      return new Promise((resolve, reject) => {
        const id = ++lastId
        const check: Pending = { blocks, options, resolve, reject, retried: false }
        pending.set(id, check)
        signal?.addEventListener("abort", () => {
          if (!pending.delete(id)) return
          worker?.postMessage({ to: "checker", kind: "abort", id } satisfies Request)
          reject(signal.reason)
        })
        trySend(id, check)
      })
    },
    configure(next) {
      settings = next
      worker?.postMessage({ to: "checker", kind: "configure", settings: next } satisfies Request)
    },
    dispose() {
      worker?.terminate()
      worker = undefined
      for (const check of pending.values()) check.reject(new AbortError("The checker was disposed of."))
      pending.clear()
    },
  }
}

// Core has no DOM types; hosts recognise an aborted check by this name, as with fetch.
class AbortError extends Error {
  override readonly name = "AbortError"
}
