import type { Rule } from "@ungarble/core"

// “14th Five”, “14 Five”, “fourteenth five years”, “the “14th Five-Year” period”, without the plan that they number.
const pattern =
  /\b(?<ordinal>(?:9|1[0-5])(?:th)?|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth)(?:\s*-\s*|\s+)(?<five>Five(?:\s*-\s*|\s+)?(?:[Yy]ears?|[Pp]lanning)?|five(?:\s*-\s*|\s+)(?:years?|planning))(?=["”’'),.;:]|$| (?:period|goals?|targets?|blueprint|start|beginning|opening|development|construction|energy|strategy|outline)\b)/gu
const ordinals: Readonly<Record<string, string>> = {
  ninth: "9th",
  tenth: "10th",
  eleventh: "11th",
  twelfth: "12th",
  thirteenth: "13th",
  fourteenth: "14th",
  fifteenth: "15th",
}

/** “The 14th Five period”: 十四五, the short name of a five-year plan, rendered figure by figure. */
export const fiveYearPlan: Rule = {
  id: "chinese-five-year-plan",
  category: "calque",
  confidence: 0.85,
  about:
    "十四五 is short for the 14th Five-Year Plan (2021–2025). Rendered figure by figure, “14th Five” leaves out what it counts.",
  message: "Name the plan: the 14th Five-Year Plan.",
  examples: {
    garbled: [
      {
        text: "Ten bridges are due in the [[14th Five]] period.",
        fixed: "Ten bridges are due in the 14th Five-Year Plan period.",
      },
      {
        text: "The “[[thirteenth five-year]]” goals were met.",
        fixed: "The “13th Five-Year Plan” goals were met.",
      },
    ],
    fine: [
      "The 14th Five-Year Plan has nine parts.",
      "She was ninth, five years later.",
      "The 14th five-year plan period begins.",
    ],
  },
  *check(text) {
    for (const match of text.text.matchAll(pattern)) {
      const { ordinal = "", five = "" } = match.groups ?? {}
      if (/^\d+$/u.test(ordinal) && !/^Five/u.test(five)) continue
      const number = ordinals[ordinal.toLowerCase()] ?? `${Number.parseInt(ordinal, 10)}th`
      const plan = `${number} Five-Year Plan`
      yield {
        from: match.index,
        to: match.index + match[0].length,
        rewrites: [plan],
        message: `Name the plan: “${plan}”.`,
        evidence: { source: "五年规划", reading: "wǔ nián guīhuà", gloss: "five-year plan" },
      }
    }
  },
}
