import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Checker } from "@ungarble/core/checker"
import { describe, expect, it } from "vitest"
import { packs } from "../src/checkers.js"
import { seedNames } from "../src/commands/names.js"
import type { Engine } from "../src/engine.js"
import { capitalised, findNames, flaggedNames } from "../src/names.js"
import { readSources } from "../src/sources.js"

const evalFolder = fileURLToPath(new URL("../../../../shared/eval/", import.meta.url))

describe("names in a text", () => {
  it("are the listed ones, the longer first, at the ends of words", () => {
    const found = findNames("In Wuxi City, Wuxi.\nWuxis and Hong Kong.", ["Wuxi", "Wuxi City", "Hong Kong"])
    expect(found.map(({ name, from }) => `${name} ${from}`)).toEqual([
      "Wuxi City 3",
      "Wuxi 14",
      "Hong Kong 10",
    ])
  })

  it("are, without a list, the capitalised words inside sentences", () => {
    const found = capitalised("The mayor of New Delhi met Ms O’Hara. They left.")
    expect(found.map(({ name }) => name)).toEqual(["New Delhi", "Ms O’Hara"])
  })
})

/** Says the same of every block: that the range is wrong, with one rewrite of it. */
const saying = (from: number, to: number, insert?: string): Engine => ({
  check: async blocks => ({
    language: { code: "eng", isTarget: true },
    blocks: blocks.map(({ id }) => id),
    origins: [],
    problems: [],
    findings: blocks.map(({ id, text }) => ({
      id,
      print: "p",
      rule: "r",
      category: "nonword",
      severity: "major",
      block: id,
      from,
      to,
      quote: text.slice(from, to),
      message: "",
      confidence: 1,
      suggestions: insert === undefined ? [] : [{ edits: [{ from, to, insert }], by: "r", score: 1 }],
    })),
  }),
})

describe("a flagged name", () => {
  const text = "They met Cui Rongguo there."
  const flagged = async (engine: Engine) =>
    (await flaggedNames(engine, text, findNames(text, ["Cui Rongguo"]))).map(({ name }) => name)

  it("is one that a finding lies inside of", async () => {
    expect(await flagged(saying(13, 20))).toEqual(["Cui Rongguo"])
    expect(await flagged(saying(9, 20))).toEqual(["Cui Rongguo"])
  })

  it("is one that the first rewrite of a longer stretch changes", async () => {
    expect(await flagged(saying(5, 20, "met Cui Ronggui"))).toEqual(["Cui Rongguo"])
    expect(await flagged(saying(5, 20))).toEqual([])
  })

  it("is not one beside a finding", async () => {
    expect(await flagged(saying(5, 8, "saw"))).toEqual([])
    expect(await flagged(saying(21, 26))).toEqual([])
  })
})

describe.skipIf(!existsSync(evalFolder))("the engine (skipped without ../shared)", () => {
  it("flags at most three of the seed's names", { timeout: 60_000 }, async () => {
    const [article] = readSources([`${evalFolder}seed.gold.json`])[0]!.articles
    const found = findNames(article!.text, seedNames)
    expect(new Set(found.map(({ name }) => name)).size).toBe(seedNames.length)
    const flagged = await flaggedNames(new Checker({ packs }), article!.text, found)
    expect(flagged.length).toBeLessThanOrEqual(3)
  })
})
