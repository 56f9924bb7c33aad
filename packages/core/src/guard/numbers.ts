import type { Token } from "../types.js"
import type { Fact } from "./facts.js"
import type { FactWords } from "./words.js"

/** A number with what belongs to it. Its `value` is the bare number; `unit` and `bound` are empty where there is none. */
export interface NumberFact extends Fact {
  readonly unit: string
  /** The sign of “more than”, “at least” and the like. */
  readonly bound: string
}

/**
 * The numbers of a text, in figures or words, in one form: “1.5 million”, “1,500,000”. Takes its tokens without white
 * space. A figure without a scale keeps its digits as they are, since 3.10 need not be 3.1.
 */
export function readNumbers(tokens: readonly Token[], words: FactWords): NumberFact[] {
  const facts: NumberFact[] = []
  for (let i = 0; i < tokens.length; ) {
    const read = readFigure(tokens, i, words) ?? readWords(tokens, i, words)
    if (!read) {
      i++
      continue
    }
    const { value, end } = read
    const unit = readUnit(tokens, i, end, words)
    const from = tokens[i]!.from
    const to = Math.max(tokens[end - 1]!.to, unit.to)
    const bound = readBound(tokens, i, end, words)
    const sign = isNegative(tokens, i, words) ? "-" : ""
    const isUnsure = isPronoun(tokens, i, words)
    const text = tokens
      .slice(i, end)
      .map((token, n) => (n > 0 && token.from > tokens[i + n - 1]!.to ? ` ${token.text}` : token.text))
      .join("")
    facts.push({
      kind: "number",
      value: sign + value,
      text: sign + text,
      from,
      to,
      unit: unit.name,
      bound: isYear(value, unit.name) ? "" : bound,
      ...(isUnsure && { isUnsure }),
    })
    i = end
  }
  return facts
}

interface Read {
  readonly value: string
  /** Index of the token after it. */
  readonly end: number
}

function readFigure(tokens: readonly Token[], i: number, words: FactWords): Read | undefined {
  const token = tokens[i]!
  if (token.kind !== "number") {
    // A digit of another script, a fraction sign: taken as it is.
    return token.kind === "mark" && /\p{N}/u.test(token.text) ? { value: token.text, end: i + 1 } : undefined
  }
  const [, digits = "", ending = ""] = /^([\d.,]+)(.*)$/u.exec(token.lower) ?? []
  let value = digits.replace(/^(\d{1,3})((?:,\d{3})+)(?=\.|$)/u, match => match.replaceAll(",", ""))
  let end = i + 1
  if (ending) return { value: value + (ending === "s" ? "s" : "th"), end }
  // 3/4, 7:30, 10^6 are one thing.
  while (isGlued(tokens, end) && /^[/:^×*⁄]$/u.test(tokens[end]!.text) && isGlued(tokens, end + 1)) {
    if (tokens[end + 1]!.kind !== "number") break
    value += tokens[end]!.text + tokens[end + 1]!.text
    end += 2
  }
  const scale = tokens[end]?.text === "-" ? end + 1 : end
  const factor = words.scales.get(tokens[scale]?.lower ?? "")
  if (factor && end === i + 1 && (tokens[scale]!.text.length > 2 || isGlued(tokens, scale))) {
    return { value: plain(Number(value.replaceAll(",", "")) * factor), end: scale + 1 }
  }
  return { value, end }
}

function readWords(tokens: readonly Token[], i: number, words: FactWords): Read | undefined {
  const { lower } = tokens[i]!
  const before = tokens[i - 1]
  // “no one” denies; it counts nothing. A “second” after a figure is a unit.
  if (words.notNumbers.has(`${before?.lower} ${lower}`)) return undefined
  if (before?.kind === "number" && words.units.has(lower)) return undefined
  const other = words.otherNumbers.get(lower)
  if (other !== undefined) return { value: other, end: i + 1 }
  let total = 0
  let group = -1
  let least = Infinity
  let end = i
  for (let at = i; at < tokens.length; ) {
    const word = tokens[at]!.lower
    const small = words.numbers.get(word)
    const scale = word.length > 2 ? words.scales.get(word) : undefined
    if (small !== undefined) {
      const fits =
        group < 0 || (group % 100 === 0 && group > 0) || (group % 10 === 0 && group % 100 >= 20 && small < 10)
      if (!fits || (group < 0 && total > 0 && least <= small)) break
      group = Math.max(0, group) + small
    } else if (scale !== undefined) {
      if (scale === 100) group = group < 0 ? 100 : group * 100
      else {
        if (scale >= least) break
        total += (group < 0 ? 1 : group) * scale
        least = scale
        group = -1
      }
    } else {
      // “two hundred and five”, “twenty-five”, and “twenty-first”, whose end is an ordinal.
      const next = words.numbers.get(tokens[at + 1]?.lower ?? "")
      const ordinal = /^(\d)th$/u.exec(words.otherNumbers.get(tokens[at + 1]?.lower ?? "") ?? "")
      if (at > i && word === "-" && group >= 20 && ordinal) {
        return { value: `${total + group + Number(ordinal[1])}th`, end: at + 2 }
      }
      const joins =
        word === "-"
          ? group >= 20 && group % 10 === 0
          : words.numberJoiners.has(word) && (group >= 100 || least < Infinity)
      if (at === i || !joins || next === undefined) break
      at++
      continue
    }
    end = ++at
  }
  if (end === i) return undefined
  return { value: plain(total + Math.max(0, group)), end }
}

