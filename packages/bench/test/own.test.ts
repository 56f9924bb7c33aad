import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { cuts } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { describe, expect, it } from "vitest"
import { packs, strictChecker } from "../src/checkers.js"
import { checkArticle } from "../src/engine.js"
import { measureQuality, qualityTables } from "../src/quality.js"
import { runSource } from "../src/run.js"
import { atLeast } from "../src/slices.js"
import { ownSource, readSources } from "../src/sources.js"

const source = ownSource()
const shared = existsSync(fileURLToPath(new URL("../../../../shared/eval/", import.meta.url)))
const run = (engine: Checker) =>
  runSource(
    article => checkArticle(engine, article),
    source,
    () => {},
  )

describe("the bench's own gold", () => {
  it("is at least three marked articles of 300 words and a clean one", () => {
    const marked = source.articles.filter(({ clean }) => !clean)
    expect(marked.length).toBeGreaterThanOrEqual(3)
    for (const { text, spans } of marked) {
      expect(text.split(/\s+/).length).toBeGreaterThan(300)
      expect(spans.every(({ rewrites }) => rewrites.length > 0)).toBe(true)
    }
    expect(source.articles.length).toBeGreaterThan(marked.length)
  })

  it("is always among the texts, the named files alone where there are any", () => {
    expect(readSources([]).map(({ name }) => name)).toEqual(
      shared
        ? ["own", "seed.gold.json", "mt.dev.gold.json", "style.dev.gold.json", "clean.dev.json"]
        : ["own"],
    )
    const ferry = fileURLToPath(new URL("../gold/en-ferry.gold.json", import.meta.url))
    expect(readSources([ferry]).map(({ name }) => name)).toEqual(["en-ferry.gold.json"])
  })

  it("gives every figure by everything", { timeout: 60_000 }, async () => {
    const quality = measureQuality([await run(strictChecker())], packs, cuts.standard)
    expect(quality.byFile.map(({ name }) => name)).toEqual(["own"])
    expect(quality.byLanguage.map(({ name }) => name)).toEqual(["de", "ja", "zh"])
    expect(quality.byEngine.map(({ name }) => name)).toEqual(["composed"])
    expect(quality.byLayer.map(({ name }) => name)).toContain("chinese, quick")
    const spans = (slices: typeof quality.byFile) =>
      slices.reduce((sum, { figures }) => sum + figures.spans, 0)
    expect(spans(quality.byCategory)).toBe(spans(quality.byFile))
    expect(spans(quality.byLanguage)).toBe(spans(quality.byFile))
    for (const {
      rows: [head, ...rows],
    } of qualityTables(quality)) {
      for (const row of rows) expect(row.length).toBe(head?.length)
    }
  })

  it("has, at each sensitivity, the strict findings from its confidence on", {
    timeout: 60_000,
  }, async () => {
    const strict = await run(strictChecker())
    for (const sensitivity of ["quiet", "standard"] as const) {
      const alone = await run(new Checker({ packs, sensitivity }))
      expect(atLeast(strict, cuts[sensitivity]).findings).toEqual(alone.findings)
    }
  })
})
