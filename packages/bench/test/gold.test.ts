import { describe, expect, it } from "vitest"
import { readGold } from "../src/gold.js"

const span = { start: 4, end: 11, text: "red net", category: "calque", severity: "major", rewrites: ["star"] }
const article = (...spans: readonly unknown[]) => ({ id: "one", text: "The red net came.", spans })

describe("a gold file", () => {
  it("is one article or a list, and may bring alternatives", () => {
    const alternatives = [{ start: 0, end: 11, text: "The red net", rewrites: ["The star"] }]
    const [first] = readGold(article({ ...span, alternatives, also: "terminology" }), "x.json").articles
    expect(first).toEqual({
      id: "one",
      lang: "unknown",
      system: "unknown",
      text: "The red net came.",
      clean: false,
      spans: [
        {
          from: 4,
          to: 11,
          category: "calque",
          severity: "major",
          rewrites: ["star"],
          alternatives: [{ from: 0, to: 11, rewrites: ["The star"] }],
          neutral: false,
        },
      ],
    })
    expect(readGold([article(span), article()], "x.json").articles).toHaveLength(2)
  })

  it("counts optional spans and those that need the source neither way, doubtful ones fully", () => {
    const neutral = (extra: object) =>
      readGold(article({ ...span, ...extra }), "x.json").articles[0]?.spans[0]?.neutral
    expect(neutral({ optional: true })).toBe(true)
    expect(neutral({ needs_source: true })).toBe(true)
    expect(neutral({ doubtful_source: true })).toBe(false)
  })

  it("without spans, or with none in the list, is a clean text; with optional ones alone it is not", () => {
    const clean = (text: object) =>
      readGold({ id: "c", text: "The red net.", ...text }, "x.json").articles[0]?.clean
    expect(clean({})).toBe(true)
    expect(clean({ spans: [] })).toBe(true)
    expect(clean({ spans: [{ ...span, optional: true }] })).toBe(false)
  })

  it("names the language and the engine that an article comes from", () => {
    const [first] = readGold({ ...article(span), lang: "zh", system: "argos" }, "x.json").articles
    expect(first).toMatchObject({ lang: "zh", system: "argos" })
  })

  it("counts offsets in UTF-16 units", () => {
    const text = "😋 red net"
    const marked = { ...span, start: 3, end: 10 }
    expect(readGold({ id: "e", text, spans: [marked] }, "x.json").articles[0]?.spans[0]?.from).toBe(3)
    expect(() => readGold({ id: "e", text, spans: [{ ...marked, start: 2, end: 9 }] }, "x.json")).toThrow(
      "Expected the quote",
    )
  })
})

describe("wrong gold is refused with file and span named", () => {
  const refusals: readonly (readonly [string, object, string])[] = [
    ["an end outside the text", { end: 99 }, "0 ≤ start < end ≤ 17"],
    ["an empty span", { start: 4, end: 4 }, "0 ≤ start < end ≤ 17"],
    ["a fraction", { start: 4.5 }, "got 4.5 and 11"],
    ["a missing offset", { start: undefined }, "got nothing and 11"],
    [
      "a quote that is not there",
      { text: "red nets" },
      'Expected the quote "red nets" at 4–11, the text has "red net"',
    ],
    ["an unknown category", { category: "calk" }, '"category" is "calk"; use one of calque, terminology, '],
    ["a category that only objects know", { category: "toString" }, '"category" is "toString"'],
    [
      "an unknown severity",
      { severity: "grave" },
      '"severity" is "grave"; use one of minor, major, critical',
    ],
    ["an unknown second category", { also: "calk" }, '"also" is "calk"'],
    ["a rewrite that is no text", { rewrites: [1] }, "every rewrite to be a string"],
    ["missing rewrites", { rewrites: undefined }, '"rewrites": Expected a list'],
    [
      "an alternative outside",
      { alternatives: [{ start: 4, end: 50, rewrites: [] }] },
      "alternative 0: Expected 0 ≤",
    ],
  ]
  for (const [what, change, message] of refusals) {
    it(what, () => {
      const gold = [
        article(),
        { ...article({ ...span, start: 0, end: 3, text: "The" }, { ...span, ...change }) },
      ]
      expect(() => readGold(gold, "x.json")).toThrow(message)
      expect(() => readGold(gold, "x.json")).toThrow("x.json, one, span 1")
    })
  }

  it("overlapping spans, in whatever order they stand", () => {
    const wide = { ...span, start: 0, text: "The red net" }
    expect(() => readGold(article(span, wide), "x.json")).toThrow("x.json, one, span 0: overlaps span 1")
    expect(() => readGold(article(wide, span), "x.json")).toThrow("x.json, one, span 1: overlaps span 0")
  })

  it("but neighbours and overlapping optional spans pass", () => {
    const before = { ...span, start: 0, end: 4, text: "The " }
    const wide = { ...span, start: 0, text: "The red net", optional: true }
    expect(readGold(article(before, span, wide), "x.json").articles[0]?.spans).toHaveLength(3)
  })

  it("an article that is none", () => {
    expect(() => readGold([7], "x.json")).toThrow("x.json, article 0: Expected an object, got 7")
    expect(() => readGold({ id: "n" }, "x.json")).toThrow('x.json, n: Expected "text" to be a string')
  })
})

describe("a lenient reading", () => {
  it("leaves out the later of two overlapping spans and articles with any other fault, and says so", () => {
    const wide = { ...span, start: 0, text: "The red net" }
    const gold = [article(wide, span), article({ ...span, end: 99 }), article(span)]
    const { articles, left } = readGold(gold, "x.json", true)
    expect(articles.map(({ spans }) => spans.map(({ from }) => from))).toEqual([[0], [4]])
    expect(left).toHaveLength(2)
    expect(left[0]).toContain("span 1: overlaps span 0")
    expect(left[1]).toContain("left the article out")
  })
})
