import type { Dictionary } from "./dictionary.js"
import { saidInGloss } from "./gloss.js"
import type { Span } from "./spans.js"
import { spanWeights } from "./weights.js"

/** What is weighed of a span and its best Chinese word. */
export const signs = [
  // What the word's pieces foretell of the span, in bits: more of them are less often chance.
  "bits",
  // The same as a share of what the span tells.
  "told",
  "covered",
  "order",
  "usual",
  "listed",
  // 1 for a word of two characters.
  "short",
  // 1 for a span of two words.
  "pair",
  "fillers",
  // How far the next word is behind.
  "margin",
  // How much of the span stands in the gloss: then it is a translation, and not garbled.
  "own",
  // The same of a span of two words: then one of them may be all that is wrong.
  "half",
  // 1 if the span's last word stands in the gloss: then its head is right.
  "head",
  // How much of the span stands in the gloss of any of the best three words.
  "said",
  "quoted",
  // How usual the span's words are side by side in English.
  "plausible",
] as const

/** The signs of a span but for the last; all about 0 to 1. */
export function signsOf(span: Span, dictionary: Dictionary, quoted: boolean): readonly number[] {
  const [best, next] = span.fits
  const { parts, term, score } = best!
  const [told = 0, , covered = 0, order = 0, usual = 0, , listed = 0] = parts
  const distinct = new Set(span.content)
  let bits = 0
  for (const word of distinct) bits += Math.min(...dictionary.keys(word).map(key => dictionary.weight(key)))
  const said = span.fits.map(fit => saidInGloss([...distinct], dictionary.describe(fit.term).gloss))
  return [
    Math.min(60, bits * told) / 30,
    told,
    covered,
    order,
    usual,
    listed,
    dictionary.length(term) === 2 ? 1 : 0,
    distinct.size === 2 ? 1 : 0,
    Math.min(3, span.words.length - span.content.length) / 3,
    Math.min(2, next ? score - next.score : 2) / 2,
    said[0] ?? 0,
    distinct.size === 2 ? (said[0] ?? 0) : 0,
    saidInGloss(span.content.slice(-1), dictionary.describe(term).gloss),
    Math.max(...said),
    quoted ? 1 : 0,
  ]
}

/** True if the gloss of the span's Chinese word says the same as the span. */
export const isRightTranslation = (found: readonly number[]): boolean => found[signs.indexOf("own")]! > 0.99

/**
 * The probability that a careful editor would call a span with these signs a fault, for a text that is as likely from
 * Chinese as not.
 */
export function confidenceOf(found: readonly number[], plausible: number): number {
  let sum = spanWeights[0]! + spanWeights[signs.length]! * Math.max(0, plausible)
  for (const [i, sign] of found.entries()) sum += spanWeights[i + 1]! * sign
  return 1 / (1 + Math.exp(-sum))
}
