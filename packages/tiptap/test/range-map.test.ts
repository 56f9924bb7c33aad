import { Mapping, StepMap } from "@tiptap/pm/transform"
import fc from "fast-check"
import { expect, test } from "vitest"
import { joinMaps, RangeMap } from "../src/range-map.js"

const change = fc.record({ gap: fc.nat(5), oldSize: fc.nat(4), newSize: fc.nat(4) })
const changes = fc.array(change, { maxLength: 8 })
const size = 90

/** What a map says of a position, from either side. */
const said = (map: Pick<StepMap, "map" | "mapResult">, pos: number) => [
  map.map(pos, -1),
  map.map(pos, 1),
  map.mapResult(pos, 1).deletedAcross,
  map.mapResult(pos, -1).deletedAcross,
]

function rangesOf(list: readonly { gap: number; oldSize: number; newSize: number }[], apart: number) {
  let at = 0
  return list.map(({ gap, oldSize, newSize }) => {
    const start = at + gap + apart
    at = start + oldSize
    return [start, oldSize, newSize] as [number, number, number]
  })
}

test("a range map says what a step map says, also where ranges touch", () => {
  fc.assert(
    fc.property(changes, list => {
      const ranges = rangesOf(list, 0).flat()
      const [quick, plain] = [new RangeMap(ranges), new StepMap(ranges)]
      for (let pos = 0; pos <= size; pos++) expect(said(quick, pos)).toEqual(said(plain, pos))
    }),
  )
})

test("maps that go one way through the document join to one that says the same", () => {
  fc.assert(
    fc.property(changes, fc.boolean(), (list, isForward) => {
      const ranges = rangesOf(list, 1)
      let shift = 0
      const maps = ranges.map(([start, oldSize, newSize]) => {
        const map = new StepMap([start + (isForward ? shift : 0), oldSize, newSize])
        shift += newSize - oldSize
        return map
      })
      const steps = isForward ? maps : maps.reverse()
      const joined = joinMaps(steps)
      const [quick, plain] = [new RangeMap(joined!), new Mapping(steps)]
      for (let pos = 0; pos <= size; pos++) expect(said(quick, pos)).toEqual(said(plain, pos))
    }),
  )
})

test("maps of changes that shrink the text by far join, too, in either direction", () => {
  const shrink = (start: number) => new StepMap([start, 90, 1])
  expect(joinMaps([shrink(400), shrink(200), shrink(0)])).toEqual([0, 90, 1, 200, 90, 1, 400, 90, 1])
  expect(joinMaps([shrink(0), shrink(111), shrink(222)])).toEqual([0, 90, 1, 200, 90, 1, 400, 90, 1])
})

test("maps that come back to a place, or turn around, are not joined", () => {
  const map = (start: number) => new StepMap([start, 1, 1])
  expect(joinMaps([map(4), map(5)])).toBeUndefined()
  expect(joinMaps([map(4), map(9), map(1)])).toBeUndefined()
  expect(joinMaps([map(4), map(9)])).toEqual([4, 1, 1, 9, 1, 1])
})
