import { type DiffPart, type Finding, type Suggestion, suggestionText, wordDiff } from "@ungarble/core"
import { element } from "./dom.js"
import type { Locale } from "./locales/locale.js"
import type { Context } from "./target.js"

/** A suggestion as a person sees it. */
export interface Rewrite {
  /** The words struck, kept and put in, over the finding and whatever the suggestion touches beside it. */
  readonly parts: readonly DiffPart[]
  /** What would stand in place of the finding's words alone; what a person starts from to edit by hand. */
  readonly text: string
}

/** How `suggestion` would change the finding's words where they stand now. */
export function rewriteOf(finding: Finding, suggestion: Suggestion, { before, after }: Context): Rewrite {
  const text = before + finding.quote + after
  const from = before.length
  const to = from + finding.quote.length
  const shift = from - finding.from
  const edits = suggestion.edits.map(edit => ({ ...edit, from: edit.from + shift, to: edit.to + shift }))
  // Text around a finding may have changed since; what no longer fits is shown on the finding alone.
  const fits = edits.every(edit => edit.from >= 0 && edit.to <= text.length)
  const range = fits ? suggestionText(text, { ...suggestion, edits }, { from, to }) : { from, to, text: "" }
  const whole = text.slice(range.from, range.to)
  const isWider = range.from < from || range.to > to
  return {
    parts: wordDiff(whole, range.text),
    text: isWider ? range.text.trim() : range.text,
  }
}

/** The rewrite as `<del>` and `<ins>` in line. A space that comes or goes is shown, for it would be overlooked. */
export function diffNodes(parts: readonly DiffPart[]): Node[] {
  return parts.map(({ kind, text }) => {
    const shown = text.replaceAll("\uFFFC", "▫")
    if (kind === "same") return document.createTextNode(shown)
    const isWords = /[\p{L}\p{N}]/u.test(shown)
    return element(kind, { class: `ungarble-${kind}` }, isWords ? shown : shown.replaceAll(" ", "␣"))
  })
}

/** The rewrite for a screen reader, which does not speak strokes. */
export function diffWords(finding: Finding, rewrite: Rewrite, { say }: Locale): string {
  const quote = finding.quote.trim()
  const text = rewrite.text.trim()
  return text === "" ? say.deletes(quote) : say.changes(quote, text)
}
