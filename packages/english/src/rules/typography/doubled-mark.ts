import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "doubled-mark",
  category: "typography",
  severity: "minor",
  confidence: 0.85,
  about: "Two commas or stops stand where one is enough.",
  message: "Keep one mark.",
  patterns: [
    {
      gate: /([,;])\s*\1/u,
      find: /(?<=[\p{L}\p{N})\]"”’])([,;]) *\1(?: *\1)*(?![\p{L}\p{N}]*[=)])/gu,
      write: ([, mark]) => [mark!],
    },
    {
      gate: /[^.]\.\.(?!\.)/u,
      find: /(?<=[\p{L}\p{N})\]"”’])\.\.(?![.\p{L}\p{N}/\\])/gu,
      write: () => ["."],
      confidence: 0.7,
    },
    {
      gate: /\. *,|, *\./u,
      find: /(?<=\p{Ll}{3}[)\]"”’]?)(?:\. *,|, *\.)(?![.\p{N}\p{L}])/gu,
      write: (match, text) =>
        abbreviation.test(text.text.slice(Math.max(0, match.index - 14), match.index))
          ? undefined
          : [match[0].startsWith(",") ? "." : ","],
      confidence: 0.6,
    },
    {
      gate: /[?!,;:] *[.!?,;]/u,
      find: /(?<=\p{Ll}{2})(?:([?!]) *\.|[,;:] *([!?])|([!?]) *[,;])(?![\p{L}\p{N}.,/"”'])/gu,
      write: (match, text) =>
        /\p{Lu}\p{L}*$/u.test(text.text.slice(Math.max(0, match.index - 14), match.index))
          ? undefined
          : [match[1] ?? match[2] ?? match[3]!],
      confidence: 0.6,
    },
  ],
  examples: {
    garbled: [
      { text: "We came[[,,]] we saw.", fixed: "We came, we saw." },
      { text: "We left in rain[[..]] It was late.", fixed: "We left in rain. It was late." },
      { text: "They reached the town[[,.]]", fixed: "They reached the town." },
      { text: "Is it so[[?.]]", fixed: "Is it so?" },
    ],
    fine: [
      "Wait... what?! No!!!",
      "He met J. P., Jr., and Co., Ltd., too.",
      "cd ../docs and a..b",
      "f(a,,b) is odd",
      "On 5 Jan., it was so, etc., and so on.",
    ],
  },
})

// A stop after these, or after a short word with a capital, belongs to the word, so that a comma may follow.
const abbreviation = /(?<!\p{L})(?:etc|vs|al|est|\p{Lu}\p{Ll}{1,4})["”’)]?$/u
