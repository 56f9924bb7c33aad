import type { Report, Rule, Text } from "@ungarble/core"
import { type Quote, readQuotes } from "./quote-pairs.js"

// Beyond this length the two ends of a quotation are two findings.
const short = 70

interface Fix {
  readonly from: number
  readonly to: number
  readonly text: string
  /** What of `text` lies outside the quotation, its mark included. */
  readonly outside: string
}

// The mark with its neighbours, and how they should stand.
const fix = (text: string, quote: Quote): Fix => (quote.role === "open" ? fixOpen : fixClose)(text, quote.at)

function fixOpen(text: string, at: number): Fix {
  const after = text.slice(at + 1, at + 41)
  const left = /[^\s([{—–/-]+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ""
  const gap = /^\s*/u.exec(after)![0].length
  const right = /^[^\s"]+/u.exec(after.slice(gap))?.[0] ?? ""
  const word = right.replace(/[.,;:!?]+$/u, "") || right
  const outside = `${left && `${left} `}"`
  return { from: at - left.length, to: at + 1 + gap + word.length, text: outside + word, outside }
}

function fixClose(text: string, at: number): Fix {
  const before = text.slice(Math.max(0, at - 40), at)
  const after = text.slice(at + 1, at + 41)
  const gap = /\s*$/u.exec(before)![0].length
  const left = /[\p{L}\p{N}'’%]+$|[^\s\p{L}\p{N}"]+$/u.exec(before.slice(0, before.length - gap))?.[0] ?? ""
  const glued = /^[.,;:!?]*/u.exec(after)![0]
  const word = /^[\p{L}\p{N}$€£%][\p{L}\p{N}'’-]*/u.exec(after.slice(glued.length))?.[0] ?? ""
  const outside = `"${glued}${word && ` ${word}`}`
  return {
    from: at - gap - left.length,
    to: at + 1 + glued.length + word.length,
    // One stop is enough: the one outside.
    text: (left === "." && glued.startsWith(".") ? "" : left) + outside,
    outside,
  }
}

/** What stands before a quotation mark ends a sentence. */
const sentence = (text: string, at: number) => /[.!?]\s*$/u.test(text.slice(Math.max(0, at - 4), at))

// A speaker who follows ends the sentence (“done. "Li Qi said.”), so that the quotation ends in a comma.
function beforeSpeaker(text: string, at: number, rewrite: string): string | undefined {
  if (/^\." (?:Said|Says|Added|Explained|Recalled)$/u.test(rewrite))
    return `,${rewrite.slice(1).toLowerCase()}`
  if (!/^\." \p{L}/u.test(rewrite)) return undefined
  const rest = /^[^.!?"“”;\n]{3,160}(?=[.]|$)/u.exec(text.slice(at + 1, at + 170))?.[0] ?? ""
  if (
    !/(?<!\p{L})(?:said|says|added|explained|recalled|replied|sighed|laughed|told reporters)(?! that)(?: \p{L}{1,12}){0,3}$/u.test(
      rest,
    )
  )
    return undefined
  return rewrite
    .replace(/^\./u, ",")
    .replace(/" (The|An?|He|She|They|His|Her|Their|This|That)$/u, word => word.toLowerCase())
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
      {
        text: '"Winning [[the" team prize "for]] two years is hard.',
        fixed: '"Winning the "team prize" for two years is hard.',
      },
      {
        text: '"Winning [[the" team prize "for]] two years is hard!" she said.',
        fixed: '"Winning the "team prize" for two years is hard!" she said.',
      },
      { text: '"It is done[[. "Li]] said that.', fixed: '"It is done." Li said that.' },
      { text: '"It is done[[. "Li]] Qi, a guard, said.', fixed: '"It is done," Li Qi, a guard, said.' },
      { text: '"It is done[[. "Said]] the guard.', fixed: '"It is done," said the guard.' },
      { text: '[["  Masks "]] was seen by all.', fixed: '"Masks" was seen by all.' },
      { text: 'We call it [["  drop-off "]] here.', fixed: 'We call it "drop-off" here.' },
      { text: 'The "report [[card "of]] the town is out.', fixed: 'The "report card" of the town is out.' },
      { text: '"It works[[! "]] Everyone clapped.', fixed: '"It works!" Everyone clapped.' },
      { text: 'The "[[smart ".At]] noon it rained.', fixed: 'The "smart". At noon it rained.' },
    ],
    fine: [
      'He said "yes" and "no", then left.',
      '"It is done," she said. "We are glad."',
      'The words "a" and "the" are short.',
      'A 27" screen and a 5" one.',
      '("Quoted in brackets") and "it" is fine.',
      '"A paragraph that goes on in the next one.',
    ],
  },
  *check(text: Text): Iterable<Report> {
    const quotes = readQuotes(text.text)
    const lost = quotes.some(quote => quote.partner < 0)
    for (let i = 0; i < quotes.length; i++) {
      const quote = quotes[i]!
      if (!quote.faulty || quote.partner < 0) continue
      const first = fix(text.text, quote)
      const partner = quotes[i + 1]
      let range = first
      if (
        quote.partner === i + 1 &&
        partner?.faulty &&
        partner.at - quote.at <= short &&
        !sentence(text.text, partner.at)
      ) {
        const second = fix(text.text, partner)
        const inner = text.text.slice(quote.at + 1, partner.at).trim()
        const outside = first.outside + inner + second.outside
        range = { from: first.from, to: second.to, text: outside, outside }
        i++
      }
      if (range.text === text.text.slice(range.from, range.to) || text.verbatim(range.from, range.to))
        continue
      const spoken =
        quote.role === "close" && range === first ? beforeSpeaker(text.text, quote.at, range.text) : undefined
      yield {
        from: range.from,
        to: range.to,
        rewrites: [...(spoken ? [spoken] : []), range.text],
        // Where a mark is lost, the others may have been read the wrong way round; two wrong ends make it sure.
        ...(lost && range === first && { confidence: 0.45 }),
      }
    }
  },
} satisfies Rule