function readUnit(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: FactWords,
): { name: string; to: number } {
  const names: string[] = []
  let to = 0
  const money = currencies.get(tokens[start - 1]?.text ?? "") ?? prefixMoney(tokens[start - 1], words)
  if (money) names.push(money)
  for (let i = end; i < tokens.length && i <= end + 2; i++) {
    const token = tokens[i]!
    const sign = currencies.get(token.text) ?? signs.get(token.text)
    const pair = words.unitPairs.get(`${token.lower} ${tokens[i + 1]?.lower}`)
    const isShort = token.text.length === 1 && !(isGlued(tokens, i) || i === end)
    const unit = sign ?? pair ?? (isShort ? undefined : words.units.get(token.lower))
    if (unit !== undefined) {
      const scale = unit === "degree" ? tokens[i + 1] : undefined
      names.push(/^[cf]$/u.test(scale?.lower ?? "") ? `${unit} ${scale!.lower}` : unit)
      to = pair ? tokens[i + 1]!.to : token.to
      break
    }
    // Letters glued to a figure are part of what it says: 5G, 12b.
    if (i === end && token.kind === "word" && isGlued(tokens, i)) {
      names.push(token.lower)
      to = token.to
      break
    }
    if (token.kind === "number" || words.numbers.has(token.lower)) break
    if (token.kind === "mark" && token.text !== "-") break
  }
  const rate = readRate(tokens, end, words)
  if (rate) names.push(`per ${rate}`)
  return { name: names.join(" "), to }
}

// “5 tons a day”, “300 per month”.
function readRate(tokens: readonly Token[], end: number, words: FactWords): string | undefined {
  for (let i = end; i < tokens.length && i < end + 5; i++) {
    if (/^[.;!?]$/u.test(tokens[i]!.text) || tokens[i]!.kind === "number") return undefined
    const { lower } = tokens[i]!
    const next = tokens[i + 1]?.lower ?? ""
    if (words.unitPairs.has(`${lower} ${next}`)) continue
    const unit = words.units.get(next)
    if (unit && (lower === "/" || words.rates.has(lower))) return unit
  }
  return undefined
}

const currencies = new Map([
  ["$", "dollar"],
  ["€", "euro"],
  ["£", "pound"],
  ["¥", "¥"],
  ["₹", "rupee"],
  ["₽", "rouble"],
  ["₩", "won"],
])
const signs = new Map([
  ["%", "percent"],
  ["％", "percent"],
  ["‰", "permille"],
  ["°", "degree"],
  ["℃", "celsius"],
])

const prefixMoney = (token: Token | undefined, words: FactWords) =>
  token && /^(?:rmb|usd|eur|cny|gbp|jpy|inr|krw)$/u.test(token.lower)
    ? words.units.get(token.lower)
    : undefined

function readBound(tokens: readonly Token[], start: number, end: number, words: FactWords): string {
  let last = start
  while (
    currencies.has(tokens[last - 1]?.text ?? "") ||
    words.boundFillers.has(tokens[last - 1]?.lower ?? "")
  )
    last--
  for (const [phrase, sign] of words.bounds) {
    const first = last - phrase.length
    if (first >= 0 && phrase.every((word, n) => tokens[first + n]!.lower === word)) return sign
  }
  if (tokens[end]?.text === "+") return "≥"
  const after = words.boundsAfter.find(([phrase]) =>
    phrase.every((word, n) => tokens[end + n]?.lower === word),
  )
  return after?.[1] ?? ""
}

// “an expensive one”, unlike “one teacher” and “one of them”.
function isPronoun(tokens: readonly Token[], i: number, { plainWords, pronouns }: FactWords): boolean {
  const next = tokens[i + 1]
  const unless = pronouns.get(tokens[i]!.lower)
  if (!unless) return false
  return !next || next.kind === "mark" || (plainWords.has(next.lower) && !unless.has(next.lower))
}

// “under 2003” is no bound but a law’s or a plan’s year.
const isYear = (value: string, unit: string) => unit === "" && /^(?:1[5-9]|20)\d\d$/u.test(value)

function isNegative(tokens: readonly Token[], i: number, { minus }: FactWords): boolean {
  const before = tokens[i - 1]
  if (!before) return false
  if (minus.has(before.lower)) return true
  if (!/^[-−–]$/u.test(before.text) || before.to !== tokens[i]!.from) return false
  const further = tokens[i - 2]
  return !further || further.to < before.from || further.text === "("
}

const isGlued = (tokens: readonly Token[], i: number) => i > 0 && tokens[i]?.from === tokens[i - 1]?.to

// Without the noise of binary fractions, and never in the form 1e+21.
const plain = (value: number) =>
  Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
