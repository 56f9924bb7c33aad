import type { Text, Token } from "@ungarble/core"
import type { WordModel } from "../../words/words.js"

/** A word with its surroundings, by its place among `text.words`. */
export interface Place {
  readonly text: Text
  readonly index: number
  readonly token: Token
  readonly before: Token | undefined
  readonly after: Token | undefined
  /** How often the word stands in the block. */
  readonly times: number
}

/** The place of `text.words[index]`, a word that stands `times` times in the block. */
export function placeOf(text: Text, index: number, times: number): Place {
  const token = text.words[index]!
  return { text, index, token, times, before: text.words[index - 1], after: text.words[index + 1] }
}

/** The mark or number that touches the word without a space, if any. */
export const glued = ({ token, before, after }: Place) => ({
  before: before && before.to === token.from ? before : undefined,
  after: after && after.from === token.to ? after : undefined,
})

/** True if the word is part of something that no list knows: a file name, a handle, an option, a formula, a code. */
export function isTechnical(place: Place): boolean {
  const { before, after } = glued(place)
  const next = place.text.words[place.index + 2]
  return (
    before?.kind === "number" ||
    after?.kind === "number" ||
    (before !== undefined && /^[@#_/\\.&~+=<$%*^|\]]$/.test(before.text)) ||
    (after !== undefined && /^[@#_/\\&~+=<([$%^|]$/.test(after.text)) ||
    (after?.text === "." && next?.from === after.to && next.kind === "word" && next.text === next.lower) ||
    place.text.verbatim(place.token.from, place.token.to)
  )
}

const naming = new Set(
  "Latin Sanskrit word words term terms called named dubbed termed nicknamed verb noun suffix prefix spelled".split(
    " ",
  ),
)

/** True if the word is being named as a word: alone in quotation marks, asterisks or brackets, or after “the term”. */
export function isMentioned({ before, after }: Place): boolean {
  const [left, right] = [before?.text ?? "", after?.text ?? ""]
  return (/^["“‘'«*_([]$/.test(left) && /^["”’'»*_)\]]$/.test(right)) || naming.has(left) || right === "means"
}

const hyphen = /^[-‐‑–'’]$/

/** True if the word is joined to another by a hyphen or an apostrophe. */
export function isHyphenated(place: Place): boolean {
  const { before, after } = glued(place)
  return hyphen.test(before?.text ?? "") || hyphen.test(after?.text ?? "")
}

/** True if the word is the first part of a hyphenated compound, or joined to a very short word (“hack-a-thon”). */
export function isBoundForm(place: Place): boolean {
  const { before, after } = glued(place)
  const partner = place.text.words[place.index - 2]?.text ?? ""
  return hyphen.test(after?.text ?? "") || (hyphen.test(before?.text ?? "") && partner.length <= 2)
}

const foreign = new Set(
  "de del della delle dello dass dei di da du des le la les el los las lo il der die das den dem und von van vom zu zur ein eine et y e o en un una une al ad bin ibn bint abu ul el si que qui per pro con cum non sur sous dos do na ng sa ang te tu mi ka ki ko mo ya wa wo ni no ga".split(
    " ",
  ),
)

/** True for the little words of other languages that English texts quote most. */
export const isForeignWord = (word: string) => foreign.has(word)

/**
 * True if the words around say that another language is spoken: unknown words side by side, or several near it, or a foreign article beside it.
 */
export function isForeignRun(place: Place, model: WordModel): boolean {
  const { text, index, before, after } = place
  const isUnknown = (other: Token | undefined) =>
    other?.kind === "word" && other.text.length > 2 && other.text === other.lower && !model.has(other.text)
  if (isUnknown(before) || isUnknown(after)) return true
  if (foreign.has(before?.lower ?? "") || foreign.has(after?.lower ?? "")) return true
  if (isForeignQuote(place, model)) return true
  const around = text.words.slice(Math.max(0, index - 8), index + 9).filter(other => other.kind === "word")
  const unknown = around.filter(isUnknown).length
  return unknown >= 3 && unknown * 4 >= around.length
}

const opening = /^["“„«‘(]$/
const closing = /^["”»’)]$/

// A short quotation or bracket that holds another unknown word, a name or not.
function isForeignQuote({ text, index }: Place, model: WordModel): boolean {
  const reach = 8
  let from = index - 1
  while (from >= 0 && index - from <= reach && !opening.test(text.words[from]!.text)) from--
  let to = index + 1
  while (to < text.words.length && to - index <= reach && !closing.test(text.words[to]!.text)) to++
  if (!opening.test(text.words[from]?.text ?? "") || !closing.test(text.words[to]?.text ?? "")) return false
  const inside = text.words.slice(from + 1, to).filter(word => word.kind === "word" && word.text.length > 1)
  return inside.filter(word => !model.has(word.text)).length >= 2
}

/** True if the word stands first in its sentence, after nothing but marks. */
export function isSentenceStart({ text, token, index }: Place): boolean {
  let low = 0
  let high = text.sentences.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (text.sentences[middle]!.from <= token.from) low = middle
    else high = middle
  }
  const from = text.sentences[low]?.from ?? 0
  for (let i = index - 1; i >= 0 && text.words[i]!.from >= from; i--) {
    if (text.words[i]!.kind !== "mark") return false
  }
  return true
}

/** True if the word before it is capitalised and no everyday word, as the name of a genus before that of a species. */
export const followsGenus = ({ before }: Place, model: WordModel) =>
  before?.kind === "word" && /^[A-Z]/.test(before.text) && model.frequency(before.lower) < 6
