import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "lone-word",
  category: "stray",
  confidence: 0.9,
  about:
    "A lone “Essence”, “Bleak” or “Intersection” after a sentence is no word of the text: machines make it of the Chinese full stop.",
  message: "Take the stray word out.",
  patterns: [
    {
      gate: /Essence|Bleak|Intersection/u,
      find: /(?<=[.!?…][”"’)]?|[”"’)]) ?(?:Essence|Bleak|Intersection)\.?(?=\s*$|\s+["“]?(?!House\b)\p{Lu})/gu,
      write: () => [""],
    },
    {
      // A tag for the language of the source.
      gate: /zh/u,
      find: /(?<=^|[.!?,] ?|\p{Ll} )(?:zh){1,6}(?= \p{L}|\s*$|[)\]])/gu,
      write: () => [""],
      confidence: 0.7,
    },
  ],
  examples: {
    garbled: [
      {
        text: "They won new tracks.[[ Essence]] Since then it rained.",
        fixed: "They won new tracks. Since then it rained.",
      },
      { text: "They won the cup.[[ Bleak]]", fixed: "They won the cup." },
      { text: 'They "won".[[ Intersection]] The fans sang.', fixed: 'They "won". The fans sang.' },
      { text: "We can wash our hands! [[zh]]", fixed: "We can wash our hands!" },
    ],
    fine: [
      "Essence of tea is sold here. Bleak House is a book.",
      "It was bleak. Intersection of roads is near.",
      "In essence, the site zh.example.org is down.",
    ],
  },
})
