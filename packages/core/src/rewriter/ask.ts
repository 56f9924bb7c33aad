import { type GuardOptions, guardSuggestion } from "../guard/index.js"
import type { Block, Finding, RewriteContext, Rewriter, Suggestion } from "../types.js"

/** What goes with one request for rewrites. */
export interface AskOptions {
  /** Aborting rejects the request with the signal's reason; what has come by then stays. */
  readonly signal?: AbortSignal
  /** Called with how many of the blocks are done. */
  readonly onProgress?: (progress: AskProgress) => void
  /** Called block by block, with what has come for each finding that got any. */
  readonly onSuggestions?: (block: string, suggestions: ReadonlyMap<string, readonly Suggestion[]>) => void
}

/** How far a request has come, in blocks. */
export interface AskProgress {
  readonly done: number
  readonly total: number
}

/** What came of a request for rewrites. */
export interface AskResult {
  /** By finding id, best first; findings for which nothing came are not in it. */
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>
  /** The blocks for which the rewriter failed, with the reason in words for a person. Their findings are as before. */
  readonly failures: readonly { readonly block: string; readonly reason: string }[]
  /** What the guard kept back, with its reasons. */
  readonly refused: readonly { readonly finding: string; readonly reasons: readonly string[] }[]
}

/** How a rewriter is asked. */
export interface AskSettings extends Pick<RewriteContext, "terms" | "document"> {
  /** What becomes of rewrites that change facts, and how the language of the text states these. */
  readonly guard: GuardOptions
}

/**
 * Asks a rewriter about findings, all of one block in one go, and lets through what passes the guard. `blocks` is the
 * document in order: it gives each block its neighbours. Findings of blocks that are not in it, or that no longer fit
 * their block's text, are left out. Rejects only when aborted; a block that fails is told in the result.
 */
export async function askRewriter(
  rewriter: Rewriter,
  blocks: readonly Block[],
  findings: readonly Finding[],
  options: AskOptions & AskSettings,
): Promise<AskResult> {
  const { signal = new AbortController().signal, onProgress, onSuggestions, terms, document, guard } = options
  signal.throwIfAborted()
  const suggestions = new Map<string, readonly Suggestion[]>()
  const failures: { block: string; reason: string }[] = []
  const refused: { finding: string; reasons: string[] }[] = []
  const asked = blocks.flatMap((block, i) => {
    const own = findings.filter(
      finding => finding.block === block.id && block.text.slice(finding.from, finding.to) === finding.quote,
    )
    return own.length ? [{ block, own, before: blocks[i - 1]?.text, after: blocks[i + 1]?.text }] : []
  })
  let done = 0
  await Promise.all(
    asked.map(async ({ block, own, before, after }) => {
      const context: RewriteContext = {
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        ...(terms && { terms }),
        ...(document !== undefined && { document }),
      }
      try {
        const answer = await rewriter.rewrite(block, own, signal, context)
        if (signal.aborted) return
        const passed = new Map<string, readonly Suggestion[]>()
        for (const finding of own) {
          const kept: Suggestion[] = []
          for (const proposed of answer.get(finding.id) ?? []) {
            const { suggestion, concerns } = guardSuggestion(block, finding, proposed, {
              ...guard,
              findings: own,
            })
            if (suggestion) kept.push(suggestion)
            else refused.push({ finding: finding.id, reasons: concerns.map(({ message }) => message) })
          }
          if (kept.length) passed.set(finding.id, byScore(kept))
        }
        for (const [id, list] of passed) suggestions.set(id, list)
        if (passed.size) onSuggestions?.(block.id, passed)
      } catch (error) {
        if (signal.aborted) return
        failures.push({ block: block.id, reason: error instanceof Error ? error.message : String(error) })
      }
      onProgress?.({ done: ++done, total: asked.length })
    }),
  )
  signal.throwIfAborted()
  return { suggestions, failures, refused }
}

const byScore = (suggestions: readonly Suggestion[]) => [...suggestions].sort((a, b) => b.score - a.score)
