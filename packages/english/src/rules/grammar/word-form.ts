import { likeCase } from "../../capitals.js"
import { patternRule } from "../pattern-rule.js"

const comparatives =
  "better|worse|easier|bigger|larger|smaller|stronger|higher|lower|faster|slower|cheaper|older|younger|closer|deeper|wider|longer|shorter|richer|poorer|safer|healthier|happier|brighter|clearer|harder|softer|warmer|colder|simpler|greater|cleaner|newer"
const participles: Readonly<Record<string, string>> = {
  went: "gone",
  took: "taken",
  became: "become",
  gave: "given",
  knew: "known",
  began: "begun",
  wrote: "written",
  broke: "broken",
  chose: "chosen",
  spoke: "spoken",
  ate: "eaten",
  fell: "fallen",
  drove: "driven",
  rose: "risen",
  saw: "seen",
  came: "come",
  grew: "grown",
  threw: "thrown",
  flew: "flown",
  drew: "drawn",
  swore: "sworn",
  stole: "stolen",
}
const bases: Readonly<Record<string, string>> = {
  went: "go",
  took: "take",
  became: "become",
  gave: "give",
  knew: "know",
  began: "begin",
  wrote: "write",
  broke: "break",
  chose: "choose",
  spoke: "speak",
  fell: "fall",
  drove: "drive",
  came: "come",
  grew: "grow",
  threw: "throw",
  drew: "draw",
  brought: "bring",
  bought: "buy",
  caught: "catch",
  taught: "teach",
  thought: "think",
  told: "tell",
  kept: "keep",
}
const verbs =
  "improve|increase|reduce|continue|become|make|take|give|provide|ensure|help|lead|include|require|allow|create|develop|achieve|remain|bring|show|need|promote|strengthen|support|follow|happen|occur|receive|begin|start|appear|believe|expect|implement|enhance|maintain|accelerate|expand|establish"
const modals = "can|could|will|would|should|must|may|might|cannot|can't|won't|don't|doesn't|didn't"

export default patternRule({
  id: "word-form",
  category: "grammar",
  confidence: 0.85,
  about:
    "A verb, noun or adjective stands in a form that its neighbour does not allow: “can improves”, “have went”, “more better”.",
  message: "Use the right form.",
  patterns: [
    {
      gate: /more (?:[a-z]+er|worse) ?/iu,
      find: new RegExp(String.raw`(?<![\p{L}-])([Mm])ore (${comparatives})(?![\p{L}-])`, "gu"),
      write: ([, m, word]) => [likeCase(word!, m!)],
    },
    {
      gate: new RegExp(`(?:ha(?:s|ve|ving)|n't) (?:[a-z]+ )?(?:${Object.keys(participles).join("|")})`, "u"),
      find: new RegExp(
        String.raw`(?<![\p{L}'’-])(has|have|hasn't|haven't|having) (already |also |never |just |not )?(${Object.keys(participles).join("|")})(?![\p{L}-])`,
        "gu",
      ),
      write: ([, has, adverb = "", verb]) => [`${has} ${adverb}${participles[verb!]}`],
    },
    {
      gate: new RegExp(`to (?:${Object.keys(bases).join("|")})`, "u"),
      find: new RegExp(
        String.raw`(?<![\p{L}'’-])(?<!used )to (${Object.keys(bases).join("|")})(?![\p{L}'’-])`,
        "gu",
      ),
      write: ([, verb]) => [`to ${bases[verb!]}`],
      confidence: 0.7,
    },
    {
      gate: new RegExp(`(?:${modals}) (?:${verbs})(?:s|e?d)`, "u"),
      find: new RegExp(
        String.raw`(?<![\p{L}'’-])(${modals}) ((?:${verbs})s|(?:${verbs})e?d)(?![\p{L}'’-])`,
        "gu",
      ),
      write: ([, modal, verb]) => {
        const base = verb!.replace(/(?:s|e?d)$/u, "")
        return [`${modal} ${new RegExp(`^(?:${verbs})$`, "u").test(base) ? base : `${base}e`}`]
      },
    },
    {
      gate: /there (?:is|was) /iu,
      find: /(?<![\p{L}-])([Tt]here) (is|was) (many|several|numerous|two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d{2,5})(?= (?!years|months|weeks|days|hours|minutes|meters|miles|dollars|times|words per)\p{Ll}{2,}[^s'’\P{L}]s(?![\p{L}-]))/gu,
      write: ([, there, is, many]) => [`${there} ${is === "is" ? "are" : "were"} ${many}`],
    },
    {
      gate: / years? old /u,
      find: /(?<![\p{L}-])(a|an|the) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) years? old(?= (?:boy|girl|man|woman|child|student|son|daughter|teenager|driver|player|mother|father|male|female|baby|house|building|tree)(?!\p{L}))/gu,
      write: ([, article, age]) => [`${article} ${age}-year-old`],
    },
    {
      gate: /(?:day|week|month|year|hour|minute|meter|metre|mile)s[ -]/u,
      find: /(?<![\p{L}-])(a|an|the) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)[ -](day|week|month|year|hour|minute|meter|metre|kilometer|mile)s(?=[ -](?:visit|trip|tour|period|course|journey|walk|drive|break|holiday|stay|war|process|plan|contract|event|meeting|race|run|wait|flight|sentence)(?!\p{L}))/gu,
      write: ([, article, count, unit]) => [`${article} ${count}-${unit}`],
    },
    {
      gate: /an not/u,
      find: /(?<![\p{L}-])([Cc])an not(?! only(?!\p{L}))(?!\p{L})/gu,
      write: ([, c]) => [`${c}annot`],
      confidence: 0.6,
    },
  ],
  examples: {
    garbled: [
      { text: "It is [[more better]] now.", fixed: "It is better now." },
      { text: "They [[have went]] home.", fixed: "They have gone home." },
      { text: "He wants [[to went]] home.", fixed: "He wants to go home." },
      { text: "It [[can improves]] lives.", fixed: "It can improve lives." },
      { text: "It [[will continued]] so.", fixed: "It will continue so." },
      { text: "[[There is many]] towns.", fixed: "There are many towns." },
      { text: "[[There is 27]] signs.", fixed: "There are 27 signs." },
      { text: "He has [[a 5 years old]] boy.", fixed: "He has a 5-year-old boy." },
      { text: "It was [[a 3 days]] visit.", fixed: "It was a 3-day visit." },
      { text: "He [[can not]] come.", fixed: "He cannot come." },
    ],
    fine: [
      "It is far better, and more people came.",
      "What they want to have taken took time.",
      "He has gone; they can not only sing but dance.",
      "There is 50 years of tea and five percent of it, and six sheep.",
      "There is a lot of tea in the can. Will needs rest.",
      "The boy is 5 years old.",
    ],
  },
})
