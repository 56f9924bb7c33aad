import type { PhraseEntry } from "./phrases.js"
import { tokenize } from "./tokens.js"
import type { Form, Language, Text, Token } from "./types.js"

/** The part of an entry that matching needs. */
export type PhraseData = Omit<PhraseEntry, "example" | "fixed" | "fine">

/** An entry met in a text: the range of its words, and the form its inflecting word stood in. */
export interface PhraseMatch {
  readonly entry: PhraseData
  readonly from: number
  readonly to: number
  readonly form: Form
  /** The determiner inside the phrase as its entry has it, and the one that stands in the text. */
  readonly determiner?: { readonly entry: string; readonly text: string }
  /** The tokens matched, in order, hyphens left out. */
  readonly words: readonly Token[]
  /** The token before the match, on the same line, if only a space stands between. */
  readonly before: Token | undefined
}

/** Finds every entry in a text, the longest at each place, none overlapping. */
export interface PhraseIndex {
  find(text: Text): Iterable<PhraseMatch>
}

// What one place of a phrase accepts: lower-case words, each with the form it stands for.
interface Place {
  readonly forms: ReadonlyMap<string, Form>
  /** Set at a place that takes a plural: its singular. */
  readonly noun?: string
  /** Set at a place that any determiner may take, or none: the one the entry has there. */
  readonly determiner?: string
}

interface Pattern {
  readonly entry: PhraseData
  readonly places: readonly Place[]
  /** The place whose form the rewrite follows. */
  readonly head: number
}

const hyphens = new Set(["-", "‐", "‑", "–"])

// The words that phrases are made of: no white space and no hyphens, so that “high -tech” meets “high-tech”.
const phraseWords = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(token => token.kind !== "space" && !hyphens.has(token.text))

// Every rule of phrases looks at the same words of a text.
const wordsOfText = new WeakMap<Text, readonly Token[]>()

function wordsOf(text: Text): readonly Token[] {
  const known = wordsOfText.get(text)
  if (known) return known
  const words = phraseWords(text.tokens)
  wordsOfText.set(text, words)
  return words
}

/** Prepares entries for looking up in texts of a language. Throws on a phrase without words. */
export function compilePhrases(entries: readonly PhraseData[], language: Language): PhraseIndex {
  const byFirst = new Map<string, Pattern[]>()
  for (const entry of entries) {
    for (const phrase of entry.garbled) {
      const pattern = compile(entry, phrase, language)
      for (const form of pattern.places[0]!.forms.keys()) {
        const bucket = byFirst.get(form)
        if (bucket) bucket.push(pattern)
        else byFirst.set(form, [pattern])
      }
    }
  }
  return {
    *find(text) {
      const words = wordsOf(text)
      for (let i = 0; i < words.length; i++) {
        let best: PhraseMatch | undefined
        for (const pattern of byFirst.get(words[i]!.lower) ?? []) {
          const match = meet(pattern, words, i, text)
          if (match && (!best || match.to > best.to) && allowed(match, text)) best = match
        }
        if (!best || text.verbatim(best.from, best.to)) continue
        yield best
        while (i + 1 < words.length && words[i + 1]!.from < best.to) i++
      }
    },
  }
}

function compile(entry: PhraseData, phrase: string, language: Language): Pattern {
  let words = phraseWords(tokenize(phrase)).map(token => token.lower)
  while (words.length > 1 && language.isDeterminer(words[0]!)) words = words.slice(1)
  if (words.length === 0) throw new Error(`Expected a phrase with words, got "${phrase}".`)
  const preposition = words.findIndex((word, i) => i > 0 && language.isPreposition(word))
  const head = entry.kind === "noun" ? (preposition > 0 ? preposition : words.length) - 1 : 0
  const last = words.length - 1
  return {
    entry,
    head,
    places: words.map((word, i) => {
      if (i > 0 && i < last && language.isDeterminer(word)) return { forms: new Map(), determiner: word }
      if (entry.kind === "verb" && i === 0) return { forms: verbForms(word, language) }
      const inflects = (entry.kind === "noun" && i === head) || (entry.kind === "verb" && i === last)
      return inflects ? nounPlace(word, language) : { forms: new Map([[word, "base" as const]]) }
    }),
  }
}

function nounPlace(word: string, language: Language): Place {
  const plural = language.analyse(word).find(reading => reading.form === "plural")
  const noun = plural?.lemma ?? word
  const forms = new Map<string, Form>([[language.inflect(noun, "plural"), "plural"]])
  return { forms: forms.set(noun, "base").set(word, plural ? "plural" : "base"), noun }
}

function verbForms(word: string, language: Language): Map<string, Form> {
  const forms = new Map<string, Form>()
  for (const form of ["participle", "past", "gerund", "third", "base"] as const) {
    forms.set(language.inflect(word, form), form)
  }
  return forms
}

function meet(pattern: Pattern, words: readonly Token[], start: number, text: Text): PhraseMatch | undefined {
  const matched: Token[] = []
  let form: Form = "base"
  let determiner: PhraseMatch["determiner"]
  let at = start
  for (let i = 0; i < pattern.places.length; i++) {
    const place = pattern.places[i]!
    const token = words[at]
    if (place.determiner !== undefined) {
      if (token && text.language.isDeterminer(token.lower)) {
        determiner = { entry: place.determiner, text: token.lower }
        at++
      }
      continue
    }
    const met = token && (place.forms.get(token.lower) ?? rarePlural(place, token, text.language))
    if (!met) return undefined
    if (i === pattern.head) form = met
    matched.push(token)
    at++
  }
  const first = matched[0]!
  const before = words[start - 1]
  return {
    entry: pattern.entry,
    from: first.from,
    to: matched.at(-1)!.to,
    form,
    ...(determiner && { determiner }),
    words: matched,
    before: before && text.text.slice(before.to, first.from) === " " ? before : undefined,
  }
}

// Some nouns have more plurals than the one that is written: “persons”, “formulae”.
const rarePlural = ({ noun }: Place, { lower }: Token, language: Language): Form | undefined =>
  noun !== undefined &&
  language.analyse(lower).some(reading => reading.form === "plural" && reading.lemma === noun)
    ? "plural"
    : undefined

function allowed({ entry, from, to }: PhraseMatch, text: Text): boolean {
  if (!entry.unless && !entry.when) return true
  const sentence = text.sentences.find(range => range.from <= from && from < range.to)
  const words = wordsOf(text).filter(
    token => token.from >= (sentence?.from ?? 0) && token.to <= (sentence?.to ?? text.text.length),
  )
  const around = words.filter(token => token.to <= from || token.from >= to)
  const lemmas = new Set(
    around.flatMap(token => text.language.analyse(token.lower).map(reading => reading.lemma)),
  )
  const running = ` ${words.map(token => token.lower).join(" ")} `
  const holds = (cue: string) =>
    cue.includes(" ") ? running.includes(` ${cue.toLowerCase()} `) : lemmas.has(cue.toLowerCase())
  if (entry.unless?.some(holds)) return false
  return !entry.when || entry.when.some(holds)
}
