import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "doubled-quote",
  category: "typography",
  severity: "minor",
  confidence: 0.85,
  about: "A quotation mark stands two or three times, as tables of data double it.",
  message: "Keep one quotation mark.",
  patterns: [
    { find: /(?<=^|[\s(])"(?: ?"){1,3}(?=[\p{L}\p{N}])/gu, write: () => ['"'] },
    { find: /(?<=[\p{L}\p{N}][.,!?]?)"{2,4}(?=[\s.,;:!?)]|$)/gu, write: () => ['"'] },
  ],
  examples: {
    garbled: [
      { text: '[[""]]Rain fell," he said.', fixed: '"Rain fell," he said.' },
      { text: 'It grasped the [[" "]]strong force".', fixed: 'It grasped the "strong force".' },
      { text: '"Rain fell[["""]] he said.', fixed: '"Rain fell" he said.' },
    ],
    fine: ['An empty "" string and `""x""` stay.', '"Rain fell," he said.'],
  },
})
