import type { Usage } from "@ungarble/core"
import { rederive } from "../../words/derive.js"
import type { WordModel } from "../../words/words.js"
import { misfit } from "./context.js"
import type { Place } from "./neighbours.js"

/** A word that may have been meant. */
export interface Candidate {
  readonly text: string
  /** Natural logarithm of how likely it became the unknown word, whatever stands around it. */
  readonly slip: number
}

/** What may have been meant by an unknown word. */
export interface Guess {
  /** Best first, judged by the word before at most. */
  readonly candidates: readonly Candidate[]
  /** How likely the first one is right, 0–1. */
  readonly trust: number
}

/** How many rewrites a finding offers. */
export const offered = 4

/** Guesses what was meant by a lower-case word: usual words within a few edits that fit there, or a better ending. */
export function guess(word: string, place: Place, model: WordModel): Guess {
  const nearby = model
    .suggest(word, 12)
    .map(suggestion => {
      const poor = misfit(suggestion.text, place, model)
      return { ...suggestion, score: suggestion.score - poor, slip: suggestion.slip - poor }
    })
    .sort((a, b) => b.score - a.score)
  const best = nearby[0]
  // Within one likely edit of a word in use, the slip is more likely than a wrong ending.
  const isNear = best !== undefined && best.edits === 1 && best.score > -5
  const near = nearby
    .filter(({ score }) => score > -11 && score > (best?.score ?? 0) - 5)
    .map(({ text, slip }) => ({ text, slip }))
  const derived = rederive(word, model).map((text, i) => ({ text, slip: (isNear ? -8 : -3) - i }))
  const candidates = firstOfEach(isNear ? [...near, ...derived] : [...derived, ...near])
  if (best && isNear) {
    const margin = nearby[1] ? best.score - nearby[1].score : 5
    return { candidates, trust: Math.min(1, 0.85 + 0.05 * best.score + 0.02 * Math.min(margin, 5)) }
  }
  if (derived.length > 0) return { candidates, trust: 0.6 }
  if (!best) return { candidates, trust: 0 }
  return { candidates, trust: Math.max(0.05, 0.5 + 0.05 * best.score - (best.edits > 2 ? 0.2 : 0)) }
}

/** The candidates in the order that the words around speak for, best first. */
export function rankInPlace(candidates: readonly Candidate[], place: Place, usage: Usage): Candidate[] {
  const { text, index } = place
  const lower = (from: number, to: number) => text.words.slice(Math.max(0, from), to).map(word => word.lower)
  const ranked = usage.rank(
    candidates.map(candidate => candidate.text),
    lower(index - 6, index),
    lower(index + 1, index + 7),
  )
  const fit = new Map(ranked.map(({ text, score }) => [text, Math.log(score + 1e-12)]))
  const total = ({ text, slip }: Candidate) => slip + fitWeight * fit.get(text)!
  return candidates.toSorted((a, b) => total(b) - total(a))
}

// Less than one, since what is likely anywhere is counted in both the words before and those after. Best on held-out text.
const fitWeight = 0.4

function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text))
}
