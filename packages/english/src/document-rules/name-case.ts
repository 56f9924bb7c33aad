import type { DocumentRule, Text } from "@ungarble/core"
import { capitalise } from "../capitals.js"
import { bare } from "../names/name-like.js"
import { names } from "../names/names.js"
import { words } from "../words/words.js"
import { noteOf, unusualForms, type Writing } from "./tally.js"

/** A word with a capital somewhere. */
interface Cased extends Writing {
  /** True if the lists have it in these capitals. */
  readonly listed: boolean
}

const rule: DocumentRule<readonly Cased[]> = {
  id: "name-case",
  category: "terminology",
  severity: "minor",
  confidence: 0.55,
  about: `A name or an abbreviation whose capitals waver: “WeChat” and “Wechat”, “COVID-19” and “Covid-19”. Either may be right;
both in one document are not. Headings and words that are also everyday words (“US”, “us”) are left alone.`,
  message: "This name has other capitals elsewhere in the document.",
  examples: {
    garbled: [
      {
        text: "The shop is on WeChat.\n\nOrder by [[Wechat]] and pay by WeChat.",
        fixed: "The shop is on WeChat.\n\nOrder by WeChat and pay by WeChat.",
      },
      {
        text: "COVID-19 closed the school.\n\nAfter [[Covid]]-19 it opened, but COVID-19 came back and COVID-19 stayed.",
        fixed:
          "COVID-19 closed the school.\n\nAfter COVID-19 it opened, but COVID-19 came back and COVID-19 stayed.",
      },
    ],
    fine: [
      "WeChat is old. WeChat is useful.",
      "It was in CHINA, he shouted.\n\nChina is large. CHINA, he said. CHINA it is.",
      "The WHO said so.\n\nWho knows? The WHO does, and the WHO tells.",
      "McDonald met Mcdonald.",
      "We sold it on eBay.\n\nEBay takes a share. We like eBay, and eBay likes us.",
    ],
  },
  lexicons: [words, names],
  note: text => noteOf(casedWords(text)),
  judge: notes =>
    unusualForms(notes, {
      odd: ({ text, places }, usual) =>
        places.length * 2 <= usual.places.length &&
        !isBegun(text, usual.text) &&
        (!places[0]?.listed || usual.places[0]?.listed === true),
    }),
}
export default rule

// “EBay” at the start of a sentence is “eBay”; every form has begun like itself.
const isBegun = (a: string, b: string) => a.slice(1) === b.slice(1)

function casedWords(text: Text): Cased[] {
  if (text.heading) return []
  const model = text.lexicon(words)
  const gazetteer = text.lexicon(names)
  return text.words.flatMap((token, i) => {
    const word = bare(token)
    if (token.kind !== "word" || word.length < 4 || !/\p{Lu}/u.test(word)) return []
    const isCode = text.words[i + 1]?.text === "-" && text.words[i + 2]?.kind === "number"
    if (model.has(word.toLowerCase()) && !isCode) return []
    if (/^(?:Ma?c|O'|D'|L')/iu.test(word) || /s$/u.test(word)) return []
    // A listed name in capitals all through is shouted, not misspelled.
    const isShouted = !isCode && word === word.toUpperCase() && model.isName(capitalise(word.toLowerCase()))
    const isAmongCapitals = [text.words[i - 1], text.words[i + 1]].some(
      side => side !== undefined && /^\p{Lu}{3,}$/u.test(side.text),
    )
    if (isShouted || isAmongCapitals || text.verbatim(token.from, token.to)) return []
    const listed = !isCode && (gazetteer.isListed(word) || model.isName(word))
    return [{ form: word, key: word.toLowerCase(), listed, from: token.from, to: token.from + word.length }]
  })
}
