import type { WordModel } from "../words/words.js"

const endings: readonly (readonly [british: RegExp, american: string])[] = [
  [/^(.{2,}[^aeiou])our(s|ed|ing|able|ful|less|ite|ites|al|hood|hoods|er|ers)?$/u, "$1or$2"],
  [/^(.*[^m][aeiou]?[nta]?[tb])re(s|d)?$/u, "$1er$2"],
  [/^(.{4,})is(e|es|ed|ing|er|ers|ation|ations|ational)$/u, "$1iz$2"],
  [/^(.{3,})ys(e|es|ed|ing|er|ers)$/u, "$1yz$2"],
  [/^(.*[aeiou].*[aeiou])ll(ed|ing|er|ers)$/u, "$1l$2"],
  [/^(def|off)ence(s|less)?$/u, "$1ense$2"],
  [/^catalogue(s|d)?$/u, "catalog$1"],
  [/^grey(s|ish|er)?$/u, "gray$1"],
  [/^judgement(s|al)?$/u, "judgment$1"],
  [/^ageing$/u, "aging"],
  [/^(an|leuk|isch|hypogly)aemi(a|c)$/u, "$1emi$2"],
  [/^paediatric(s|ian|ians)?$/u, "pediatric$1"],
  [/^manoeuvr(e|es|ed)$/u, "maneuver$1"],
  [/^sceptic(s|al|ally|ism)?$/u, "skeptic$1"],
  [/^plough(s|ed|ing)?$/u, "plow$1"],
  [/^jewellery$/u, "jewelry"],
  [/^tyre(s)?$/u, "tire$1"],
]

// Most words have none of these, and looking a word up takes longer.
const telling =
  /our|[bt]re[sd]?$|[iy]s[aei]|ll(?:ed|ing|ers?)$|fence|logue|grey|judge|ageing|aemi|paed|manoeu|scept|plough|jewel|tyre/u

/**
 * The American spelling of a lower-case word in British spelling; of any other word, the word itself. Both must be in use,
 * so that “four” is not taken for a British “for”.
 */
export function americanSpelling(word: string, model: WordModel): string {
  if (!telling.test(word) || model.frequency(word) < 1) return word
  for (const [british, american] of endings) {
    if (!british.test(word)) continue
    const other = word.replace(british, american)
    if (model.frequency(other) >= 1) return other
  }
  return word
}
