import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { corpusPage, corpusPages, staleCorpus, writeCorpus } from "../src/corpus.js"
import type { EngineFinding } from "../src/engine.js"
import { article, find } from "./build.js"

const text = article("A [[net red]] came.\nIt had a bad day.", { rewrites: ["star"] })
const by = (rule: string, found: ReturnType<typeof find>): EngineFinding => ({
  ...found,
  rule,
  confidence: 0.9,
})
const findings = [by("terms", find(text, "net red", "celebrity", "star")), by("words", find(text, "bad"))]

describe("a page of the corpus report", () => {
  it("underlines each finding with its rule and first rewrite, and says where nobody marked anything", () => {
    expect(corpusPage(text, findings)).toBe(
      `a: 2 findings in 9 words

A net red came.
  ~~~~~~~ terms “net red” → “celebrity”
It had a bad day.
         ~~~ words (not marked)
`,
    )
  })

  it("breaks long lines at spaces and underlines a finding on both sides of the break", () => {
    const long = article(`${"word ".repeat(19)}the broken wing of it`)
    const page = corpusPage(long, [by("wings", find(long, "broken wing", "wing"))])
    expect(page.split("\n").slice(2)).toEqual([
      `${"word ".repeat(19)}the`,
      "broken wing of it",
      "~~~~~~~~~~~ wings “broken wing” → “wing” (not marked)",
      "",
    ])
    const over = corpusPage(long, [by("wings", find(long, "the broken", "a broken"))])
    expect(over.split("\n").slice(2)).toEqual([
      `${"word ".repeat(19)}the`,
      `${" ".repeat(95)}~~~~`,
      "broken wing of it",
      "~~~~~~ wings “the broken” → “a broken” (not marked)",
      "",
    ])
  })

  it("shows an insertion once, at the start of a line too", () => {
    const place = text.text.indexOf("It")
    const empty = {
      from: place,
      to: place,
      category: "stray",
      rewrites: [],
      rule: "gap",
      confidence: 0.9,
    } as const
    expect(corpusPage(text, [empty])).toContain("It had a bad day.\n~ gap (not marked)\n")
    expect(corpusPage(text, [empty]).match(/gap/g)).toHaveLength(1)
  })
})

describe("the corpus report on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const pages = corpusPages({ file: "own", articles: [text, { ...text, id: "b" }], findings: [findings, []] })

  it("is fresh when written, and stale when a page differs, is missing or belongs to nothing", () => {
    expect(staleCorpus(join(folder, "none"), pages)).toEqual(["a.txt", "b.txt"])
    writeFileSync(join(folder, "old.txt"), "old")
    writeCorpus(folder, pages)
    expect(readdirSync(folder)).toEqual(["a.txt", "b.txt"])
    expect(staleCorpus(folder, pages)).toEqual([])
    writeFileSync(join(folder, "b.txt"), "other")
    writeFileSync(join(folder, "c.txt"), "extra")
    expect(staleCorpus(folder, pages)).toEqual(["b.txt", "c.txt"])
  })
})
