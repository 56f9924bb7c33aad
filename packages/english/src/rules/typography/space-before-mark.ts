import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "space-before-mark",
  category: "typography",
  severity: "minor",
  confidence: 0.85,
  about: "In English no space stands before a comma, a stop, a percent sign or a closing bracket.",
  message: "Take out the space.",
  patterns: [
    {
      gate: /[ \u00A0][.,;:!?]/u,
      find: /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}'’%]{0,40}[)\]”]?)[ \u00A0]+([.,;:!?])(?![\p{L}\p{N}.,;:!?()\-/\\=*_|<>'"])/gu,
      write: ([, word, mark], text) =>
        gap.test(word!) || (/[:;!?]/u.test(mark!) && french(text.text)) ? undefined : [`${word}${mark}`],
    },
    {
      find: /(?<![\p{L}\p{N}.,])(\d+(?:[.,]\d+)*) +%(?![\p{L}\p{N}(=])/gu,
      write: ([, figure]) => [`${figure}%`],
    },
    {
      find: /(?<![\d.,])(\d+(?:[.,]\d+)?) ° ([CF])(?![\p{L}\p{N}])/gu,
      write: ([, figure, unit]) => [`${figure}°${unit}`, `${figure} °${unit}`],
    },
    {
      find: /(?<!\p{L})([$€£¥]) +(\d+(?:[.,]\d+)*)/gu,
      write: ([, sign, figure]) => [`${sign}${figure}`],
      confidence: 0.7,
    },
    { find: /\( +([\p{L}\p{N}][\p{L}\p{N}'’-]{0,40})/gu, write: ([, word]) => [`(${word}`] },
    {
      gate: / \)/u,
      find: /(?<![\p{L}\p{N}'’-])([\p{L}\p{N}][\p{L}\p{N}'’-]{0,40}) +\)(?!\s*[:;])/gu,
      write: ([, word]) => [`${word})`],
    },
  ],
  examples: {
    garbled: [
      { text: "It rained [[today ,]] and hard.", fixed: "It rained today, and hard." },
      { text: "Come [[here !]]", fixed: "Come here!" },
      { text: "It fell by [[185 %]] again.", fixed: "It fell by 185% again." },
      { text: "It was [[26 ° C]] at noon.", fixed: "It was 26°C at noon." },
      { text: "It earns [[$ 8.2]] a day.", fixed: "It earns $8.2 a day." },
      { text: "The town [[( north]] of here) slept.", fixed: "The town (north of here) slept." },
      { text: "The town (north of [[here )]] slept.", fixed: "The town (north of here) slept." },
    ],
    fine: [
      "It works on .NET and .5 of it :) yes ;-)",
      "Well ... he left at 10 :30.",
      "Run ls . or cd .. now",
      "- [ ] a task and ( ) a box",
    ],
  },
})

// A word is missing after these, so the space is not what is wrong.
const gap = /^(?:the|an?|of|to|with|at|by|in|and|or|for|from|is|was|ls|cd|git)$/iu

// French sets a space before these marks; a quotation from it is left alone.
const french = (text: string) =>
  /[«»]/u.test(text) ||
  (text
    .slice(0, 400)
    .match(/(?<![\p{L}'’])(?:le|la|les|des|une?|est|et|que|qui|pas|dans|pour|il|elle|nous|vous)(?!\p{L})/gu)
    ?.length ?? 0) > 2
