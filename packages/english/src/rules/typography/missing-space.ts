import { patternRule } from "../pattern-rule.js"

const small =
  "the|and|in|it|but|this|that|we|he|she|they|there|of|to|on|for|with|at|by|from|as|a|an|is|was|are|or|so|after|when|if"

export default patternRule({
  id: "missing-space",
  category: "typography",
  severity: "minor",
  confidence: 0.9,
  about: "A stop, comma, colon or bracket is glued to the next word: “end.The”, “word,and”, “Author:Wuxi”.",
  message: "Put a space between them.",
  patterns: [
    {
      // “end.The”, “qi!In”, “good?Yes”
      gate: /\p{Ll}[.!?]\p{Lu}/u,
      find: /(?<![\p{L}\p{N}.@/_-])(\p{Ll}[\p{L}'’-]{1,29}|\p{Lu}\p{Ll}{2,29}|I)([.!?])(\p{Lu}\p{Ll}{0,29})(?![\p{L}\p{N}_(]|\.\p{L})/gu,
      write: ([, before, stop, after]) =>
        stop === "." && dotted(before!, after!) ? undefined : [`${before}${stop} ${after}`],
    },
    {
      // “word,and”, “here;there”
      gate: /[\p{L}\d%][,;]\p{L}/u,
      find: /(?<![\p{L}\p{N}@/_.-])(\p{L}[\p{L}'’]{1,30}|\d+(?:[.,]\d+)*%?)([,;])(\p{L}[\p{L}'’]{0,30})(?![\p{L}\p{N}_=([]|,\p{L})/gu,
      write: ([, before, mark, after]) => [`${before}${mark} ${after}`],
    },
    {
      // “Author:Wuxi”, “Time:2022”
      gate: /\p{Ll}:[\p{Lu}\d]/u,
      find: /(?<![\p{L}\p{N}@/_.:-])(\p{Lu}\p{Ll}{2,30}):(\p{Lu}\p{Ll}{1,30}|\d{4}(?:[./-]\d{1,2}){0,2})(?![\p{L}\p{N}_:(/]|\.\p{L})/gu,
      write: ([, before, after]) => [`${before}: ${after}`],
      confidence: 0.8,
    },
    {
      // “households,520”
      gate: /\p{Ll},\d/u,
      find: /(?<![\p{L}\p{N}@/_.-])(\p{Ll}{4,20}),(\d{2,4}(?:[.,]\d+)?)(?= \p{Ll})/gu,
      write: ([, word, figure]) => [`${word}, ${figure}`],
    },
    {
      // “(abc)the”, “word(abc)”
      gate: /\)\p{Ll}/u,
      find: new RegExp(String.raw`(?<=\([^()\n]{3,60})\)(${small})(?![\p{L}\p{N}_-])`, "gu"),
      write: ([, word]) => [`) ${word}`],
    },
    {
      // “1.Adhere” at the head of a list
      find: /(?<=^\s*)(\d{1,2}\.)(\p{Lu}\p{Ll}{2,30})(?![\p{L}\p{N}_])/gu,
      write: ([, figure, word]) => [`${figure} ${word}`],
    },
  ],
  examples: {
    garbled: [
      { text: "We pulled [[through!In]] June we rested.", fixed: "We pulled through! In June we rested." },
      { text: "It was [[over.The]] crowd left.", fixed: "It was over. The crowd left." },
      { text: "They moved 162 [[households,520]] people.", fixed: "They moved 162 households, 520 people." },
      { text: "[[Author:Wuxi]] Daily", fixed: "Author: Wuxi Daily" },
      { text: "[[Time:2022.08.03]]", fixed: "Time: 2022.08.03" },
      { text: "Tea [[rose,and]] rice fell.", fixed: "Tea rose, and rice fell." },
      {
        text: "The plan (see below[[)the]] town made failed.",
        fixed: "The plan (see below) the town made failed.",
      },
      { text: "[[1.Adhere]] to the plan.", fixed: "1. Adhere to the plan." },
    ],
    fine: [
      "See example.com, e.g. Node.js or ASP.NET, at 10:30.",
      "Call Math.floor or System.out today.",
      "J.K. Rowling met the U.S.A. team from St.John.",
      "Psalm 23:4 and a 3:2 score in the 1990s.",
      "The file(s) and param(s) are on C:Windows.",
    ],
  },
})

// “J.Smith”, “Math.floor”, “ASP.Net”: a dot inside a name, not the end of a sentence.
const dotted = (before: string, after: string) =>
  technical.test(before) || (!/^[IA]$/u.test(after) && after.length < (/^\p{Lu}/u.test(before) ? 3 : 2))
const technical =
  /^(?:System|Math|Object|Array|String|Console|Date|Number|Promise|Microsoft|Windows|Java|Node|Vue|React|Next|Amazon|Booking|Yahoo|St|Mr|Mrs|Dr|No|Ph|Gov|Sen|Rep|Gen|Col|Jan|Feb|Sept)$/u
