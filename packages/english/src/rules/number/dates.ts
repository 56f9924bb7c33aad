import { patternRule } from "../pattern-rule.js"

const ordinal = (day: number) =>
  `${day}${day % 10 === 1 && day !== 11 ? "st" : day % 10 === 2 && day !== 12 ? "nd" : day % 10 === 3 && day !== 13 ? "rd" : "th"}`
const after = String.raw`(?=[,.;:)]|\s*$| (?:to|and|in|at|that|after|before|by|with|when|afternoon|morning|evening|night)\b)`

export default patternRule({
  id: "dates",
  category: "number",
  confidence: 0.85,
  about:
    "A day of the month without its article (“on 26th”), or rendered as a number of days (“on 26 days”).",
  message: "A date wants its ordinal and its article, as in “on the 26th”.",
  patterns: [
    {
      gate: / \d{1,2}(?:st|nd|rd|th)/u,
      find: new RegExp(
        String.raw`(?<!\p{L})([Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|[Bb]efore|[Ff]rom|[Oo]f) ([1-3]?\d(?:st|nd|rd|th))${after}`,
        "gu",
      ),
      write: ([, word, day]) => (Number.parseInt(day!, 10) > 31 ? undefined : [`${word} the ${day}`]),
    },
    {
      gate: /\d days/u,
      find: new RegExp(String.raw`(?<!\p{L})([Oo]n|of) ([12]?\d|3[01]) days${after}`, "gu"),
      write: ([, word, day]) => (Number(day) < 8 ? undefined : [`${word} the ${ordinal(Number(day))}`]),
      confidence: 0.65,
    },
    {
      gate: /\d(?:st|nd|rd|th) day/u,
      find: /(?<!\p{L})([Oo]n the [1-3]?\d(?:st|nd|rd|th)) day(?=, (?!of)\p{L})/gu,
      write: ([, day]) => [day!],
      confidence: 0.55,
    },
    {
      gate: /(?:this|last|next) month/u,
      find: /(?<!\p{L})([Oo]n) (?:the )?([12]?\d|3[01])(?:st|nd|rd|th)? ((?:this|last|next) month)(?!\p{L})/gu,
      write: ([, word, day, month]) => [`${word} the ${ordinal(Number(day))} of ${month}`],
    },
    {
      // “16 o'clock”
      gate: /o['’]clock/u,
      find: /(?<![\d:.,-])(1[3-9]|2[0-3]) ?o['’]clock(?: in the (?:afternoon|evening)| at night)?/gu,
      write: ([, hour]) => [`${Number(hour) - 12} p.m.`],
    },
    {
      // “5:9 a.m.”
      gate: /:\d ?[ap]/u,
      find: /(?<![\d:.,-])(1?\d):(\d) ?([ap])\.?m(?:\.|(?!\p{L}))/gu,
      write: ([, hour, minute, half]) => [`${hour}:0${minute} ${half}.m.`],
    },
    {
      // “the 20s's”, “1930’s”
      gate: /\d0s?['’]s/u,
      find: /(?<=(?:the|in|his|her|their|early|mid|late) )(\d0s|(?:1[89]|20)\d0)['’]s(?![\p{L}-])(?! (?:\p{Ll}+est|most|first|only)\b)/gu,
      write: ([, decade]) => [decade!.endsWith("s") ? decade! : `${decade}s`],
      confidence: 0.55,
    },
  ],
  examples: {
    garbled: [
      { text: "They met [[on 26th]] to vote.", fixed: "They met on the 26th to vote." },
      { text: "The road opened [[on 26 days]].", fixed: "The road opened on the 26th." },
      { text: "[[On the 27th day]], Li left.", fixed: "On the 27th, Li left." },
      { text: "[[On 14 this month]], it snowed.", fixed: "On the 14th of this month, it snowed." },
      { text: "At [[16 o'clock]] it rained.", fixed: "At 4 p.m. it rained." },
      { text: "He came at [[5:9 a.m.]] today.", fixed: "He came at 5:09 a.m. today." },
      { text: "It began in the [[1930’s]].", fixed: "It began in the 1930s." },
    ],
    fine: [
      "On 26th Street, on the 26th floor and on 26th July it rained.",
      "It rained on 6 days, in 2022 and on the third day of May.",
      "At 5:09 a.m. and 11 o'clock, the 1990's best song.",
    ],
  },
})
