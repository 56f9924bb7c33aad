import { type Mappable, type MapResult, StepMap } from "@tiptap/pm/transform"

/**
 * Maps positions as `new StepMap(ranges)` does, `ranges` being `[start, oldSize, newSize, …]`, but finds its range by
 * halves: a change of a thousand blocks maps ten thousand findings.
 */
export class RangeMap implements Mappable {
  readonly #ranges: readonly number[]
  /** How far what stands behind so many ranges has moved. */
  readonly #shifts: readonly number[]

  constructor(ranges: readonly number[]) {
    const shifts = [0]
    for (let i = 0; i < ranges.length; i += 3) shifts.push(shifts.at(-1)! + ranges[i + 2]! - ranges[i + 1]!)
    this.#ranges = ranges
    this.#shifts = shifts
  }

  map(pos: number, assoc = 1): number {
    const { map, shift } = this.#around(pos)
    return map.map(pos + shift, assoc)
  }

  mapResult(pos: number, assoc = 1): MapResult {
    const { map, shift } = this.#around(pos)
    return map.mapResult(pos + shift, assoc)
  }

  /** The range that a position stands in or at, as a map for positions that those before it have moved. */
  #around(pos: number): { readonly map: StepMap; readonly shift: number } {
    let [low, high] = [0, this.#ranges.length / 3]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ranges[middle * 3]! + this.#ranges[middle * 3 + 1]! < pos) low = middle + 1
      else high = middle
    }
    const shift = this.#shifts[low]!
    const [start, oldSize, newSize] = this.#ranges.slice(low * 3, low * 3 + 3)
    const isInside = start !== undefined && start <= pos
    return { map: isInside ? new StepMap([start + shift, oldSize!, newSize!]) : StepMap.empty, shift }
  }
}

/**
 * The ranges of one map that does what several do one after the other. Undefined unless each changes one place, away
 * from the others, and all go in one direction through the document, as steps do that rewrite many blocks or undo it.
 */
export function joinMaps(maps: readonly StepMap[]): number[] | undefined {
  const ranges: (readonly [start: number, oldSize: number, newSize: number])[] = []
  // Where the last change stands in the document after it.
  let last: { readonly from: number; readonly to: number } | undefined
  let direction = 0
  // How far what is still to come has been moved, if it comes from the front.
  let shift = 0
  for (const map of maps) {
    const own: [number, number, number][] = []
    map.forEach((start, end, newStart, newEnd) => {
      own.push([start, end - start, newEnd - newStart])
    })
    const [range] = own
    if (!range) continue
    if (own.length > 1) return undefined
    const [start, oldSize, newSize] = range
    if (last) {
      const now = start > last.to ? 1 : start + oldSize < last.from ? -1 : 0
      if (now === 0 || now === -direction) return undefined
      direction = now
    }
    ranges.push([direction < 0 ? start : start - shift, oldSize, newSize])
    shift += newSize - oldSize
    last = { from: start, to: start + newSize }
  }
  if (direction < 0) ranges.reverse()
  return ranges.flat()
}
