import { isFiller } from "../dist/inversion/keys.js"

/** Reading CC-CEDICT's entries: what a sense says in plain English, and which say nothing of their own. */

const pointer =
  /^(?:\([^)]*\) ?)?(?:(?:old |erhua |Japanese |archaic )?variant of|see |see also|also written|also called|same as|equivalent to|used in|surname |Taiwan pr|also pr|erhua|CL:|abbr\. (?:for|to|of)|\(abbr|contraction of|to be distinguished|unofficial variant|nonstandard|onom|-? ?used )/iu

/** The senses of an entry, one a string; those that only point elsewhere are left out. */
export const senses = entry =>
  (Array.isArray(entry[3]) ? entry[3] : [entry[3]])
    .map(sense => sense.trim())
    .filter(sense => sense && !pointer.test(sense))

/** The words of a sense that carry meaning, in lower case, without what stands in parentheses. */
export function senseWords(sense) {
  const plain = sense
    .replace(/\[[^\]]*\]/gu, " ")
    .replace(/\([^()]*\)/gu, " ")
    .replace(/\b(?:lit|fig|esp|abbr)\./gu, " ")
    .replace(/[\p{sc=Han}|]+/gu, " ")
  return words(plain)
}

/** Lower-case words of a text that are no filler. */
export const words = text =>
  (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[a-z]+(?:'[a-z]+)?|\d+/gu) ?? []
  )
    .map(word => word.replace(/'s?$/u, ""))
    .filter(word => !isFiller(word) && !notation.has(word))

const notation = new Set(["lit", "fig", "esp", "oneself", "one's", "one"])
