import { patternRule } from "../pattern-rule.js"

const powers: Readonly<Record<string, number>> = {
  "ten thousand": 1e4,
  "10 thousand": 1e4,
  "10,000": 1e4,
  "10000": 1e4,
  "hundred million": 1e8,
  "100 million": 1e8,
  "one hundred million": 1e8,
}

const dollars: Readonly<Record<string, string>> = {
  AUD: "A",
  CAD: "C",
  NZD: "NZ",
  HKD: "HK",
  SGD: "S",
  USD: "US",
}

/** A figure as newspapers print it: 346 million, 68,000, 1.2 billion. */
function print(value: number): string {
  for (const [size, name] of [
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
  ] as const) {
    if (value >= size) return `${Number((value / size).toPrecision(8))} ${name}`
  }
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/gu, ",")
}

export default patternRule({
  id: "figures",
  category: "number",
  severity: "critical",
  confidence: 0.9,
  about:
    "Chinese and Japanese count in ten thousands and hundred millions; rendered piece by piece this gives “3.46 100 million” for 346 million.",
  message: "Write the figure as English counts.",
  patterns: [
    {
      gate: /(?:million|thousand|10,?000)/u,
      find: /(?<![\p{L}\d.,-])(\d{1,4}(?:\.\d{1,4})?) (10,000|10000|(?:10|ten) thousand|(?:100|hundred|one hundred) million)(?![\p{L}\d-])/gu,
      write: ([, figure, unit]) => {
        const power = powers[unit!]
        // “12 10,000-volt lines”: a whole number may count what follows.
        return power === undefined || (!figure!.includes(".") && /^\d/u.test(unit!))
          ? undefined
          : [print(Number(figure) * power)]
      },
    },
    {
      // “10 thousands of people”, “3 billions yuan”
      gate: /(?:thousand|illion)s/u,
      find: /(?<![\p{L}\d.,-])(\d[\d,.]{0,10} (?:thousand|million|billion|trillion))s(?: of)?(?= (?!years)\p{L})/gu,
      write: ([, figure]) => [figure!],
      confidence: 0.7,
    },
    {
      // “1.4 percent%”, “5% percent”
      gate: /%|per ?cent/u,
      find: /(?<![\p{L}\d.,-])(\d[\d,.]{0,10}) ?(?:%|per ?cent) ?(?:%|percent|per cent)(?![\p{L}%])/gu,
      write: ([, figure]) => [`${figure}%`, `${figure} percent`],
    },
    {
      // “RMB 5 million yuan”, “yuan 5 million yuan”
      gate: / yuan/u,
      find: /(?<![\p{L}\d-])(?:RMB|CNY|yuan) ?(\d[\d,.]{0,10}(?: (?:thousand|million|billion|trillion))? yuan)(?![\p{L}\d-])/gu,
      write: ([, sum]) => [sum!],
    },
    {
      // “$5 million dollars”
      gate: /\$.*dollars/u,
      find: /(?<![\p{L}\d])\$ ?(\d[\d,.]{0,10}(?: (?:thousand|million|billion|trillion))?) (?:US )?dollars(?![\p{L}\d-])/gu,
      write: ([, sum]) => [`$${sum}`],
    },
    {
      // “$45 million AUD”
      gate: /\$/u,
      find: /(?<![\p{L}\d])\$ ?(\d[\d,.]{0,10}(?: (?:thousand|million|billion|trillion))?) (AUD|CAD|NZD|HKD|SGD|USD)(?![\p{L}\d-])/gu,
      write: ([, sum, code]) => [`${dollars[code!]}$${sum}`],
    },
    {
      gate: /\d{5}/u,
      find: /(?<![\d.,:#/-])(\d{2,3})(\d{3})(?= (?:people|persons|residents|households|families|yuan|visitors|tourists|students|workers|tons|tonnes|cases|jobs|copies|fans|passengers|soldiers|voters|dollars|euros|acres|hectares|meters|metres|kilometers|kilometres)(?![\p{L}-]))/gu,
      write: ([, thousands, rest]) => [`${thousands},${rest}`],
      confidence: 0.7,
    },
  ],
  examples: {
    garbled: [
      { text: "Revenue was [[3.46 100 million]] yuan.", fixed: "Revenue was 346 million yuan." },
      { text: "He lent [[6.8 10,000]] yuan.", fixed: "He lent 68,000 yuan." },
      { text: "It cost [[1.2 hundred million]] yuan.", fixed: "It cost 120 million yuan." },
      { text: "Over [[10 thousands]] people came.", fixed: "Over 10 thousand people came." },
      { text: "It rose by [[1.4 percent%]].", fixed: "It rose by 1.4%." },
      { text: "It cost [[RMB 5 million yuan]].", fixed: "It cost 5 million yuan." },
      { text: "It cost [[$5 million dollars]].", fixed: "It cost $5 million." },
      { text: "It won [[$45 million AUD]].", fixed: "It won A$45 million." },
      { text: "They saved [[37777]] people.", fixed: "They saved 37,777 people." },
    ],
    fine: [
      "It serves 12 100 million-dollar firms and 1782 people in 2022.",
      "Call 12315, or come to room 10100.",
      "5% of 3 million people, or 10 percent.",
    ],
  },
})
