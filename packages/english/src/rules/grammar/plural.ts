import { patternRule } from "../pattern-rule.js"

// Nouns that machines leave in the singular after a number; none of them is a verb or an adjective as often.
const nouns =
  "country|city|town|village|province|county|district|company|enterprise|factory|school|student|teacher|worker|farmer|child|person|citizen|resident|tourist|visitor|member|player|athlete|patient|doctor|hospital|problem|reason|question|method|example|measure|factor|event|game|match|competition|project|task|goal|achievement|result|region|area|street|road|bridge|station|airport|building|room|house|family|household|car|vehicle|ship|train|book|song|newspaper|article|language|word|month|year|week|day|hour|minute|meter|metre|kilometer|kilometre|ton|tonne|dollar|euro|animal|bird|tree|plant|disease|product|shop|restaurant|hotel|expert|scientist|leader|official|soldier|victim|woman|man"
const end = String.raw`(?=[.,;:!?)]|\s*$| (?:in|of|are|were|have|and|to|on|at|for|from|with|who|that|which|ago|later|by)\b)`

export default patternRule({
  id: "plural",
  category: "grammar",
  severity: "minor",
  confidence: 0.75,
  about:
    "A noun stands in the singular after a word that counts several: “three city”, “one of the biggest country”.",
  message: "Use the plural.",
  patterns: [
    {
      gate: /ne of the /u,
      find: new RegExp(
        String.raw`(?<![\p{L}-])([Oo]ne of the (?:most \p{Ll}{3,16}|\p{Ll}{3,12}est|best|first|main|few|major|many|leading) )(${nouns})${end}`,
        "gu",
      ),
      write: ([, head, noun], text) => [head! + text.language.inflect(noun!, "plural")],
    },
    {
      gate: /(?:any|everal|hese|hose|arious|umerous|two|three|four|five|six|seven|eight|nine|ten) [a-z]/u,
      find: new RegExp(
        String.raw`(?<![\p{L}\p{N}.,:-])((?:[Mm]any|[Ss]everal|[Tt]hese|[Vv]arious|[Nn]umerous|two|three|four|five|six|seven|eight|nine|ten) )(${nouns})${end}`,
        "gu",
      ),
      write: ([, head, noun], text) => [head! + text.language.inflect(noun!, "plural")],
    },
  ],
  examples: {
    garbled: [
      {
        text: "It is [[one of the biggest city]] in the north.",
        fixed: "It is one of the biggest cities in the north.",
      },
      { text: "They saw [[three village]] in a day.", fixed: "They saw three villages in a day." },
      { text: "He left [[many child]] at home.", fixed: "He left many children at home." },
    ],
    fine: [
      "One of the biggest city parks has three village shops.",
      "A five year plan, ten day trips and article 5 of March 7 event.",
      "One of the best things, many a city and these days.",
    ],
  },
})
