import { patternRule } from "../pattern-rule.js"

export default patternRule({
  id: "stock-sentence",
  category: "stray",
  severity: "critical",
  confidence: 0.8,
  about:
    "Sentences of films and websites that small machines put where they could not read the source: “It's not like it's a bad idea.”",
  message: "Nothing like this is likely to stand in the source; translate it anew or take it out.",
  patterns: [
    {
      find: /(?<=^|[.!?”"’)]\s{0,2})It['’]s not like (?:it['’]s a bad idea|we['’]re going anywhere|I['’]m going anywhere|it['’]s going anywhere|you['’]re going to be able to do it)\./gu,
      write: () => [""],
    },
    {
      find: /(?<=^|[.!?”"’)]\s{0,2})(?:There are currently no posts found on this site\.|This website uses cookies to improve your browsing experience\.)/gu,
      write: () => [""],
      confidence: 0.6,
    },
    { find: /(?:\((?:Music|Applause|Laughter)(?: ends| continues)?\) ?){3,40}/gu, write: () => [""] },
  ],
  examples: {
    garbled: [
      {
        text: "The vote was held. [[It's not like it's a bad idea.]] It rained.",
        fixed: "The vote was held. It rained.",
      },
      { text: "[[(Music) (Music ends) (Music ends) ]]It rained.", fixed: "It rained." },
    ],
    fine: ["It's not like it's a bad idea to vote.", "(Applause) Thank you. (Laughter)"],
  },
})
