import type { Report, Rule, Text } from "@ungarble/core"
import { stem } from "./stems.js"

const between =
  /^(?:a|an|the|its|his|her|their|our|great|new|remarkable|outstanding|significant|major|important|good|more|further|full|comprehensive|positive|special|relevant|in|of|large|big|rapid|steady|excellent|good)$/u
// Nouns that belong to their verb: nobody else “builds a building” so well.
const usual = new Set(
  "sing live dream fight build plan design paint draw teach think give record report work play act run produc settl govern train lead deal kill drink use found write sell buy read serv command manag own offic employ direct stat cod visit need want call help state form sign test farm trad deliver feel mean tell cook".split(
    " ",
  ),
)
const nouns = /(?:tions?|ments?|ances?|ences?|sions?)$/u

export default {
  id: "cognate",
  category: "repetition",
  severity: "minor",
  confidence: 0.65,
  about:
    "Verb and noun are one word twice: “achieved remarkable achievements”, “implement the implementation”.",
  message: "Use another verb.",
  examples: {
    garbled: [
      {
        text: "The town [[achieved remarkable achievements]].",
        fixed: "The town made remarkable achievements.",
      },
      {
        text: "They will [[implement the implementation]] of it.",
        fixed: "They will carry out the implementation of it.",
      },
    ],
    fine: ["She lived a full life and told a good tale.", "The minister governed the government."],
  },
  *check(text: Text): Iterable<Report> {
    const { words } = text
    for (let i = 0; i + 2 < words.length; i++) {
      const verb = words[i]!
      const middle = words[i + 1]!
      const noun = words[i + 2]!
      if (
        verb.kind !== "word" ||
        noun.kind !== "word" ||
        !between.test(middle.lower) ||
        !nouns.test(noun.lower)
      )
        continue
      if (
        verb.lower === noun.lower ||
        (nouns.test(verb.lower) && verb.lower !== "implement") ||
        /^\p{Lu}/u.test(noun.text)
      )
        continue
      const base = stem(verb.lower)
      if (base.length < 4 || base !== stem(noun.lower) || usual.has(base)) continue
      if (text.verbatim(verb.from, noun.to)) continue
      yield {
        from: verb.from,
        to: noun.to,
        rewrites: rewrites(base, verb.lower, text).map(other => other + text.text.slice(verb.to, noun.to)),
      }
    }
  },
} satisfies Rule

function rewrites(base: string, verb: string, { language }: Text): string[] {
  const form = verb.endsWith("ed")
    ? "past"
    : verb.endsWith("ing")
      ? "gerund"
      : verb.endsWith("s")
        ? "third"
        : "base"
  if (base.startsWith("achiev")) return [language.inflect("make", form)]
  if (/^impl(?:ement)?$/u.test(base)) return [`${language.inflect("carry", form)} out`]
  return []
}
