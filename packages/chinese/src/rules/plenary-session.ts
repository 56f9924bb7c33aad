import type { Rule } from "@ungarble/core"

const terms =
  "1[5-9]th|20th|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth"
const sessions =
  "[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[1-7](?:st|nd|rd|th)|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even"
// “the 19th Sixth Plenary Session”
const bare = new RegExp(
  `\\b(?<term>${terms})(?: (?:Session|Central Committee))? (?<session>${sessions}) (?:[Mm]iddle (?:[Ss]chool )?)?(?:(?:[Pp]lenary|[Ff]ull) (?:[Ss]essions?|[Mm]eetings?)|[Pp]lenums?|[Pp]lenary)\\b`,
  "gu",
)
// “the sixth plenary session of the 19th National Congress”
const congress = new RegExp(
  `(?<=\\b(?:${sessions}) (?:[Pp]lenary (?:[Ss]ession|[Mm]eeting)|[Pp]lenum) of the )(?<term>${terms}) (?:(?:CPC|Party|Party['’]s) )?(?:(?:[Nn]ational |[Pp]arty )?(?:[Pp]eople['’]s )?[Cc]ongress)(?: of the (?:Party|CPC|Communist Party of China))?`,
  "gu",
)
const numbers: Readonly<Record<string, string>> = {
  fifteenth: "15th",
  sixteenth: "16th",
  seventeenth: "17th",
  eighteenth: "18th",
  nineteenth: "19th",
  twentieth: "20th",
}
const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"]
const cardinals = ["one", "two", "three", "four", "five", "six", "seven"]

/** “The 19th Sixth Plenary Session”, “plenary session of the 19th National Congress”: 十九届六中全会 and its like. */
export const plenarySession: Rule = {
  id: "chinese-plenary-session",
  category: "terminology",
  confidence: 0.85,
  about:
    "十九届六中全会 is the Sixth Plenary Session of the 19th Central Committee: between two national congresses the Party’s Central Committee meets in numbered plenary sessions. Machines run the two numbers together or give the session to the congress.",
  message: "A plenary session is held by the Central Committee.",
  examples: {
    garbled: [
      {
        text: "They studied the [[19th Sixth Plenary Session]] in groups.",
        fixed: "They studied the Sixth Plenary Session of the 19th Central Committee in groups.",
      },
      {
        text: "The plan of the fifth plenary session of the [[19th National Congress]] is on track.",
        fixed: "The plan of the fifth plenary session of the 19th Central Committee is on track.",
      },
    ],
    fine: [
      "The Sixth Plenary Session of the 19th Central Committee ended.",
      "The twenty-third plenary session of the council ended.",
      "The first plenary session of the congress opened.",
    ],
  },
  *check(text) {
    for (const match of text.text.matchAll(bare)) {
      const { term = "", session = "" } = match.groups ?? {}
      const lower = session.toLowerCase()
      const at = /^\d/u.test(lower)
        ? Number.parseInt(lower, 10) - 1
        : Math.max(cardinals.indexOf(lower), ordinals.map(ordinal => ordinal.toLowerCase()).indexOf(lower))
      yield {
        from: match.index,
        to: match.index + match[0].length,
        rewrites: [
          `${ordinals[at]} Plenary Session of the ${numbers[term.toLowerCase()] ?? term} Central Committee`,
        ],
        evidence: {
          source: "中全会",
          reading: "zhōng quánhuì",
          gloss: "plenary session of the Central Committee",
        },
      }
    }
    for (const match of text.text.matchAll(congress)) {
      const term = match.groups?.term ?? ""
      yield {
        from: match.index,
        to: match.index + match[0].length,
        rewrites: [`${numbers[term.toLowerCase()] ?? term} Central Committee`],
        evidence: {
          source: "中全会",
          reading: "zhōng quánhuì",
          gloss: "plenary session of the Central Committee",
        },
      }
    }
  },
}
