import { patternRule } from "../pattern-rule.js"

// Glued by habit rather than by a machine: names of products, units that stand without a space.
const units =
  /^(?:st|nd|rd|th|s|km|kg|cm|mm|ml|gb|mb|tb|kb|kbps|mbps|gbps|hz|khz|mhz|ghz|mah|kwh|mwh|gwh|rpm|mph|bps|ppm|dpi|fps|bit|bits|px|pts|pm|am|bn|mn|yo|gmt|utc|est|pst|edt|pdt|cet|hrs?|min|mins|secs?|watt|nm|sq|ish|fold|plus|something|mil|cc|hp|psi|degree|inch)$/iu
// What a single figure may be glued to by mistake; “4ever” and “2go” are meant.
const counted =
  /^(?:thousand|million|billion|trillion|yuan|people|persons|years|months|weeks|days|hours|minutes|meters|metres|kilometers|kilometres|tons|tonnes|percent|times|cases|households)$/u
const small =
  "the|and|in|it|but|this|that|we|he|she|they|there|of|to|on|for|with|at|by|from|as|a|an|is|was|are|or|so|after|when|if"

// “16GB”, “10am”, “21st”, “4ever”
const meant = (figure: string, word: string) =>
  units.test(word) ||
  /^(?:st|nd|rd|th)/u.test(word) ||
  (figure.length < 2 && !counted.test(word)) ||
  (word.length < 4 && (figure.length < 4 || figure.includes(".")))

// A number of things takes commas; a year or a telephone number does not.
const grouped = (figure: string, word: string) =>
  /^\d{4,}$/u.test(figure) && !/^(?:19|20)\d\d$/u.test(figure) && word.endsWith("s")
    ? figure.replace(/\B(?=(?:\d{3})+$)/gu, ",")
    : figure

export default patternRule({
  id: "glued-figure",
  category: "typography",
  severity: "minor",
  confidence: 0.9,
  about: "A figure or a percent sign is glued to the next word: “76.3%of”, “4300fans”.",
  message: "Put a space between them.",
  patterns: [
    {
      // “76.3%of”, “6.1%;the”
      gate: /%[.,;:]?\p{L}/u,
      find: /(?<![\p{L}\p{N}%.])(\d+(?:[.,]\d+)*) ?(%[.,;:]?)(\p{L}[\p{L}'’]{1,30})/gu,
      write: ([, figure, mark, word]) => [`${figure}${mark} ${word}`],
    },
    {
      // “4300fans”, “12315in”
      gate: /\d\p{Ll}{2}/u,
      find: new RegExp(
        String.raw`(?<![\p{L}\p{N}.,_/#@&+-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(\p{Ll}{4,30}|${small})(?![\p{L}\p{N}_-]|\.\p{L})`,
        "gu",
      ),
      write: ([, figure, word]) =>
        meant(figure!, word!) ? undefined : [`${grouped(figure!, word!)} ${word}`],
    },
  ],
  examples: {
    garbled: [
      { text: "It made up [[76.3%of]] output.", fixed: "It made up 76.3% of output." },
      { text: "Some [[60 %of]] it fell.", fixed: "Some 60% of it fell." },
      { text: "It grew by [[6.1%;the]] rest fell.", fixed: "It grew by 6.1%; the rest fell." },
      { text: "The [[4300fans]] cheered.", fixed: "The 4,300 fans cheered." },
      { text: "Call [[12315in]] time.", fixed: "Call 12315 in time." },
    ],
    fine: [
      "It runs at 5km, 1080p, 16GB and 10am on the 21st.",
      "In the 1990s they were 4ever young, 5% off.",
    ],
  },
})
