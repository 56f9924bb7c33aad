import type { Report, Rule, Text } from "@ungarble/core"
import { likeCase } from "../../capitals.js"

// Before these “a” is a letter or a name, not an article.
const letters = new Set("and or is are was in on at as of to a an i it if up off out e us u".split(" "))
// Both articles are in use before these.
const either =
  /^(?:h(?:istor|tml|ttp|otel|abitual|ero|erb|omage|allucin|ilar|yster)|u(?:r|s|k|n)?$|unani|ukr|eu|one|once|uni|use|usu|uto|ubi|ura|ure|urin|uter|ewe|oui|x-|n-|f-|m-|s-|l-|r-)/iu

export default {
  id: "article",
  category: "grammar",
  severity: "minor",
  confidence: 0.9,
  about: "“An” stands before a vowel sound, “a” before a consonant.",
  message: "Use the other article.",
  examples: {
    garbled: [
      { text: "It is [[a area]] of hills.", fixed: "It is an area of hills." },
      { text: "It was [[an big]] day.", fixed: "It was a big day." },
    ],
    fine: [
      "An hour, a unit, a European, an honest man, a one-time gift, an historic day.",
      "An MP, a US ship, a url, a unanimous Ukrainian vote, an FBI man, an 80-year-old, vitamin A and plan A is set.",
      "Hing-an Province lies in a U-turn.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const { tokens } = text
    for (let i = 0; i + 2 < tokens.length; i++) {
      const word = tokens[i]!
      const next = tokens[i + 2]!
      if (word.lower !== "a" && word.lower !== "an") continue
      if (word.text === "A" && !text.sentences.some(sentence => sentence.from === word.from)) continue
      if (
        tokens[i + 1]!.text !== " " ||
        next.kind !== "word" ||
        !/^\p{L}?\p{Ll}+$/u.test(next.text) ||
        next.text.length < 3
      )
        continue
      if (/[-'’.]/u.test(tokens[i - 1]?.text ?? "") || letters.has(next.lower) || either.test(next.lower))
        continue
      if (
        !/^[a-z]*[aeiouy][a-z]*$/iu.test(next.text) ||
        /^(?:url|api|rss|xml|ios|os|sms|sos|iq|ip|ai)$/u.test(next.lower)
      )
        continue
      const fits = text.language.article(word.lower, next.lower)
      if (fits === undefined || fits === word.lower || text.verbatim(word.from, next.to)) continue
      yield { from: word.from, to: next.to, rewrites: [`${likeCase(fits, word.text)} ${next.text}`] }
    }
  },
} satisfies Rule
