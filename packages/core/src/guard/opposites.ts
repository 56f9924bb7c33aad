import type { Token } from "../types.js"
import type { Fact } from "./facts.js"
import type { Concern } from "./guard.js"
import type { FactWords } from "./words.js"

/**
 * Says that a word went and its opposite came: “rose” for “fell”, “legal” for “illegal”, “harmless” for “harmful”. That
 * denies what was said as surely as a “not” does.
 */
export function oppositeFault(
  before: readonly Token[],
  after: readonly Token[],
  words: FactWords,
  isDisputed: (fact: Fact) => boolean,
): Concern[] {
  const gone = minus(before, after)
  const come = minus(after, before)
  for (const token of gone) {
    const other = come.find(candidate => areOpposite(token.lower, candidate.lower, words))
    if (!other) continue
    const fact: Fact = {
      kind: "negation",
      value: token.lower,
      text: token.text,
      from: token.from,
      to: token.to,
    }
    const message = `It changes “${token.text}” to “${other.text}”.`
    return [{ kind: "negation", message, isDoubtful: isDisputed(fact) }]
  }
  return []
}

function minus(list: readonly Token[], others: readonly Token[]): Token[] {
  const left = new Map<string, number>()
  for (const { lower } of others) left.set(lower, (left.get(lower) ?? 0) + 1)
  return list.filter(({ lower }) => {
    const count = left.get(lower) ?? 0
    left.set(lower, count - 1)
    return count <= 0
  })
}

function areOpposite(a: string, b: string, { opposites, negativePrefixes }: FactWords): boolean {
  if (opposites.some(([one, other]) => (a === one && b === other) || (a === other && b === one))) return true
  const denies = (long: string, short: string) =>
    short.length >= 3 &&
    negativePrefixes.some(prefix => long === prefix + short || long === `${prefix}-${short}`)
  if (denies(a, b) || denies(b, a)) return true
  const stem = (word: string, ending: string) =>
    word.endsWith(ending) ? word.slice(0, -ending.length) : undefined
  const less = (word: string) => stem(word, "less") ?? stem(word, "lessly")
  const full = (word: string) => stem(word, "ful") ?? stem(word, "fully")
  const isPair = (x: string | undefined, y: string | undefined) => x !== undefined && x.length > 2 && x === y
  return isPair(less(a), full(b)) || isPair(full(a), less(b))
}
