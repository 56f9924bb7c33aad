import { applyEdits } from "./edits.js"
import type { Range, Suggestion } from "./types.js"

/** A suggestion as one replacement: the range it touches, taking in `around`, and the text that will stand there. */
export function suggestionText(
  text: string,
  suggestion: Suggestion,
  around: Range,
): Range & { text: string } {
  const from = Math.min(around.from, ...suggestion.edits.map(edit => edit.from))
  const to = Math.max(around.to, ...suggestion.edits.map(edit => edit.to))
  const edits = suggestion.edits.map(edit => ({ ...edit, from: edit.from - from, to: edit.to - from }))
  return { from, to, text: applyEdits(text.slice(from, to), edits) }
}
