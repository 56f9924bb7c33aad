import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { SourceBlock, Syntax } from "../src/blocks.js"
import { fileRange } from "../src/places.js"
import { readBlocks, syntaxOf } from "../src/source-file.js"

const texts = async (file: string, syntax: Syntax) =>
  (await readBlocks(file, syntax)).map(block => block.text)

/** Pieces tile the block, `same` ones say what the file says, and none stands on another's place. */
function expectMapped(blocks: readonly SourceBlock[], file: string): void {
  for (const { text, pieces } of blocks) {
    let at = 0
    for (const piece of pieces) {
      expect(piece.at).toBe(at)
      at += piece.length
      const shown = text.slice(piece.at, at)
      if (piece.kind === "same") expect(file.slice(piece.from, piece.to)).toBe(shown)
      if (piece.kind === "object") expect(shown).toBe("\uFFFC")
    }
    expect(at).toBe(text.length)
  }
  const ranges = blocks.flatMap(block => block.pieces).sort((a, b) => a.from - b.from || a.to - b.to)
  ranges.forEach((range, i) => {
    expect(range.from).toBeGreaterThanOrEqual(ranges[i - 1]?.to ?? 0)
  })
}

/** Each word that stands once in the file is found at its own place by way of its block. */
function expectWordsAtTheirPlace(
  blocks: readonly SourceBlock[],
  file: string,
  words: readonly string[],
): void {
  for (const word of words) {
    const block = blocks.find(({ text }) => text.includes(word))
    expect(block, word).toBeDefined()
    const from = block!.text.indexOf(word)
    const range = fileRange(block!, { from, to: from + word.length })
    expect(file.slice(range.from, range.to)).toBe(word)
  }
}

describe("a plain text", () => {
  it("gives a block a line, whatever ends its lines", async () => {
    expect(await texts("One.\n\n  Two. \r\nThree.\rFour.", "text")).toEqual([
      "One.",
      "Two.",
      "Three.",
      "Four.",
    ])
  })

  it("joins lines that were broken to a width", async () => {
    const file = `The council met on Monday evening in the old hall by the river and
talked about the budget for the coming year until the lights went out
at midnight, when nobody could read the figures any longer and all of
them went home.

Another paragraph is short, but long enough to be broken at its end by
the width.
- a list item`
    const blocks = await readBlocks(file, "text")
    expect(blocks).toHaveLength(3)
    expect(blocks[0]!.text).toContain("the river and talked about")
    expect(blocks[0]!.text.endsWith("all of them went home.")).toBe(true)
    expectMapped(blocks, file)
  })

  it("leaves short and long lines alone", async () => {
    expect(await texts("Milk\nBread\nButter\nEggs", "text")).toHaveLength(4)
    expect(
      await texts("A heading of about sixty columns that stands above its article\nText.", "text"),
    ).toHaveLength(2)
  })

  it("cuts an endless line after sentences, and loses nothing but the spaces there", async () => {
    const file = "It rained all day long. ".repeat(2_000)
    const blocks = await readBlocks(file, "text")
    expect(blocks.length).toBeGreaterThan(4)
    expect(blocks.every(({ text }) => text.length <= 10_000 && text.endsWith("long."))).toBe(true)
    expect(blocks.map(block => block.text).join(" ")).toBe(file.trim())
    expectMapped(blocks, file)
    const emoji = await readBlocks("👍".repeat(12_001), "text")
    expect(emoji.every(({ text }) => !/\p{Surrogate}/u.test(text))).toBe(true)
  })

  it("has no blocks where it has no words", async () => {
    expect(await texts("", "text")).toEqual([])
    expect(await texts(" \n\t\n", "text")).toEqual([])
  })
})

