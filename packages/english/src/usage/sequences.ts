import { seeds, wordHash } from "./keys.js"
import { unknown } from "./shape.js"
import type { RowTable } from "./table.js"

/** Natural logarithms are kept in steps of this. */
export const step = 0.5
/** The least probability of a row, and the weight of what is left to shorter rows, in steps. */
export const mostSteps = 31
export const mostBackoff = 7

/**
 * Trigrams with what is left to bigrams and words where a trigram is not known (modified Kneser–Ney, pruned). Words come
 * shaped; each is looked up once, by `of`.
 */
export class Sequences {
  readonly #table: RowTable
  readonly #unknown = wordHash(unknown)

  constructor(table: RowTable) {
    this.#table = table
  }

  /** What the words are looked up by; words that are not known share one number. */
  of(shaped: readonly string[]): number[] {
    return shaped.map(word => {
      const hash = wordHash(word)
      return this.#table.get(seeds.one, hash) < 0 ? this.#unknown : hash
    })
  }

  /** Natural logarithm of how likely a word is anywhere. */
  alone(word: number): number {
    return logOf(this.#table.get(seeds.one, word))
  }

  /** True if the two were counted side by side often enough to be kept. */
  hasPair(first: number, second: number): boolean {
    return this.#table.get(seeds.two, first, second) >= 0
  }

  /** Natural logarithm of how likely `word` is after one other. */
  afterOne(before: number, word: number): number {
    const two = this.#table.get(seeds.two, before, word)
    if (two >= 0) return logOf(two)
    return backoffOf(this.#table.get(seeds.one, before)) + this.alone(word)
  }

  /** Natural logarithm of how likely `word` is after two others. */
  afterTwo(first: number, second: number, word: number): number {
    const three = this.#table.get(seeds.three, first, second, word)
    if (three >= 0) return logOf(three)
    return backoffOf(this.#table.get(seeds.two, first, second)) + this.afterOne(second, word)
  }

  /**
   * Natural logarithm of how likely the words from `from` on are after those before them. An unknown word has its share of
   * what all unknown words have together.
   */
  total(words: readonly number[], from: number): number {
    let sum = 0
    for (let i = from; i < words.length; i++) {
      if (words[i] === this.#unknown) sum -= unknownShare
      if (i >= 2) sum += this.afterTwo(words[i - 2]!, words[i - 1]!, words[i]!)
      else sum += i === 1 ? this.afterOne(words[0]!, words[1]!) : this.alone(words[0]!)
    }
    return sum
  }
}

// Of about sixty thousand words that stand once or twice in the texts.
const unknownShare = 11
const logOf = (value: number) => -step * (value < 0 ? mostSteps : value & 31)
const backoffOf = (value: number) => (value < 0 ? 0 : -step * (value >> 5))
