import type { Block, Finding } from "@ungarble/core"
import { describe, expect, it } from "vitest"
import { checkArticle, type Engine } from "../src/engine.js"
import { scoreRules } from "../src/rules.js"
import { article } from "./build.js"

/** Finds each “zap” and each “bad” and says how to mend them. */
const engine: Engine = {
  async check(blocks) {
    return {
      findings: blocks.flatMap(block => [...found(block)]),
      language: { code: "eng", isTarget: true },
      blocks: [],
      origins: [],
      problems: [],
    }
  },
}

function* found({ id, text }: Block): Iterable<Finding> {
  for (const { 0: quote, index: from } of text.matchAll(/zap|bad/g)) {
    const to = from + quote.length
    yield {
      id: `${id}:${from}`,
      print: quote,
      rule: `no-${quote}`,
      category: "nonword",
      severity: "minor",
      block: id,
      from,
      to,
      quote,
      message: "Write something else.",
      confidence: 0.9,
      suggestions: [
        { edits: [{ from: from + 1, to: to - 1, insert: "i" }], by: "test", score: 1 },
        { edits: [{ from: from - 1, to, insert: "" }], by: "test", score: 0.5 },
      ],
    }
  }
}

describe("checking an article", () => {
  it("makes a block of each line with text and moves findings to the article", async () => {
    const blocks: string[] = []
    const listening: Engine = {
      check(given) {
        blocks.push(...given.map(({ id, text }) => `${id} ${text}`))
        return engine.check(given)
      },
    }
    const { findings } = await checkArticle(listening, article("A zap.\n\nThe bad zap.\n"))
    expect(blocks).toEqual(["0 A zap.", "2 The bad zap."])
    expect(findings.map(({ from, to, rule }) => [from, to, rule])).toEqual([
      [2, 5, "no-zap"],
      [12, 15, "no-bad"],
      [16, 19, "no-zap"],
    ])
  })

  it("gives each suggestion as one replacement of the finding's range, or of more where its edits go further", async () => {
    const { findings } = await checkArticle(engine, article("One\nA zap."))
    expect(findings[0]?.rewrites).toEqual([
      { from: 6, to: 9, text: "zip" },
      { from: 5, to: 9, text: "" },
    ])
  })

  it("refuses findings whose quote is not at their place, and checks in which some rules did not run", async () => {
    const wrong = (change: Partial<Finding>): Engine => ({
      async check(blocks) {
        const result = await engine.check(blocks)
        return { ...result, findings: result.findings.map(finding => ({ ...finding, ...change })) }
      },
    })
    const text = article("A zap.")
    const partly: Engine = {
      check: async blocks => ({ ...(await engine.check(blocks)), problems: ["No words."] }),
    }
    await expect(checkArticle(partly, text)).rejects.toThrow("No words.")
    await expect(checkArticle(wrong({ quote: "zip" }), text)).rejects.toThrow(
      "no-zap found “zip” at 2–5 of line 0",
    )
    await expect(checkArticle(wrong({ block: "9" }), text)).rejects.toThrow("of line 9, where it is not")
  })
})

describe("figures by rule", () => {
  it("count findings over gold and clean texts", async () => {
    const gold = article(
      "A [[zap]], a zap, a [[zap]], a [[bad]].",
      { rewrites: ["zip"] },
      { optional: true },
      {},
    )
    const clean = { ...article("This is bad."), clean: true }
    const checked = [await checkArticle(engine, gold), await checkArticle(engine, clean)]
    const findings = checked.map(({ findings }) => findings)
    expect(scoreRules([gold, clean], findings)).toEqual([
      { rule: "no-bad", texts: 2, findings: 2, true: 1, neutral: 0, false: 0, clean: 1, right: 0 },
      { rule: "no-zap", texts: 1, findings: 3, true: 1, neutral: 1, false: 1, clean: 0, right: 1 },
    ])
  })
})
