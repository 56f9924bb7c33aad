import { applyEdits, type Block, editDistance, type Finding } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Found, mergeFound, readReport } from "../src/findings.js"
import { tokenize } from "../src/tokens.js"
import { blocksOf, packOf, patternRule } from "./small.js"

const rules = [
  patternRule("doubled", /(\b\w+\b) \1/gu, { rewrites: ["x"], confidence: 0.9 }),
  patternRule("red", /red(?: \w+)?/gu, { rewrites: ["", "green"], confidence: 0.6 }),
  patternRule("emoji", /👍+/gu, { confidence: 0.7 }),
  patternRule("space", /\w* {2,}\w*| \./gu, { category: "typography", rewrites: ["_"], confidence: 0.95 }),
]
const check = async (blocks: readonly Block[]) =>
  (await new Checker({ packs: [packOf(...rules)] }).check(blocks, { anyLanguage: true })).findings
const prose = fc
  .array(fc.constantFrom("red", "blue", "a", " ", " ", ".", "👍", "\uD83D", "\n", "é"), { maxLength: 30 })
  .map(parts => parts.join(""))

describe("findings", () => {
  it("quote the text at their place, have ids of their own, don't overlap, and their edits apply", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(prose, { maxLength: 4 }), async texts => {
        const blocks = blocksOf(...texts)
        const findings = await check(blocks)
        expect(new Set(findings.map(finding => finding.id)).size).toBe(findings.length)
        let last: Finding | undefined
        for (const finding of findings) {
          const { text } = blocks[Number(finding.block)]!
          expect(text.slice(finding.from, finding.to)).toBe(finding.quote)
          if (last?.block === finding.block) expect(finding.from).toBeGreaterThanOrEqual(last.to)
          for (const suggestion of finding.suggestions) applyEdits(text, suggestion.edits)
          const scores = finding.suggestions.map(suggestion => suggestion.score)
          expect(scores).toEqual([...scores].sort((a, b) => b - a))
          expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
          last = finding
        }
      }),
    )
  })

  it("keep their print and id when text changes further off", async () => {
    const about = "we saw red cars go by"
    const [before] = await check(blocksOf(`It rained. And ${about} today.`))
    const [after] = await check(
      blocksOf(`So it is said that it snowed all day. And ${about} today. The end.`),
    )
    expect(after!.from).not.toBe(before!.from)
    expect([after!.print, after!.id]).toEqual([before!.print, before!.id])
    const [other] = await check(blocksOf("we hit red cars go by"))
    expect(other!.print).not.toBe(before!.print)
  })

  it("tell two of the same print in a block apart by their id", async () => {
    const [first, second] = await check(blocksOf("to see red cars, to see red cars, to see"))
    expect(second!.print).toBe(first!.print)
    expect(second!.id).not.toBe(first!.id)
  })

  it("take one neighbouring space along when they delete", async () => {
    const fixed = async (text: string) => {
      const [finding] = await check(blocksOf(text))
      return applyEdits(text, finding!.suggestions[0]!.edits)
    }
    expect(await fixed("a red one here")).toBe("a here")
    expect(await fixed("red one is")).toBe("is")
    expect(await fixed("it is red one.")).toBe("it is.")
    expect(await fixed("it is red one")).toBe("it is")
  })
})

describe("a report", () => {
  const rule = patternRule("r", /x/gu)
  const read = (text: string, from: number, to: number) =>
    readReport(rule, { from, to }, text, tokenize(text))

  it("is refused outside the text, empty, or inside a character, with the rule named", () => {
    expect(() => read("abc", 1, 4)).toThrow(
      'Rule "r" reported 1 to 4; expected a non-empty range inside 0 to 3.',
    )
    expect(() => read("abc", 1, 1)).toThrow("non-empty")
    expect(() => read("abc", Number.NaN, 2)).toThrow("non-empty")
    expect(() => read("a👍", 0, 2)).toThrow("cuts a character in two")
  })

  it("loses rewrites that change nothing or stand twice", () => {
    const { suggestions } = readReport(
      rule,
      { from: 0, to: 1, rewrites: ["a", "b", "b"] },
      "a",
      tokenize("a"),
    )
    expect(suggestions.map(suggestion => suggestion.edits)).toEqual([[{ from: 0, to: 1, insert: "b" }]])
  })
})

describe("merging", () => {
  const found = (
    from: number,
    to: number,
    confidence: number,
    rewrites: readonly string[] = [],
    id = "r",
  ): Found =>
    readReport(
      patternRule(id, /x/gu),
      { from, to, confidence, rewrites },
      "abcdefghijkl",
      tokenize("abcdefghijkl"),
    )

  it("leaves findings that don't overlap, in ascending order, whatever the order they came in", () => {
    const any = fc.tuple(
      fc.nat(10),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(0.3, 0.5, 0.9),
      fc.boolean(),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), raw => {
        const all = raw.map(([from, length, confidence, rewrites], i) =>
          found(from, Math.min(12, from + length), confidence, rewrites ? ["-"] : [], `r${i}`),
        )
        const merged = mergeFound(all)
        merged.forEach((finding, i) => {
          if (i > 0) expect(finding.from).toBeGreaterThanOrEqual(merged[i - 1]!.to)
        })
        for (const finding of all) {
          expect(merged.some(kept => kept.from < finding.to && finding.from < kept.to)).toBe(true)
        }
        expect(mergeFound([...all].reverse())).toEqual(merged)
      }),
    )
  })

  it("prefers the more confident, then the one with a rewrite, then the longer", () => {
    expect(mergeFound([found(0, 5, 0.5, ["-"]), found(4, 6, 0.9)])).toMatchObject([{ from: 4 }])
    expect(mergeFound([found(0, 5, 0.9), found(4, 6, 0.9, ["-"])])).toMatchObject([{ from: 4 }])
    expect(mergeFound([found(4, 6, 0.9), found(0, 5, 0.9)])).toMatchObject([{ from: 0 }])
  })

  it("mends the typography inside a finding of the words along with it, wholly or not at all", () => {
    const text = "the fixed iron  force won"
    const report = (from: number, category: "calque" | "typography", rewrite: string) =>
      readReport(
        patternRule(category, /x/gu),
        { from, to: 21, category, rewrites: [rewrite], confidence: category === "calque" ? 0.6 : 0.9 },
        text,
        tokenize(text),
      )
    const fixed = (typography: Found) => {
      const [merged, ...others] = mergeFound([typography, report(4, "calque", "firm iron  force")])
      expect(others).toEqual([])
      expect(merged).toMatchObject({ rule: "calque", quote: "fixed iron  force" })
      return applyEdits(text, merged!.suggestions[0]!.edits)
    }
    expect(fixed(report(10, "typography", "iron force"))).toBe("the firm iron force won")
    expect(fixed(report(4, "typography", "Fixed iron force"))).toBe("the firm iron  force won")
  })

  it("keeps the other's suggestions for the same range, best first", () => {
    const [merged] = mergeFound([found(0, 3, 0.9, ["x", "y"], "a"), found(0, 3, 0.8, ["z", "x"], "b")])
    expect(merged!.rule).toBe("a")
    expect(merged!.suggestions.map(({ edits, by }) => `${edits[0]!.insert} ${by}`)).toEqual([
      "x a",
      "z b",
      "y a",
    ])
  })
})

it("the distance of two names is how many letters must change", () => {
  expect(editDistance("kitten", "sitting")).toBe(3)
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})
