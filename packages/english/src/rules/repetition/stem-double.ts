import type { Report, Rule, Text, Token } from "@ungarble/core"
import { isCapitalised, likeCase } from "../../capitals.js"
import { stem } from "./stems.js"

// A noun with its verb: “investors invested”, “the reader reads”, “students studying”, “trained trainers”.
const isClause = (a: string, b: string) =>
  a.endsWith("s") ||
  (/(?:ed|ing)$/u.test(b) &&
    !/(?:ed|ing)$/u.test(a) &&
    !(/(?:estment|[ts]ion)$/u.test(a) && b.endsWith("ed"))) ||
  (b.endsWith("s") && b !== `${a}s` && /(?:er|or|ment|ist|ant)$/u.test(a)) ||
  (/(?:er|or)s?$/u.test(b) && /(?:ed|ing)$/u.test(a)) ||
  (/(?:er|or|ist)$/u.test(a) && !b.startsWith(a))

// “the red car red cars follow”: a verb comes next, so the second pair begins a clause of its own.
const isSubject = (next: Token | undefined) =>
  next?.kind === "word" &&
  !/^(?:and|or|of|in|on|at|by|for|from|to|with|were|was|are|is|have|has|had|will)$/u.test(next.lower)

// “tax refund tax refunds”: two words, and the same two with the last in the plural.
function isPairTwice([a, b, c, d]: readonly (Token | undefined)[], { text }: Text): boolean {
  return (
    a?.kind === "word" &&
    b?.kind === "word" &&
    c !== undefined &&
    d !== undefined &&
    a.text.length > 2 &&
    a.lower === c.lower &&
    `${b.lower}s` === d.lower &&
    /^\S+ \S+ \S+ \S+$/u.test(text.slice(a.from, d.to))
  )
}

export default {
  id: "stem-double",
  category: "repetition",
  confidence: 0.8,
  about:
    "Two forms of one word stand side by side (“contributing contribution”, “reporter reporters”): the machine met a compound of two words that mean the same.",
  message: "Keep the form that fits.",
  examples: {
    garbled: [
      { text: "They held a [[contributing contribution]] drive.", fixed: "They held a contribution drive." },
      { text: "[[Reporter reporters]] went out.", fixed: "Reporters went out." },
      { text: "They got [[tax refund tax refunds]].", fixed: "They got tax refunds." },
    ],
    fine: [
      "Employees employed by the state left.",
      "A statement stated it, and the reader reads it.",
      "They sing songs and plan planned works.",
      "The red car red cars follow is fast.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const { words } = text
    for (let i = 0; i + 1 < words.length; i++) {
      const a = words[i]!
      const b = words[i + 1]!
      if (isPairTwice(words.slice(i, i + 4), text) && !isSubject(words[i + 4])) {
        yield {
          from: a.from,
          to: words[i + 3]!.to,
          rewrites: [text.text.slice(words[i + 2]!.from, words[i + 3]!.to)],
        }
        i += 3
        continue
      }
      if (
        a.kind !== "word" ||
        b.kind !== "word" ||
        a.lower === b.lower ||
        a.text.length < 5 ||
        b.text.length < 5
      )
        continue
      if (text.text.slice(a.to, b.from) !== " " || stem(a.lower) !== stem(b.lower)) continue
      if ((isCapitalised(b) && !isCapitalised(a)) || isClause(a.lower, b.lower)) continue
      if (text.verbatim(a.from, b.to)) continue
      yield { from: a.from, to: b.to, rewrites: [likeCase(b.text, a.text), a.text] }
    }
  },
} satisfies Rule
