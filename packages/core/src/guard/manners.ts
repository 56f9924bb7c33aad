import { tokenize } from "../tokens.js"
import type { FactWords } from "./words.js"

/** A rewrite as one replacement, and the text around it. */
export interface Replacement {
  /** The text that goes and the one that comes. */
  readonly removed: string
  readonly inserted: string
  /** The whole text before and after. */
  readonly before: string
  readonly after: string
}

/** Longest rewrite of a short phrase, in characters; longer phrases may double. */
const short = 80

/** Says that the replacement is out of proportion: far longer than what goes, or next to nothing of a long passage. */
export function lengthFault({ removed, inserted }: Replacement): string | undefined {
  // A Chinese character says about as much as three letters.
  const size = removed.length + 2 * (removed.match(/\p{Script=Han}/gu)?.length ?? 0)
  const most = Math.max(short, size * 1.6 + 40)
  if (inserted.length > most)
    return `It puts ${inserted.length} characters in the place of ${removed.length}.`
  if (removed.length >= 120 && inserted.length < removed.length * 0.3) {
    return `It leaves ${inserted.length} of ${removed.length} characters.`
  }
  return undefined
}

/** Says that the replacement talks about the text, to the user or in markup, instead of standing in for it. */
export function answerFault({ removed, inserted }: Replacement, words: FactWords): string | undefined {
  const isNew = (pattern: RegExp) => pattern.test(inserted) && !pattern.test(removed)
  if (isNew(words.chatter)) return "It answers instead of rewriting."
  if (isNew(/[\r\n\u2028\u2029]/u)) return "It has several lines."
  if (isNew(/```|^\s*(?:[-*•#>]|\d+[.)])\s|\*\*|__|\]\(/u))
    return "It has the marks of a list or of formatting."
  if (isNew(/<\/?[a-z!|]|&(?:#\w+|[a-z]+);|javascript:/iu)) return "It has markup."
  if (isNew(/[{}[\]⟦⟧|\\<>]|<\|/u)) return "It has signs that belong to no sentence."
  if (isNew(/"(?:rewrites?|findings?|why|text)"\s*:/u)) return "It has parts of the request."
  if (isNew(/\p{Extended_Pictographic}|\uFE0F/u)) return "It has a picture sign."
  // Controls, invisible signs, marks that turn the direction of writing, and what stands for an image in the text.
  if (isNew(/[\p{Cc}\p{Co}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u))
    return "It has invisible signs."
  if (count(inserted, "\uFFFC") !== count(removed, "\uFFFC")) return "It loses or adds a picture or a field."
  return undefined
}

const run = 5

/** The runs of words that the replacement brings once more though they stand in the text already. */
export function repeatedRuns({ before, after }: Replacement): string[] {
  const had = runs(before)
  return [...runs(after)].flatMap(([words, times]) => (times > (had.get(words) ?? Infinity) ? [words] : []))
}

function runs(text: string): Map<string, number> {
  const words = tokenize(text).filter(token => token.kind === "word" || token.kind === "number")
  const counts = new Map<string, number>()
  for (let i = 0; i + run <= words.length; i++) {
    const key = words
      .slice(i, i + run)
      .map(({ lower }) => lower)
      .join(" ")
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const scripts =
  "Latin Cyrillic Greek Han Hiragana Katakana Hangul Arabic Hebrew Thai Devanagari Bengali Tamil Georgian Armenian Ethiopic Khmer"
    .split(" ")
    .map(name => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const)

/** Says that the replacement is in another script or language than the text. */
export function languageFault(
  { removed, inserted, before }: Replacement,
  words: FactWords,
): string | undefined {
  for (const [name, pattern] of scripts) {
    if (pattern.test(inserted) && !pattern.test(before)) return `It has ${name} letters.`
  }
  const isWordless = inserted !== "" && !/[\p{L}\p{N}]/u.test(inserted)
  if (isWordless && /\p{L}/u.test(removed) && !removed.includes(inserted.trim())) return "It has no words."
  const foreign = new Set<string>()
  let own = 0
  for (const { kind, lower } of tokenize(inserted)) {
    if (kind !== "word") continue
    if (words.foreign.has(lower)) foreign.add(lower)
    else if (words.plainWords.has(lower)) own++
  }
  const wasForeign = tokenize(removed).filter(({ lower }) => words.foreign.has(lower)).length
  return foreign.size >= 2 && foreign.size > own && foreign.size > wasForeign
    ? `It is not in the language of the text (${[...foreign].slice(0, 3).join(", ")}).`
    : undefined
}

const count = (text: string, sign: string) => text.split(sign).length - 1
