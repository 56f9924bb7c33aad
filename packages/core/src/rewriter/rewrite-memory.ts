import { sentencesAround } from "../guard/index.js"
import type { Block, Finding, Suggestion } from "../types.js"
import { Memo } from "./memo.js"

/** Of so many findings the rewrites are kept. */
const size = 5_000

/**
 * Remembers rewrites by the sentence they were made for and the place in it, whatever ids an editor gives: what is typed
 * elsewhere in the paragraph does not lose them, and a change of the sentence does.
 */
export class RewriteMemory {
  // With edits counted from the start of the sentence.
  readonly #kept = new Memo<readonly Suggestion[]>(size)

  keep(block: Block, finding: Finding, suggestions: readonly Suggestion[]): void {
    const { from, key } = place(block, finding)
    this.#kept.set(key, shift(suggestions, -from))
  }

  recall(block: Block, finding: Finding): readonly Suggestion[] {
    if (this.#kept.isEmpty) return []
    const { from, key } = place(block, finding)
    return shift(this.#kept.get(key) ?? [], from)
  }

  clear(): void {
    this.#kept.clear()
  }
}

function place({ text, source = "" }: Block, { rule, from, to }: Finding) {
  const sentence = sentencesAround(text, { from, to })
  const words = text.slice(sentence.from, sentence.to)
  const key = [rule, from - sentence.from, to - sentence.from, words, source].join("\0")
  return { from: sentence.from, key }
}

const shift = (suggestions: readonly Suggestion[], by: number) =>
  suggestions.map(suggestion => ({
    ...suggestion,
    edits: suggestion.edits.map(edit => ({ ...edit, from: edit.from + by, to: edit.to + by })),
  }))
