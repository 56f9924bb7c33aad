import { applyEdits } from "../edits.js"
import type { GuardOptions } from "../guard/index.js"
import type { CheckService, DocumentPart } from "../service.js"
import type { Block, Finding, Rewriter, Suggestion } from "../types.js"
import { type AskOptions, type AskResult, type AskSettings, askRewriter } from "./ask.js"
import { Memo } from "./memo.js"
import { RewriteMemory } from "./rewrite-memory.js"

/**
 * A `CheckService` whose findings can be given better rewrites on demand. Until `ask` is called nothing reaches the
 * rewriter: checking never asks it.
 */
export interface RewritingService extends CheckService {
  /** The rewriter's id; suggestions of it have it as `by`. */
  readonly rewriter: string
  /**
   * Asks the rewriter about findings that `check` has given. `blocks` is the document in order, as it was checked;
   * `findings` are those to ask about, each with `from`, `to` and `quote` as they stand in their block's text now.
   * What passes the guard is given to `onSuggestions` block by block and stays known: from then on `check` gives these
   * findings with these suggestions among theirs, best first, as long as their sentence stays as it is. Rejects only when
   * aborted.
   */
  ask(blocks: readonly Block[], findings: readonly Finding[], options?: AskOptions): Promise<AskResult>
}

/** How a rewriter is joined to a checker. */
export interface WithRewriterOptions {
  /**
   * How the language of the texts states facts (`words`), and what becomes of rewrites that change these. Default: they are
   * refused, or shown with a warning where it may be right.
   */
  readonly guard: GuardOptions
  /** Names the document, for a rewriter that keeps a budget for each. Default: one document. */
  readonly document?: string
}

/** Of so many documents the blocks are kept. */
const documentMemory = 16

/**
 * Joins a rewriter to a checker: the same service, in the page or in a worker, and `ask`. Settings go to the checker;
 * of the glossary, the terms also go to the rewriter. Disposing of it disposes of the checker.
 *
 *     const service = withRewriter(checker, modelRewriter({ model }), { guard: { words: guardWords } })
 *     const { findings } = await service.check(blocks)
 *     await service.ask(blocks, findings.filter(finding => finding.suggestions.length === 0))
 */
export function withRewriter(
  checker: CheckService,
  rewriter: Rewriter,
  options: WithRewriterOptions,
): RewritingService {
  const known = new RewriteMemory()
  const documents = new Memo<ReadonlyMap<string, Block>>(documentMemory)
  let terms: Pick<AskSettings, "terms"> = {}

  const decorate = (block: Block | undefined, findings: readonly Finding[]): readonly Finding[] =>
    block
      ? findings.map(finding => addSuggestions(block.text, finding, known.recall(block, finding)))
      : findings

  // A check of a few blocks may answer about others of their document, too.
  const wholeDocument = ({ id, order }: DocumentPart, blocks: readonly Block[]) => {
    const all = new Map([...(documents.get(id) ?? []), ...blocks.map(block => [block.id, block] as const)])
    const now = new Map(order.flatMap(each => (all.has(each) ? [[each, all.get(each)!] as const] : [])))
    documents.set(id, now)
    return now
  }

  return {
    rewriter: rewriter.id,
    async check(blocks, checking = {}) {
      const { onFindings, document } = checking
      const byId = document
        ? wholeDocument(document, blocks)
        : new Map(blocks.map(block => [block.id, block]))
      const result = await checker.check(blocks, {
        ...checking,
        ...(onFindings && {
          onFindings: (block: string, findings: readonly Finding[]) =>
            onFindings(block, decorate(byId.get(block), findings)),
        }),
      })
      const findings = result.findings.flatMap(finding => decorate(byId.get(finding.block), [finding]))
      return { ...result, findings }
    },
    configure(settings) {
      checker.configure(settings)
      const next = settings.glossary ? { terms: settings.glossary.terms } : {}
      // Rewrites that were made for another house's terms may be wrong in this one.
      if (JSON.stringify(next) !== JSON.stringify(terms)) known.clear()
      terms = next
    },
    dispose() {
      known.clear()
      documents.clear()
      checker.dispose()
    },
    ask(blocks, findings, asking = {}) {
      const byId = new Map(blocks.map(block => [block.id, block]))
      const asked = new Map(findings.map(finding => [finding.id, finding]))
      return askRewriter(rewriter, blocks, findings, {
        ...asking,
        ...options,
        ...terms,
        onSuggestions(block, suggestions) {
          for (const [id, list] of suggestions) known.keep(byId.get(block)!, asked.get(id)!, list)
          asking.onSuggestions?.(block, suggestions)
        },
      })
    },
  }
}

// A finding with more suggestions among its own: best first, and none that leads to a text which another leads to.
function addSuggestions(text: string, finding: Finding, more: readonly Suggestion[]): Finding {
  if (!more.length) return finding
  const outcomes = new Set<string>()
  const suggestions = [...more, ...finding.suggestions]
    .sort((a, b) => b.score - a.score)
    .filter(({ edits }) => {
      const outcome = applyEdits(text, edits)
      return !outcomes.has(outcome) && outcomes.add(outcome)
    })
  return { ...finding, suggestions }
}
