import { describe, expect, it } from "vitest"
import type { EngineFinding } from "../src/engine.js"
import { falseList, missedList } from "../src/lists.js"
import { sliceRows } from "../src/quality-tables.js"
import type { Run } from "../src/run.js"
import { slice } from "../src/slices.js"
import { table } from "../src/table.js"
import { article, find } from "./build.js"

const text = article(
  "It [[keep]] its [[fixed force]],\nas [[said]] the paper.",
  { category: "grammar", severity: "minor", rewrites: ["keeps", "kept"] },
  { severity: "critical", rewrites: ["resolve"] },
  { optional: true },
)
const findings: readonly EngineFinding[] = [
  { ...find(text, "keep", "keeps"), rule: "agreement", confidence: 0.9 },
  { ...find(text, "its", "the", "that"), rule: "its", confidence: 0.65 },
  { ...find(text, "paper"), category: "terminology", rule: "paper", confidence: 0.5 },
  { ...find(text, "said"), rule: "said", confidence: 0.5 },
]
const run: Run = { file: "x.json", articles: [text], findings: [findings] }

describe("the lists", () => {
  it("show a missed span with context, category, severity and rewrites", () => {
    expect(missedList(run, undefined)).toBe(
      "x.json, a:12 calque critical: …It keep its [[fixed force]], ¶ as said the paper.… → “resolve”\n",
    )
  })

  it("show a false finding with rule, confidence, first rewrite and context", () => {
    expect(falseList(run, undefined)).toBe(
      "x.json, a:8 its calque 0.65: …It keep [[its]] fixed force, ¶ as said the paper.… → “the”\n" +
        "x.json, a:37 paper terminology 0.50: …It keep its fixed force, ¶ as said the [[paper]].…\n",
    )
  })

  it("keep to one category", () => {
    expect(missedList(run, "grammar")).toBe("")
    expect(missedList(run, "calque")).toContain("fixed force")
    expect(falseList(run, "terminology")).toMatch(/^x\.json, a:37 .*\n$/)
  })
})

describe("the table", () => {
  it("has one line a slice, with shares in per cent and a dash for shares of nothing", () => {
    const empty: Run = { file: "empty.json", articles: [], findings: [] }
    const lines = table(sliceRows("file", [slice(run), slice(empty)])).split("\n")
    // 1 of 3 counted findings true, 1 of 2 spans touched, 0 of 1 serious; F0.5 = 1.25 · ⅓ · ½ / (¼ · ⅓ + ½) = 5/14.
    // Characters: found 4 + 3 + 5, of them 4 in spans, which have 15 of 43 − 4.
    expect(lines[1]?.split(/ {2,}/)).toEqual(
      "x.json,1,2,38.5 %,4,2,33.3 %,50.0 %,0.0 %,35.7 %,29.6 %,50.0 %,50.0 %".split(","),
    )
    expect(lines[2]?.split(/ {2,}/)).toEqual("empty.json,0,0,–,0,0,–,–,–,–,–,–,–".split(","))
    expect(new Set(lines.slice(0, 3).map(line => line.length)).size).toBe(1)
  })
})
