import { patternRule } from "../pattern-rule.js"

const said: Readonly<Record<string, string>> = { introduced: "said", introduces: "says", introduce: "say" }

export default patternRule({
  id: "reporting",
  category: "calque",
  severity: "minor",
  confidence: 0.85,
  about: "Words of reporting that English does not use so: people “say” that; they do not “introduce that”.",
  message: "Write as a newspaper reports.",
  patterns: [
    {
      // What follows begins a clause; “introduced that bill” goes on with a noun.
      find: /(?<![\p{L}-])(introduce[ds]?),? that(?= (?:the|an?|in|since|this|these|it|he|she|they|we|I|you|from|at|on|with|as|after|before|when|if|there|all|more|most|some|many|so|up to|by|due|during|according|its|his|her|their|our|\d|\p{Lu}))/gu,
      write: ([, verb]) => [`${said[verb!]} that`],
    },
    {
      find: /(?<![\p{L}-])([Tt]he|[Aa]) relevant (?:person in charge|responsible person)(?!\p{L})/gu,
      write: ([, article]) => [
        article!.toLowerCase() === "a" ? `${article}n official in charge` : `${article} official in charge`,
      ],
      confidence: 0.7,
    },
    {
      find: /(?<![\p{L}-])(?:the )?relevant (?:persons in charge|responsible persons|persons responsible)(?!\p{L})/gu,
      write: () => ["the officials in charge"],
      confidence: 0.7,
    },
  ],
  examples: {
    garbled: [
      {
        text: "The head of the bureau [[introduced that]] the price fell.",
        fixed: "The head of the bureau said that the price fell.",
      },
      {
        text: "[[The relevant person in charge]] of the mill left.",
        fixed: "The official in charge of the mill left.",
      },
      {
        text: "He asked [[relevant responsible persons]] of the mill.",
        fixed: "He asked the officials in charge of the mill.",
      },
    ],
    fine: [
      "She introduced that bill in May.",
      "The person in charge introduced the plan.",
      "He introduced that new rule.",
    ],
  },
})
