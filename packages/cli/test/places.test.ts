import { applyEdits, type Edit } from "@ungarble/core"
import { expect, it } from "vitest"
import type { Syntax } from "../src/blocks.js"
import { fileEdits, fileRange } from "../src/places.js"
import { readBlocks } from "../src/source-file.js"

/** The file after `quote` of its first block has become `insert`, and whether no markup was in the way. */
async function replace(file: string, syntax: Syntax, quote: string, insert: string) {
  const block = (await readBlocks(file, syntax))[0]!
  const from = block.text.indexOf(quote)
  const edit: Edit = { from, to: from + quote.length, insert }
  const { edits, isClean } = fileEdits(block, edit)
  const range = fileRange(block, edit)
  return { text: applyEdits(file, edits), isClean, quote: file.slice(range.from, range.to) }
}

it("edits around markup without touching it", async () => {
  expect(await replace("The <b>fixed</b> force won.", "html", "fixed", "firm")).toEqual({
    text: "The <b>firm</b> force won.",
    isClean: true,
    quote: "fixed",
  })
  expect(await replace("The **fixed force** won.", "markdown", "force", "will")).toMatchObject({
    text: "The **fixed will** won.",
    isClean: true,
  })
})

it("keeps markup that stands inside an edit, and says so", async () => {
  expect(await replace("The <b>fixed</b> force won.", "html", "fixed force", "resolve")).toEqual({
    text: "The <b>resolve</b> won.",
    isClean: false,
    quote: "fixed</b> force",
  })
  expect(await replace("The `x` force won.", "markdown", "The \uFFFC force", "It")).toMatchObject({
    text: "It`x` won.",
    isClean: false,
  })
})

it("doesn't empty emphasis unseen", async () => {
  expect((await replace("**Essence** of it.", "markdown", "Essence", "")).isClean).toBe(false)
  expect((await replace("**The essence** of it.", "markdown", " essence", "")).isClean).toBe(true)
  expect((await replace("Essence", "text", "Essence", "")).isClean).toBe(true)
})

it("replaces entities and line ends as a whole, and escapes what it puts in", async () => {
  expect(await replace("Q&amp;A &lt; all", "html", "&", " & ")).toMatchObject({
    text: "Q &amp; A &lt; all",
    isClean: true,
  })
  expect(await replace("<p>cut\n   here", "html", "cut here", "a<b")).toMatchObject({ text: "<p>a&lt;b" })
  expect(await replace("> high\n> -quality", "markdown", " -", "-")).toMatchObject({
    text: "> high-quality",
    isClean: true,
  })
  expect(await replace("a plain word", "markdown", "plain", "*new*")).toMatchObject({
    text: "a \\*new\\* word",
  })
})

it("keeps the rest of an entity that stands for two characters", async () => {
  expect(await replace("a &NotEqualTilde; b", "html", "≂", "=")).toMatchObject({ text: "a =\u0338 b" })
})

it("puts a new word with the text before it", async () => {
  const block = (await readBlocks("one <b>two</b> three", "html"))[0]!
  expect(fileEdits(block, { from: 4, to: 4, insert: "x" }).edits).toEqual([{ from: 4, to: 4, insert: "x" }])
  expect(fileEdits(block, { from: 7, to: 7, insert: "x" }).edits).toEqual([{ from: 10, to: 10, insert: "x" }])
})
