import type { DocumentRule, Text } from "@ungarble/core"
import { type WordModel, words } from "../words/words.js"
import { americanSpelling } from "./american.js"
import { noteOf, unusualForms, type Writing } from "./tally.js"

const rule: DocumentRule<readonly Writing[]> = {
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
  note: text => noteOf(spelledWords(text, text.lexicon(words))),
  judge: notes => unusualForms(notes),
}
export default rule

// With a hyphen these are other words: to sign again is not to resign.
const parted = /^(?:re|un|co-?op)-/u

/** The lower-case words, by their American, closed-up spelling. */
function spelledWords(text: Text, model: WordModel): Writing[] {
  const found: Writing[] = []
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
    const form = text.text.slice(token.from, end.to)
    const joined = form.replace("-", "")
    const isHyphenated = joined !== form
    if (joined.length < 5 || (isHyphenated && (parted.test(form) || model.frequency(joined) < 3))) continue
    // Words without a British spelling matter only where another place has them with a hyphen.
    found.push({ form, key: americanSpelling(joined, model), from: token.from, to: end.to })
  }
  return found
}
