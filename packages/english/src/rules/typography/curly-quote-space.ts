import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "curly-quote-space",
  category: "typography",
  severity: "minor",
  confidence: 0.9,
  about: "A space stands inside curly quotation marks, or none outside them.",
  message: "Put the space outside the quotation marks.",
  patterns: [
    { gate: /“ /u, find: /“ +([\p{L}\p{N}$€£][\p{L}\p{N}'’-]{0,40})/gu, write: ([, word]) => [`“${word}`] },
    {
      gate: / ”/u,
      find: /([\p{L}\p{N}][\p{L}\p{N}'’%-]{0,40}[.,!?]?) +”(?=[\s.,;:!?)]|$)/gu,
      write: ([, word]) => [`${word}”`],
    },
    {
      gate: /[\p{L}\p{N}]“/u,
      find: /(?<![\p{L}\p{N}])([\p{Script=Latin}\p{N}'’%]{1,40}[,:]?)“(\p{Script=Latin}[\p{L}\p{N}'’-]{0,40})/gu,
      write: ([, before, after]) => [`${before} “${after}`],
    },
    {
      gate: /”[\p{L}\p{N}]/u,
      find: /([\p{Script=Latin}\p{N}'’%-]{1,40}[.,!?]?)”([\p{Script=Latin}\p{N}][\p{L}\p{N}'’-]{0,40})/gu,
      write: ([, before, after]) => [`${before}” ${after}`],
    },
  ],
  examples: {
    garbled: [
      { text: "He said [[“ yes]]” to it.", fixed: "He said “yes” to it." },
      { text: "He said “[[yes ”]] to it.", fixed: "He said “yes” to it." },
      { text: "The [[word“yes]]” is short.", fixed: "The word “yes” is short." },
      { text: "The word “[[yes”is]] short.", fixed: "The word “yes” is short." },
    ],
    fine: ["He said “yes” (“no” and “so”) to “it”.", "“ … ” and “ - ” are marks."],
  },
})
