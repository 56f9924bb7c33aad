import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "linkers",
  category: "grammar",
  severity: "minor",
  confidence: 0.75,
  about: "English links two clauses with one word: “although” or “but”, “because” or “so”, not both.",
  message: "Drop the second linking word.",
  patterns: [
    {
      gate: /, but /u,
      find: /(?<=(?:^|[.!?] )(?:Although|Even though|Though) [^.!?;:,"“”]{8,90}, )but (?=\p{Ll})/gu,
      write: () => [""],
    },
    {
      gate: /, so /u,
      find: /(?<=(?:^|[.!?] )(?:Because|Since) [^.!?;:,"“”]{8,90}, )so (?=(?:he|she|it|we|they|the|I|this|that|you)\b)/gu,
      write: () => [""],
    },
  ],
  examples: {
    garbled: [
      {
        text: "Although the road is long, [[but ]]they went on.",
        fixed: "Although the road is long, they went on.",
      },
      {
        text: "Because the road is long, [[so ]]they stayed.",
        fixed: "Because the road is long, they stayed.",
      },
    ],
    fine: [
      "Although it rained, they went, but not far.",
      "Because it rained, so many came.",
      "The reason is simple.",
    ],
  },
})
