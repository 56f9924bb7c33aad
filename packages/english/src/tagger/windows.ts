import type { Range } from "@ungarble/core"
import type { Piece } from "./wordpiece.js"

/** How many pieces the model reads at once, its marks of start and end included. */
export const windowLength = 128

/**
 * Cuts pieces into runs of whole sentences that fit into a window. A sentence that is too long for one is cut where the
 * window ends.
 */
export function cutWindows(
  pieces: readonly Piece[],
  sentences: readonly Range[],
): readonly (readonly Piece[])[] {
  const limit = windowLength - 2
  const windows: (readonly Piece[])[] = []
  let start = 0
  let sentenceStart = 0
  let sentence = 0
  for (const [i, piece] of pieces.entries()) {
    if (sentence < sentences.length - 1 && piece.from >= sentences[sentence]!.to) {
      while (sentence < sentences.length - 1 && piece.from >= sentences[sentence]!.to) sentence++
      sentenceStart = i
    }
    if (i - start >= limit) {
      const cut = sentenceStart > start ? sentenceStart : i
      windows.push(pieces.slice(start, cut))
      start = cut
    }
  }
  if (start < pieces.length) windows.push(pieces.slice(start))
  return windows
}

/**
 * How a piece stands in its text, all that the model knows of case and spacing: 0 lower case, 1 capitalised, 2 capitals, 3
 * no letters; 4 more where no space stands before it.
 */
export function shapeOf(text: string, { from, to }: Range): number {
  const piece = text.slice(from, to)
  const glued = from > 0 && !/\s/u.test(text[from - 1]!) ? 4 : 0
  if (!/\p{L}/u.test(piece)) return 3 + glued
  const isUpper = piece === piece.toUpperCase() && piece !== piece.toLowerCase()
  if (isUpper && piece.length > 1) return 2 + glued
  const first = String.fromCodePoint(piece.codePointAt(0)!)
  return (first !== first.toLowerCase() ? 1 : 0) + glued
}
