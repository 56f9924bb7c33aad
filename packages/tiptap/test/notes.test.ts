import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  decisionsIn,
  glossaryIn,
  ignoresIn,
  mergeNotes,
  type Note,
  type Notes,
  noNotes,
  readNotes,
} from "../src/storage/index.js"

const few = fc.constantFrom("a", "b", "c")
const at = fc.constantFrom("2024-01-01T00:00:00.000Z", "2024-01-02T00:00:00.000Z")
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({
    kind: fc.constant("decision" as const),
    document: few,
    decision: fc.record({
      print: few,
      rule: few,
      verdict: fc.constantFrom("accepted" as const, "rejected" as const),
      before: few,
      after: few,
      at,
    }),
  }),
  fc.record(
    {
      kind: fc.constant("ignore" as const),
      what: fc.oneof(fc.record({ print: few }), fc.record({ word: few })),
      document: few,
      on: fc.boolean(),
      at,
    },
    { requiredKeys: ["kind", "what", "on", "at"] },
  ),
  fc.record({
    kind: fc.constant("term" as const),
    prefer: few,
    term: fc.option(fc.record({ prefer: few, avoid: fc.array(few), protect: fc.boolean() })),
    at,
  }),
)
const notes: fc.Arbitrary<Notes> = fc.record({ notes: fc.array(note) })

describe("merged notes", () => {
  test("are the same in whatever order and however often they are merged", () => {
    fc.assert(
      fc.property(notes, notes, notes, (a, b, c) => {
        const all = mergeNotes(mergeNotes(a, b), c)
        expect(mergeNotes(c, mergeNotes(b, a))).toEqual(all)
        expect(mergeNotes(all, mergeNotes(a, c))).toEqual(all)
        expect(mergeNotes(noNotes, all)).toEqual(all)
      }),
    )
  })

  test("hold every decision of both", () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const merged = mergeNotes(a, b)
        for (const document of ["a", "b", "c"]) {
          for (const decision of [...decisionsIn(a, document), ...decisionsIn(b, document)]) {
            expect(decisionsIn(merged, document)).toContainEqual(decision)
          }
        }
      }),
    )
  })

  test("survive JSON", () => {
    fc.assert(
      fc.property(notes, all => {
        expect(readNotes(JSON.parse(JSON.stringify(all)))).toEqual(JSON.parse(JSON.stringify(all)))
      }),
    )
  })
})

test("the later of two readers is believed about an ignore and a term, in this document or in all", () => {
  const early = "2024-01-01T00:00:00.000Z"
  const late = "2024-01-02T00:00:00.000Z"
  const city = { prefer: "city", avoid: ["town"], protect: true }
  const ana: Notes = {
    notes: [
      { kind: "ignore", what: { print: "p" }, document: "one", on: true, at: late },
      { kind: "ignore", what: { word: "xinjie" }, on: true, at: early },
      { kind: "term", prefer: "city", term: city, at: late },
    ],
  }
  const bo: Notes = {
    notes: [
      { kind: "ignore", what: { print: "p" }, document: "one", on: false, at: early },
      { kind: "ignore", what: { word: "xinjie" }, on: false, at: late },
      { kind: "term", prefer: "city", term: null, at: early },
    ],
  }
  const merged = mergeNotes(bo, ana)
  expect(ignoresIn(merged, "one")).toEqual({ prints: ["p"], words: [] })
  expect(ignoresIn(merged, "two")).toEqual({ prints: [], words: [] })
  expect(ignoresIn(ana, "two")).toEqual({ prints: [], words: ["xinjie"] })
  expect(glossaryIn(merged)).toEqual({ terms: [city] })
})

test.each([
  [{}, "Expected notes as an array"],
  [{ notes: [{ kind: "wish" }] }, 'got {"kind":"wish"}'],
  [
    { notes: [{ kind: "ignore", what: { print: "p" }, on: true }] },
    "Expected a decision, an ignore or a term",
  ],
])("what is not notes is refused with a reason: %j", (value, reason) => {
  expect(() => readNotes(value)).toThrow(reason)
})
