import type { Report, Rule, Text, Token } from "@ungarble/core"
import { taggedSentences } from "../../tags/sentences.js"
import { type Tag, tags } from "../../tags/tags.js"

// Measured on marked translations: of the adjectives and nouns this odd, four in five stand in a fault, but one text
// written by people in four thousand words has such a pair too, so that only the very oddest are shown by default.
const odd = 0.01
const oddest = 0.002
// Of rare words nobody can say what company they keep.
const usual = 5

export default {
  id: "odd-collocation",
  category: "calque",
  severity: "minor",
  confidence: 0.35,
  about:
    "Two common words that people hardly ever put side by side: often one of them is the wrong sense of what the machine translated.",
  message: "People hardly say this; perhaps another word was meant.",
  lexicons: [tags],
  usage: true,
  examples: {
    garbled: [
      { text: "They spent the [[major time]] on it." },
      { text: "We hope for a more [[equal country]] one day." },
    ],
    fine: [
      "They spent the final week on it.",
      "It was hard work, and the military air base was closed.",
      "A polypropylene nurdle fell.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    for (const { words, tags: of } of taggedSentences(text)) {
      for (let i = 0; i + 1 < words.length; i++) {
        const pair = [words[i]!, words[i + 1]!]
        if (!isPhrase(of[i]!, of[i + 1]!) || !pair.every(word => isUsual(word, text))) continue
        if (text.text.slice(pair[0]!.to, pair[1]!.from) !== " " || words[i - 1]?.text === "-") continue
        const plausibility = text.usage.plausibility(pair.map(word => word.lower))
        if (plausibility > odd) continue
        yield { from: pair[0]!.from, to: pair[1]!.to, ...(plausibility <= oddest && { confidence: 0.45 }) }
      }
    }
  },
} satisfies Rule

const isPhrase = (a: Tag, b: Tag) => /^(?:JJ|NN)$/u.test(a) && /^NNS?$/u.test(b)
const isUsual = (word: Token, text: Text) =>
  /^[a-z]{3,}$/u.test(word.text) && text.usage.frequency(word.lower) >= usual
