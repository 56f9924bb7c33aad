import type { DocumentRule, Range, Text, Token } from "@ungarble/core"
import { barePinyin, chinesePerson, isChineseSurname, syllablesOf } from "../names/chinese.js"
import { bare, isCapitalised } from "../names/name-like.js"
import { isKoreanSurname, isKoreanSyllable } from "../names/romanised.js"
import { tally, usualForm } from "./tally.js"

/** A person's name of China or Korea, as it is written and as it sounds, family name first. */
interface Person extends Range {
  readonly written: string
  readonly sound: string
}

const rule: DocumentRule<readonly Person[]> = {
  id: "name-form",
  category: "terminology",
  severity: "minor",
  confidence: 0.8,
  about: `One person's name written in two ways in one document: “Zhang Gui-mei” and “Zhang Guimei”, “Kim Jong Un” and “Kim
Jong-un”, or the family name first here and last there. Readers take them for two people. The finding is on the rarer
form, and the usual one is offered. Only names of China and Korea are looked at.`,
  message: "This name is written differently elsewhere in the document.",
  examples: {
    garbled: [
      {
        text: "Zhang Guimei opened the school.\n\nIn the evening [[Zhang Gui-mei]] read to the girls. They thanked Zhang Guimei.",
        fixed:
          "Zhang Guimei opened the school.\n\nIn the evening Zhang Guimei read to the girls. They thanked Zhang Guimei.",
      },
      {
        text: "Liu Xiaoyan won the race. [[Xiaoyan Liu]] trains at night.\n\nNobody was faster than Liu Xiaoyan.",
        fixed:
          "Liu Xiaoyan won the race. Liu Xiaoyan trains at night.\n\nNobody was faster than Liu Xiaoyan.",
      },
      {
        text: "Park Min-ho sang.\n\nThen [[Park Min Ho]] danced, and people clapped for Park Min-ho.",
        fixed: "Park Min-ho sang.\n\nThen Park Min-ho danced, and people clapped for Park Min-ho.",
      },
    ],
    fine: [
      "Zhang Guimei met Zhang Guilan.\n\nZhang Guimei and her sister left.",
      "Gao Fei, Tang Yunyun and Tang Fei wrote it.\n\nGao Fei took the pictures.",
      "Kim Jong-un spoke.\n\nKim Jong-il had not.",
      "Li Wei and Wei Li are two people.\n\nLi Wei is older than Wei Li.",
    ],
  },
  note(text) {
    const people = findPeople(text)
    return people.length > 0 ? people : undefined
  },
  *judge(notes) {
    const bySound = tally(
      notes,
      ({ sound }) => sound,
      ({ written }) => written,
    )
    for (const forms of bySound.values()) {
      if (forms.length < 2) continue
      const usual = usualForm(forms, text => /^\S+ [^\s-]+$/u.test(text))
      for (const { text, places } of forms) {
        if (text === usual.text || places.length > usual.places.length) continue
        for (const { block, from, to } of places) {
          yield {
            block,
            from,
            to,
            rewrites: [usual.text],
            message: `Elsewhere in this document it is “${usual.text}”.`,
          }
        }
      }
    }
  },
}
export default rule

function findPeople(text: Text): Person[] {
  const { words } = text
  const people: Person[] = []
  for (let at = 0; at < words.length; ) {
    const length = chinesePerson(words, at) || koreanPerson(words, at)
    const reversed = length === 0 ? reversedPerson(words, at) : undefined
    const end = at + (length || (reversed ? 2 : 1))
    const last = words[end - 1]!
    const range = { from: words[at]!.from, to: last.from + bare(last).length }
    const written = text.text.slice(range.from, range.to)
    if (reversed) people.push({ ...range, written, sound: reversed })
    else if (length > 0) people.push({ ...range, written, sound: soundOf(written) })
    at = end
  }
  return people
}

/** Family name, a space, given name; all in lower case, without what parts the syllables. */
function soundOf(written: string): string {
  const [surname = "", ...given] = written.split(" ")
  return `${barePinyin(surname)} ${barePinyin(given.join("").replace(/[-‐‑]/gu, ""))}`
}

// “Kim Jong-un” and “Kim Jong Un”.
function koreanPerson(words: readonly Token[], at: number): number {
  const [surname, first, third, fourth] = words.slice(at, at + 4)
  if (!isCapitalised(surname) || !isKoreanSurname(surname.text) || first?.from !== surname.to + 1) return 0
  if (!isCapitalised(first) || !isKoreanSyllable(first.text)) return 0
  if (third?.text === "-" && third.from === first.to && fourth?.from === third.to) {
    return isKoreanSyllable(bare(fourth)) ? 4 : 0
  }
  const isName = isCapitalised(third) && third.from === first.to + 1 && /^\p{Lu}\p{Ll}+$/u.test(bare(third))
  return isName && isKoreanSyllable(bare(third)) ? 3 : 0
}

// “Guimei Zhang”, alone among its neighbours: in a list of names it may be the end of one and the start of another.
function reversedPerson(words: readonly Token[], at: number): string | undefined {
  const [given, surname, after] = [words[at], words[at + 1], words[at + 2]]
  if (!isCapitalised(given) || !isCapitalised(surname) || surname.from !== given.to + 1) return undefined
  const before = words[at - 1]
  const isTight = (a: Token | undefined, b: Token | undefined) =>
    a && b && b.from - a.to <= 1 && isCapitalised(a)
  if (isTight(before, given) || (isCapitalised(after) && after.from === surname.to + 1)) return undefined
  if (syllablesOf(given.text) !== 2 || isChineseSurname(given.text) || !isChineseSurname(bare(surname))) {
    return undefined
  }
  return `${barePinyin(surname.text)} ${barePinyin(given.text)}`
}
