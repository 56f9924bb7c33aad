import { testRule } from "@ungarble/core/testing"
import { expect, it } from "vitest"
import { language } from "../src/language.js"
import nonword from "../src/rules/nonword/nonword.js"

it("finds non-words, mends them and leaves names, terms and foreign words alone", async () => {
  expect(await testRule(nonword, language)).toEqual([])
})
