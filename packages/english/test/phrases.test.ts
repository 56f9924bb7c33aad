import { applyEdits, phrases } from "@ungarble/core"
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

it.each([
  ["The county hit the hard battle.", "The county took on a tough fight."],
  ["We must hit the hard battle.", "We must take on a tough fight."],
  ["Workers hit the hard battle every year.", "Workers take on a tough fight every year."],
  ["Hit the hard battle!", "Take on a tough fight!"],
])("reads a form that is base and past alike by its subject: “%s”", async (text, expected) => {
  const hard = phrases({
    id: "hard-battle",
    category: "calque",
    about: "A form that doubles as another.",
    message: "{rewrite}",
    entries: [
      {
        garbled: ["hit the hard battle"],
        kind: "verb",
        rewrites: ["take on a tough fight"],
        example: "They have to [[hit the hard battle]].",
        fixed: "They have to take on a tough fight.",
      },
    ],
  })
  const checker = new Checker({ packs: [{ id: "t", version: "1", rules: [hard], language }] })
  const { findings } = await checker.check([{ id: "1", text }], { anyLanguage: true })
  expect(applyEdits(text, findings[0]!.suggestions[0]!.edits)).toBe(expected)
})
