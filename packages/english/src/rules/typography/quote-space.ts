import type { Report, Rule, Text } from "@ungarble/core"
import { type Quote, readQuotes } from "./quote-pairs.js"

// Beyond this length the two ends of a quotation are two findings.
const short = 70

interface Fix {
  readonly from: number
  readonly to: number
  readonly text: string
}

// The mark with its neighbours, and how they should stand.
function fix(text: string, quote: Quote): Fix {
  const before = text.slice(Math.max(0, quote.at - 40), quote.at)
  const after = text.slice(quote.at + 1, quote.at + 41)
  if (quote.role === "open") {
    const left = /[^\s([{—–/-]+$/u.exec(before)?.[0] ?? ""
    const [, right = ""] = /^\s*([^\s"]+)/u.exec(after) ?? []
    const gap = /^\s*/u.exec(after)![0].length
    const word = right.replace(/[.,;:!?]+$/u, "") || right
    return {
      from: quote.at - left.length,
      to: quote.at + 1 + gap + word.length,
      text: `${left && `${left} `}"${word}`,
    }
  }
  const gap = /\s*$/u.exec(before)![0].length
  const left = /[\p{L}\p{N}'’%]+$|[^\s\p{L}\p{N}"]+$/u.exec(before.slice(0, before.length - gap))?.[0] ?? ""
  const glued = /^[.,;:!?]*/u.exec(after)![0]
  const word = /^[\p{L}\p{N}$€£%][\p{L}\p{N}'’-]*/u.exec(after.slice(glued.length))?.[0] ?? ""
  return {
    from: quote.at - gap - left.length,
    to: quote.at + 1 + glued.length + word.length,
    text: `${left}"${glued}${word && ` ${word}`}`,
  }
}

export default {
  id: "quote-space",
  category: "typography",
  severity: "minor",
  confidence: 0.9,
  about:
    'A quotation mark clings to the words outside instead of those inside: `the" general tone "of`, `done. "Li said`.',
  message: "Put the space outside the quotation marks.",
  examples: {
    garbled: [
      { text: 'Keep [[the" general tone "of]] calm.', fixed: 'Keep the "general tone" of calm.' },
      { text: '"It is done[[. "Li]] said so.', fixed: '"It is done." Li said so.' },
      { text: '[["  Masks "]] was seen by all.', fixed: '"Masks" was seen by all.' },
      { text: 'The "report [[card "of]] the town is out.', fixed: 'The "report card" of the town is out.' },
      { text: '"It works[[! "]] Everyone clapped.', fixed: '"It works!" Everyone clapped.' },
      { text: 'The "[[smart ".At]] noon it rained.', fixed: 'The "smart". At noon it rained.' },
    ],
    fine: [
      'He said "yes" and "no", then left.',
      '"It is done," she said. "We are glad."',
      'A 27" screen and a 5" one.',
      '("Quoted in brackets") and "it" is fine.',
      '"A paragraph that goes on in the next one.',
    ],
  },
  *check(text: Text): Iterable<Report> {
    const quotes = readQuotes(text.text)
    // Where a mark is lost, the others may have been read the wrong way round.
    const unsure = quotes.some(quote => quote.partner < 0) && { confidence: 0.45 }
    for (let i = 0; i < quotes.length; i++) {
      const quote = quotes[i]!
      if (!quote.faulty || quote.partner < 0) continue
      const first = fix(text.text, quote)
      const partner = quotes[i + 1]
      let range = first
      if (quote.partner === i + 1 && partner?.faulty && partner.at - quote.at <= short) {
        const second = fix(text.text, partner)
        range =
          second.from >= first.to
            ? {
                from: first.from,
                to: second.to,
                text: first.text + text.text.slice(first.to, second.from) + second.text,
              }
            : { from: first.from, to: second.to, text: first.text.replace(/[^"\s]*$/u, "") + second.text }
        i++
      }
      if (range.text === text.text.slice(range.from, range.to) || text.verbatim(range.from, range.to))
        continue
      yield { from: range.from, to: range.to, rewrites: [range.text], ...unsure }
    }
  },
} satisfies Rule