describe("a Markdown text", () => {
  const file = [
    "---",
    "title: front matter",
    "---",
    "# A *heading* here #",
    "",
    'Some **bold _nested_ words** and `code` with [a *link*](http://x.test/target "t")',
    "going on &amp; on \\* with ![an image](i.png) and <b>tags</b>.[^1]",
    "",
    "> Quoted words",
    "> - an *item*",
    ">   continued",
    "",
    "1. [ ] task",
    "\ttabbed",
    "",
    "   second paragraph",
    "",
    "| left | ri\\|ght |",
    "|---|---|",
    "| **cell** | `x` last |",
    "",
    "```js",
    "const fenced = 1",
    "```",
    "",
    "    indented = code",
    "",
    "Setext title",
    "===",
    "",
    "[ref]: http://x.test",
    "<div>raw</div>",
  ].join("\n")
  const expected = [
    "A heading here",
    "Some bold nested words and \uFFFC with a link going on & on * with \uFFFC and tags.",
    "Quoted words",
    "an item continued",
    "task tabbed",
    "second paragraph",
    "left",
    "ri|ght",
    "cell",
    "\uFFFC last",
    "Setext title",
  ]

  it("gives paragraphs, headings, items and cells, and leaves out code, targets and front matter", async () => {
    const blocks = await readBlocks(file, "markdown")
    expect(blocks.map(block => block.text)).toEqual(expected)
    expectMapped(blocks, file)
    expectWordsAtTheirPlace(
      blocks,
      file,
      "heading nested link going tags item continued task tabbed second cell last Setext".split(" "),
    )
  })

  it("maps the same text with CRLF", async () => {
    const windows = file.replaceAll("\n", "\r\n")
    const blocks = await readBlocks(windows, "markdown")
    expect(blocks.map(block => block.text)).toEqual(expected)
    expectMapped(blocks, windows)
    expectWordsAtTheirPlace(
      blocks,
      windows,
      "heading nested link going tags item continued tabbed second cell last Setext".split(" "),
    )
  })

  it("reads a very long page in sections, code fences and link references included", async () => {
    const part = "A paragraph with [a name][ref] in it.\n\n```\nA fenced line\n\nAnother line\n```\n\n"
    const blocks = await readBlocks(`${part.repeat(2_000)}[ref]: http://x.test\n`, "markdown")
    expect(new Set(blocks.map(block => block.text))).toEqual(new Set(["A paragraph with a name in it."]))
    expect(blocks).toHaveLength(2_000)
  })

  it("maps whatever is put together", async () => {
    const bit = fc.constantFrom(
      "word ",
      "*",
      "**",
      "_",
      "`",
      "[",
      "](",
      ")",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "  ",
      "\t",
      "# ",
      "| ",
      "&amp;",
      "\\",
      "<b>",
      "\r\n",
      "1. ",
      "~~",
      "```\n",
      "---\n",
      "é",
      "👍",
      "\uD800",
      "[^1]",
      "http://a.test ",
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 40 }), async bits => {
        const text = bits.join("")
        expectMapped(await readBlocks(text, "markdown"), text)
      }),
      { numRuns: 400 },
    )
  })
})

describe("an HTML text", () => {
  it("gives what a browser shows as lines, with entities decoded and white space collapsed", async () => {
    const file = `<!doctype html><html><head><title>The &lt;title&gt;</title><style>p{}</style></head>\r
<body><script>var x = "no"</script><h1>Head<br>line</h1><p>Some  <b>bold\n  text</b>
and&nbsp;more &amp; <code>code</code>.</p><pre>as it is</pre><ul><li>one<li>two</ul>
<p>a &notin; b</p>loose<!-- comment --> text</body></html>`
    const blocks = await readBlocks(file, "html")
    expect(blocks.map(block => block.text)).toEqual([
      "The <title>",
      "Head",
      "line",
      "Some bold text and\u00A0more & \uFFFC.",
      "one",
      "two",
      "a ∉ b",
      "loose text",
    ])
    expectMapped(blocks, file)
    expectWordsAtTheirPlace(blocks, file, ["Head", "bold", "more", "one", "two", "loose"])
  })

  it("lets no rule see text that the parser moved", async () => {
    const file = "<table>moved<tr><td>cell</td></tr>there</table>"
    const blocks = await readBlocks(file, "html")
    expectMapped(blocks, file)
    expect(blocks.map(block => block.text)).toContain("cell")
    const repeated = "<table>one <code><tr>two "
    expectMapped(await readBlocks(repeated, "html"), repeated)
  })

  it("maps whatever is put together", async () => {
    const bit = fc.constantFrom(
      "word ",
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "&amp;",
      "&lt",
      "&#x1F44D;",
      "&nosuch;",
      "<",
      ">",
      "\r\n",
      " ",
      "<br>",
      "<code>",
      "</code>",
      "<!-- c -->",
      "<script>",
      "</script>",
      "é",
      "👍",
      "\uD800",
      "</i>",
      "<title>",
      "</title>",
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 40 }), async bits => {
        const text = bits.join("")
        expectMapped(await readBlocks(text, "html"), text)
      }),
      { numRuns: 400 },
    )
  })
})

it("tells what a file is written in by its name", () => {
  expect(["a.md", "A.MARKDOWN", "b.htm", "c.HTML", "d.txt", "e", "-"].map(syntaxOf)).toEqual([
    "markdown",
    "markdown",
    "html",
    "html",
    "text",
    "text",
    "text",
  ])
})
