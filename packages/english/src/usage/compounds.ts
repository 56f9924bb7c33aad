import type { Lexicon } from "@ungarble/core"
import { SortedWords } from "../words/sorted-words.js"
import { compoundsBytes } from "./compounds-size.js"

/** Expressions of two to four words that a dictionary of English lists, such as “black tea”. */
export interface Compounds {
  /** True if the words, in lower case, are such an expression, its last word in whatever form. `lemmasOf` knows forms. */
  has(words: readonly string[], lemmasOf: (word: string) => readonly string[]): boolean
}

/** What WordNet lists (Miller 1995), without names. */
export const compounds: Lexicon<Compounds> = {
  id: "english-compounds",
  url: new URL("../../data/compounds.txt", import.meta.url),
  bytes: compoundsBytes,
  parse(file) {
    const listed = new SortedWords(new TextDecoder().decode(file))
    const isListed = (words: readonly string[]) => listed.level(words.join(" ")) !== undefined
    return {
      has(words, lemmasOf) {
        if (words.length < 2 || words.length > 4) return false
        const last = words.at(-1)!
        const others = words.slice(0, -1)
        return isListed(words) || lemmasOf(last).some(lemma => isListed([...others, lemma]))
      },
    }
  },
}
