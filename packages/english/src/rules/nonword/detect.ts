import type { Report, Text } from "@ungarble/core"
import { capitalise } from "../../capitals.js"
import { isCompound, isDerived, rederive } from "../../words/derive.js"
import type { WordModel } from "../../words/words.js"
import {
  followsGenus,
  isBoundForm,
  isForeignRun,
  isForeignWord,
  isHyphenated,
  isMentioned,
  isSentenceStart,
  isTechnical,
  type Place,
  placeOf,
} from "./neighbours.js"
import { type Candidate, guess, offered } from "./rewrites.js"
import { isForeignShape, isLoanShape, isOpenSyllables, isScientific, isSpecies, oddness } from "./shape.js"

/** An unknown word that nothing explains. */
export interface NonWord {
  readonly place: Place
  /** Without a possessive ending. */
  readonly word: string
  readonly candidates: readonly Candidate[]
  readonly confidence: number
}

/** The non-words of a block. */
export function* findNonWords(text: Text, model: WordModel): Iterable<NonWord> {
  const times = new Map<string, number>()
  for (const { lower } of text.words) times.set(lower, (times.get(lower) ?? 0) + 1)
  if (isOtherLanguage(text, model)) return
  for (let index = 0; index < text.words.length; index++) {
    const token = text.words[index]!
    if (token.kind !== "word" || token.text.length < 4 || !/^[A-Za-z’']+$/.test(token.text)) continue
    const word = token.text.replaceAll("’", "'").replace(/'s?$/, "")
    if (word.length < 4 || word.includes("'") || model.has(word)) continue
    const place = placeOf(text, index, times.get(token.lower) ?? 0)
    if (place.times >= 3 || isTechnical(place)) continue
    const found = /^[a-z]+$/.test(word) ? lowerCase(place, word, model) : capitalised(place, word, model)
    if (found) yield found
  }
}

/** The report of a non-word. The possessive ending stays. */
export function reportOf({ place: { token }, word, candidates, confidence }: NonWord): Report {
  const rest = token.text.slice(word.length)
  const rewrites = candidates.slice(0, offered).map(({ text }) => text)
  return {
    from: token.from,
    to: token.to,
    rewrites: rewrites.map(rewrite => rewrite + rest),
    confidence,
    ...(rewrites.length > 0 ? { message: `“${word}” is no English word; “${rewrites[0]}”?` } : {}),
  }
}

/** An unknown word in lower case: a finding unless something explains it. */
function lowerCase(place: Place, word: string, model: WordModel): NonWord | undefined {
  if (model.has(`${word}'t`) || (/in$/.test(word) && model.has(`${word}g`))) return undefined
  if (isForeignShape(word) && !isStuckKey(word, model)) return undefined
  if (isForeignWord(word) || isMentioned(place) || model.isName(capitalise(word))) return undefined
  if (isDerived(word, model) || isCompound(word, model, 4) || isForeignRun(place, model)) return undefined
  const { candidates, trust } = guess(word, place, model)
  if (trust < 0.65 && isCompound(word, model, 3)) return undefined
  if (trust < 0.7 && isScientific(word)) return undefined
  if (trust < 0.8 && isSpecies(word) && followsGenus(place, model)) return undefined
  if (isHyphenated(place) && (trust < 0.7 || word.length < 5)) return undefined
  if (isBoundForm(place) && (trust < 0.85 || word.length < 6)) return undefined
  let confidence = 0.6 + 0.3 * trust + 0.2 * oddness(word)
  if (candidates.length === 0) confidence -= 0.05
  if (isOpenSyllables(word)) confidence -= 0.2
  else if (trust < 0.5 && isLoanShape(word)) confidence -= 0.1
  if (place.times > 1 && trust < 0.6) confidence -= 0.1
  if (word.length === 4) confidence -= 0.1
  return nonWord(place, word, candidates, Math.min(0.92, confidence))
}

// “Gremble the mill”: a name at the start of a sentence isn’t followed by these, a verb is.
const determiners = new Set("the a an its their these those our".split(" "))

/** An unknown word with a capital is a name, unless its form or its place rules that out. */
function capitalised(place: Place, word: string, model: WordModel): NonWord | undefined {
  // Some engines glue the code of the source language to a name. Slavic names end so too, but after a vowel.
  const tagged = /^([A-Z][A-Za-z]{3,})zh$/.exec(word)?.[1]
  if (tagged && (model.has(tagged) || /^[A-Z]+$/.test(tagged)))
    return nonWord(place, word, likeliest([tagged]), 0.85)
  if (tagged && /ng?$/.test(tagged)) return nonWord(place, word, [], 0.6)
  if (!/^[A-Z][a-z]+$/.test(word) || word.length < 7 || isHyphenated(place) || isMentioned(place))
    return undefined
  if (/([bcdfghjklmnpqrstvwxz][aeiou])\1\1/.test(word.toLowerCase()) && word.length >= 9) {
    return nonWord(place, word, [], 0.6)
  }
  if (!isSentenceStart(place) || !/^[a-z]/.test(place.after?.text ?? "")) return undefined
  const lower = word.toLowerCase()
  if (isDerived(lower, model) || isCompound(lower, model, 4)) return undefined
  const derived = rederive(lower, model)
  if (derived.length > 0) return nonWord(place, word, likeliest(derived.map(capitalise)), 0.7)
  const [best, second] = model.suggest(word, 2)
  if (determiners.has(place.after?.text ?? "")) {
    return nonWord(place, word, best && best.score > -3 ? likeliest([capitalise(best.text)]) : [], 0.6)
  }
  const isSlip =
    best &&
    best.edits === 1 &&
    best.score > (word.length < 9 ? 0 : -2) &&
    best.text === best.text.toLowerCase()
  if (!isSlip || (second && /^[A-Z]/.test(second.text) && second.edits === 1)) return undefined
  return nonWord(place, word, likeliest([capitalise(best.text)]), 0.65)
}

// “carrry”: a consonant too many in a usual word. A drawn-out cry is drawn on its vowel or at its end.
const isStuckKey = (word: string, model: WordModel) =>
  /([bcdfgklmnprst])\1\1[a-z]/.test(word) && model.frequency(word.replace(/(.)\1\1/, "$1$1")) >= 4

// A third of the words unknown: a paragraph in another language, a table of codes.
function isOtherLanguage(text: Text, model: WordModel): boolean {
  const all = text.words.filter(({ kind, text }) => kind === "word" && text.length > 2)
  const unknown = all.filter(({ text }) => /^\p{Ll}/u.test(text) && !model.has(text.replaceAll("’", "'")))
  return unknown.length >= 6 && unknown.length * 3 >= all.length
}

const nonWord = (
  place: Place,
  word: string,
  candidates: readonly Candidate[],
  confidence: number,
): NonWord => ({ place, word, candidates, confidence: Math.round(confidence * 100) / 100 })

const likeliest = (texts: readonly string[]) => texts.map((text, i): Candidate => ({ text, slip: -i }))
