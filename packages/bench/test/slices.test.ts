import type { Pack, Rule } from "@ungarble/core"
import { describe, expect, it } from "vitest"
import type { EngineFinding } from "../src/engine.js"
import type { Article } from "../src/gold.js"
import type { Found } from "../src/judge.js"
import { keepArticles, pool, type Run, runSource } from "../src/run.js"
import { byCategory, byEngine, byLanguage, byLayer, bySensitivity, slice } from "../src/slices.js"
import { article, find } from "./build.js"

const chinese: Article = { ...article("A [[net red]] had [[fixed force]]."), lang: "zh", system: "argos" }
const german: Article = { ...article("He [[make]] a [[handy]]."), lang: "de", system: "google" }
const clean: Article = { ...article("Five words are all fine."), clean: true }
const by = (rule: string, confidence: number, found: Found): EngineFinding => ({ ...found, rule, confidence })

const run: Run = {
  file: "x.json",
  articles: [chinese, german, clean],
  findings: [
    [by("terms", 0.9, find(chinese, "net red")), by("odd", 0.3, find(chinese, "had"))],
    [{ ...by("verbs", 0.6, find(german, "make")), category: "grammar" }],
    [by("odd", 0.55, find(clean, "Five"))],
  ],
}
const summary = (slices: ReturnType<typeof byCategory>) =>
  slices.map(({ name, texts, figures: f, clean: { findings } }) => [
    name,
    texts,
    f.spans,
    f.true,
    f.false,
    findings,
  ])

describe("a slice", () => {
  it("scores marked texts and counts what is found in clean ones", () => {
    expect(summary([slice(run)])).toEqual([["x.json", 2, 4, 2, 1, 1]])
    expect(slice(run).clean).toEqual({ texts: 1, words: 5, findings: 1, perThousandWords: 200 })
  })

  it("may be by language or engine, of marked texts only", () => {
    expect(summary(byLanguage(run))).toEqual([
      ["de", 1, 2, 1, 0, 0],
      ["zh", 1, 2, 1, 1, 0],
    ])
    expect(summary(byEngine(run))).toEqual([
      ["argos", 1, 2, 1, 1, 0],
      ["google", 1, 2, 1, 0, 0],
    ])
  })

  it("may be by category, with its own false alarms", () => {
    const slices = summary(byCategory(run))
    expect(slices).toContainEqual(["calque", 2, 4, 1, 1, 1])
    expect(slices).toContainEqual(["grammar", 2, 0, 1, 0, 0])
    expect(slices).toContainEqual(["number", 2, 0, 0, 0, 0])
  })

  it("may be by sensitivity: the same findings from another confidence on", () => {
    expect(summary(bySensitivity(run))).toEqual([
      ["quiet, from 0.8", 2, 4, 1, 0, 0],
      ["standard, from 0.5", 2, 4, 2, 0, 1],
      ["strict, from 0.2", 2, 4, 2, 1, 1],
    ])
  })

  it("may be by layer: the pack, quick rules apart from those with a lexicon", () => {
    const rule = (id: string, ...lexicons: NonNullable<Rule["lexicons"]>): Rule => ({
      id,
      category: "calque",
      about: "A rule.",
      message: "Write something else.",
      examples: { garbled: [], fine: [] },
      lexicons,
      check: () => [],
    })
    const lexicon = { id: "list", url: new URL("file:///list"), bytes: 1, parse: () => [] }
    const packs: readonly Pack[] = [
      { id: "english", version: "1", rules: [rule("verbs"), rule("odd", lexicon)] },
      { id: "chinese", version: "1", rules: [rule("terms")] },
    ]
    expect(summary(byLayer(run, packs))).toEqual([
      ["english, quick", 2, 4, 1, 0, 0],
      ["english, lexicons", 2, 4, 0, 1, 1],
      ["chinese, quick", 2, 4, 1, 0, 0],
      ["chinese, lexicons", 2, 4, 0, 0, 0],
    ])
  })
})

describe("runs", () => {
  it("put together keep articles and findings in step, as do those without some articles", () => {
    const twice = pool([run, run])
    expect(twice.articles).toHaveLength(6)
    expect(
      keepArticles(twice, ({ lang }) => lang === "de")
        .findings.flat()
        .map(({ rule }) => rule),
    ).toEqual(["verbs", "verbs"])
  })

  it("say which articles were not taken for English", async () => {
    const warnings: string[] = []
    const check = async ({ lang }: Article) => ({ findings: [], isTarget: lang !== "de" })
    await runSource(check, { name: "x.json", articles: [chinese, german], left: [] }, text =>
      warnings.push(text),
    )
    expect(warnings).toEqual(["x.json, a: not taken for English, so not checked"])
  })
})
