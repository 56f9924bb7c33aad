import { sentences as cutSentences } from "../sentences.js"
import { tokenize } from "../tokens.js"
import type { Token } from "../types.js"
import type { Fact, FactKind } from "./facts.js"
import { type NameHints, readNames } from "./names.js"
import { type NumberFact, readNumbers } from "./numbers.js"
import type { FactWords } from "./words.js"

/** All that a text states by way of numbers, dates, names, quotations, negations and links, each in the text's order. */
export interface Statements {
  readonly numbers: readonly NumberFact[]
  readonly dates: readonly Fact[]
  readonly names: readonly Fact[]
  readonly quotations: readonly Fact[]
  readonly negations: readonly Negation[]
  readonly links: readonly Fact[]
  /** Its words in lower case. */
  readonly words: readonly Token[]
}

/** A denial, and the word it denies as far as that can be told without a grammar: the next that carries meaning. */
export interface Negation extends Fact {
  readonly of: string
}

/** Reads what a text states. */
export function readStatements(text: string, words: FactWords, hints: NameHints): Statements {
  const all = tokenize(foldDigits(text))
  const tokens = all.filter(token => token.kind !== "space")
  const links = readLinks(text)
  const isFree = (fact: { from: number; to: number }) =>
    links.every(link => fact.to <= link.from || link.to <= fact.from)
  const numbers = readNumbers(tokens, words).filter(isFree)
  return {
    numbers,
    dates: readDates(tokens, words, numbers),
    names: readNames(tokens, cutSentences(all), words, hints).filter(isFree),
    quotations: readQuotations(text),
    negations: readNegations(tokens, words),
    links,
    words: tokens.filter(token => token.kind === "word"),
  }
}

// Full-width digits are digits; as many units stand there afterwards.
const foldDigits = (text: string) =>
  text.replace(/[０-９]/gu, digit => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))

function readDates(tokens: readonly Token[], words: FactWords, numbers: readonly NumberFact[]): Fact[] {
  const isNumber = (token: Token | undefined) =>
    token !== undefined && numbers.some(({ from, to }) => from <= token.from && token.to <= to)
  return tokens.flatMap((token, i): Fact[] => {
    if (token.kind !== "word") return []
    const next = tokens[i + 1]
    const lower = token.lower.replace(/'s$/u, "")
    const fact = (value: string, to: Token, isUnsure = false): Fact[] => {
      const text = to === token ? token.text : `${token.text} ${to.text}`
      return [{ kind: "date", value, text, from: token.from, to: to.to, ...(isUnsure && { isUnsure }) }]
    }
    const relation = words.relations.get(lower)
    if (relation && next && words.spans.has(next.lower)) {
      return fact(`${relation} ${words.dates.get(next.lower) ?? next.lower}`, next)
    }
    if (words.relativeDates.has(lower)) return fact(lower, token)
    if (
      words.dates.has(lower) &&
      /^\p{Lu}/u.test(token.text) &&
      !words.relations.has(tokens[i - 1]?.lower ?? "")
    ) {
      const stands =
        isNumber(next) || isNumber(tokens[i - 1]) || words.beforeDates.has(tokens[i - 1]?.lower ?? "")
      return fact(words.dates.get(lower)!, token, words.ambiguousDates.has(lower) && !stands)
    }
    if (words.eras.has(lower) && isNumber(tokens[i - 1])) return fact(lower, token)
    return []
  })
}

const quoted =
  /“[^“”]*”|"[^"]*"|«[^«»]*»|「[^「」]*」|(?<![\p{L}\d])[‘'](?=\S)[^‘’'\n]*?(?:\p{L}['’]\p{L}[^‘’'\n]*?)*['’](?![\p{L}\d])/gu

function readQuotations(text: string): Fact[] {
  const facts: Fact[] = Array.from(text.matchAll(quoted), match => ({
    kind: "quotation" as const,
    value: bare(match[0].slice(1, -1)),
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
  // A mark that is left alone opens or ends a quotation of unknown length; its coming and going counts.
  const rest = text.replace(quoted, match => " ".repeat(match.length))
  for (const match of rest.matchAll(/[“”"«»「」]/gu)) {
    facts.push({
      kind: "quotation",
      value: "a lone mark",
      text: match[0],
      from: match.index,
      to: match.index + 1,
    })
  }
  return facts.sort((a, b) => a.from - b.from)
}

// What is said, whatever the spaces and the style of apostrophes; a comma or stop at the end belongs to the sentence.
const bare = (quotation: string) =>
  quotation.replaceAll("’", "'").replace(/\s+/gu, " ").replace(/[.,]$/u, "").trim()

function readNegations(tokens: readonly Token[], words: FactWords): Negation[] {
  let opened: string | undefined
  return tokens.flatMap((token, i): Negation[] => {
    const { lower } = token
    if (/^[.!?;]$/u.test(token.text)) opened = undefined
    const value = words.negations.get(lower) ?? (lower.endsWith(words.negativeEnding) ? "not" : undefined)
    if (token.kind !== "word" || value === undefined) return []
    // “neither … nor” denies once for both.
    const first = words.negationPairs.get(lower)
    if (first !== undefined && first === opened) return []
    if ([...words.negationPairs.values()].includes(lower)) opened = lower
    // “no more than five” bounds a number, which is told with the number.
    if (words.bounds.some(([phrase]) => phrase.every((word, n) => tokens[i + n]?.lower === word))) return []
    const of = tokens
      .slice(i + 1, i + 6)
      .find(next => next.kind === "word" && !words.plainWords.has(next.lower))
    return [
      { kind: "negation", value, text: token.text, from: token.from, to: token.to, of: of?.lower ?? "" },
    ]
  })
}

const link =
  /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|cn|uk|de|fr|jp|ru|eu|co|app|dev)\b(?:\/[^\s<>"”]*)?|(?<![\w])[@#][\w-]+/giu

function readLinks(text: string): Fact[] {
  return Array.from(text.matchAll(link), match => {
    const shown = match[0].replace(/[.,;:!?)]+$/u, "")
    return {
      kind: "link" as FactKind,
      value: shown,
      text: shown,
      from: match.index,
      to: match.index + shown.length,
    }
  })
}
