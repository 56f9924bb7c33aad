import type { Edit } from "./types.js"

/** Throws unless every edit lies inside a text of `length` units, in ascending order, none overlapping another. */
export function assertEdits(edits: readonly Edit[], length: number): void {
  let end = 0
  for (const edit of edits) {
    if (edit.from > edit.to) throw new RangeError(`Expected "from" ≤ "to", got ${edit.from} and ${edit.to}.`)
    if (edit.from < end) {
      throw new RangeError(
        `Expected edits in ascending order, none overlapping; one starts at ${edit.from}, before ${end}.`,
      )
    }
    if (edit.to > length)
      throw new RangeError(`Expected edits inside the text (0 to ${length}), got one up to ${edit.to}.`)
    end = edit.to
  }
}

/** The text after all edits. Offsets of every edit are into the text before. Throws a RangeError on edits that don't fit. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  assertEdits(edits, text.length)
  let result = ""
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.insert
    at = edit.to
  }
  return result + text.slice(at)
}

/** The edits that turn `applyEdits(text, edits)` back into `text`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  assertEdits(edits, text.length)
  let shift = 0
  return edits.map(edit => {
    const from = edit.from + shift
    shift += edit.insert.length - (edit.to - edit.from)
    return { from, to: from + edit.insert.length, insert: text.slice(edit.from, edit.to) }
  })
}

/**
 * Where offset `at` stands after the edits. Inside a replaced range it goes to the start (`side` < 0) or the end of what
 * was put in, and where texts are inserted it stays before or goes after all of them.
 */
export function mapOffset(at: number, edits: readonly Edit[], side: -1 | 1 = -1): number {
  let shift = 0
  for (const { from, to, insert } of edits) {
    if (from > at || (from === at && (to > at || side < 0))) break
    if (to > at) return from + shift + (side < 0 ? 0 : insert.length)
    shift += insert.length - (to - from)
  }
  return at + shift
}
