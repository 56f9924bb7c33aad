import { editCost } from "./edit-cost.js"
import type { SortedWords } from "./sorted-words.js"
import type { WordSuggestion } from "./words.js"

/** The words that can be suggested, by length. */
export type Candidates = ReadonlyMap<number, Shelf>

/** Words of one length, column by column: sixty thousand objects would take longer to make than to search. */
interface Shelf {
  readonly words: string[]
  /** Which letters a word has, as bits. */
  readonly letters: number[]
  readonly levels: number[]
}

/** Picks what can be suggested: words in use, and names that stand in several texts. */
export function gatherCandidates(used: SortedWords): Candidates {
  const byLength = new Map<number, Shelf>()
  used.forEach((word, level) => {
    if (level < 2 && isCapital(word)) return
    const shelf = byLength.get(word.length) ?? { words: [], letters: [], levels: [] }
    byLength.set(word.length, shelf)
    shelf.words.push(word)
    shelf.letters.push(letterSet(word))
    shelf.levels.push(level)
  })
  return byLength
}

/** See `WordModel.suggest`. */
export function suggestWords(
  word: string,
  limit: number,
  candidates: Candidates,
  frequency: (word: string) => number,
): WordSuggestion[] {
  const found = nearby(word, word.length < 5 ? 1 : 2, candidates)
  if (found.length === 0 && word.length >= 9) found.push(...nearby(word, 3, candidates))
  for (let cut = 1; cut < word.length; cut++) {
    const level = splitLevel(word.slice(0, cut), word.slice(cut), frequency)
    if (level > 0) {
      const text = `${word.slice(0, cut)} ${word.slice(cut)}`
      found.push({ text, edits: 1, score: level * levelWeight - editWeight, slip: -editWeight })
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).slice(0, limit)
}

function nearby(word: string, reach: number, candidates: Candidates): WordSuggestion[] {
  const plain = plainOf(word)
  const capitalised = isCapital(word)
  const letters = letterSet(plain)
  const found: WordSuggestion[] = []
  for (let length = plain.length - reach; length <= plain.length + reach; length++) {
    const shelf = candidates.get(length)
    if (!shelf) continue
    for (let i = 0; i < shelf.words.length; i++) {
      // An edit brings in one new letter at most and drops one at most.
      const theirs = shelf.letters[i]!
      if (countBits(letters & ~theirs) > reach || countBits(theirs & ~letters) > reach) continue
      const text = shelf.words[i]!
      if (isCapital(text) && !capitalised) continue
      // Three edits are only looked for where the word begins alike.
      if (reach > 2 && (text.charCodeAt(0) | 32) !== plain.charCodeAt(0)) continue
      const distance = editCost(plain, plainOf(text), reach)
      if (!distance || distance.edits === 0) continue
      const slip = -distance.cost * editWeight
      found.push({ text, edits: distance.edits, score: shelf.levels[i]! * levelWeight + slip, slip })
    }
  }
  return found
}

// In natural logarithms: what a step of frequency and what an edit of full cost weigh.
const levelWeight = 0.6
const editWeight = 5

// Words that others run into. Two nouns in one are a compound, however new: no reason to part them.
const glue = new Set(
  "a an and are as at be been but by for from had has have he her his if in into is it its not of on or our she so than that the their then there they this to was we were which who will with you".split(
    " ",
  ),
)

// As likely as the rarer of the two; zero unless one of them is a little word.
function splitLevel(head: string, tail: string, frequency: (word: string) => number): number {
  if (!glue.has(head) && !glue.has(tail)) return 0
  if (tail === "a" || (head === "a" && frequency(tail) < 8)) return 0
  if (!(glue.has(head) && glue.has(tail)) && head.length + tail.length < 6) return 0
  const level = (part: string) => {
    const usual = frequency(part)
    return usual < (part.length === 2 ? 11 : part.length === 3 ? 8 : part.length < 6 ? 4 : 2) ? 0 : usual
  }
  const least = Math.min(level(head), level(tail))
  return least > 0 ? least + 1 : 0
}

const isCapital = (word: string) => {
  const code = word.charCodeAt(0)
  return code < 128 ? code < 91 : /^\p{Lu}/u.test(word)
}

// In lower case and without accents.
const plainOf = (word: string) => {
  const lower = word.toLowerCase()
  return /^[a-z']*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}+/gu, "")
}

function letterSet(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
