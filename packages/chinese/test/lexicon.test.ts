import { testRule } from "@ungarble/core/testing"
import { language } from "@ungarble/english"
import { describe, expect, it } from "vitest"
import { chinese } from "../src/index.js"

describe("the Chinese pack", () => {
  for (const rule of chinese.rules) {
    it(`${rule.id} finds, fixes and spares its examples exactly`, async () => {
      expect(await testRule(rule, language)).toEqual([])
    })
  }

  it("spares the fine examples of every rule, whichever rule looks at them", async () => {
    const fine = chinese.rules.flatMap(rule => rule.examples.fine)
    for (const rule of chinese.rules) {
      expect(await testRule({ ...rule, examples: { ...rule.examples, fine } }, language)).toEqual([])
    }
  })

  it("names every rule once", () => {
    const ids = chinese.rules.map(rule => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
