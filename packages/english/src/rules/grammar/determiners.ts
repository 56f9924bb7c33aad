import { likeCase } from "../../capitals.js"
import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "determiners",
  category: "grammar",
  severity: "minor",
  confidence: 0.85,
  about: "Two determiners stand where one is enough: “the its”, “a the”.",
  message: "Keep one of them.",
  patterns: [
    {
      gate: /(?:the|an?) (?:its|their|his|our|my|your|this|these|those) /iu,
      find: /(?<![\p{L}'’.-])([Tt]he|an?) (its|their|his|our|my|your|this|these|those)(?= \p{Ll})(?! (?:is|was|are)\b)/gu,
      write: ([, article, word]) => [likeCase(word!, article!)],
    },
    {
      gate: /(?:its|their|his|our|my|your|an?) the /u,
      find: /(?<![\p{L}'’.-])(its|their|his|our|my|your|an?) the(?= \p{Ll})/gu,
      write: ([, word]) => (/^an?$/u.test(word!) ? ["the"] : [word!]),
    },
    {
      gate: /he an? /u,
      find: /(?<![\p{L}'’.-])([Tt]he) an?(?= \p{Ll}{3})/gu,
      write: ([, the]) => [the!, the === "The" ? "A" : "a"],
    },
    {
      gate: /(?:its|their|our|his) (?:its|their|our|his) /u,
      find: /(?<![\p{L}'’.-])(its|their|our|his) (its|their|our|his)(?= \p{Ll})/gu,
      write: ([, word]) => [word!],
    },
  ],
  examples: {
    garbled: [
      { text: "They left [[the their]] home.", fixed: "They left their home." },
      { text: "It is [[a the]] best way.", fixed: "It is the best way." },
      { text: "It lost [[its the]] roof.", fixed: "It lost its roof." },
      { text: "It was [[the a]] big day.", fixed: "It was the big day." },
    ],
    fine: ["She saw the man; his home is theirs.", "Plan A its own, and vitamin A this time."],
  },
})
