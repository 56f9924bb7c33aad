import type { DocumentRule } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { testRule } from "@ungarble/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { documentRules } from "../src/document-rules/index.js"
import nameSpelling from "../src/document-rules/name-spelling.js"
import { language } from "../src/language.js"

const checkerOf = (documentRules: readonly DocumentRule[]) =>
  new Checker({
    packs: [{ id: "english", version: "0", rules: [], documentRules, language }],
    sensitivity: "strict",
  })
const all = checkerOf(documentRules)
const check = async (checker: Checker, blocks: readonly string[]) => {
  const { findings } = await checker.check(
    blocks.map((text, i) => ({ id: String(i), text })),
    { anyLanguage: true },
  )
  return findings
}

describe.each(documentRules.map(rule => [rule.id, rule] as const))("%s", (_, rule) => {
  it("is found exactly there, fixed exactly so, and silent on fine documents", async () => {
    expect(await testRule(rule, language)).toEqual([])
  })
})

describe("name-spelling", () => {
  const checker = checkerOf([nameSpelling])
  const confidence = async (...blocks: string[]) => (await check(checker, blocks))[0]?.confidence ?? 0

  it("is surer where the names beside it agree, and doubts where relations are spoken of", async () => {
    const others = ["Pavlo Kowalczyk came.", "We like Pavlo Kowalczyk."]
    const beside = await confidence(...others, "Then Pavlo Kowlaczyk left.")
    const alone = await confidence(...others, "Then Kowlaczyk left.")
    const kin = await confidence(...others, "Then his brother Pavlo Kowlaczyk left.")
    expect(beside).toBeGreaterThan(alone)
    expect(alone).toBeGreaterThanOrEqual(0.5)
    expect(kin).toBeLessThan(0.5)
  })

  it("tells two Chinese names that are a letter apart from a slip only on strong evidence", async () => {
    expect(await confidence("She left Wenling.", "She likes Wenling.", "Then she saw Wanling.")).toBeLessThan(
      0.5,
    )
  })

  it("says nothing of a spelling that the lists know", async () => {
    const blocks = ["Mohammad came. Nobody met Mohammad. All liked Mohammad.", "Muhammad came, too."]
    expect(await check(checker, blocks)).toEqual([])
  })
})

it("marks nothing in a document that is of one mind", async () => {
  const blocks = [
    "Liu Xiaoyan and her sister Liu Xiaoyun met Kim Jong-un, Moon Jae-in and Mr Petrov in New York.",
    "Petrova, Petrov and Petrovsky met O’Neill and McNeil; Steven and Stephen met Niger’s and Nigeria’s teams.",
    "The Austrian and the Australian flew to Austria and Australia, the Slovaks and the Slovenes to Slovakia and Slovenia.",
    "Georgia’s Georgians and Georgian George left Georgetown. Guinea is no Guyana, Mali no Malawi, Iran no Iraq.",
    "The colour of the harbour was grey. They re-signed and then resigned. The Court heard it; a court heard it.",
  ]
  expect((await check(all, blocks)).map(({ rule, quote }) => `${rule}: ${quote}`)).toEqual([])
})

it("never throws and reports only ranges that fit, whatever the document", async () => {
  const pieces =
    "Zhang |Guimei |Gui-mei |Guimai |Guimei Zhang |Heilongjiang |Heilongjang |COVID|Covid|-19 |colour |color |the Party School |the party school |co-operate |cooperate |’s |. |, |é|\ud800|WeChat |Wechat |-".split(
      "|",
    )
  const blocks = fc.array(
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join("")),
    { maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(blocks, async texts => {
      for (const { block, from, to, quote } of await check(all, texts)) {
        expect(texts[Number(block)]!.slice(from, to)).toBe(quote)
      }
    }),
  )
})
