import { patternRule } from "../pattern-rule.js"

// Glued by habit rather than by a machine: names of products, units that stand without a space.
const units =
  /^(?:st|nd|rd|th|s|km|kg|cm|mm|ml|gb|mb|tb|kb|kbps|mbps|gbps|hz|khz|mhz|ghz|mah|kwh|mwh|gwh|rpm|mph|bps|ppm|dpi|fps|bit|bits|px|pts|pm|am|bn|mn|yo|gmt|utc|est|pst|edt|pdt|cet|hrs?|min|mins|secs?|watt|nm|sq|ish|fold|plus|something|mil|cc|hp|psi|degree|inch)$/iu
// What a single figure may be glued to by mistake; “4ever” and “2go” are meant.
const counted =
  /^(?:thousand|million|billion|trillion|yuan|people|persons|years|months|weeks|days|hours|minutes|meters|metres|kilometers|kilometres|tons|tonnes|percent|times|cases|households)$/u
const small =
  "the|and|in|it|but|this|that|we|he|she|they|there|of|to|on|for|with|at|by|from|as|a|an|is|was|are|or|so|after|when|if"

export default patternRule({
  id: "missing-space",
  category: "typography",
  severity: "minor",
  confidence: 0.9,
  about: "A stop, comma, bracket or figure is glued to the next word: “end.The”, “76.3%of”, “4300fans”.",
  message: "Put a space between them.",
  patterns: [
    {
      // “end.The”, “qi!In”, “good?Yes”
      gate: /\p{Ll}[.!?]\p{Lu}/u,
      find: /(?<![\p{L}\p{N}.@/_-])(\p{Ll}[\p{L}'’-]{1,29}|\p{Lu}\p{Ll}{2,29}|I)([.!?])(\p{Lu}\p{Ll}{0,29})(?![\p{L}\p{N}_(]|\.\p{L})/gu,
      write: ([, before, stop, after]) =>
        (stop === "." &&
          ((/^\p{Lu}/u.test(before!) && after!.length < 3) || after!.length < 2) &&
          !/^(?:I|A)$/u.test(after!)) ||
        (stop === "." && technical.test(`${before}.${after}`))
          ? undefined
          : [`${before}${stop} ${after}`],
    },
    {
      // “end.the”: only before a word that surely begins a sentence
      gate: /\p{Ll}\.\p{Ll}/u,
      find: /(?<![\p{L}\p{N}.@/_-])(\p{Ll}{3,30})\.(the|this|that|these|we|he|she|they|there|but|and|after|when|in|it)(?![\p{L}\p{N}_./@-])/gu,
      write: ([, before, after]) => [`${before}. ${after![0]!.toUpperCase()}${after!.slice(1)}`],
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
      // “76.3%of”, “6.1%;the”
      gate: /%[.,;:]?\p{L}/u,
      find: /(?<![\p{L}\p{N}%.])(\d+(?:[.,]\d+)*) ?(%[.,;:]?)(\p{L}[\p{L}'’]{1,30})/gu,
      write: ([, figure, mark, word]) => [`${figure}${mark} ${word}`],
    },
    {
      // “households,520”
      gate: /\p{Ll},\d/u,
      find: /(?<![\p{L}\p{N}@/_.-])(\p{Ll}{4,20}),(\d{2,4}(?:[.,]\d+)?)(?= \p{Ll})/gu,
      write: ([, word, figure]) => [`${word}, ${figure}`],
    },
    {
      // “4300fans”, “12315in”
      gate: /\d\p{Ll}{2}/u,
      find: new RegExp(
        String.raw`(?<![\p{L}\p{N}.,_/#@&+-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(\p{Ll}{4,30}|${small})(?![\p{L}\p{N}_-]|\.\p{L})`,
        "gu",
      ),
      write: ([, figure, word]) =>
        units.test(word!) ||
        /^(?:st|nd|rd|th)/u.test(word!) ||
        (figure!.length < 2 && !counted.test(word!)) ||
        (word!.length < 4 && (figure!.length < 4 || figure!.includes(".")))
          ? undefined
          : [
              `${/^\d{4,}$/u.test(figure!) && !/^(?:19|20)\d\d$/u.test(figure!) && word!.endsWith("s") ? figure!.replace(/\B(?=(?:\d{3})+$)/gu, ",") : figure} ${word}`,
            ],
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
      { text: "It was [[over.the]] crowd left.", fixed: "It was over. The crowd left." },
      { text: "It made up [[76.3%of]] output.", fixed: "It made up 76.3% of output." },
      { text: "Some [[60 %of]] it fell.", fixed: "Some 60% of it fell." },
      { text: "They moved 162 [[households,520]] people.", fixed: "They moved 162 households, 520 people." },
      { text: "It grew by [[6.1%;the]] rest fell.", fixed: "It grew by 6.1%; the rest fell." },
      { text: "[[Author:Wuxi]] Daily", fixed: "Author: Wuxi Daily" },
      { text: "[[Time:2022.08.03]]", fixed: "Time: 2022.08.03" },
      { text: "Tea [[rose,and]] rice fell.", fixed: "Tea rose, and rice fell." },
      { text: "The [[4300fans]] cheered.", fixed: "The 4,300 fans cheered." },
      {
        text: "The plan (see below[[)the]] town made failed.",
        fixed: "The plan (see below) the town made failed.",
      },
      { text: "[[1.Adhere]] to the plan.", fixed: "1. Adhere to the plan." },
    ],
    fine: [
      "See example.com, e.g. Node.js or ASP.NET, at 10:30.",
      "It runs at 5km, 1080p, 16GB and 10am on the 21st.",
      "Call Math.floor or System.out today.",
      "J.K. Rowling met the U.S.A. team from St.John.",
      "Psalm 23:4 and a 3:2 score in the 1990s.",
      "The file(s) and param(s) are on C:Windows.",
    ],
  },
})

// “Math.floor”, “Node.Js”: a dotted name of programs, not the end of a sentence.
const technical =
  /^(?:System|Math|Object|Array|String|Console|Date|Number|Promise|Microsoft|Windows|Java|Node|Vue|React|Next|Amazon|Booking|Yahoo|St|Mr|Mrs|Dr|No|Ph|Gov|Sen|Rep|Gen|Col|Jan|Feb|Sept)\./u
