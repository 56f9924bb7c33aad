import { describe, expect, it } from "vitest"
import { countWords } from "../src/count-words.js"
import type { Engine } from "../src/engine.js"
import { readTyping } from "../src/speed/editor.js"
import { growTexts } from "../src/speed/grow.js"
import { growthExponent } from "../src/speed/growth.js"
import { placeRows, sizeRows } from "../src/speed/speed.js"
import { timeChecks } from "../src/speed/time-checks.js"

const texts = [
  "The slow river carried seven brown barrels under every bridge until somebody stopped them near the harbour.",
  "\nNobody could tell later whose barrels they were.\n",
]

describe("grown texts", () => {
  const [one = [], two = []] = growTexts(texts, 5000, 2)

  it("have at least the words asked for, the same each time", () => {
    for (const grown of [one, two]) {
      const words = grown.reduce((sum, line) => sum + countWords(line), 0)
      expect(words).toBeGreaterThanOrEqual(5000)
      expect(words).toBeLessThan(5020)
    }
    expect(growTexts(texts, 5000, 2)).toEqual([one, two])
  })

  it("never hold a block twice", () => {
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length)
  })

  it("exchange words for others of the given texts, and few of them", () => {
    const known = new Set(texts.join(" ").match(/\p{L}+/gu))
    expect(one.every(line => line.match(/\p{L}+/gu)?.every(word => known.has(word)))).toBe(true)
    // 10 of the first line's 17 words may change; about one of twelve does, more only in lines that came before.
    const [original = ""] = texts
    const changed = growTexts([original], 1000, 1)[0]!.map(
      copy => copy.split(" ").filter((word, i) => word !== original.split(" ")[i]).length,
    )
    expect(changed.reduce((sum, count) => sum + count, 0) / changed.length).toBeLessThan(5)
  })

  it("need words to exchange", () => {
    expect(() => growTexts(["ONE TWO"], 10, 1)).toThrow("Expected texts with lower-case words, got none")
  })
})

describe("growth", () => {
  const points = (cost: (words: number) => number) =>
    [10_000, 100_000, 1_000_000].map(words => ({ words, cost: cost(words) }))

  it("is 1 where twice the text costs twice as much, 2 where it costs four times", () => {
    expect(growthExponent(points(words => 3 * words))).toBeCloseTo(1, 12)
    expect(growthExponent(points(words => words ** 2 / 7))).toBeCloseTo(2, 12)
    expect(growthExponent(points(() => 5))).toBeCloseTo(0, 12)
  })

  it("of one size is nothing", () => {
    expect(growthExponent([{ words: 1000, cost: 3 }])).toBeNull()
  })
})

describe("timing", () => {
  it("checks two different texts, and the second again with one block changed", async () => {
    const checks: string[][] = []
    const engine: Engine = {
      async check(blocks) {
        checks.push(blocks.map(({ text }) => text))
        return {
          findings: [],
          language: { code: "eng", isTarget: true },
          blocks: [],
          origins: [],
          problems: [],
        }
      },
    }
    const times = await timeChecks(engine, texts, 100)
    const [first, second, again] = checks
    expect(checks).toHaveLength(3)
    expect(second).not.toEqual(first)
    expect(again?.slice(1)).toEqual(second?.slice(1))
    expect(again?.[0]).not.toBe(second?.[0])
    expect(Object.values(times).every(value => value >= 0)).toBe(true)
  })
})

describe("the tables", () => {
  it("have words per second and the growth from 10,000 words on", () => {
    const sized = (words: number, warm: number) => ({
      words,
      first: 9,
      cold: 90,
      warm,
      again: 2,
      memory: 64,
      findings: 4,
    })
    const rows = placeRows({
      name: "Node",
      sizes: [sized(1000, 50), sized(10_000, 100), sized(100_000, 1000)],
    })
    expect(rows[1]).toEqual(["1000 words", "90.0 ms", "50.0 ms", "2.0 ms", 20_000, "64 MiB", 4])
    expect(rows.at(-1)).toEqual(["growth", "", "1.00", "0.00", "", "0.00", ""])
  })

  it("say which limits are kept", () => {
    const sizes = [
      { name: "a", bytes: 20_000, limit: 20_000 },
      { name: "b", bytes: 20_001, limit: 20_000 },
      { name: "c", bytes: 5, limit: null },
    ]
    expect(
      sizeRows(sizes)
        .slice(1)
        .map(row => row.at(-1)),
    ).toEqual(["kept", "broken", ""])
  })

  it("take typing figures from what the editor's benchmark prints", () => {
    const printed =
      "noise\na key at the end, mode diff      median 0.40 ms, p99 1.20 ms, most 3.00 ms\nmore noise\n"
    expect(readTyping(printed)).toEqual([
      { name: "a key at the end, mode diff", median: 0.4, p99: 1.2, most: 3 },
    ])
    expect(readTyping("median 1 ms")).toEqual([])
  })
})
