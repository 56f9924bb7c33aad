import type { WordModel } from "../../words/words.js"
import type { Place } from "./neighbours.js"

const several = new Set(
  "these those many several few both two three four five six seven eight nine ten various".split(" "),
)
const single = new Set("a an this that every each another one".split(" "))
const beforeBase = new Set("to will would can could shall should must may might cannot".split(" "))

/**
 * How badly a word would sit where the unknown one stands, in natural logarithms: 0 where nothing speaks against it. Looks
 * at the word before: the sound after “a” or “an”, the number after “these” or “a”, the verb form after “will”.
 */
export function misfit(word: string, place: Place, model: WordModel): number {
  const { text, before } = place
  if (before?.kind !== "word") return 0
  const { language } = text
  const article = language.article(before.lower, word)
  if (article !== undefined && article !== before.lower) return 1.5
  const isPlural = /[^su]s$/.test(word) && model.has(word.slice(0, -1))
  if (several.has(before.lower) && !isPlural && model.has(`${word}s`)) return 1
  if (single.has(before.lower) && isPlural) return 1.5
  if (beforeBase.has(before.lower)) {
    if (
      /ed$/.test(word) &&
      language.analyse(word).some(({ lemma, form }) => form === "past" && model.has(lemma))
    )
      return 1.5
  }
  return 0
}
