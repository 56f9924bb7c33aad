import type { DocumentRule, Text } from "@ungarble/core"
import { isCapitalised } from "../capitals.js"
import { syllablesOf } from "../names/chinese.js"
import { bare } from "../names/name-like.js"
import { names } from "../names/names.js"
import { editCost } from "../words/edit-cost.js"
import { words } from "../words/words.js"
import { type BlockRange, type Form, insteadOf, noteOf, tally, type Writing } from "./tally.js"

/** A capitalised word that is no everyday word. */
interface NameWord extends Writing {
  /** Which sentence of its block it stands in. */
  readonly sentence: number
  /** The capitalised words beside it: the rest of a name, a title. */
  readonly beside: readonly string[]
  /** True if its sentence speaks of relations, who bear like names. */
  readonly kin: boolean
  /** True if it is likely to be spelled right: it stands in the gazetteer or in a dictionary. */
  readonly listed: boolean
}

const rule: DocumentRule<readonly NameWord[]> = {
  id: "name-spelling",
  category: "terminology",
  confidence: 0.8,
  about: `A name that is spelled one way several times and another way once: “Heilongjiang” and “Heilongjang”. The finding is on
the odd one out, if no list knows it and it is a letter or two from the usual spelling. Names that share a sentence are
taken for different people, and so are names that differ in their endings (“Ivanov” and “Ivanova”).`,
  message: "This name is spelled differently elsewhere in the document.",
  examples: {
    garbled: [
      {
        text: "Snow fell in Heilongjiang.\n\nThe roads of [[Heilongjang]] were closed. Trains to Heilongjiang were late.",
        fixed:
          "Snow fell in Heilongjiang.\n\nThe roads of Heilongjiang were closed. Trains to Heilongjiang were late.",
      },
      {
        text: "Mayor Kowalczyk came first. Later [[Kowlaczyk]] left.\n\nThe town likes Kowalczyk, and Kowalczyk knows it.",
        fixed:
          "Mayor Kowalczyk came first. Later Kowalczyk left.\n\nThe town likes Kowalczyk, and Kowalczyk knows it.",
      },
      {
        text: "Zhang Guimei came.\n\nThen Zhang [[Guimai]] spoke. Zhang Guimei slept. Zhang Guimei had a cold.",
        fixed: "Zhang Guimei came.\n\nThen Zhang Guimei spoke. Zhang Guimei slept. Zhang Guimei had a cold.",
      },
    ],
    fine: [
      "Marshall met Marshal Zhukov.\n\nMarshall left early. Marshall was ill.",
      "Petrov danced. Petrova sang.\n\nPetrov was tired, and Petrov slept.",
      "Kharkiv and Kherson held out.\n\nKharkiv was dark. Kherson was dark.",
      "Gunnarsson and Gunnarssen played.\n\nGunnarsson won, and Gunnarsson smiled.",
      "Zhang Guimei came. Her sister Zhang Guimin stayed.\n\nZhang Guimei sang. Zhang Guimei slept.",
      "The Bulgarian came from Bulgaria.\n\nIn Bulgaria it is warm; Bulgaria has roses.",
    ],
  },
  lexicons: [words, names],
  note: text => noteOf(nameWords(text)),
  *judge(notes) {
    for (const forms of tally(notes).values()) {
      for (const odd of forms) {
        const [place] = odd.places
        if (place === undefined || odd.places.length > 1 || place.listed) continue
        const likely = forms
          .filter(({ places }) => places.length > 1 || places[0]?.listed)
          .map(form => ({ form, trust: trust(odd.text, place, form) }))
          .sort((a, b) => b.trust - a.trust)[0]
        if (likely === undefined || likely.trust === 0) continue
        yield { ...insteadOf(place, likely.form.text), confidence: likely.trust }
      }
    }
  },
}
export default rule

// How likely `odd` is a slip of the usual spelling, 0 where something speaks against it.
function trust(odd: string, place: NameWord & BlockRange, usual: Form<NameWord & BlockRange>): number {
  const limit = Math.min(odd.length, usual.text.length) < 8 ? 1 : 2
  if (Math.abs(odd.length - usual.text.length) > limit) return 0
  const cost = editCost(odd, usual.text, limit)
  if (cost === undefined) return 0
  const isPinyin = syllablesOf(odd) > 0 && syllablesOf(usual.text) > 0
  if (!isPinyin && differsAtEnd(odd, usual.text)) return 0
  const sharesSentence = usual.places.some(
    ({ block, sentence }) => block === place.block && sentence === place.sentence,
  )
  if (sharesSentence) return 0
  const times = usual.places.length
  const isListed = usual.places[0]?.listed === true
  if (times < 2 && !(isListed && cost.edits === 1 && odd.length > 7)) return 0
  const sharesName = usual.places.some(({ beside }) => beside.some(word => place.beside.includes(word)))
  // Two Chinese places or people, sisters above all, are often a letter apart.
  if (isPinyin && (odd.startsWith(usual.text) || usual.text.startsWith(odd))) return 0
  if (isPinyin) return !place.kin && times > 2 && cost.edits === 1 && (sharesName || isListed) ? 0.5 : 0.25
  if (cost.edits > 1) return sharesName && times > 1 && !place.kin ? 0.7 : 0.4
  if (sharesName) return place.kin ? 0.3 : times > 1 ? 0.85 : 0.7
  if (withoutMarks(odd) === withoutMarks(usual.text)) return 0.3
  return isListed || times > 2 ? 0.8 : 0.6
}

const withoutMarks = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "")

// Endings tell a people from its country, a woman from a man, a plural from one.
function differsAtEnd(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= Math.min(a.length, b.length) - 2
}

const least = 5
const relations =
  /\b(?:brothers?|sisters?|twins?|siblings?|cousins?|sons?|daughters?|father|mother|parents?|wife|husband|uncle|aunt|nephew|niece|grand\w+)\b/iu

function nameWords(text: Text): NameWord[] {
  const model = text.lexicon(words)
  const gazetteer = text.lexicon(names)
  const found: NameWord[] = []
  let sentence = 0
  for (const [i, token] of text.words.entries()) {
    while ((text.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= token.from) sentence++
    const word = bare(token)
    if (word.length < least || !/^\p{Lu}\p{Ll}+$/u.test(word) || model.has(word.toLowerCase())) continue
    if (text.verbatim(token.from, token.to)) continue
    const sides = [text.words[i - 1], text.words[i + 1]]
    const isTight = /^[-‐‑–/]$/u
    if (
      sides.some(
        side => side && isTight.test(side.text) && (side.to === token.from || side.from === token.to),
      )
    )
      continue
    found.push({
      form: word,
      // Slips hardly ever touch the first letter.
      key: word.charAt(0),
      from: token.from,
      to: token.from + word.length,
      sentence,
      beside: sides.flatMap(side => (isCapitalised(side) && side.text.length > 2 ? [bare(side)] : [])),
      kin: relations.test(sentenceText(text, sentence)),
      listed: model.has(word) || gazetteer.isListed(word),
    })
  }
  return found
}

function sentenceText({ text, sentences }: Text, index: number): string {
  const range = sentences[index]
  return range ? text.slice(range.from, range.to) : text
}
