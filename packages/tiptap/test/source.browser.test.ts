import type { Rule } from "@ungarble/core"
import { expect, test } from "vitest"
import { checked, checkedEditor, HeldChecker, makeEditor, quotes } from "./editor.js"
import { makeChecker } from "./rules.js"

/** Finds each word that the block's source names. */
const named: Rule = {
  id: "named",
  category: "number",
  about: "named",
  message: "The source names it.",
  examples: { garbled: [], fine: [] },
  *check({ block, words }) {
    for (const { text, from, to } of words) if (block.source?.split(" ").includes(text)) yield { from, to }
  },
}

test("a block is checked with its source, counted without the empty blocks", async () => {
  const checker = new HeldChecker()
  makeEditor("<h1>One</h1><p></p><p>Two three</p><p>Four</p>", {
    checker,
    source: ({ index, text }) => (text === "Four" ? undefined : `source ${index}`),
  })
  const { blocks } = await checker.next(0)
  expect(blocks.map(({ text, source }) => [text, source])).toEqual([
    ["One", "source 0"],
    ["Two three", "source 1"],
    ["Four", undefined],
  ])
})

test("a source that has changed is looked at with the next check, and only its block is sent", async () => {
  const sources = ["", ""]
  const editor = await checkedEditor("<p>One two three four five.</p><p>Six seven eight nine ten.</p>", {
    checker: makeChecker(named),
    source: ({ index }) => sources[index],
  })
  expect(quotes(editor)).toEqual([])
  sources[1] = "seven"
  editor.commands.checkDocument()
  await checked(editor)
  expect(quotes(editor)).toEqual(["seven"])
  sources[1] = "nine"
  editor.commands.checkDocument()
  await checked(editor)
  expect(quotes(editor)).toEqual(["nine"])
})
