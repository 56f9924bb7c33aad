import { Slice } from "@tiptap/pm/model"
import { describe, expect, test } from "vitest"
import { checked, checkedEditor, expectInPlace, find, quotes, shown, type } from "./editor.js"

describe("while typing", () => {
  test("finds what is garbled and marks exactly that", async () => {
    const editor = await checkedEditor("<p>She has fixed force.</p><p>A net red came.</p>")
    expect(quotes(editor)).toEqual(["fixed force", "net red"])
    expect(shown(editor)).toEqual(["fixed force", "net red"])
  })

  test("moves a finding along with text typed before it, in its block and in others", async () => {
    const editor = await checkedEditor("<p>One.</p><p>She has fixed force.</p>")
    const { id } = editor.storage.ungarble.findings[0]!
    type(editor, 1, "Now ")
    type(editor, find(editor, "She"), "Once ")
    expect(editor.storage.ungarble.findings[0]).toMatchObject({ id, from: 13, to: 24 })
    expect(shown(editor)).toEqual(["fixed force"])
    await checked(editor)
    expect(editor.storage.ungarble.findings[0]!.id).toBe(id)
  })

  test("doesn't absorb text typed at either edge of a finding", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    type(editor, 1, "a ")
    type(editor, editor.state.doc.content.size - 1, " b")
    expect(quotes(editor)).toEqual(["fixed force"])
    expect(shown(editor)).toEqual(["fixed force"])
    expect(editor.getText()).toBe("a fixed force b")
  })

  test("drops a finding at once when text is typed inside it", async () => {
    const editor = await checkedEditor("<p>fixed force and net red</p>")
    type(editor, 4, "x")
    expect(quotes(editor)).toEqual(["net red"])
    expect(shown(editor)).toEqual(["net red"])
  })

  test("finds it again when the change inside it is taken back by hand", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    type(editor, 4, "x")
    editor.commands.deleteRange({ from: 4, to: 5 })
    expect(quotes(editor)).toEqual(["fixed force"])
  })

  test("drops a suggestion whose edit reaches over text that was typed at the edge", async () => {
    const editor = await checkedEditor("<p>A stray essence here.</p>")
    const { suggestions } = editor.storage.ungarble.findings[0]!
    expect(suggestions).toHaveLength(1)
    type(editor, find(editor, " here"), "s")
    expect(quotes(editor)).toEqual(["stray essence"])
    expect(editor.storage.ungarble.findings[0]!.suggestions).toHaveLength(0)
  })

  test("finds what was typed just now", async () => {
    const editor = await checkedEditor("<p>Hello </p>")
    type(editor, 7, "net red")
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red"])
  })
})

describe("after undo and redo", () => {
  test("brings back the text and the finding, with its id", async () => {
    const editor = await checkedEditor("<p>He has fixed force.</p>")
    const { id } = editor.storage.ungarble.findings[0]!
    type(editor, 10, "x")
    expect(quotes(editor)).toEqual([])
    editor.commands.undo()
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual([id])
    editor.commands.redo()
    expect(quotes(editor)).toEqual([])
  })

  test("brings back the findings of a deleted block", async () => {
    const editor = await checkedEditor("<p>One net red.</p><p>Two hot search.</p><p>Three fixed force.</p>")
    const ids = editor.storage.ungarble.findings.map(finding => finding.id)
    editor.commands.deleteRange({ from: 14, to: 31 })
    expect(quotes(editor)).toEqual(["net red", "fixed force"])
    editor.commands.undo()
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual(ids)
  })
})

describe("when blocks change", () => {
  test("keeps both findings when their block is split between them and joined again", async () => {
    const editor = await checkedEditor("<p>fixed force net red</p>")
    const ids = editor.storage.ungarble.findings.map(finding => finding.id)
    editor.chain().setTextSelection(13).splitBlock().run()
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual(ids)
    const [first, second] = editor.storage.ungarble.findings
    expect(first!.block).not.toBe(second!.block)
    await checked(editor)
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual(ids)
    editor.commands.joinBackward()
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual(ids)
    expect(shown(editor)).toEqual(["fixed force", "net red"])
  })

  test("drops a finding that is split in two", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    editor.chain().setTextSelection(7).splitBlock().run()
    expect(quotes(editor)).toEqual([])
  })

  test("gives no two findings one id when a paragraph is split at its start and refilled", async () => {
    const editor = await checkedEditor("<p>net red</p>")
    editor.chain().setTextSelection(1).splitBlock().run()
    type(editor, 1, "net red")
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red", "net red"])
  })

  test("keeps findings through wrapping, lifting and retyping of their block", async () => {
    const editor = await checkedEditor("<p>First.</p><p>A net red.</p>")
    const { id } = editor.storage.ungarble.findings[0]!
    editor.commands.setTextSelection(find(editor, "net"))
    const keeps = () => expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual([id])
    editor.commands.toggleBulletList()
    keeps()
    editor.commands.liftListItem("listItem")
    keeps()
    editor.commands.toggleBlockquote()
    keeps()
    editor.commands.toggleHeading({ level: 2 })
    keeps()
    editor.chain().selectAll().toggleBold().run()
    keeps()
    await checked(editor)
    keeps()
    expect(shown(editor).join("")).toBe("net red")
  })

  test("marks each finding once after blocks of many kinds became items of one list", async () => {
    const editor = await checkedEditor(
      "<p>One.</p><p>fixed force</p><ul><li><p>net red</p></li></ul><blockquote><p>hot search</p></blockquote>",
    )
    editor.chain().selectAll().toggleOrderedList().run()
    expect(shown(editor)).toEqual(["fixed force", "net red", "hot search"])
    for (const { id } of editor.storage.ungarble.findings) editor.commands.acceptFinding(id)
    expect(quotes(editor)).toEqual([])
    expect(shown(editor)).toEqual([])
  })

  test("drops findings in text that becomes code, and finds them again when it is text", async () => {
    const editor = await checkedEditor("<p>A net red and a hot search.</p>")
    editor.chain().setTextSelection({ from: 3, to: 10 }).toggleCode().run()
    expect(quotes(editor)).toEqual(["hot search"])
    editor.commands.setTextSelection(1)
    editor.commands.toggleCodeBlock()
    expect(quotes(editor)).toEqual([])
    expect(shown(editor)).toEqual([])
    editor.commands.toggleCodeBlock()
    await checked(editor)
    expect(quotes(editor)).toContain("hot search")
  })
})

