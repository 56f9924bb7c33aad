import { stem } from "./keys.js"

/** English that a gloss offers in place of its word. */
export interface Rendering {
  readonly text: string
  readonly kind: "noun" | "verb"
}

const notation =
  /\p{sc=Han}|[[\]{}"“”:=<>|…]|\.\.\.|\b(?:sb|sth|etc|esp|i\.e|e\.g|one's|oneself|so-and-so|used|refers?|expression|prefix|suffix|particle|classifier|interjection|variant|abbr|see)\b/u
const mostWords = 5

/**
 * The senses of a gloss that can stand in a sentence, figurative ones first: no explanation, no literal reading, no
 * notation. A verb comes without “to”, a noun without its article.
 */
export function renderings(gloss: string): readonly Rendering[] {
  const plain: Rendering[] = []
  const figurative: Rendering[] = []
  for (const sense of gloss.split(/\/|; */u)) {
    if (/\blit\. /u.test(sense)) continue
    const text = sense
      .replace(/\([^()]*\)/gu, " ")
      .replace(/\bfig\. /u, " ")
      .replace(/\s+/gu, " ")
      .trim()
    const kind = /^to /u.test(text) ? "verb" : "noun"
    const bare = text.replace(/^(?:to be|to|an?|the) /u, "")
    const words = bare.split(" ")
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ,'’-]*$/u.test(bare) || notation.test(sense.replace(/\([^()]*\)/gu, " ")))
      continue
    if (words.length > mostWords || bare.split(",").length > 2) continue
    const rendering = { text: bare, kind } as const
    if (/\bfig\. /u.test(sense)) figurative.push(rendering)
    else plain.push(rendering)
  }
  return [...figurative, ...plain]
}

/** Of a span's words, the share that stand together in one sense of a gloss: near 1 where the span is a right translation. */
export function saidInGloss(words: readonly string[], gloss: string): number {
  if (words.length === 0) return 0
  const stems = words.map(stem)
  let best = 0
  for (const sense of gloss.split(/\/|; */u)) {
    if (/\blit\. /u.test(sense)) continue
    const said = new Set((sense.toLowerCase().match(/[a-z]+/gu) ?? []).map(stem))
    const share = stems.filter(word => said.has(word)).length / stems.length
    if (share > best) best = share
  }
  return best
}
