import type { Rule } from "@ungarble/core"
import { words } from "../../words/words.js"
import { findNonWords, reportOf } from "./detect.js"
import { rankInPlace } from "./rewrites.js"

const rule: Rule = {
  id: "non-word-in-context",
  category: "nonword",
  about: `A non-word for which the words around speak for another rewrite than the word alone: “the red barn was on frie” wants
“fire”. It takes the place of the finding of the rule “non-word”, which needs no phrase statistics and so comes first.`,
  message: "This is no English word.",
  examples: {
    garbled: [
      { text: "The old barn was on [[frie]] all night.", fixed: "The old barn was on fire all night." },
      { text: "The [[fram]] has forty cows.", fixed: "The farm has forty cows." },
    ],
    fine: [
      "The village keeps its stability above all.",
      "The village keeps its stablity above all.",
      "They ate jiaozi and drank baijiu in the siheyuan.",
    ],
  },
  lexicons: [words],
  usage: true,
  *check(text) {
    for (const found of findNonWords(text, text.lexicon(words))) {
      if (found.candidates.length < 2) continue
      const candidates = rankInPlace(found.candidates, found.place, text.usage)
      // A little surer than the finding that it stands for, so that it is the one that stays.
      const confidence = found.confidence + 0.01
      if (candidates[0] !== found.candidates[0]) yield reportOf({ ...found, candidates, confidence })
    }
  },
}
export default rule