test("keeps its place when an undo takes code away before it and brings a link back", async () => {
  const editor = await checkedEditor('<p><a href="https://example.org/">hot</a> seat, fixed force</p>')
  editor.chain().setTextSelection({ from: 1, to: 3 }).toggleCode().run()
  expect(editor.storage.ungarble.findings[0]!.from).toBe(9)
  editor.commands.undo()
  expect(editor.storage.ungarble.findings[0]!.from).toBe(10)
})

test("drops findings in blocks that are wrapped in something that is not checked", async () => {
  const html = "<p>net red</p><p>hot search</p><p>fixed force</p><p>net red</p>"
  const editor = await checkedEditor(html, { exclude: ["blockquote"] })
  editor.commands.setTextSelection({ from: 2, to: find(editor, "fixed") })
  editor.commands.toggleBlockquote()
  expect(quotes(editor)).toEqual(["net red"])
  expect(shown(editor)).toEqual(["net red"])
  editor.commands.toggleBlockquote()
  expect(quotes(editor)).toHaveLength(4)
})

describe("when much changes at once", () => {
  test("finds pasted text, and what was pasted over is gone", async () => {
    const editor = await checkedEditor("<p>A net red here.</p><p>hot search</p>")
    const slice = editor.state.doc.slice(1, editor.state.doc.content.size - 1)
    editor.commands.setTextSelection(4)
    editor.view.dispatch(editor.state.tr.replaceSelection(new Slice(slice.content, 1, 1)))
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red", "hot search", "hot search"])
  })

  test("keeps what a replacement of the whole document leaves as it was, and its ids", async () => {
    const editor = await checkedEditor(
      "<p>A net red.</p><p>Some fixed force.</p><ul><li><p>hot search</p></li></ul>",
    )
    const ids = editor.storage.ungarble.findings.map(finding => finding.id)
    const other = await checkedEditor(
      "<p>A net red!</p><p>Some more fixed force.</p><ul><li><p>One hot search</p></li></ul>",
    )
    const tr = editor.state.tr.replace(
      0,
      editor.state.doc.content.size,
      new Slice(sameSchema(editor, other), 0, 0),
    )
    editor.view.dispatch(tr)
    expect(editor.getText()).toBe(other.getText())
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual(ids)
    expect(shown(editor)).toEqual(["net red", "fixed force", "hot search"])
    await checked(editor)
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual(ids)
  })

  test("follows blocks that move when the whole document is replaced with one block more", async () => {
    const editor = await checkedEditor("<p>Start.</p><p>A net red.</p><p>End.</p>")
    const { id } = editor.storage.ungarble.findings[0]!
    const other = await checkedEditor("<p>Start.</p><p>New.</p><p>A net red.</p><p>End.</p>")
    const tr = editor.state.tr.replace(
      0,
      editor.state.doc.content.size,
      new Slice(sameSchema(editor, other), 0, 0),
    )
    editor.view.dispatch(tr)
    expect(editor.storage.ungarble.findings.map(finding => finding.id)).toEqual([id])
  })

  test("starts anew with new content, and knows what it has seen before", async () => {
    const editor = await checkedEditor("<p>A net red.</p>")
    editor.commands.setContent("<h1>hot search</h1><p>fixed force</p>")
    expect(quotes(editor)).toEqual([])
    await checked(editor)
    expect(quotes(editor)).toEqual(["hot search", "fixed force"])
    editor.commands.setContent("<blockquote><p>A net red.</p></blockquote>")
    expect(quotes(editor)).toEqual(["net red"])
  })

  test("holds an empty document", async () => {
    const editor = await checkedEditor("<p>A net red.</p>")
    editor.commands.clearContent()
    expect(quotes(editor)).toEqual([])
    await checked(editor)
    expectInPlace(editor)
    expect(editor.commands.acceptAll()).toBe(false)
    expect(editor.commands.nextFinding()).toBe(false)
  })
})

const sameSchema = (
  editor: Awaited<ReturnType<typeof checkedEditor>>,
  other: Awaited<ReturnType<typeof checkedEditor>>,
) => editor.schema.nodeFromJSON(other.getJSON()).content
