import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "since-this-year",
  category: "calque",
  severity: "minor",
  confidence: 0.85,
  about: "“Since” wants a point in time; “this year” is a span. Machines write it for “so far this year”.",
  message: "“Since” wants a point in time: its start, or “so far”.",
  patterns: [
    {
      find: /(?<![\p{L}-])([Ss])ince (this (?:year|month|week))(?!['’\p{L}]| (?:began|started|opened|is|was))/gu,
      write: ([, s, span]) => [
        `${s}ince the start of ${span}`,
        `${s}ince the beginning of ${span}`,
        `${s === "S" ? "So" : "so"} far ${span}`,
      ],
    },
  ],
  examples: {
    garbled: [
      { text: "[[Since this year]], prices fell.", fixed: "Since the start of this year, prices fell." },
    ],
    fine: [
      "Since this year's flood, it is dry.",
      "Since this year began, it is dry.",
      "Since the year 1999 and since last year it rained.",
    ],
  },
})
