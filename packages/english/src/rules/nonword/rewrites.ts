import { rederive } from "../../words/derive.js"
import type { WordModel } from "../../words/words.js"
import { misfit } from "./context.js"
import type { Place } from "./neighbours.js"

/** What may have been meant by an unknown word. */
export interface Guess {
  /** Best first. */
  readonly rewrites: readonly string[]
  /** How likely the first one is right, 0–1. */
  readonly trust: number
}

/** Guesses what was meant by a lower-case word: usual words within a few edits that fit there, or a better ending. */
export function guess(word: string, place: Place, model: WordModel): Guess {
  const nearby = model
    .suggest(word, 8)
    .map(suggestion => ({ ...suggestion, score: suggestion.score - misfit(suggestion.text, place, model) }))
    .sort((a, b) => b.score - a.score)
  const derived = rederive(word, model)
  const best = nearby[0]
  // Within one likely edit of a word in use, the slip is more likely than a wrong ending.
  const isNear = best !== undefined && best.edits === 1 && best.score > -5
  const near = nearby
    .filter(({ score }) => score > -11 && score > (best?.score ?? 0) - 5)
    .map(({ text }) => text)
  const rewrites = [...new Set(isNear ? [...near, ...derived] : [...derived, ...near])].slice(0, 4)
  if (best && isNear) {
    const margin = nearby[1] ? best.score - nearby[1].score : 5
    return { rewrites, trust: Math.min(1, 0.85 + 0.05 * best.score + 0.02 * Math.min(margin, 5)) }
  }
  if (derived.length > 0) return { rewrites, trust: 0.6 }
  if (!best) return { rewrites, trust: 0 }
  return { rewrites, trust: Math.max(0.05, 0.5 + 0.05 * best.score - (best.edits > 2 ? 0.2 : 0)) }
}
