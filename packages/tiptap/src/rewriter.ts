import type { Editor } from "@tiptap/core"
import type { Finding, Suggestion } from "@ungarble/core"
import type { AskOptions, AskResult, RewritingService } from "@ungarble/core/rewriter"
import { act, pluginState } from "./actions.js"
import { matchingFindings } from "./commands.js"
import { documentBlocks } from "./document-blocks.js"
import type { AcceptFilter } from "./types.js"

/** What is asked about, and how. */
export interface AskForRewritesOptions extends Pick<AskOptions, "signal" | "onProgress"> {
  /** Default: all findings. */
  readonly filter?: AcceptFilter
}

/**
 * Asks the rewriter behind a service about findings of an editor, and shows what it proposes at its findings, block by
 * block as it comes. What is proposed for a text that has changed since is dropped. Nothing in the document changes; the
 * service is best the editor's own checker, which then knows the proposals in later checks, too. Rejects when aborted.
 */
export async function askForRewrites(
  editor: Editor,
  service: RewritingService,
  options: AskForRewritesOptions = {},
): Promise<AskResult> {
  const { filter, ...asking } = options
  const blocks = documentBlocks(pluginState(editor.state), editor.state.doc)
  const texts = new Map(blocks.map(({ id, text }) => [id, text]))
  return service.ask(blocks, matchingFindings(editor.state, filter), {
    ...asking,
    onSuggestions(block, suggestions) {
      if (!editor.isDestroyed) show(editor, block, texts.get(block) ?? "", suggestions)
    },
  })
}

function show(
  editor: Editor,
  block: string,
  text: string,
  suggestions: ReadonlyMap<string, readonly Suggestion[]>,
): void {
  const { findings, composing } = pluginState(editor.state)
  // The next check brings them.
  if (composing) return
  const improved = findings
    .filter(finding => finding.block === block)
    .map((finding): Finding => {
      const more = suggestions.get(finding.id)
      if (!more) return finding
      const others = finding.suggestions.filter(({ by }) => more.every(each => each.by !== by))
      return { ...finding, suggestions: [...more, ...others].sort((a, b) => b.score - a.score) }
    })
  const answers = [{ block, text, findings: improved, complete: true }]
  editor.view.dispatch(act(editor.state.tr, { type: "answers", answers }))
}
