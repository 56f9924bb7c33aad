import type { Form, Language } from "@ungarble/core"
import {
  doubling,
  irregularNouns,
  irregularVerbs,
  regularMan,
  singularMen,
  unvarying,
  variants,
} from "./irregular.js"
import { usage } from "./usage/usage.js"

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

const isConsonant = (letter: string | undefined) => letter !== undefined && /[b-df-hj-np-tv-z]/u.test(letter)
const doubles = (verb: string) =>
  doubling.has(verb) || (/^(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]$/u.test(verb) && verb.length > 2)

// Undo, rethink, overthrow: irregular as the verb inside. “Undergo” has two ways to be cut and both agree.
const prefixed = /^(?:over|under|out|re|un|mis|fore|up|with)(\p{L}{2,})$/u
const pastsOf = (verb: string) =>
  irregularVerbs.get(verb) ?? irregularVerbs.get(prefixed.exec(verb)?.[1] ?? "")
const endsInMan = (noun: string) => /\p{L}man$/u.test(noun) && !regularMan.has(noun)

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
for (const [word, [lemma, form]] of variants) note(word, lemma, form)

/** English morphology: irregular tables first, spelling rules for the rest. Guesses where a word is unknown. */
export const language: Language = {
  code: "eng",
  analyse(word) {
    const readings: Reading[] = [{ lemma: word, form: "base" }, ...(irregularReadings.get(word) ?? [])]
    const add = (lemma: string, form: Form) => {
      if (lemma.length > 1) readings.push({ lemma, form })
    }
    // Latin plurals: larvae, formulae, and what machines form after them.
    if (word.endsWith("ae") && word.length > 5) add(word.slice(0, -1), "plural")
    if (word.endsWith("men") && endsInMan(`${word.slice(0, -2)}an`) && !singularMen.has(word))
      add(`${word.slice(0, -2)}an`, "plural")
    if (!unvarying.has(word) && (/[^su]s$/u.test(word) || /[aeiou]us$/u.test(word))) {
      for (const lemma of stems(word, "s")) {
        add(lemma, "plural")
        add(lemma, "third")
      }
    }
    const inner = prefixed.exec(word)?.[1]
    if (inner !== undefined && !irregularReadings.has(word)) {
      for (const { lemma, form } of irregularReadings.get(inner) ?? []) {
        if (form === "past" || form === "participle") add(word.slice(0, -inner.length) + lemma, form)
      }
    }
    if (word.endsWith("ed") && /[aeiouy]/u.test(word.slice(0, -2))) {
      for (const lemma of stems(word, "ed")) {
        add(lemma, "past")
        add(lemma, "participle")
      }
    }
    if (word.endsWith("ing") && /[aeiouy]/u.test(word.slice(0, -3)))
      for (const lemma of stems(word, "ing")) add(lemma, "gerund")
    return readings
  },
  inflect(lemma, form) {
    const lower = lemma.toLowerCase()
    if (form === "base") return lemma
    if (form === "plural") {
      if (unvarying.has(lower)) return lemma
      const irregular = irregularNouns.get(lower)
      if (irregular) return likeCase(irregular, lemma)
      if (endsInMan(lower)) return `${lemma.slice(0, -2)}en`
      return /[a-z][aeoy]sis$/u.test(lower) ? `${lemma.slice(0, -2)}es` : addS(lemma)
    }
    if (form === "third") {
      const noun = irregularNouns.get(lower)
      if (noun && /(?:oes|chs|zzes)$/u.test(noun)) return likeCase(noun, lemma)
      return lower === "be" ? "is" : lower === "have" ? "has" : addS(lemma)
    }
    if (form === "gerund") {
      if (lower === "be") return "being"
      if (/ie$/u.test(lower)) return `${lemma.slice(0, -2)}ying`
      if (/[^eoy]e$/u.test(lower)) return `${lemma.slice(0, -1)}ing`
      return `${stretched(lemma, lower)}ing`
    }
    const irregular = pastsOf(lower)
    if (irregular) {
      const past = irregular[form === "past" ? 0 : 1]
      return irregularVerbs.has(lower) ? likeCase(past, lemma) : prefixOf(lemma) + past
    }
    if (lower.endsWith("e")) return `${lemma}d`
    if (lower.endsWith("y") && isConsonant(lower.at(-2))) return `${lemma.slice(0, -1)}ied`
    return `${stretched(lemma, lower)}ed`
  },
  isDeterminer: word => determiners.has(word),
  isPreposition: word => prepositions.has(word),
  isMinor: word => prepositions.has(word) || minor.has(word),
  article(word, next) {
    if (word !== "a" && word !== "an") return undefined
    return startsWithVowelSound(next) ? "an" : "a"
  },
  formAfter: word => formsAfter.get(word),
  // Asked for late: the tagger’s lemmas come from here.
  get usage() {
    return usage
  },
}

// As it stands before “ed” and “ing”: stopp-, panick-.
const stretched = (lemma: string, lower: string) =>
  doubles(lower) ? `${lemma}${lemma.at(-1)}` : lower.endsWith("ic") ? `${lemma}k` : lemma

const prefixOf = (verb: string) => verb.slice(0, -(prefixed.exec(verb.toLowerCase())?.[1]?.length ?? 0))

function addS(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/iu.test(lemma)) return `${lemma}es`
  if (/y$/iu.test(lemma) && isConsonant(lemma.at(-2)?.toLowerCase())) return `${lemma.slice(0, -1)}ies`
  if (/^(?:under|over|out|re|un|for|fore)?(?:go|do)$/iu.test(lemma)) return `${lemma}es`
  return `${lemma}s`
}

// Every base that could have taken the ending by the spelling rules; without a word list all of them stand.
function stems(word: string, ending: "s" | "ed" | "ing"): string[] {
  const stem = word.slice(0, -ending.length)
  if (ending === "s") {
    if (word.endsWith("ies") && word.length > 4) return [`${word.slice(0, -3)}y`, stem]
    if (/zzes$/u.test(word)) return [word.slice(0, -2), word.slice(0, -3)]
    if (/(?:ss|x|sh)es$/u.test(word)) return [word.slice(0, -2)]
    if (/(?:ch|z)es$/u.test(word)) return [word.slice(0, -2), stem]
    if (/(?:[^s]ses|oes)$/u.test(word))
      return [word.slice(0, -2), stem, ...(/[aeoy]ses$/u.test(word) ? [`${word.slice(0, -2)}is`] : [])]
    return [stem]
  }
  if (ending === "ed" && word.endsWith("ied"))
    return word.length > 5 ? [`${word.slice(0, -3)}y`] : [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/^(?:under|over|be|un|out)?[dltv]ying$/u.test(word)) return [`${word.slice(0, -4)}ie`]
  if (/ick(?:ed|ing)$/u.test(word)) return [stem, stem.slice(0, -1)]
  if (!isConsonant(stem.at(-1)) || stem.at(-1) !== stem.at(-2)) return [stem, `${stem}e`]
  const single = stem.slice(0, -1)
  // A short word in “ss”, “ll”, “ff” or “zz” has both letters of its own: “filled”, but “controlled”.
  if (stem === "quizz") return [single]
  if (/(?:ss|ff|zz)$/u.test(stem) || /^[^aeiouy]*[aeiouy]+ll$/u.test(stem)) return [stem, `${stem}e`]
  return stem.endsWith("ll") ? [stem, single, `${stem}e`] : [single, stem, `${stem}e`]
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
