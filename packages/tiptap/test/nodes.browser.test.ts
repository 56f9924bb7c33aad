import { TaskItem, TaskList } from "@tiptap/extension-list"
import { Mention } from "@tiptap/extension-mention"
import { NodeSelection } from "@tiptap/pm/state"
import { addColumnBefore, addRowBefore, deleteColumn, deleteRow } from "@tiptap/pm/tables"
import { describe, expect, test } from "vitest"
import { checked, checkedEditor, find, makeChecker, quotes, shown, swap, type } from "./editor.js"
import { run, tables } from "./table.js"

const extensions = [...tables, TaskList, TaskItem.configure({ nested: true }), Mention]
const rich = (html: string, options = {}) => checkedEditor(html, options, { extensions })
const ids = (editor: Awaited<ReturnType<typeof rich>>) =>
  editor.storage.ungarble.findings.map(finding => finding.id)

describe("in tables", () => {
  const cell = (text: string) => `<td><p>${text}</p></td>`
  const table = `<table><tbody><tr>${cell("A net red")}${cell("hot search")}</tr><tr>${cell("fixed force")}${cell("net red")}</tr></tbody></table>`

  test("findings keep to their cells while rows and columns come and go", async () => {
    const editor = await rich(`<p>Start.</p>${table}`)
    const was = ids(editor)
    expect(quotes(editor)).toEqual(["net red", "hot search", "fixed force", "net red"])
    editor.commands.setTextSelection(find(editor, "hot search"))
    run(editor, addRowBefore)
    run(editor, addColumnBefore)
    expect(ids(editor)).toEqual(was)
    expect(shown(editor)).toEqual(["net red", "hot search", "fixed force", "net red"])
    run(editor, deleteColumn)
    editor.commands.setTextSelection(find(editor, "fixed force"))
    run(editor, deleteRow)
    expect(quotes(editor)).not.toContain("fixed force")
    editor.commands.undo()
    await checked(editor)
    expect(quotes(editor)).toContain("fixed force")
    expect(shown(editor)).toEqual(quotes(editor))
  })

  test("a rewrite changes its own cell and no other", async () => {
    const editor = await rich(table)
    type(editor, find(editor, "A net"), "So ")
    editor.commands.acceptFinding(ids(editor)[3]!)
    editor.commands.acceptFinding(ids(editor)[0]!)
    const cells = [...editor.view.dom.querySelectorAll("td")].map(({ textContent }) => textContent)
    expect(cells).toEqual(["So A internet celebrity", "hot search", "fixed force", "internet celebrity"])
  })
})

test("task items keep their findings when they are ticked, nested, split and taken out of the list", async () => {
  const item = (text: string) => `<li data-type="taskItem" data-checked="false"><p>${text}</p></li>`
  const editor = await rich(
    `<ul data-type="taskList">${item("Call the net red")}${item("Ask for fixed force")}</ul>`,
  )
  const was = ids(editor)
  editor.view.dom.querySelector<HTMLInputElement>("input")!.click()
  expect(editor.getHTML()).toContain('data-checked="true"')
  editor.commands.setTextSelection(find(editor, "Ask"))
  editor.commands.sinkListItem("taskItem")
  editor.chain().setTextSelection(find(editor, " force")).splitListItem("taskItem").run()
  expect(ids(editor)).toEqual([was[0]])
  editor.commands.undo()
  expect(ids(editor)).toEqual(was)
  editor.commands.liftListItem("taskItem")
  editor.commands.liftListItem("taskItem")
  expect(ids(editor)).toEqual(was)
  expect(shown(editor)).toEqual(["net red", "fixed force"])
})

test("a mention inside a finding stays where the rewrite has room for it", async () => {
  const mention = '<span data-type="mention" data-id="ana" data-label="Ana">@Ana</span>'
  const object = "\uFFFC"
  const checker = makeChecker(swap("s", { [`hot ${object} search`]: [`${object}'s trending topic`] }))
  const editor = await rich(`<p>Our hot ${mention} search went well.</p>`, { checker })
  expect(quotes(editor)).toEqual([`hot ${object} search`])
  expect(shown(editor).join("")).toBe("hot @Ana search")
  editor.commands.acceptAll()
  const paragraph = editor.view.dom.querySelector("p")!
  expect(paragraph.textContent).toBe("Our @Ana's trending topic went well.")
  expect(paragraph.querySelector("[data-id=ana]")).not.toBeNull()
})

test("a block that is dragged elsewhere takes its finding with it", async () => {
  const editor = await rich("<p>A net red.</p><p>Some fixed force.</p><p>One hot search.</p>")
  const was = ids(editor)
  const { view } = editor
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 0)))
  const [first, , last] = [...view.dom.querySelectorAll("p")]
  const dataTransfer = new DataTransfer()
  const at = (element: Element) => {
    const { left, top } = element.getBoundingClientRect()
    return { clientX: left + 1, clientY: top + 1, dataTransfer, bubbles: true, cancelable: true }
  }
  first!.dispatchEvent(new DragEvent("dragstart", at(first!)))
  last!.dispatchEvent(new DragEvent("drop", at(last!)))
  expect(editor.getText()).toBe("Some fixed force.\n\nA net red.\n\nOne hot search.")
  expect(quotes(editor)).toEqual(["fixed force", "net red", "hot search"])
  expect(ids(editor)).toEqual([was[1], expect.any(String), was[2]])
  expect(shown(editor)).toEqual(["fixed force", "net red", "hot search"])
  editor.commands.undo()
  expect(shown(editor)).toEqual(["net red", "fixed force", "hot search"])
})

test("5,000 words that are pasted in the middle get their findings, and those around stay", async () => {
  const editor = await rich("<p>A net red came.</p><p>The end has fixed force.</p>")
  const was = ids(editor)
  const paragraph = `<p>${"the city council said on Monday that work would go on ".repeat(4)}hot search.</p>`
  editor.commands.setTextSelection(find(editor, "The end"))
  editor.view.pasteHTML(`<p>First.</p>${paragraph.repeat(110)}<p>Last.</p>`)
  expect(ids(editor)).toEqual(was)
  await checked(editor)
  expect(quotes(editor)).toEqual(["net red", ...Array(110).fill("hot search"), "fixed force"])
  expect(shown(editor)).toEqual(quotes(editor))
  expect([ids(editor)[0], ids(editor).at(-1)]).toEqual(was)
  editor.commands.undo()
  expect(shown(editor)).toEqual(["net red", "fixed force"])
})
