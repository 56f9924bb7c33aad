import type { Range, Token } from "../types.js"
import type { Fact } from "./facts.js"
import type { FactWords } from "./words.js"

/** What names are told by, besides the text itself. */
export interface NameHints {
  /** Lower-case words of the text and of its rewrite: a word that also stands in lower case is none. */
  readonly lowerCase: ReadonlySet<string>
  /** True for words known to be ordinary ones of the language, in lower case. */
  isOrdinary?(word: string): boolean
}

/**
 * The names of a text, a word each: what begins with a capital inside a sentence. At the start of one, and in a title
 * where most words have capitals, it may be a name and is given as unsure. Dates are left to `readDates`.
 */
export function readNames(
  tokens: readonly Token[],
  sentences: readonly Range[],
  words: FactWords,
  hints: NameHints,
): Fact[] {
  const starts = new Set<number>()
  const titles: Range[] = []
  for (const sentence of sentences) {
    const inside = tokens.filter(token => token.from >= sentence.from && token.to <= sentence.to)
    const first = inside.find(token => token.kind === "word" || token.kind === "number")
    if (first) starts.add(first.from)
    // After a colon or an opening quotation mark a sentence may begin, too.
    inside.forEach((token, i) => {
      if (/^[:“"‘—–]$/u.test(token.text) && inside[i + 1]) starts.add(inside[i + 1]!.from)
    })
    const content = inside.filter(token => token.kind === "word" && !words.plainWords.has(token.lower))
    if (content.length >= 3 && content.filter(isCapital).length > content.length * 0.6) titles.push(sentence)
  }
  return tokens.flatMap((token, i): Fact[] => {
    if (token.kind !== "word" || !isCapital(token)) return []
    const text = token.text.replace(/['’]s?$/u, "")
    const lower = text.toLowerCase()
    if (words.dates.has(lower) || words.capitals.test(token.lower)) return []
    const isAcronym = /^\p{Lu}{2,}s?$/u.test(text)
    // RMB is money and told with its sum.
    if (isAcronym ? words.units.has(lower) : words.plainWords.has(lower)) return []
    const isStart = starts.has(token.from)
    const isDoubtful = isStart || titles.some(({ from, to }) => from <= token.from && token.to <= to)
    if (!isAcronym && isDoubtful && (hints.lowerCase.has(lower) || hints.isOrdinary?.(lower))) return []
    // A single letter is a name as in “Plan B”, but not as the article that begins a sentence.
    if (text.length === 1 && (isStart || tokens[i + 1]?.text === ".")) return []
    const isUnsure = !isAcronym && isDoubtful
    const value = isAcronym ? text.replace(/s$/u, "") : text
    return [{ kind: "name", value, text, from: token.from, to: token.to, ...(isUnsure && { isUnsure }) }]
  })
}

const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text)

/** True if one name may be formed from the other: “China” and “Chinese”, or the same word with a capital and without. */
export function isSameRoot(a: string, b: string, { nameEndings }: FactWords): boolean {
  let shared = 0
  while (shared < a.length && a[shared]!.toLowerCase() === b[shared]?.toLowerCase()) shared++
  return shared >= 3 && nameEndings.has(a.slice(shared)) && nameEndings.has(b.slice(shared))
}
