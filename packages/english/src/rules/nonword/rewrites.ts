import { rederive } from "../../words/derive.js"
import type { WordModel } from "../../words/words.js"

/** What may have been meant by an unknown word. */
export interface Guess {
  /** Best first, in the letter case of the unknown word. */
  readonly rewrites: readonly string[]
  /** How likely the first one is right, 0–1. */
  readonly trust: number
}

/** Guesses what was meant: the usual words within two edits, and the right ending on a known stem. */
export function guess(word: string, model: WordModel): Guess {
  const nearby = model.suggest(word, 5)
  const derived = rederive(word.toLowerCase(), model)
  const best = nearby[0]
  // Within one likely edit of a word in use, the slip is more likely than a wrong ending.
  const isNear = best !== undefined && best.edits === 1 && best.score > -5
  const near = nearby
    .filter(({ score }) => score > -9 && score > (best?.score ?? 0) - 5)
    .map(({ text }) => text)
  const texts = [...new Set(isNear ? [...near, ...derived] : [...derived, ...near])]
  const margin = best && nearby[1] ? best.score - nearby[1].score : 5
  const trust = isNear
    ? Math.min(1, 0.6 + 0.05 * (best.score + 5) + 0.02 * Math.min(margin, 5))
    : derived.length > 0
      ? 0.6
      : best
        ? Math.max(0.1, 0.5 + 0.05 * best.score)
        : 0
  return { rewrites: texts.slice(0, 4).map(text => inCaseOf(word, text)), trust }
}

const inCaseOf = (model: string, word: string) =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
