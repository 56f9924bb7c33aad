import { Checker } from "@ungarble/core/checker"
import { english } from "@ungarble/english"
import { expect, it } from "vitest"

it("doesn't let a word it is unsure of hide a fault it is sure of", async () => {
  const checker = new Checker({ packs: [english] })
  const block = { id: "1", text: "They sell an osmanthus -flavored cake at the museum." }
  const { findings } = await checker.check([block])
  expect(findings.map(({ rule, quote }) => [rule, quote])).toEqual([["hyphen-space", "osmanthus -flavored"]])
})
