import type { Tagger } from "../tags/tags.js"
import type { Company } from "./company.js"
import { quantiles, weights } from "./fitted.js"
import { relationsIn } from "./relations.js"
import type { Sequences } from "./sequences.js"
import { shape, stop } from "./shape.js"

/** What plausibility looks at, each about −1 to 1; the weights stand in the same order. */
export const signNames = ["least gain", "mean gain", "least company", "mean company", "unmet", "commonness"]

/** What the signs are read from. */
export interface Knowledge {
  readonly sequences: Sequences
  readonly company: Company
  readonly tagger: Tagger
}

/**
 * What speaks for or against words side by side: how much likelier each is after those before it than anywhere, how
 * much company the lemmas keep that stand in a relation, the share of neighbours that never met, and how common the words
 * are. Undefined where there are no two words to look at.
 */
export function signs(
  words: readonly string[],
  { sequences, company, tagger }: Knowledge,
): number[] | undefined {
  const shaped = shape(words)
  const ids = sequences.of(shaped)
  const gains: number[] = []
  let unmet = 0
  let common = 0
  for (let i = 1; i < ids.length; i++) {
    if (shaped[i] === stop || shaped[i - 1] === stop) continue
    const [before, word] = [ids[i - 1]!, ids[i]!]
    const after = i > 1 ? sequences.afterTwo(ids[i - 2]!, before, word) : sequences.afterOne(before, word)
    gains.push(Math.max(-4, Math.min(8, after - sequences.alone(word))))
    common += sequences.alone(word) + sequences.alone(before)
    if (!sequences.hasPair(before, word)) unmet++
  }
  if (gains.length === 0) return undefined
  const tags = tagger.tag(words)
  const lemma = (place: number) => tagger.lemma(words[place]!, tags[place]!)
  const pairs = relationsIn(words, tags).map(({ kind, first, second }) =>
    Math.max(-6, Math.min(8, company.association(kind, lemma(first), lemma(second)))),
  )
  return [
    Math.min(...gains) / 8,
    mean(gains) / 8,
    pairs.length > 0 ? Math.min(...pairs) / 8 : 0,
    pairs.length > 0 ? mean(pairs) / 8 : 0,
    unmet / gains.length,
    common / gains.length / 30 + 0.5,
  ]
}

/** The signs weighed: the higher the likelier that a person wrote so. */
export function weigh(found: readonly number[]): number {
  return found.reduce((sum, sign, i) => sum + sign * weights[i + 1]!, weights[0]!)
}

/** The share of phrases written by people that have a lower score, 0–1. */
export function shareBelow(score: number): number {
  const above = quantiles.findIndex(quantile => quantile > score)
  if (above < 0) return 1
  if (above === 0) return 0
  const [low, high] = [quantiles[above - 1]!, quantiles[above]!]
  return (above - 1 + (score - low) / (high - low)) / (quantiles.length - 1)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
