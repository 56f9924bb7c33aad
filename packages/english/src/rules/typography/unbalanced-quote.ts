import type { Report, Rule, Text } from "@ungarble/core"
import { readQuotes } from "./quote-pairs.js"

export default {
  id: "unbalanced-quote",
  category: "typography",
  severity: "minor",
  confidence: 0.4,
  about: "A quotation is opened and never closed, or closed and never opened.",
  message: "Add the other quotation mark, or take this one out.",
  examples: {
    garbled: [
      {
        text: 'The road is called [["Old]] Lane by all. Nobody knows why.',
        fixed: "The road is called Old Lane by all. Nobody knows why.",
      },
    ],
    fine: ['"A paragraph that goes on in the next one.', 'He said "yes" and "no".', 'A 5" screen.'],
  },
  *check(text: Text): Iterable<Report> {
    const quotes = readQuotes(text.text)
    const alone = quotes.filter(quote => quote.partner < 0)
    const quote = alone[0]
    if (alone.length !== 1 || !quote || quotes.length > 1) return
    if (quote.role === "open" && /^\s*$/u.test(text.text.slice(0, quote.at))) return
    const word = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(text.text.slice(quote.at + 1, quote.at + 41))?.[0]
    const before = /[\p{L}\p{N}'’-]{1,40}[.,!?]?$/u.exec(
      text.text.slice(Math.max(0, quote.at - 41), quote.at),
    )?.[0]
    if (quote.role === "open" && word) {
      yield { from: quote.at, to: quote.at + 1 + word.length, rewrites: [word] }
    } else if (quote.role === "close" && before) {
      yield { from: quote.at - before.length, to: quote.at + 1, rewrites: [before] }
    }
  },
} satisfies Rule
