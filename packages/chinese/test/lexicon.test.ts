import { testRule } from "@ungarble/core/testing"
import { language } from "@ungarble/english"
import { describe, expect, it } from "vitest"
import { chinese } from "../src/index.js"

describe("the Chinese lexicon", () => {
  for (const rule of chinese.rules) {
    it(`${rule.id} finds, fixes and spares its examples exactly`, async () => {
      expect(await testRule(rule, language)).toEqual([])
    })
  }
})
