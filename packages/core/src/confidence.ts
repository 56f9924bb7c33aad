import type { Origin } from "./types.js"

// A document’s evidence moves confidences in steps of log odds, so that a word typed at one end of it doesn’t change every
// one of them; and only so far.
const step = 0.5
const reach = 2

/** How much more likely a finding that takes the text to come from a language gets, in log odds, by how likely that is. */
export function shiftOf(probability: number): number {
  const odds = logOdds(Math.min(0.999, Math.max(0.001, probability)))
  return Math.round(Math.min(reach, Math.max(-reach, odds)) / step) * step
}

/** The confidence of a finding that takes the text to come from a language, knowing how likely that is. */
export function weighByOrigin(confidence: number, language: string, origins: readonly Origin[]): number {
  const origin = origins.find(other => other.language === language)
  return origin ? shift(confidence, shiftOf(origin.probability)) : confidence
}

// In a text that is otherwise good a detector’s doubt is less often right. Chosen among seven settings by their figures on
// marked translations and on texts written by people: from forty expected faults in a thousand words on it is worth what it says.
const steepness = 0.7
const manyFaults = 40
const fineStep = 0.25
/** The most that is taken from a detector’s confidence, in log odds. */
export const leastTrust = -1.5

/** How far detectors are believed, in log odds of at most 0, by how many faults are expected in how many words. */
export function trustOf(expected: number, words: number): number {
  const perThousand = (1000 * expected) / (words + 50)
  const odds = steepness * Math.log((perThousand + 1) / manyFaults)
  return Math.round(Math.min(0, Math.max(leastTrust, odds)) / fineStep) * fineStep
}

/** A confidence moved by log odds. */
export function shift(confidence: number, by: number): number {
  if (by === 0 || confidence <= 0 || confidence >= 1) return confidence
  return 1 / (1 + Math.exp(-logOdds(confidence) - by))
}

const logOdds = (p: number) => Math.log(p / (1 - p))
