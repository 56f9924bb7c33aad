import type { Report, Rule, Text } from "@ungarble/core"
import { chineseOrigin } from "../origin/origin.js"
import { type Dictionary, dictionary } from "./dictionary.js"
import { isFiller } from "./keys.js"
import { rewriteSpan } from "./rewrite.js"
import { findSpans, type Span } from "./spans.js"
import { contextOf, type Weighed, weigh } from "./weigh.js"

/**
 * Spans of a text that may be calques with at least this confidence, with their signs; they overlap. Names, right
 * translations and doubles are left out.
 */
export function* weighSpans(text: Text, words: Dictionary, least: number): Iterable<Weighed> {
  const context = contextOf(text, words)
  for (const span of findSpans(text.words, words)) {
    if (isName(span, text) || new Set(span.content).size < span.content.length) continue
    const weighed = weigh(span, context, least)
    if (weighed) yield weighed
  }
}

// Capitals other than the first of a sentence. In a heading all words may have them.
function isName(span: Span, text: Text): boolean {
  if (text.heading) return false
  const tokens = text.words.slice(span.first, span.last + 1).filter(({ lower }) => !isFiller(lower))
  const capitals = tokens.filter(({ text: word, from }, i) => {
    const opens = i === 0 && text.sentences.some(sentence => sentence.from === from)
    return /^\p{Lu}/u.test(word) && !opens
  })
  return capitals.length > 0.4 * tokens.length
}

// What is less likely stays below what is shown even where the text surely comes from Chinese.
const leastConfidence = 0.033

/**
 * A phrase whose words are, piece by piece, those of a Chinese word or idiom that means something else: “cow nose” is
 * 牛鼻子, *crux*. Found by looking the words up backwards in a dictionary; what ordinary English says so, too, is spared.
 */
export const calqueInversion: Rule = {
  id: "calque-inversion",
  category: "calque",
  severity: "major",
  confidence: 0.5,
  lexicons: [dictionary],
  usage: true,
  origin: chineseOrigin.language,
  about:
    "A machine that doesn’t know a Chinese word or idiom renders its characters one by one: 牛鼻子 (*crux*) becomes “cow nose”. The rule looks the English words up backwards in a dictionary. Where they are the pieces of one Chinese word, and English hardly puts them together, it shows that word and what it means.",
  message: "These look like the pieces of one Chinese word.",
  examples: {
    garbled: [
      {
        text: "At this news the sailors [[ate a fixed heart pill]].",
        fixed: "At this news the sailors were reassured.",
      },
    ],
    fine: [
      "The farmer fed the cow and cleaned its nose.",
      "She saw a red flag on the roof of the school.",
      "The nurse took a pill from the box and fixed the lamp.",
    ],
  },
  *check(text) {
    const words = text.lexicon(dictionary)
    const found = [...weighSpans(text, words, leastConfidence)]
    found.sort((a, b) => b.confidence - a.confidence || a.span.first - b.span.first)
    const taken: Span[] = []
    for (const { span, confidence } of found) {
      if (taken.some(other => other.first <= span.last && span.first <= other.last)) continue
      taken.push(span)
      yield report(span, confidence, text, words)
    }
  },
}

function report(span: Span, confidence: number, text: Text, words: Dictionary): Report {
  const found = words.describe(span.fits[0]!.term)
  const { term, traditional, pinyin, gloss, english } = found
  const { from, to, texts } = rewriteSpan(span, found, text)
  const meaning = english.length > 0 ? english.map(one => one.text).join("/") : gloss
  return {
    from,
    to,
    rewrites: texts,
    confidence,
    message: `Piece by piece from ${term}${traditional ? ` (${traditional})` : ""}: ${shorten(meaning)}.`,
    evidence: {
      source: term,
      reading: pinyin,
      gloss: (gloss || meaning).replaceAll("/", "; "),
    },
  }
}

const shorten = (gloss: string) => {
  const senses = gloss.split("/").filter(sense => !/\blit\. /u.test(sense))
  const short = senses.slice(0, 2).join("; ")
  return short.length > 80 ? `${short.slice(0, 79).trimEnd()}…` : short
}
