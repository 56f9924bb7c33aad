import { testRule } from "@ungarble/core/testing"
import { language } from "@ungarble/english"
import { describe, expect, it } from "vitest"
import { chinese } from "../src/index.js"

describe("the Chinese pack", () => {
  for (const rule of [...chinese.rules, ...(chinese.documentRules ?? [])]) {
    it(`${rule.id} finds, fixes and spares its examples exactly`, async () => {
      expect(await testRule(rule, language)).toEqual([])
    })
  }

  it("spares the fine examples of every rule, whichever rule looks at them", async () => {
    const fine = chinese.rules.flatMap(rule => rule.examples.fine)
    // Beside a source that is not theirs they would lack all that it says. Inversion reports its doubts too, with a low
    // confidence; inversion.test.ts holds it to what is shown.
    const certain = chinese.rules.filter(({ id, examples }) => !examples.source && id !== "calque-inversion")
    for (const rule of certain) {
      expect(await testRule({ ...rule, examples: { ...rule.examples, fine } }, language)).toEqual([])
    }
  })

  it("names every rule once", () => {
    const ids = chinese.rules.map(rule => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
