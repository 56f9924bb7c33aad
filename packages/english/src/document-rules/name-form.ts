import type { DocumentRule, Text, Token } from "@ungarble/core"
import { isCapitalised } from "../capitals.js"
import { barePinyin, chinesePerson, isChineseSurname, syllablesOf } from "../names/chinese.js"
import { bare, koreanPerson } from "../names/name-like.js"
import { noteOf, unusualForms, type Writing } from "./tally.js"

const rule: DocumentRule<readonly Writing[]> = {
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
  note: text => noteOf(findPeople(text)),
  judge: notes => unusualForms(notes, { better: text => /^\S+ [^\s-]+$/u.test(text) }),
}
export default rule

/** The names of people, as they are written and by their sound, family name first. */
function findPeople(text: Text): Writing[] {
  const { words } = text
  const people: Writing[] = []
  for (let at = 0; at < words.length; ) {
    const length = chinesePerson(words, at) || koreanPerson(words, at)
    const reversed = length === 0 ? reversedPerson(words, at) : undefined
    const end = at + (length || (reversed ? 2 : 1))
    const last = words[end - 1]!
    const range = { from: words[at]!.from, to: last.from + bare(last).length }
    const form = text.text.slice(range.from, range.to)
    if (reversed) people.push({ ...range, form, key: reversed })
    else if (length > 0) people.push({ ...range, form, key: soundOf(form) })
    at = end
  }
  return people
}

/** Family name, a space, given name; all in lower case, without what parts the syllables. */
function soundOf(form: string): string {
  const [surname = "", ...given] = form.split(" ")
  return `${barePinyin(surname)} ${barePinyin(given.join("").replace(/[-‐‑]/gu, ""))}`
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
