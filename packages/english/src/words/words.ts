import type { Lexicon } from "@ungarble/core"
import { wordsBytes } from "./size.js"
import { SortedWords } from "./sorted-words.js"
import { type Candidates, gatherCandidates, suggestWords } from "./suggest.js"

/** What is known of English words and of names, from word lists and counts over plain texts. */
export interface WordModel {
  /** True for a known word or name. Letter case matters one way: “The” is known by “the”, “london” isn’t by “London”. */
  has(word: string): boolean
  /** How usual it is: 0 for a word that is unknown or only listed, up to 15 for “the”; a step is a factor of 2.5. */
  frequency(word: string): number
  /** True if it is known as a name, written with a capital: “London”, “Turkey”. */
  isName(word: string): boolean
  /**
   * Known words that may have been meant, best first: within two edits, three where a long word has none nearer, or two
   * words that were run together. Names are among them for a capitalised word. The first call gathers the candidates and takes longer.
   */
  suggest(word: string, limit: number): readonly WordSuggestion[]
}

/** A word, or two, that may have been meant. */
export interface WordSuggestion {
  /** In lower case unless a name. */
  readonly text: string
  /** Edits away, 1 to 3; 1 for two words that were run together. */
  readonly edits: number
  /** Natural logarithm of how likely it is, up to a constant that is the same for all suggestions of a word. */
  readonly score: number
  /** The part of the score that is the slip’s, however usual the word: 0 for no slip. */
  readonly slip: number
}

/** The word list and its frequencies. */
export const words: Lexicon<WordModel> = {
  id: "english-words",
  url: new URL("../../data/words.txt", import.meta.url),
  bytes: wordsBytes,
  parse: file => new WordTable(new TextDecoder().decode(file)),
}

/** Two lists, so that suggestions need only read the one that they come from: what texts printed, and what is listed. */
class WordTable implements WordModel {
  readonly #used: SortedWords
  readonly #listed: SortedWords
  #candidates: Candidates | undefined

  constructor(text: string) {
    const cut = text.indexOf("\n\n\n")
    this.#used = new SortedWords(text.slice(0, cut))
    this.#listed = new SortedWords(text.slice(cut))
  }

  has(word: string): boolean {
    return this.#level(word) !== undefined
  }

  frequency(word: string): number {
    return this.#level(word) ?? 0
  }

  isName(word: string): boolean {
    return /^\p{Lu}/u.test(word) && this.#find(word) !== undefined
  }

  suggest(word: string, limit: number): readonly WordSuggestion[] {
    this.#candidates ??= gatherCandidates(this.#used)
    return suggestWords(word, limit, this.#candidates, part => this.frequency(part))
  }

  #level(word: string): number | undefined {
    const lower = word.toLowerCase()
    const exact = this.#find(word)
    return lower === word ? exact : (this.#find(lower) ?? exact)
  }

  #find(word: string): number | undefined {
    return this.#used.level(word) ?? this.#listed.level(word)
  }
}
