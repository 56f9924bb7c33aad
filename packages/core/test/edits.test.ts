import {
  applyEdits,
  assertEdits,
  diffEdits,
  type Edit,
  invertEdits,
  mapOffset,
  suggestionText,
  tokenize,
  wordDiff,
} from "@ungarble/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const prose = fc
  .array(fc.constantFrom("a", "b", "red", " ", " ", ", ", ".", "\n", "👍", "é", "-"), { maxLength: 20 })
  .map(parts => parts.join(""))

/** The length of the longest list that both lists hold in order, worked out the slow way. */
function mostInCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0)
  for (const word of a) {
    const above = row
    row = []
    b.forEach((other, j) => {
      row[j] = word === other ? (above[j - 1] ?? 0) + 1 : Math.max(above[j]!, row[j - 1] ?? 0)
    })
  }
  return row.at(-1) ?? 0
}

/** A text, and edits that fit it. */
const edited = prose.chain(text =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 4 })), { maxLength: 5 })
    .map(raw => {
      const edits: Edit[] = []
      for (const [a, b, insert] of raw.sort((x, y) => Math.min(x[0], x[1]) - Math.min(y[0], y[1]))) {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        if (from >= (edits.at(-1)?.to ?? 0)) edits.push({ from, to, insert })
      }
      return { text, edits }
    }),
)

describe("edits", () => {
  it("are taken back by their inverse", () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const after = applyEdits(text, edits)
        expect(applyEdits(after, invertEdits(text, edits))).toBe(text)
      }),
    )
  })

  it("map offsets so that kept text stays beside them", () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const after = applyEdits(text, edits)
        let last = 0
        for (let at = 0; at <= text.length; at++) {
          const [left, right] = [mapOffset(at, edits, -1), mapOffset(at, edits, 1)]
          expect(left).toBeLessThanOrEqual(right)
          expect(left).toBeGreaterThanOrEqual(last)
          expect(right).toBeLessThanOrEqual(after.length)
          last = left
          const isKept = !edits.some(edit => edit.from <= at && at < edit.to)
          if (isKept && at < text.length) expect(after[right]).toBe(text[at])
        }
      }),
    )
  })

  it("map an offset inside a replaced range to either end of what was put in", () => {
    const edits = [{ from: 2, to: 5, insert: "xy" }]
    expect([
      mapOffset(3, edits, -1),
      mapOffset(3, edits, 1),
      mapOffset(2, edits, 1),
      mapOffset(5, edits, -1),
    ]).toEqual([2, 4, 2, 4])
  })

  it("map an offset where several texts are inserted to before or after all of them", () => {
    const edits = [
      { from: 1, to: 1, insert: "x" },
      { from: 1, to: 1, insert: "yz" },
    ]
    expect([mapOffset(1, edits, -1), mapOffset(1, edits, 1)]).toEqual([1, 4])
  })

  it("are refused where they don't fit, with the values named", () => {
    expect(() => assertEdits([{ from: 7, to: 3, insert: "" }], 9)).toThrow(
      'Expected "from" ≤ "to", got 7 and 3',
    )
    expect(() => applyEdits("abc", [{ from: 1, to: 4, insert: "" }])).toThrow("0 to 3")
    expect(() =>
      applyEdits("abc", [
        { from: 1, to: 2, insert: "" },
        { from: 0, to: 1, insert: "" },
      ]),
    ).toThrow("one starts at 0, before 2")
    expect(() => applyEdits("abc", [{ from: -1, to: 1, insert: "" }])).toThrow("starts at -1")
  })
})

describe("the word diff", () => {
  it("rebuilds both texts from its parts, none of them empty, and never two of a kind in a row", () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const parts = wordDiff(before, after)
        const joined = (other: string) =>
          parts
            .filter(part => part.kind !== other)
            .map(part => part.text)
            .join("")
        expect(joined("ins")).toBe(before)
        expect(joined("del")).toBe(after)
        parts.forEach((part, i) => {
          expect(part.text).not.toBe("")
          expect(part.kind).not.toBe(parts[i - 1]?.kind)
          if (part.kind === "del") expect(parts[i - 1]?.kind).not.toBe("ins")
        })
      }),
    )
  })

  it("as edits, makes the one text the other, also further on in a text", () => {
    fc.assert(
      fc.property(prose, prose, prose, (lead, before, after) => {
        expect(applyEdits(lead + before, diffEdits(before, after, lead.length))).toBe(lead + after)
      }),
    )
  })

  it("keeps as many words as can be kept in their order", () => {
    // All of five signs or more, so that none is short enough to be merged into the changes beside it.
    const text = fc
      .array(fc.constantFrom("north", "river", "stone", "cloud"), { maxLength: 14 })
      .map(words => words.map(word => `${word}20260`).join(""))
    const pieces = (text: string) => tokenize(text).map(token => token.text)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kept = wordDiff(before, after).filter(part => part.kind === "same")
        const most = mostInCommon(pieces(before), pieces(after))
        expect(kept.flatMap(part => pieces(part.text))).toHaveLength(most)
      }),
    )
  })

  it("takes a hundred thousand new words in one go", () => {
    const parts = wordDiff("boat", "boat ".repeat(100_000))
    expect(parts.map(part => part.kind)).toEqual(["same", "ins"])
  })

  it("changes whole words and joins strokes that stand close", () => {
    expect(wordDiff("the flowing red flags won", "the rotating red banners won")).toEqual([
      { kind: "same", text: "the " },
      { kind: "del", text: "flowing" },
      { kind: "ins", text: "rotating" },
      { kind: "same", text: " red " },
      { kind: "del", text: "flags" },
      { kind: "ins", text: "banners" },
      { kind: "same", text: " won" },
    ])
    expect(wordDiff("take it in", "put it on").map(part => part.kind)).toEqual(["del", "ins"])
  })
})

it("a suggestion as one replacement says the same as its edits", () => {
  fc.assert(
    fc.property(edited, fc.nat(), fc.nat(), ({ text, edits }, a, b) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const whole = suggestionText(text, { edits, by: "r", score: 1 }, { from, to })
      expect(whole.from).toBeLessThanOrEqual(from)
      expect(whole.to).toBeGreaterThanOrEqual(to)
      expect(text.slice(0, whole.from) + whole.text + text.slice(whole.to)).toBe(applyEdits(text, edits))
    }),
  )
})
