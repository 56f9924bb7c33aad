import type { Form, Language, Text } from "@ungarble/core"
import type { Rendering } from "./gloss.js"
import { renderings, saidInGloss } from "./gloss.js"
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
  const isVerb = text.usage.classes(span.words)[0] === "verb" && !text.language.isDeterminer(previous)
  const kinds = renderings(gloss).filter(({ text: plain }) => saidInGloss(span.content, plain) < 1)
  const fitting = kinds.filter(({ kind }) => (kind === "verb") === isVerb)
  const texts = (fitting.length > 0 ? fitting : isVerb ? kinds : []).map(rendering =>
    inflect(rendering, span, isVerb, previous, text.language),
  )
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

function inflect(
  { text, kind }: Rendering,
  span: Span,
  isVerb: boolean,
  previous: string,
  language: Language,
): string {
  const words = text.split(" ")
  if (kind === "verb") {
    const form = isVerb ? verbForm(span.content[0]!, previous, language) : "base"
    return [language.inflect(words[0]!, form), ...words.slice(1)].join(" ")
  }
  const isPlural = language.analyse(span.content.at(-1)!).some(({ form }) => form === "plural")
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
