import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "invisible",
  category: "typography",
  severity: "minor",
  confidence: 0.8,
  about:
    "Control characters, zero-width spaces and the sign for a lost character (\uFFFD) are debris of conversions.",
  message: "Take out the invisible debris.",
  patterns: [
    {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
      find: /(?<=[\p{Script=Latin}\p{N}\s.,;:!?"'’]|^)[\u0000-\u0008\u000E-\u001F\u007F\u200B\u2060\uFEFF]{1,20}(?=[\p{Script=Latin}\p{N}\s.,;:!?"'’]|$)/gu,
      write: match => (match.index === 0 && match[0] === "\uFEFF" ? undefined : [""]),
    },
    { find: /\uFFFD{1,20}/gu, write: () => [] },
  ],
  examples: {
    garbled: [{ text: "Goo[[\u200B]]d tea.", fixed: "Good tea." }, { text: "Tea [[\uFFFD\uFFFD]] rice." }],
    fine: ["A family 👨\u200D👩\u200D👧 eats.", "می\u200Cخواهم is Persian.", "An object \uFFFC stands here."],
  },
})
