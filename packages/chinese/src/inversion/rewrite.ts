import type { Form, Language, Text, Token, Usage } from "@ungarble/core"
import type { Term } from "./dictionary.js"
import { type Rendering, renderingsOf } from "./gloss.js"
import { isFiller } from "./keys.js"
import type { Span } from "./spans.js"

/** Where a rewrite goes, and up to three texts for it, best first. */
export interface Rewrites {
  readonly from: number
  readonly to: number
  readonly texts: readonly string[]
}

const mostRewrites = 3

/**
 * English for a Chinese word in place of a span: in the tense or number of the span, with its capital, and the article before
 * it mended. What an editor writes comes before the dictionary's gloss, and of each a verb for a verb and a noun for a noun.
 */
export function rewriteSpan(span: Span, term: Term, text: Text): Rewrites {
  const first = text.words[span.first]!
  const last = text.words[span.last]!
  const before = text.words[span.first - 1]
  const joined = before && before.to < first.from && /^ $/u.test(text.text.slice(before.to, first.from))
  const previous = joined ? before.lower : ""
  const isVerb = startsWithVerb(span, text) && !text.language.isDeterminer(previous)
  const fits = ({ kind }: Rendering) => kind === "fixed" || (kind === "verb") === isVerb
  const owner = ownerBefore(span, text)
  const [english, glosses] = renderingsOf(term, span.content)
  const fitting = glosses.filter(fits)
  const groups = [
    english.filter(fits),
    english.filter(one => !fits(one)),
    fitting.length > 0 ? fitting : glosses,
  ].map(group =>
    group
      .map(rendering => inflect(rendering, span, isVerb, previous, text))
      .flatMap(one => (/\bone's\b/u.test(one) ? (owner ? [one.replaceAll("one's", owner)] : []) : [one])),
  )
  const ranked = [...new Set(groups.flatMap(group => rank(group, span, text)))].slice(0, mostRewrites)
  const cased = isCapital(span, text) ? ranked.map(one => one.charAt(0).toUpperCase() + one.slice(1)) : ranked
  const articles = ranked.map(one => text.language.article(previous, one) ?? previous)
  if (!before || articles.every(article => article === previous)) {
    return { from: first.from, to: last.to, texts: cased }
  }
  return {
    from: before.from,
    to: last.to,
    texts: cased.map((one, i) => {
      const article = articles[i]!
      return `${/^\p{Lu}/u.test(before.text) ? article.charAt(0).toUpperCase() + article.slice(1) : article} ${one}`
    }),
  }
}

// A name taken for words has a capital in the middle of a sentence, and what it meant has none.
function isCapital(span: Span, { words, sentences }: Text): boolean {
  const isUpper = ({ text }: Token) => /^\p{Lu}/u.test(text)
  const first = words[span.first]!
  if (!isUpper(first)) return false
  const all = words.slice(span.first, span.last + 1).filter(({ lower }) => !isFiller(lower))
  return (
    all.every(isUpper) ||
    !/\p{L}/u.test(words[span.first - 1]?.text ?? "") ||
    sentences.some(({ from }) => from === first.from)
  )
}

// By its sentence, not alone: “break the game” is a verb after “must” and none after “the”.
function startsWithVerb(span: Span, { words, usage }: Text): boolean {
  const from = Math.max(0, span.first - 8)
  const classes = usage.classes(words.slice(from, span.last + 4).map(({ lower }) => lower))
  return classes[span.first - from] === "verb"
}

const owners: Readonly<Record<string, string>> = {
  he: "his",
  she: "her",
  it: "its",
  we: "our",
  i: "my",
  you: "your",
  they: "their",
  people: "their",
}

// Whose thing it is by the last pronoun before.
function ownerBefore(span: Span, { words }: Text): string | undefined {
  for (let i = span.first - 1; i >= 0 && i >= span.first - 6; i--) {
    const owner = owners[words[i]!.lower]
    if (owner) return owner
  }
  return undefined
}

const numerals = new Set("one two three four five six seven eight nine ten hundred thousand".split(" "))

function inflect(
  { text, kind }: Rendering,
  span: Span,
  isVerb: boolean,
  previous: string,
  { language, usage }: Text,
): string {
  if (kind === "fixed") return text
  const words = text.split(" ")
  if (kind === "verb") {
    const form = isVerb ? verbForm(span.words[0]!, previous, language) : "gerund"
    const verb = verbIn(words, usage)
    const agreeing = (word: string) =>
      word === "be" ? formOfBe(form, previous, language) : language.inflect(word, form)
    return words.map((word, i) => (i === verb ? agreeing(word) : word)).join(" ")
  }
  // A count that went into the word, as in “three carriages” for “troika”, makes no plural.
  const isPlural =
    language.analyse(span.content.at(-1)!).some(({ form }) => form === "plural") &&
    !span.words.some(word => numerals.has(word))
  if (!isPlural || isVerb || text.includes(",")) return text
  const preposition = words.findIndex((word, i) => i > 0 && language.isPreposition(word))
  let head = (preposition > 0 ? preposition : words.length) - 1
  // Of “knowledge presented in a new form” the knowledge is more than one.
  if (preposition > 0 && head > 0 && /ed$/u.test(words[head]!)) head--
  if (/^(?:every|any|some|no)(?:thing|one|body)$/u.test(words[head]!)) return text
  const already = language.analyse(words[head]!).some(({ form }) => form === "plural")
  // “Restaurant popular online” ends in no noun.
  const isNoun = !/^(?:adverb|particle)$/u.test(usage.classes(["the", ...words])[head + 1]!)
  if (already || !isNoun || !/^[a-z]+$/u.test(words[head]!)) return text
  return words.map((word, i) => (i === head ? language.inflect(word, "plural") : word)).join(" ")
}

// The one verb that follows its subject in the past, too.
function formOfBe(form: Form, previous: string, language: Language): string {
  const isPlural =
    /^(?:we|you|they|who)$/u.test(previous) ||
    language.analyse(previous).some(({ form }) => form === "plural")
  if (form === "past") return isPlural ? "were" : "was"
  if (form === "base" && language.formAfter(previous) === undefined && isPlural) return "are"
  return language.inflect("be", form)
}

// “strictly forbid”, “never recover”, but “rely on”.
function verbIn(words: readonly string[], usage: Usage): number {
  const opening = words[0]!
  if (/^(?:just|never|always)$/u.test(opening)) return 1
  if (!opening.endsWith("ly") || words.length === 1 || usage.classes(["to", ...words])[1] === "verb") return 0
  return 1
}

function verbForm(word: string, previous: string, language: Language): Form {
  const forms = language.analyse(word).map(({ form }) => form)
  const expected = language.formAfter(previous)
  if (expected === "base" && forms.includes("base")) return "base"
  if (forms.includes("past") && expected === "participle") return "participle"
  return (["gerund", "past", "participle", "third"] as const).find(form => forms.includes(form)) ?? "base"
}

// The dictionary's order, moved by what fits between the neighbours.
function rank(texts: readonly string[], span: Span, text: Text): readonly string[] {
  if (texts.length < 2) return texts
  const lower = text.words.map(word => word.lower)
  const before = lower.slice(Math.max(0, span.first - 4), span.first)
  const after = lower.slice(span.last + 1, span.last + 4)
  const scores = new Map(text.usage.rank(texts, before, after).map(({ text, score }) => [text, score]))
  const value = (one: string) => (0.3 + (scores.get(one) ?? 0)) / (2 + texts.indexOf(one))
  return [...texts].sort((a, b) => value(b) - value(a))
}
