import type { Report, Rule, Text, Token } from "@ungarble/core"
import { isCompound, isDerived, rederive } from "../../words/derive.js"
import { type WordModel, words } from "../../words/words.js"
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
import { guess } from "./rewrites.js"
import { isForeignShape, isLoanShape, isOpenSyllables, isScientific, isSpecies, oddness } from "./shape.js"

const rule: Rule = {
  id: "non-word",
  category: "nonword",
  about: `A word that is in no dictionary and no formation of English either, such as “rescuement” or “stablity”. Machines
make such words from pieces when they don’t know the one they need. Names, terms that a text repeats, foreign words,
abbreviations and compounds are left alone, so that a finding here is nearly always a slip.`,
  message: "This is no English word.",
  examples: {
    garbled: [
      {
        text: "The village keeps its [[stablity]] above all.",
        fixed: "The village keeps its stability above all.",
      },
      {
        text: "Boats lay ready for [[rescuement]] all night.",
        fixed: "Boats lay ready for rescue all night.",
      },
      {
        text: "The [[concealation]] of the fault was fraud.",
        fixed: "The concealment of the fault was fraud.",
      },
      { text: "The engine was [[ignitioned]] at noon.", fixed: "The engine was ignited at noon." },
      { text: "She is the head [[ofthe]] village school.", fixed: "She is the head of the village school." },
      {
        text: "[[Industrialers]] believe that prices will fall.",
        fixed: "Industrialists believe that prices will fall.",
      },
      {
        text: "The city will test a [[Robotzh]] on its roads.",
        fixed: "The city will test a Robot on its roads.",
      },
    ],
    fine: [
      "The village keeps its stability above all.",
      "Ms. Oyelaran flew from Zhengzhou to Ljubljana with the Wieliczka brothers.",
      "The iPhone, COVID-19 tests and GmbH filings were on the list.",
      "They ate jiaozi and drank baijiu in the siheyuan.",
      "The unreviewed, reedlike mixture had a glassiness that the rebaked one lacked.",
      "The theatre at the harbour centre organised a colour festival.",
      "He whispered “zdravstvuyte” and left.",
      "As they say there, quem não arrisca não petisca.",
      "The smartwatch and the speedboat were gonna be late.",
      "The gorp was ready; a second gorp followed, and the third gorp was sold.",
      "Run setuptls.exe or write to @norbitz about kubectl.",
      "Voronezh and Neftekamsk are cities.",
    ],
  },
  lexicons: [words],
  *check(text) {
    const model = text.lexicon(words)
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
      const report = /^[a-z]+$/.test(word) ? lowerCase(place, word, model) : capitalised(place, word, model)
      if (report) yield report
    }
  },
}
export default rule

/** An unknown word in lower case: a finding unless something explains it. */
function lowerCase(place: Place, word: string, model: WordModel): Report | undefined {
  if (model.has(`${word}'t`) || (/in$/.test(word) && model.has(`${word}g`))) return undefined
  if (isForeignWord(word) || isForeignShape(word) || isMentioned(place) || model.isName(capital(word)))
    return undefined
  if (isDerived(word, model) || isCompound(word, model, 4) || isForeignRun(place, model)) return undefined
  const { rewrites, trust } = guess(word, place, model)
  if (trust < 0.65 && isCompound(word, model, 3)) return undefined
  if (trust < 0.7 && isScientific(word)) return undefined
  if (trust < 0.8 && isSpecies(word) && followsGenus(place, model)) return undefined
  if (isHyphenated(place) && (trust < 0.7 || word.length < 5)) return undefined
  if (isBoundForm(place) && (trust < 0.85 || word.length < 6)) return undefined
  let confidence = 0.6 + 0.3 * trust + 0.2 * oddness(word)
  if (rewrites.length === 0) confidence -= 0.05
  if (isOpenSyllables(word)) confidence -= 0.2
  else if (trust < 0.5 && isLoanShape(word)) confidence -= 0.1
  if (place.times > 1 && trust < 0.6) confidence -= 0.1
  if (word.length === 4) confidence -= 0.1
  return report(place.token, word, rewrites, Math.min(0.92, confidence))
}

// “Gremble the mill”: a name at the start of a sentence isn’t followed by these, a verb is.
const determiners = new Set("the a an its their these those our".split(" "))

/** An unknown word with a capital is a name, unless its form or its place rules that out. */
function capitalised(place: Place, word: string, model: WordModel): Report | undefined {
  // Some engines glue the code of the source language to a name. Slavic names end so too, but after a vowel.
  const tagged = /^([A-Z][A-Za-z]{3,})zh$/.exec(word)?.[1]
  if (tagged && (model.has(tagged) || /^[A-Z]+$/.test(tagged)))
    return report(place.token, word, [tagged], 0.85)
  if (tagged && /ng?$/.test(tagged)) return report(place.token, word, [], 0.6)
  if (!/^[A-Z][a-z]+$/.test(word) || word.length < 7 || isHyphenated(place) || isMentioned(place))
    return undefined
  if (/([bcdfghjklmnpqrstvwxz][aeiou])\1\1/.test(word.toLowerCase()) && word.length >= 9) {
    return report(place.token, word, [], 0.6)
  }
  if (!isSentenceStart(place) || !/^[a-z]/.test(place.after?.text ?? "")) return undefined
  const lower = word.toLowerCase()
  if (isDerived(lower, model) || isCompound(lower, model, 4)) return undefined
  const derived = rederive(lower, model)
  if (derived.length > 0) return report(place.token, word, derived.map(capital), 0.7)
  const [best, second] = model.suggest(word, 2)
  if (determiners.has(place.after?.text ?? "")) {
    return report(place.token, word, best && best.score > -3 ? [capital(best.text)] : [], 0.6)
  }
  const isSlip =
    best &&
    best.edits === 1 &&
    best.score > (word.length < 9 ? 0 : -2) &&
    best.text === best.text.toLowerCase()
  if (!isSlip || (second && /^[A-Z]/.test(second.text) && second.edits === 1)) return undefined
  return report(place.token, word, [capital(best.text)], 0.65)
}

// A third of the words unknown: a paragraph in another language, a table of codes.
function isOtherLanguage(text: Text, model: WordModel): boolean {
  const all = text.words.filter(({ kind, text }) => kind === "word" && text.length > 2)
  const unknown = all.filter(({ text }) => /^\p{Ll}/u.test(text) && !model.has(text.replaceAll("’", "'")))
  return unknown.length >= 6 && unknown.length * 3 >= all.length
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

// The possessive ending stays.
function report(token: Token, word: string, rewrites: readonly string[], confidence: number): Report {
  const rest = token.text.slice(word.length)
  return {
    from: token.from,
    to: token.to,
    rewrites: rewrites.map(rewrite => rewrite + rest),
    confidence: Math.round(confidence * 100) / 100,
    ...(rewrites.length > 0 ? { message: `“${word}” is no English word; “${rewrites[0]}”?` } : {}),
  }
}
