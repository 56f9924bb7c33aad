import type { Term } from "./dictionary.js"
import { stem } from "./keys.js"

/** English in place of a Chinese word: in its base form where it inflects, a noun without its article. */
export interface Rendering {
  readonly text: string
  readonly kind: "noun" | "verb" | "fixed"
}

const notation =
  /\p{sc=Han}|[[\]{}:=<>|…]|\.\.\.|\b(?:sb|sth|etc|esp|i\.e|e\.g|oneself|one|so-and-so|used|refers?|expression|prefix|suffix|particle|classifier|interjection|variant|abbr|see)\b/u
// What only tells more of what was said: “rice roll, a roll made of …”, “worker employed under …”.
const explanation =
  /(?:,| [–-]) (?:an?|the|which|where|who|esp|such|made|used|usually|often|i\.e|e\.g)\b.*| (?:which|who|whose|where|employed|consisting|made (?:of|from)|designed|responsible for)\b.*/u
const rare =
  /\((?:[^()]*\b)?(?:old|archaic|literary|classical|dialect|Tw|military|sports?|scientific|botany|loanword)\b[^()]*\)/u
const mostWords = 6

/**
 * The senses of a gloss that can stand in a sentence, figurative ones first and those of a trade or a bygone time last: no
 * explanation, no literal reading, no notation. A verb comes without “to”, a noun without its article.
 */
export function renderings(gloss: string): readonly Rendering[] {
  const groups: [Rendering[], Rendering[], Rendering[]] = [[], [], []]
  for (const sense of gloss.split(/\/|; */u)) {
    if (/\blit\. /u.test(sense)) continue
    const text = sense
      .replace(/\([^()]*\)/gu, " ")
      .replace(/\bfig\. |["“”]/gu, " ")
      .replace(/\s+/gu, " ")
      .trim()
      .replace(explanation, "")
      .replace(/ (?:sb|sth|sb or sth|sth or sb)$/u, "")
    const kind = /^to (?!be )/u.test(text) ? "verb" : "noun"
    const bare = text.replace(/^(?:to be|to|an?|the) /u, "")
    const words = bare.split(" ")
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ,'’-]*$/u.test(bare) || notation.test(bare.replaceAll("one's", "")))
      continue
    if (words.length > mostWords || bare.split(",").length > 2) continue
    groups[/\bfig\. |\(fig\.\)/u.test(sense) ? 0 : rare.test(sense) ? 2 : 1].push({ text: bare, kind })
  }
  return groups.flat()
}

/**
 * What may stand for a Chinese word in place of these words: what an editor writes, and what its gloss offers. What says the
 * same words again is left out.
 */
export function renderingsOf(
  { english, gloss, listed }: Term,
  words: readonly string[],
): readonly [english: readonly Rendering[], glosses: readonly Rendering[]] {
  const isNew = ({ text }: Rendering) => saidIn(words, sensesOf(text)) < 1
  return [english.filter(isNew), listed ? renderings(gloss).filter(isNew) : []]
}

/** The senses of a gloss as the stems of their words; literal readings are left out. */
export function sensesOf(gloss: string): readonly ReadonlySet<string>[] {
  return gloss
    .split(/\/|; */u)
    .filter(sense => !/\blit\. /u.test(sense))
    .map(sense => new Set((sense.toLowerCase().match(/[a-z]+/gu) ?? []).map(stem)))
}

/** Of a span's words, the share that stand together in one of the senses: near 1 where the span is a right translation. */
export function saidIn(words: readonly string[], senses: readonly ReadonlySet<string>[]): number {
  let best = 0
  for (const said of senses) {
    const share = words.filter(word => said.has(stem(word))).length / words.length
    if (share > best) best = share
  }
  return best
}
