import { likeCase } from "../../capitals.js"
import { patternRule } from "../pattern-rule.js"

const plurals: Readonly<Record<string, string>> = {
  informations: "information",
  equipments: "equipment",
  advices: "advice",
  furnitures: "furniture",
  homeworks: "homework",
  knowledges: "knowledge",
  softwares: "software",
  hardwares: "hardware",
  luggages: "luggage",
  traffics: "traffic",
  sceneries: "scenery",
  feedbacks: "feedback",
  machineries: "machinery",
  ammunitions: "ammunition",
  applauses: "applause",
}
const masses =
  "applause|advice|information|equipment|furniture|progress|homework|news|luggage|scenery|machinery"
// The end of the noun phrase: “a news agency” is another matter.
const end = String.raw`(?=[.,;:!?)]|\s*$| (?:and|or|of|for|in|on|at|from|to|with|about|that|which|is|was|has|by)\b)`

export default patternRule({
  id: "mass-nouns",
  category: "grammar",
  severity: "minor",
  confidence: 0.85,
  about: "Some nouns have no plural and no “a”: information, equipment, advice, news, applause.",
  message: "Use the noun without “a” and without a plural.",
  patterns: [
    {
      gate: new RegExp(Object.keys(plurals).join("|"), "iu"),
      find: new RegExp(String.raw`(?<![\p{L}-])(${Object.keys(plurals).join("|")})(?![\p{L}-])`, "giu"),
      write: ([word]) => [likeCase(plurals[word.toLowerCase()]!, word)],
    },
    {
      gate: new RegExp(`an? (?:[a-z]+ )?(?:${masses})`, "u"),
      find: new RegExp(
        String.raw`(?<![\p{L}'’.-])an? ((?:(?!(?:lot|piece|bit|little|wealth|source|few)\b)\p{Ll}{3,14} )?(?:${masses}))${end}`,
        "gu",
      ),
      write: ([, noun]) => [noun!],
      confidence: 0.75,
    },
  ],
  examples: {
    garbled: [
      { text: "They lack [[informations]].", fixed: "They lack information." },
      { text: "It ended in [[a warm applause]].", fixed: "It ended in warm applause." },
      { text: "It is [[a strange news]] for us.", fixed: "It is strange news for us." },
    ],
    fine: [
      "A news agency and an information desk made a progress report.",
      "A piece of advice is a lot of information.",
    ],
  },
})
