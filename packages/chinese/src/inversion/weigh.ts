import type { Text } from "@ungarble/core"
import type { Dictionary } from "./dictionary.js"
import { renderings, saidIn, sensesOf } from "./gloss.js"
import type { Span } from "./spans.js"
import { spanWeights } from "./weights.js"

/** What is weighed of a span and its best Chinese word, each about 0 to 1; the quickest to tell first. */
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
  // How many words explain the span, of three.
  "several",
  "quoted",
  // How much of the span stands in the gloss: then it is a translation, and not garbled.
  "own",
  // The same of a span of two words: then one of them may be all that is wrong.
  "half",
  // 1 if the span's last word stands in the gloss: then its head is right.
  "head",
  // How much of the span stands in the gloss of any of the best three words.
  "said",
  // 1 if the gloss has English to offer.
  "offers",
  // 1 if the span's last word is a noun in its sentence.
  "noun",
  // How usual the span's words are side by side in English.
  "plausible",
  // The same with two words more on each side.
  "around",
] as const

/** A span with its signs and the probability that it is garbled. */
export interface Weighed {
  readonly span: Span
  readonly signs: readonly number[]
  readonly confidence: number
}

/** What is known of a text once for all its spans. */
export interface Context {
  readonly text: Text
  readonly dictionary: Dictionary
  /** The text's words in lower case, and for each if it is a noun in its sentence. */
  readonly lower: readonly string[]
  isNoun(place: number): boolean
}

/** Reads a text's word classes when first asked for. */
export function contextOf(text: Text, dictionary: Dictionary): Context {
  const lower = text.words.map(word => word.lower)
  let nouns: readonly boolean[] | undefined
  return {
    text,
    dictionary,
    lower,
    isNoun(place) {
      nouns ??= text.usage.classes(lower).map(kind => kind === "noun")
      return nouns[place]!
    },
  }
}

/**
 * Weighs a span for a text that is as likely from Chinese as not. Undefined if it is less likely garbled than `least`, and
 * as soon as that is known; and for a right translation, whose words the gloss has too.
 */
export function weigh(span: Span, context: Context, least: number): Weighed | undefined {
  const found = [...signsOfFit(span, context)]
  if (mostOf(found) < least) return undefined
  const said = signsOfGloss(span, context)
  if (said[0] > 0.99) return undefined
  found.push(...said)
  if (mostOf(found) < least) return undefined
  const { usage } = context.text
  found.push(context.isNoun(span.last) ? 1 : 0, usage.plausibility(span.words))
  if (mostOf(found) < least) return undefined
  const before = context.lower.slice(Math.max(0, span.first - 2), span.first)
  const after = context.lower.slice(span.last + 1, span.last + 3)
  found.push(usage.plausibility([...before, ...span.words, ...after]))
  const confidence = mostOf(found)
  return confidence < least ? undefined : { span, signs: found, confidence }
}

// The probability if all signs that are not yet known speak for the span.
function mostOf(found: readonly number[]): number {
  const sum = signs.reduce((total, _, i) => {
    const weight = spanWeights[i + 1]!
    return total + (i < found.length ? weight * found[i]! : Math.max(0, weight))
  }, spanWeights[0]!)
  return 1 / (1 + Math.exp(-sum))
}

function signsOfFit(span: Span, { text, dictionary }: Context): readonly number[] {
  const [best, next] = span.fits
  const { parts, term, score } = best!
  const [told = 0, , covered = 0, order = 0, usual = 0, , listed = 0] = parts
  const distinct = new Set(span.content)
  let bits = 0
  for (const word of distinct) bits += Math.min(...dictionary.keys(word).map(key => dictionary.weight(key)))
  const isQuoted = isQuote(text.words[span.first - 1]?.text) && isQuote(text.words[span.last + 1]?.text)
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
    span.fits.length / 3,
    isQuoted ? 1 : 0,
  ]
}

const isQuote = (mark: string | undefined) => mark !== undefined && /^["“”'‘’]$/u.test(mark)

function signsOfGloss(
  span: Span,
  { dictionary }: Context,
): readonly [number, number, number, number, number] {
  const distinct = [...new Set(span.content)]
  const glosses = span.fits.map(fit => dictionary.gloss(fit.term))
  const english = dictionary.english(span.fits[0]!.term)
  const senses = glosses.map(sensesOf)
  senses[0] = [...senses[0]!, ...english.flatMap(({ text }) => sensesOf(text))]
  const said = senses.map(one => saidIn(distinct, one))
  return [
    said[0]!,
    distinct.length === 2 ? said[0]! : 0,
    saidIn(span.content.slice(-1), senses[0]!),
    Math.max(...said),
    english.length > 0 || renderings(glosses[0]!).length > 0 ? 1 : 0,
  ]
}
