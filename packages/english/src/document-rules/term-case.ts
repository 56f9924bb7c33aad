import type { DocumentRule, Text } from "@ungarble/core"
import { organisations } from "../names/parts.js"
import { noteOf, unusualForms, type Writing } from "./tally.js"

const rule: DocumentRule<readonly Writing[]> = {
  id: "term-case",
  category: "terminology",
  severity: "minor",
  confidence: 0.3,
  about: `An institution or an event that has capitals here and none there: “the Party School”, “the party school”. A reader
wonders whether they are the same. Headings are left alone. A text may mean the one in general and the other by name, so this is
shown at strict sensitivity only.`,
  message: "Elsewhere in the document this has other capitals.",
  examples: {
    garbled: [
      {
        text: "He teaches at the Party School.\n\nShe left the [[party school]] in May, and he left the Party School in June.",
        fixed:
          "He teaches at the Party School.\n\nShe left the Party School in May, and he left the Party School in June.",
      },
      {
        text: "He wrote before the two sessions.\n\nBefore the [[Two Sessions]] it rained, and after the two sessions it snowed.",
        fixed:
          "He wrote before the two sessions.\n\nBefore the two sessions it rained, and after the two sessions it snowed.",
      },
    ],
    fine: [
      "He teaches at the Party School.\n\nShe left the Party School in May.",
      "Work at the Party School\n\nShe left the party school in May. He left the party school in June.",
      "The old bridge fell. They miss the Old Bridge.\n\nThe old bridge was red.",
      "The police force grew.\n\nThe Air Force grew, too. They left the police force.",
    ],
  },
  note: text => noteOf(text.heading ? [] : terms(text)),
  judge: notes =>
    unusualForms(notes, { odd: ({ places }, usual) => places.length * 2 <= usual.places.length }),
}
export default rule

const events = /^(?:sessions?|festival|games|summit|expo|initiative|strategy|campaign)$/u
const heads = new Set([...organisations].map(word => word.toLowerCase()))

/** Two words after “the” that may name an institution or an event, both with a capital or neither. */
function terms({ text, words }: Text): Writing[] {
  return words.flatMap((token, i) => {
    const [first, second, after] = [words[i + 1], words[i + 2], words[i + 3]]
    if (token.lower !== "the" || first?.kind !== "word" || second?.kind !== "word") return []
    if (second.from !== first.to + 1 || !(heads.has(second.lower) || events.test(second.lower))) return []
    // “the Party School Committee” and “the party school-leavers” are other terms.
    const isLonger =
      after && (after.text === "-" || (/^\p{Lu}/u.test(after.text) && after.from === second.to + 1))
    const isCapital = /^\p{Lu}\p{Ll}/u.test(first.text)
    if (isLonger || isCapital !== /^\p{Lu}\p{Ll}/u.test(second.text)) return []
    const form = text.slice(first.from, second.to)
    return [{ form, key: form.toLowerCase(), from: first.from, to: second.to }]
  })
}
