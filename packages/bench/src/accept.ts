/** A text put in place of a range: what a suggestion does, or an accepted rewrite. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * True if the whole text after the one replacement equals the whole text after the other. Put aside are the letter
 * case of the first letter and a leading article, each both of the replacing texts and of the stretch that the two
 * ranges cover together, and runs of spaces (one space counts as many, spaces at the edge of a line count as none).
 */
export function sameResult(text: string, a: Replacement, b: Replacement): boolean {
  const from = Math.min(a.from, b.from)
  const to = Math.max(a.to, b.to)
  // One character on each side is enough: what lies beyond is the same after both.
  const before = text.slice(Math.max(0, from - 1), from) || "\n"
  const after = text.slice(to, to + 1) || "\n"
  const results = ({ from: start, to: end, text: insert }: Replacement) =>
    forms(insert).map(form => {
      const stretch = text.slice(from, start) + form + text.slice(end, to)
      return oneSpace(before + lowerFirst(dropArticle(stretch)) + after)
    })
  const accepted = new Set(results(b))
  return results(a).some(result => accepted.has(result))
}

/** A replacing text as it is, and without what may differ, since it may stand in the middle of the compared stretch. */
function forms(text: string): readonly string[] {
  const bare = dropArticle(text)
  return [...new Set([text, bare, lowerFirst(text), lowerFirst(bare)])]
}

function dropArticle(text: string): string {
  return text.replace(/^(\s*)(?:an?|the)\s+(?=\S)/i, "$1")
}

function lowerFirst(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{L}/u, first => first.toLowerCase())
}

function oneSpace(text: string): string {
  return text.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n")
}
