import { phrases } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { testRule } from "@ungarble/core/testing"
import { language } from "@ungarble/english"
import { expect, it } from "vitest"

const rule = phrases({
  id: "red-flags",
  category: "calque",
  about: "Chinese terms rendered piece by piece.",
  message: "{source} means “{rewrite}”.",
  entries: [
    {
      garbled: ["flowing red flag"],
      kind: "noun",
      rewrites: ["rotating red banner"],
      source: "流动红旗",
      unless: ["wind"],
      example: "The bureau won two [[flowing red flags]].",
      fixed: "The bureau won two rotating red banners.",
      fine: "A flowing red flag stood in the wind.",
    },
    {
      garbled: ["surrender an answer"],
      kind: "verb",
      rewrites: ["turn in an answer"],
      example: "The town [[surrendered answers]] in June.",
      fixed: "The town turned in an answer in June.",
    },
    {
      garbled: ["net red"],
      kind: "noun",
      rewrites: ["internet celebrity"],
      example: "She became [[a net red]] overnight.",
      fixed: "She became an internet celebrity overnight.",
    },
    {
      garbled: ["net red person"],
      kind: "noun",
      rewrites: ["influencer"],
      example: "Two [[net red persons]] came.",
      fixed: "Two influencers came.",
    },
    {
      garbled: ["take the hard bone"],
      kind: "verb",
      rewrites: ["take on the tough nut"],
      example: "It has [[taken hard bones]].",
      fixed: "It has taken on the tough nut.",
    },
  ],
})

it("meets inflected forms, mends articles and follows tense, number and capitals", async () => {
  expect(await testRule(rule, language)).toEqual([])
})

it("answers a whole check", async () => {
  const checker = new Checker({ packs: [{ id: "t", version: "1", rules: [rule], language }] })
  const { findings } = await checker.check([{ id: "1", text: "Flowing Red Flags and flowing red flags" }])
  expect(findings.map(finding => finding.suggestions[0]?.edits)).toEqual([
    [
      { from: 0, to: 7, insert: "Rotating" },
      { from: 12, to: 17, insert: "Banners" },
    ],
    [
      { from: 22, to: 29, insert: "rotating" },
      { from: 34, to: 39, insert: "banners" },
    ],
  ])
})
