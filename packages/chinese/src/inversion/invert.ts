import type { Dictionary, Term } from "./dictionary.js"
import { bestFits, readQuery } from "./fit.js"
import { renderingsOf } from "./gloss.js"
import { isFiller } from "./keys.js"
import { fitWeights } from "./weights.js"

/** A Chinese term that an English phrase may be a piece-by-piece rendering of. */
export interface Inversion extends Term {
  /** How well its pieces explain the phrase and how usual it is; comparable between phrases. */
  readonly score: number
  /** English for the term, up to three, in base form; empty where nobody wrote any and its gloss only explains. */
  readonly rewrites: readonly string[]
}

/**
 * The Chinese terms that a phrase of one to eight words (lower-case or not, fillers and inflection allowed) may have come
 * from, the likeliest first, at most `limit`. Says nothing of whether the phrase is garbled: “hard work” has its terms too.
 */
export function invert(
  words: readonly string[],
  dictionary: Dictionary,
  limit: number,
): readonly Inversion[] {
  const query = readQuery(words, dictionary)
  const content = words.map(word => word.toLowerCase()).filter(word => !isFiller(word))
  return bestFits(query, dictionary, fitWeights, limit).map(({ term, score }) => {
    const described = dictionary.describe(term)
    const rewrites = renderingsOf(described, content)
      .flat()
      .map(({ text }) => text)
    return { ...described, score, rewrites: [...new Set(rewrites)].slice(0, 3) }
  })
}
