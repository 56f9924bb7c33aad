import type { Token } from "./types.js"

// One alternative a kind. A word keeps inner apostrophes (don’t) and the soft hyphen; a number keeps separators and
// an ordinal's letters (1,782.5, 20th); a lone surrogate falls to `mark` like any other character.
const pattern =
  /(?<word>[\p{L}\p{M}]+(?:['’\u00AD][\p{L}\p{M}]+)*)|(?<number>\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{M}\d]))?)|(?<space>[\p{White_Space}\u200B\uFEFF]+)|(?<mark>[\s\S])/gu

/**
 * Cuts text into words, numbers, marks and white space. The tokens tile the text: joined, they are the text again.
 * Words keep inner apostrophes and are cut at hyphens and digits, so that offsets of parts stay addressable.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const { word, number, space } = match.groups ?? {}
    const kind =
      word !== undefined ? "word" : number !== undefined ? "number" : space !== undefined ? "space" : "mark"
    const piece = match[0]
    tokens.push({
      kind,
      text: piece,
      lower: piece.toLowerCase().replaceAll("’", "'"),
      from: match.index,
      to: match.index + piece.length,
    })
  }
  return tokens
}
