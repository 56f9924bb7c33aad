import type { DocumentRule, Range, Text } from "@ungarble/core"
import { type WordModel, words } from "../words/words.js"
import { americanSpelling } from "./american.js"
import { tally, usualForm } from "./tally.js"

/** A lower-case word that can be spelled in two ways, and its American, closed-up spelling. */
interface Spelled extends Range {
  readonly written: string
  readonly key: string
}

const rule: DocumentRule<readonly Spelled[]> = {
  id: "word-spelling",
  category: "terminology",
  severity: "minor",
  confidence: 0.35,
  about: `A word that is spelled now in the British, now in the American way (“colour”, “color”), or now with a hyphen, now
without (“co-operate”, “cooperate”). Both are right, but a document keeps to one. Quotations may differ, so this is shown at strict
sensitivity only.`,
  message: "This word is spelled differently elsewhere in the document.",
  examples: {
    garbled: [
      {
        text: "The colour is new.\n\nA warm [[color]] suits the hall, and every colour fades.",
        fixed: "The colour is new.\n\nA warm colour suits the hall, and every colour fades.",
      },
      {
        text: "They cooperate well.\n\nBoth towns [[co-operate]] on roads and cooperate on schools.",
        fixed: "They cooperate well.\n\nBoth towns cooperate on roads and cooperate on schools.",
      },
      {
        text: "She organised it.\n\nHe [[organized]] the rest, and nobody else organised anything.",
        fixed: "She organised it.\n\nHe organised the rest, and nobody else organised anything.",
      },
    ],
    fine: [
      "The colour is new.\n\nEvery colour fades.",
      "He will resign.\n\nThen he must re-sign the lease, and resign again.",
      "The glass was filled.\n\nThe complaint was filed. It was filled again.",
      "They work for four hours.\n\nFour of them work for us.",
      "The Center for Health has a centre in town.\n\nThe centre is old.",
    ],
  },
  lexicons: [words],
  note(text) {
    const found = spelledWords(text, text.lexicon(words))
    return found.length > 0 ? found : undefined
  },
  *judge(notes) {
    const byKey = tally(
      notes,
      ({ key }) => key,
      ({ written }) => written,
    )
    for (const forms of byKey.values()) {
      if (forms.length < 2) continue
      const usual = usualForm(forms)
      for (const { text, places } of forms) {
        if (text === usual.text) continue
        for (const { block, from, to } of places) {
          yield {
            block,
            from,
            to,
            rewrites: [usual.text],
            message: `Elsewhere in this document it is “${usual.text}”.`,
          }
        }
      }
    }
  },
}
export default rule

// With a hyphen these are other words: to sign again is not to resign.
const parted = /^(?:re|un|co-?op)-/u

function spelledWords(text: Text, model: WordModel): Spelled[] {
  const found: Spelled[] = []
  const { words } = text
  for (const [i, token] of words.entries()) {
    if (token.kind !== "word" || !/^[a-z]+$/u.test(token.text)) continue
    const [before, after, next, beyond] = [words[i - 1], words[i + 1], words[i + 2], words[i + 3]]
    const isGlued = before?.to === token.from && /[-‐‑/.@]/u.test(before.text)
    if (isGlued || text.verbatim(token.from, token.to)) continue
    let end = token
    if (after?.text === "-" && after.from === token.to) {
      const isPair = next?.from === after.to && /^[a-z]+$/u.test(next.text)
      const isLonger = beyond?.text === "-" && beyond.from === next?.to
      if (!next || !isPair || isLonger) continue
      end = next
    }
    const written = text.text.slice(token.from, end.to)
    const joined = written.replace("-", "")
    const isHyphenated = joined !== written
    if (joined.length < 5 || (isHyphenated && (parted.test(written) || model.frequency(joined) < 3))) continue
    const key = americanSpelling(joined, model)
    // Words without a British spelling matter only where another place has them with a hyphen.
    found.push({ written, key, from: token.from, to: end.to })
  }
  return found
}
