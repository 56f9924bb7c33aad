import type { Rule } from "@ungarble/core"

const pattern = /\b[Mm]y (country|province|city|county|district)(['’]s)?(?![\w-])/gu
// A person speaks: then “my country” is meant as written.
const voice =
  /[“”"‘]|\b(?:I|me|mine|myself|we|us|ours|ourselves|you|your|my (?:fellow|friends?|own|beloved|dear|family|people))\b|\b(?:said|says|told|asked|added|replied)\b/u
// Reporting manner: figures, offices and industries, as newspapers speak of the place they appear in.
const report =
  /\d(?:\.\d+)?(?:%| percent| per cent| billion| million| yuan)|\b(?:year-on-year|municipal|provincial|enterprises?|epidemic|high-quality|key laboratory|independent(?:ly)? (?:research|developed)|industr(?:y|ies|ial)|grain|exports?|scientific|cadres?|Party committee|state-owned|comprehensive(?:ly)?|rural)\b/u

/** “My country’s exports rose by 6 percent”: 我国, 我省, 我市 in a report, where English names the place or says “the”. */
export const homePlace: Rule = {
  id: "chinese-home-place",
  category: "terminology",
  confidence: 0.75,
  about:
    "Chinese reports say 我国, 我省, 我市 (“my country, my province, my city”) for the place they appear in. English reports name it or write “the province”. The rule keeps silent where a person speaks.",
  message: "A report speaks of the place it appears in from outside.",
  examples: {
    garbled: [
      {
        text: "In May, [[my country’s]] exports of cars grew by 6 percent.",
        fixed: "In May, China’s exports of cars grew by 6 percent.",
      },
      {
        text: "[[My province]] has built 40 rural clinics this year.",
        fixed: "The province has built 40 rural clinics this year.",
      },
    ],
    fine: [
      "I love my country and its rural songs.",
      "“My city lost 40 percent of its trees,” the mayor said.",
      "She drew my city in chalk.",
    ],
  },
  *check(text) {
    for (const match of text.text.matchAll(pattern)) {
      const [quote, place = "", possessive = ""] = match
      const sentence = text.sentences.find(range => range.from <= match.index && match.index < range.to)
      if (!sentence) continue
      const around = text.text.slice(sentence.from, sentence.to)
      if (voice.test(around) || !report.test(around)) continue
      const the = /^\p{Lu}/u.test(quote) ? "The" : "the"
      const plain = `${the} ${place}${possessive}`
      const rewrites = place === "country" ? [`China${possessive}`, plain] : [plain]
      yield {
        from: match.index,
        to: match.index + quote.length,
        rewrites,
        message: `A report speaks of its own ${place} from outside: write “${rewrites[0]}”.`,
        evidence: { source: sources[place] ?? "", gloss: `the ${place} where the paper appears` },
      }
    }
  },
}

const sources: Readonly<Record<string, string>> = {
  country: "我国",
  province: "我省",
  city: "我市",
  county: "我县",
  district: "我区",
}
