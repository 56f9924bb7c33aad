import type { Token } from "./types.js"

// One alternative a kind: word, number, space, mark; numbered, since naming groups costs a third more. A word keeps inner apostrophes (don’t) and the soft hyphen; a number keeps separators and
// an ordinal's letters (1,782.5, 20th); a lone surrogate falls to `mark` like any other character.
const pattern =
  /([\p{L}\p{M}]+(?:['’\u00AD][\p{L}\p{M}]+)*)|(\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{M}\d]))?)|([\p{White_Space}\u200B\uFEFF]+)|[\s\S]/gu

/**
 * Cuts text into words, numbers, marks and white space. The tokens tile the text: joined, they are the text again.
 * Words keep inner apostrophes and are cut at hyphens and digits, so that offsets of parts stay addressable.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const [piece, word, number, space] = match
    const kind = word ? "word" : number ? "number" : space ? "space" : "mark"
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
