import type { Origin } from "./types.js"

// A document’s evidence moves findings in steps of log odds, so that a word typed at one end of it doesn’t change every
// confidence in it; and only so far.
const step = 0.5
const reach = 2
const reachOfDamage = 1

/** How much more likely a finding that takes the text to come from a language gets, in log odds, by how likely that is. */
export function shiftOf(probability: number): number {
  return inSteps(logOdds(Math.min(0.999, Math.max(0.001, probability))), -reach, reach)
}

/**
 * How much more likely every finding gets, in log odds, because so many faults that rules are sure of stand in so many
 * words: where the machine went wrong often, a doubt is more often right. Fitted on marked translations, where three sure
 * faults in a thousand words are about what texts have that are otherwise good.
 */
export function damageOf(sure: number, words: number): number {
  if (sure < 2) return 0
  return inSteps(Math.log((1000 * sure) / (words + 100) / 3), 0, reachOfDamage)
}

/** A confidence in the light of what is known of the document. `language` is the one its rule takes it to come from. */
export function weigh(
  confidence: number,
  language: string | undefined,
  { origins, damage }: { readonly origins: readonly Origin[]; readonly damage: number },
): number {
  const origin = language && origins.find(other => other.language === language)
  // The two speak of the same thing, a machine at work, so the stronger stands for both; a wrong language counts alone.
  const known = origin ? shiftOf(origin.probability) : 0
  const shift = known < 0 ? known : Math.max(known, damage)
  if (shift === 0 || confidence <= 0 || confidence >= 1) return confidence
  return 1 / (1 + Math.exp(-logOdds(confidence) - shift))
}

const inSteps = (odds: number, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, odds)) / step) * step

const logOdds = (p: number) => Math.log(p / (1 - p))
