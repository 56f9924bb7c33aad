import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "spaced-apostrophe",
  category: "typography",
  severity: "minor",
  confidence: 0.95,
  about: "An apostrophe stands inside a word, without spaces: “China ' s” is “China's”.",
  message: "Close the gap around the apostrophe.",
  patterns: [
    {
      gate: / ['’]|['’] /u,
      // People ' s, don ' t, they 're, he' s
      find: /(?<![\p{L}\p{N}'’])(\p{L}[\p{L}\p{N}-]{0,40})(?: +(['’]) *| *(['’]) +)(s|t|re|ve|ll|d|m)(?![\p{L}\p{N}'’])/gu,
      write: ([, word, one, other, end]) => {
        const mark = one ?? other!
        if (end === "t" && !word!.toLowerCase().endsWith("n")) return undefined
        if (end === "m" && word !== "I") return undefined
        if (
          /^(?:re|ve|ll|d)$/u.test(end!) &&
          !/^(?:i|you|he|she|it|we|they|who|that|there|what|could|would|should|might|must|this)$/iu.test(
            word!,
          )
        )
          return undefined
        return [`${word}${mark}${end}`]
      },
    },
  ],
  examples: {
    garbled: [
      { text: "[[China ' s]] tea is good.", fixed: "China's tea is good." },
      { text: "We [[don ' t]] know.", fixed: "We don't know." },
      { text: "[[They 're]] here.", fixed: "They're here." },
      { text: "[[China’ s]] tea is old.", fixed: "China’s tea is old." },
    ],
    fine: ["The workers' set is new.", "He said 'so what' and left.", "Rock 'n' roll is 't Hooft's music."],
  },
})
