import type { Form, Language } from "@ungarble/core"
import { irregularNouns, irregularVerbs, unvarying } from "./irregular.js"

const determiners = new Set(
  "a an the this that these those its his her their our my your some any each every no another".split(" "),
)
const prepositions = new Set(
  "of in on at by for from to with without into onto over under about against among between through during after before as per than toward towards upon within across".split(
    " ",
  ),
)
const minor = new Set("a an the and or but nor".split(" "))
const formsAfter = new Map<string, Form>([
  ...["has", "have", "had", "having", "was", "were", "is", "are", "be", "been", "being"].map(
    word => [word, "participle"] as [string, Form],
  ),
  ...["to", "will", "would", "can", "could", "shall", "should", "must", "may", "might"].map(
    word => [word, "base"] as [string, Form],
  ),
])

// Stressed on the last syllable, so that the consonant doubles, though the word has more than one.
const doubling = new Set(
  "commit permit admit submit omit refer prefer transfer occur incur recur control patrol regret transship equip begin forget propel compel expel rebel".split(
    " ",
  ),
)
const isConsonant = (letter: string | undefined) => letter !== undefined && /[b-df-hj-np-tv-z]/u.test(letter)
const doubles = (verb: string) =>
  doubling.has(verb) || (/^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(verb) && verb.length > 2)

interface Reading {
  readonly lemma: string
  readonly form: Form
}

// By form, since walking the tables for each word of a text took a tenth of a first check.
const irregularReadings = new Map<string, Reading[]>()
const note = (word: string, lemma: string, form: Form) => {
  irregularReadings.set(word, [...(irregularReadings.get(word) ?? []), { lemma, form }])
}
for (const [lemma, plural] of irregularNouns) note(plural, lemma, "plural")
for (const [lemma, [past, participle]] of irregularVerbs) {
  note(past, lemma, "past")
  note(participle, lemma, "participle")
}

/** English morphology: irregular tables first, spelling rules for the rest. Guesses where a word is unknown. */
export const language: Language = {
  code: "eng",
  analyse(word) {
    const readings: Reading[] = [{ lemma: word, form: "base" }, ...(irregularReadings.get(word) ?? [])]
    const add = (lemma: string, form: Form) => {
      if (lemma.length > 1) readings.push({ lemma, form })
    }
    if (unvarying.has(word)) return readings
    // Latin plurals: larvae, formulae, and what machines form after them.
    if (word.endsWith("ae") && word.length > 5) add(word.slice(0, -1), "plural")
    if (/[^su]s$/u.test(word) || /[aeiou]us$/u.test(word)) {
      for (const lemma of stems(word, "s")) {
        add(lemma, "plural")
        add(lemma, "third")
      }
    }
    if (word.endsWith("ed") && word.length > 4) {
      for (const lemma of stems(word, "ed")) {
        add(lemma, "past")
        add(lemma, "participle")
      }
    }
    if (word.endsWith("ing") && word.length > 5) for (const lemma of stems(word, "ing")) add(lemma, "gerund")
    return readings
  },
  inflect(lemma, form) {
    const lower = lemma.toLowerCase()
    if (form === "base") return lemma
    if (form === "plural") {
      if (unvarying.has(lower)) return lemma
      const irregular = irregularNouns.get(lower)
      return irregular ? likeCase(irregular, lemma) : addS(lemma)
    }
    if (form === "third") return lower === "be" ? "is" : lower === "have" ? "has" : addS(lemma)
    if (form === "gerund") {
      if (lower === "be") return "being"
      if (/ie$/u.test(lower)) return `${lemma.slice(0, -2)}ying`
      if (/[^eoy]e$/u.test(lower)) return `${lemma.slice(0, -1)}ing`
      return `${lemma}${doubles(lower) ? lemma.at(-1) : ""}ing`
    }
    const irregular = irregularVerbs.get(lower)
    if (irregular) return likeCase(irregular[form === "past" ? 0 : 1], lemma)
    if (lower.endsWith("e")) return `${lemma}d`
    if (lower.endsWith("y") && isConsonant(lower.at(-2))) return `${lemma.slice(0, -1)}ied`
    return `${lemma}${doubles(lower) ? lemma.at(-1) : ""}ed`
  },
  isDeterminer: word => determiners.has(word),
  isPreposition: word => prepositions.has(word),
  isMinor: word => prepositions.has(word) || minor.has(word),
  article(word, next) {
    if (word !== "a" && word !== "an") return undefined
    return startsWithVowelSound(next) ? "an" : "a"
  },
  formAfter: word => formsAfter.get(word),
}

function addS(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/iu.test(lemma)) return `${lemma}es`
  if (/y$/iu.test(lemma) && isConsonant(lemma.at(-2)?.toLowerCase())) return `${lemma.slice(0, -1)}ies`
  if (/^(?:go|do)$/iu.test(lemma)) return `${lemma}es`
  return `${lemma}s`
}

// Every base that could have taken the ending by the spelling rules; without a word list all of them stand.
function stems(word: string, ending: "s" | "ed" | "ing"): string[] {
  const stem = word.slice(0, -ending.length)
  if (ending === "s") {
    if (word.endsWith("ies") && word.length > 4) return [`${word.slice(0, -3)}y`]
    if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return [word.slice(0, -2)]
    if (/(?:[^s]ses|oes)$/u.test(word)) return [word.slice(0, -2), stem]
    return [stem]
  }
  if (ending === "ed" && word.endsWith("ied")) return [`${word.slice(0, -3)}y`]
  const doubled = stem.at(-1) === stem.at(-2) && isConsonant(stem.at(-1)) && !/(?:ss|ll|ff|zz)$/u.test(stem)
  return [...(doubled ? [stem.slice(0, -1)] : []), stem, `${stem}e`]
}

// By sound where the first letter misleads: silent h, “one”, long u, and initialisms read letter by letter.
function startsWithVowelSound(next: string): boolean {
  const word = next.match(/[\p{L}\d]+/u)?.[0] ?? ""
  if (/^(?:hour|honest|honou?r|heir)/iu.test(word)) return true
  if (/^(?:8|11(?!\d)|18(?!\d))/u.test(word)) return true
  if (/^[A-Z]{2,}$/u.test(word) && !/^[A-Z]*[AEIOU][A-Z]*[AEIOU]/u.test(word))
    return /^[AEFHILMNORSX]/u.test(word)
  if (/^(?:uni(?!n|m)|unan|unesco|uk|ug(?!l)|ur[aei]n|us[aeiu]|ut[aeio]|ubi|eu|ewe|one\b|once)/iu.test(word))
    return false
  return /^[aeiou]/iu.test(word)
}

const likeCase = (word: string, model: string) =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
