import type { Form, Language, Text } from "@ungarble/core"
import type { Rendering } from "./gloss.js"
import { renderings, saidIn, sensesOf } from "./gloss.js"
import type { Span } from "./spans.js"

/** Where a rewrite goes, and up to three texts for it, best first. */
export interface Rewrites {
  readonly from: number
  readonly to: number
  readonly texts: readonly string[]
}

const mostRewrites = 3

/**
 * English from a gloss in place of a span: in the tense or number of the span, with its capital, and the article before
 * it mended. A verb stands for a verb and a noun for a noun where the gloss has both.
 */
export function rewriteSpan(span: Span, gloss: string, text: Text): Rewrites {
  const first = text.words[span.first]!
  const last = text.words[span.last]!
  const before = text.words[span.first - 1]
  const joined = before && before.to < first.from && /^ $/u.test(text.text.slice(before.to, first.from))
  const previous = joined ? before.lower : ""
  const isVerb = startsWithVerb(span, text) && !text.language.isDeterminer(previous)
  const kinds = renderings(gloss).filter(({ text: plain }) => saidIn(span.content, sensesOf(plain)) < 1)
  const fitting = kinds.filter(({ kind }) => (kind === "verb") === isVerb)
  const owner = ownerBefore(span, text)
  const texts = (fitting.length > 0 ? fitting : kinds)
    .map(rendering => inflect(rendering, span, isVerb, previous, text.language))
    .flatMap(one => (/\bone's\b/u.test(one) ? (owner ? [one.replaceAll("one's", owner)] : []) : [one]))
  const ranked = rank([...new Set(texts)], span, text).slice(0, mostRewrites)
  const capital = /^\p{Lu}/u.test(first.text)
  const cased = ranked.map(one => (capital ? one.charAt(0).toUpperCase() + one.slice(1) : one))
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
  language: Language,
): string {
  const words = text.split(" ")
  if (kind === "verb") {
    const form = isVerb ? verbForm(span.words[0]!, previous, language) : "gerund"
    return [language.inflect(words[0]!, form), ...words.slice(1)].join(" ")
  }
  // A count that went into the word, as in “three carriages” for “troika”, makes no plural.
  const isPlural =
    language.analyse(span.content.at(-1)!).some(({ form }) => form === "plural") &&
    !span.words.some(word => numerals.has(word))
  if (!isPlural || isVerb) return text
  const preposition = words.findIndex((word, i) => i > 0 && language.isPreposition(word))
  const head = (preposition > 0 ? preposition : words.length) - 1
  const already = language.analyse(words[head]!).some(({ form }) => form === "plural")
  if (already || !/^[a-z]+$/u.test(words[head]!)) return text
  return words.map((word, i) => (i === head ? language.inflect(word, "plural") : word)).join(" ")
}

function verbForm(word: string, previous: string, language: Language): Form {
  const forms = language.analyse(word).map(({ form }) => form)
  const expected = language.formAfter(previous)
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
