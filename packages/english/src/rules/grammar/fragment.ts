import type { Report, Rule, Text, Token } from "@ungarble/core"
import { shareOf, type TaggedSentence, taggedSentences } from "../../tags/sentences.js"
import { type Tag, type Tagger, tags } from "../../tags/tags.js"

const verbs: readonly Tag[] = ["VBD", "VBZ", "VBP", "VB", "MD", "PRP+V"]
// A phrase that answers, exclaims or goes on from the sentence before is short or begins so.
const opening =
  /^(?:and|or|but|not|no|yes|so|such|what|how|why|like|thanks|thank|from|with|especially|including|and|either|all)$/u

export default {
  id: "fragment",
  category: "incoherent",
  confidence: 0.45,
  about:
    "A sentence in the middle of a paragraph has no verb: the machine lost it, or took it for a noun. Titles, lists, dialogue and short exclamations have none either and are left alone.",
  message: "This sentence has no verb; the machine may have lost it.",
  lexicons: [tags],
  examples: {
    garbled: [
      {
        text: "The bridge was opened in May. [[The happiness of eleven thousand visitors in the narrow streets beside the river.]] People were glad.",
      },
    ],
    fine: [
      "The bridge was opened in May. Eleven thousand visitors walked in the narrow streets beside the river.",
      "The happiness of eleven thousand visitors in the narrow streets beside the river",
      "We walked all night. Not a soul in the long streets of the old town by the river.",
      "“A long day,” he said. Bread, cheese, wine, two apples, a knife, and a map of the whole valley.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    if (text.heading || text.sentences.length < 2) return
    const tagger = text.lexicon(tags)
    for (const sentence of taggedSentences(text)) {
      const { words } = sentence
      const first = words[0]
      const last = words.at(-1)
      if (first && last && isFragment(sentence, tagger) && !text.verbatim(first.from, last.to)) {
        yield { from: first.from, to: last.to }
      }
    }
  },
} satisfies Rule

function isFragment({ words, tags: of }: TaggedSentence, tagger: Tagger): boolean {
  const first = words[0]!
  if (words.length < 9 || words.length > 40 || words.at(-1)!.text !== ".") return false
  if (!/^\p{Lu}\p{Ll}/u.test(first.text) || opening.test(first.lower)) return false
  // A word that is often a verb may be the one here, whatever it was taken for.
  if (of.some(tag => verbs.includes(tag)) || words.some(word => shareOf(tagger, word.text, ...verbs) > 0.15))
    return false
  return words.slice(0, -1).every(isPlain) && words.filter(word => word.text === ",").length < 3
}

// Quotations, brackets, addresses and figures make lists and captions.
const isPlain = (word: Token) =>
  word.kind === "word" || /^[,'’-]$/u.test(word.text) || /^\d{1,4}$/u.test(word.text)
