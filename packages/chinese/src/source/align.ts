import type { Range } from "@ungarble/core"

/** Sentences of the source and of the target that belong together. Either side may be empty. */
export interface Bead {
  readonly source: Range
  readonly target: Range
}

/** What an alignment is made from: the sentences of a text, and what each one holds that the other side must hold, too. */
export interface Side {
  readonly sentences: readonly Range[]
  /** Anchors of each sentence: figures and words in Latin letters, as keys that are alike on both sides. */
  readonly anchors: readonly ReadonlySet<string>[]
}

// English letters for a Chinese character, over machine translations of news, and how that varies: by a part of the
// length, however long the sentence is, and somewhat more where it is short.
const ratio = 3.75
const spread = 0.06
const spreadOfShort = 0.8

// How often one sentence becomes none, one or two (Gale & Church 1993), as costs; the last two are rarer still.
const shapes: readonly (readonly [source: number, target: number, cost: number])[] = [
  [1, 1, 0.12],
  [1, 2, 2.7],
  [2, 1, 2.7],
  [2, 2, 4.5],
  [1, 0, 5.2],
  [0, 1, 5.2],
  [1, 3, 4.5],
  [3, 1, 4.5],
]
const anchorWorth = 2

/**
 * Aligns the sentences of a text with those of its source: the cheapest way through both by their lengths (Gale &
 * Church 1993), drawn together where they share figures and names.
 */
export function align(source: Side, target: Side): Bead[] {
  const rows = source.sentences.length
  const columns = target.sentences.length
  const best: { cost: number; shape?: (typeof shapes)[number] }[][] = Array.from(
    { length: rows + 1 },
    (_, i) =>
      Array.from({ length: columns + 1 }, (_, j) => ({ cost: i + j === 0 ? 0 : Number.POSITIVE_INFINITY })),
  )
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      for (const shape of shapes) {
        const before = best[i - shape[0]]?.[j - shape[1]]
        if (!before || before.cost === Number.POSITIVE_INFINITY) continue
        const cost = before.cost + shape[2] + pairCost(source, target, i - shape[0], i, j - shape[1], j)
        if (cost < best[i]![j]!.cost) best[i]![j] = { cost, shape }
      }
    }
  }
  const beads: Bead[] = []
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const { shape } = best[i]![j]!
    if (!shape) return [{ source: spanOf(source, 0, rows), target: spanOf(target, 0, columns) }]
    beads.unshift({
      source: spanOf(source, i - shape[0], i),
      target: spanOf(target, j - shape[1], j),
    })
    i -= shape[0]
    j -= shape[1]
  }
  return beads
}

/** How many standard deviations the target is longer (or, below 0, shorter) than a source of that length calls for. */
export function surplus(sourceLength: number, targetLength: number): number {
  const length = Math.max(1, sourceLength)
  return Math.log(Math.max(1, targetLength) / (length * ratio)) / Math.sqrt(spread + spreadOfShort / length)
}

function pairCost(source: Side, target: Side, i: number, i2: number, j: number, j2: number): number {
  if (i === i2 || j === j2) return 0
  const deviation = Math.abs(surplus(lengthOf(source, i, i2), lengthOf(target, j, j2)))
  const shared = countShared(source.anchors.slice(i, i2), target.anchors.slice(j, j2))
  return deviation ** 2 / 2 - anchorWorth * Math.min(3, shared)
}

function countShared(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number {
  let shared = 0
  for (const anchors of a) for (const key of anchors) if (b.some(other => other.has(key))) shared++
  return shared
}

const lengthOf = ({ sentences }: Side, first: number, end: number) =>
  sentences.slice(first, end).reduce((sum, { from, to }) => sum + to - from, 0)

// An empty span stands where the sentence before it ends.
function spanOf({ sentences }: Side, first: number, end: number): Range {
  const before = sentences[first - 1]?.to ?? 0
  const from = first < end ? sentences[first]!.from : before
  return { from, to: first < end ? sentences[end - 1]!.to : before }
}
