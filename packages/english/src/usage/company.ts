import { seeds, wordHash } from "./keys.js"
import type { RelationKind } from "./relations.js"
import type { RowTable } from "./table.js"

/** Counts are kept as this many times their logarithm to the base of two. */
export const countSteps = 4
/** The numbers that relations have in rows. */
export const kindNumbers: Readonly<Record<RelationKind, number>> = { adjective: 1, noun: 2, verb: 3 }

/** How often lemmas stand in a relation. */
export class Company {
  readonly #table: RowTable

  constructor(table: RowTable) {
    this.#table = table
  }

  /**
   * Natural logarithm of how much oftener the two were counted in this relation than chance would have it (pointwise
   * mutual information, drawn towards 0 where chance expects less than one meeting). Below 0 they shun each other.
   */
  association(kind: RelationKind, first: string, second: string): number {
    const number = kindNumbers[kind]
    const [a, b] = [wordHash(first), wordHash(second)]
    const all = this.#count(seeds.first, number, 0)
    const expected = (this.#count(seeds.first, number, a) * this.#count(seeds.second, number, b)) / all
    const value = this.#table.get(seeds.pair, number, a, b)
    const met = value < 0 ? 0 : 2 ** (value / countSteps)
    return Math.log((met + prior) / (expected + prior))
  }

  // A lemma that was hardly counted in this place stands there as if counted once.
  #count(seed: number, kind: number, lemma: number): number {
    const value = this.#table.get(seed, kind, lemma)
    return value < 0 ? 1 : 2 ** (value / countSteps)
  }
}

const prior = 0.3
