import { pinyinSyllables } from "../../words/pinyin.js"

/** True if an unknown lower-case word is most likely no English on purpose: pinyin, a drawn-out cry, a numeral. */
export function isForeignShape(word: string): boolean {
  return (
    pinyinSyllables(word) > 0 ||
    /(.)\1\1/.test(word) ||
    /^(?:h[ae]|he|ho|la|na|blah?|um+|hm+|sh+|br+|gr+|ah+|oh+|ugh|a+rgh)+h*$/.test(word) ||
    /^(?=[mdclxvi]{2,})m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(word)
  )
}

/**
 * True if a word is built as terms of chemistry, medicine and biology are, of which there are more than lists hold.
 */
export function isScientific(word: string): boolean {
  return (
    /(?:yl|ol|ide|ane|ene|ine|ase|oic|ium|genic|tropic|trophic|phobic|philic|cyte|blast|plasm|oid|itis|osis|a?emia|otic|axial|angial|form|opathy|ology|ologist|ectomy|gram|scopy|toxin|globin|mycin|cillin|statin|zole|mab|virus)(?:s|ic|al)?$/.test(
      word,
    ) ||
    /(?:phyll|phosph|glyc|fibr|phyt|cyto|xyl|chrom|morph|hepat|neph|myel|haem|lymph|sacch|trich)/.test(word)
  )
}

/** True if a word ends as loanwords do and English words seldom: in a vowel but e (tomatillos), or in a French ending. */
export const isLoanShape = (word: string) =>
  /(?:[aiou]h?s?|eaux?|ique|euse|ette|[^aeiou]ier|stadt|haus|heit|keit)$/.test(word)

/** True if a word ends as the second name of a species does. */
export const isSpecies = (word: string) => /(?:us|is|um|ii|ae|ensis|ata|atus|oides|ans|ens|icola)$/.test(word)

/** True if a word looks like romanised Japanese: only open syllables. English words of this build are rarely unknown. */
export function isOpenSyllables(word: string): boolean {
  return /^(?:(?:[kgsztdnhbpmyrwjf]|ky|gy|sh|ch|ny|hy|by|py|my|ry|ts|kk|ss|tt|pp|tch|ssh)?[aeiou]|n(?![aeiou]))+$/.test(
    word,
  )
}

/** How unlike English a word is spelled, 0–1, by letter runs that English words don’t have. */
export function oddness(word: string): number {
  let odd = 0
  if (/[bcdfghjklmnpqrstvwxz]{5}/.test(word)) odd += 0.5
  if (/[aeiou]{4}/.test(word)) odd += 0.3
  if (/q(?!u)|[jv]$|[^aeiouy]{4}$|^([bcdfgjklmnpqrtvwxz])\1/.test(word)) odd += 0.3
  if (/(..+)\1\1/.test(word)) odd += 0.5
  return Math.min(1, odd)
}
