import { DecorationSet } from "@tiptap/pm/view"
import { describe, expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import { BlockReader } from "../src/blocks.js"
import { redraw } from "../src/decorations.js"
import { checkedEditor, find, makeChecker, makeEditor, shown, swap, type } from "./editor.js"

type Shown = Awaited<ReturnType<typeof checkedEditor>>

const press = (editor: Shown, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more })
  editor.view.dom.dispatchEvent(event)
  return event.defaultPrevented
}
const activeQuote = ({ storage: { ungarble } }: Shown) =>
  ungarble.findings.find(({ id }) => id === ungarble.active)?.quote

describe("what is shown", () => {
  test("changes neither the HTML nor the JSON of the document", async () => {
    const html = "<p>A <strong>net</strong> red.</p>"
    const editor = await checkedEditor(html, { mode: "diff" })
    expect(shown(editor, ".ungarble-ins")).not.toEqual([])
    expect(editor.getHTML()).toBe(html)
    expect(JSON.stringify(editor.getJSON())).not.toContain("ungarble")
    expect(editor.getText()).toBe("A net red.")
  })

  test("carries category, severity and ids", async () => {
    const editor = await checkedEditor("<p>A net red.</p>")
    const { id } = editor.storage.ungarble.findings[0]!
    const element = editor.view.dom.querySelector<HTMLElement>(".ungarble-finding")!
    expect([...element.classList]).toEqual(["ungarble-finding", "ungarble-calque", "ungarble-major"])
    expect(element.dataset.ungarbleIds).toBe(id)
    expect(element.getAttribute("aria-invalid")).toBe("grammar")
  })

  test("puts words of a rewrite on the page as text, never as markup", async () => {
    const hostile = '<img src=x onerror="window.hacked = true">'
    const checker = makeChecker(swap("s", { "net red": [hostile] }))
    const editor = await checkedEditor("<p>net red</p>", { checker, mode: "diff" })
    expect(shown(editor, ".ungarble-ins").join("")).toContain("<img")
    expect(editor.view.dom.querySelector("img:not(.ProseMirror-separator)")).toBeNull()
    editor.commands.acceptAll()
    expect(editor.getText()).toBe(hostile)
    expect(editor.view.dom.querySelector("img:not(.ProseMirror-separator)")).toBeNull()
  })

  test("shows all rewrites as diffs in diff mode, the active one alone otherwise", async () => {
    const editor = await checkedEditor("<p>net red, hot search</p>")
    expect(shown(editor, ".ungarble-ins")).toEqual([])
    editor.commands.selectFinding(editor.storage.ungarble.findings[1]!.id)
    expect(shown(editor, ".ungarble-ins")).toEqual(["trending topic"])
    expect(shown(editor, ".ungarble-del")).toEqual(["hot search"])
    editor.commands.setUngarbleMode("diff")
    expect(shown(editor, ".ungarble-ins")).toEqual(["internet celebrity", "trending topic"])
    expect(shown(editor, ".ungarble-active.ungarble-ins")).toEqual(["trending topic"])
    editor.commands.setUngarbleMode("underline")
    editor.commands.selectFinding(null)
    expect(shown(editor, ".ungarble-ins, .ungarble-del, .ungarble-active")).toEqual([])
  })

  test("shows the option that was chosen", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    const { id } = editor.storage.ungarble.findings[0]!
    editor.commands.selectFinding(id, 1)
    expect(shown(editor, ".ungarble-ins")).toEqual(["willpower"])
    expect(editor.storage.ungarble.option).toBe(1)
    press(editor, "Enter", { ctrlKey: true })
    expect(editor.getText()).toBe("willpower")
  })

  test("cuts findings that overlap into stretches that name both", async () => {
    const editor = await checkedEditor("<p>net red</p>")
    const finding = editor.storage.ungarble.findings[0]!
    const other = { ...finding, id: "other", category: "grammar" as const, pos: { from: 5, to: 9 } }
    editor.commands.insertContentAt(8, " flag")
    const all = [finding, other]
    const look = { kit: { reader: new BlockReader([]) }, mode: "underline" as const, active: null, option: 0 }
    const range = { from: 0, to: editor.state.doc.content.size }
    const set = redraw(DecorationSet.empty, editor.state.doc, [range], all, look)
    const drawn = set.find().map(({ from, to, ...decoration }) => {
      const { attrs } = (decoration as unknown as { type: { attrs: Record<string, string> } }).type
      return [from, to, attrs["data-ungarble-ids"]]
    })
    expect(drawn).toEqual([
      [1, 5, finding.id],
      [5, 8, `${finding.id} other`],
      [8, 9, "other"],
    ])
  })
})

describe("the active finding", () => {
  test("is the one under the caret, until the caret leaves it", async () => {
    const editor = await checkedEditor("<p>A net red came.</p>")
    editor.commands.setTextSelection(find(editor, "red"))
    expect(activeQuote(editor)).toBe("net red")
    editor.commands.setTextSelection(1)
    expect(activeQuote(editor)).toBeUndefined()
  })

  test("is left by typing on beyond it, and survives what others write elsewhere", async () => {
    const editor = await checkedEditor("<p>Start.</p><p>A net red</p>")
    editor.commands.selectFinding(editor.storage.ungarble.findings[0]!.id)
    editor.view.dispatch(editor.state.tr.insertText("Re", 1))
    expect(activeQuote(editor)).toBe("net red")
    type(editor, editor.state.doc.content.size - 1, " x")
    expect(activeQuote(editor)).toBeUndefined()
  })

  test("is the one that is clicked where the text can't be edited", async () => {
    const editor = await checkedEditor("<p>A net red came here.</p>", {}, { editable: false })
    const element = editor.view.dom.querySelector(".ungarble-finding")!
    await userEvent.click(element)
    expect(activeQuote(editor)).toBe("net red")
    await userEvent.click(editor.view.dom, { position: { x: 4, y: 8 } })
    expect(activeQuote(editor)).toBeUndefined()
  })

  test("takes no focus", async () => {
    const input = document.body.appendChild(document.createElement("input"))
    const editor = await checkedEditor("<p>A net red came.</p>")
    input.focus()
    editor.commands.nextFinding()
    editor.commands.acceptFinding(editor.storage.ungarble.active!)
    expect(document.activeElement).toBe(input)
    input.remove()
  })

  test("is scrolled into view when it is gone to", async () => {
    const editor = await checkedEditor(`${"<p>Line.</p>".repeat(80)}<p>A net red came.</p>`)
    window.scrollTo(0, 0)
    editor.commands.nextFinding()
    const { top, bottom } = editor.view.dom.querySelector(".ungarble-finding")!.getBoundingClientRect()
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(window.innerHeight)
  })
})

describe("keys", () => {
  test("go from finding to finding and around, and accept, reject and leave them", async () => {
    const editor = await checkedEditor("<p>net red</p><p>hot search</p><p>fixed force</p>")
    expect(press(editor, "F8")).toBe(true)
    expect(activeQuote(editor)).toBe("net red")
    press(editor, "F8")
    expect(activeQuote(editor)).toBe("hot search")
    press(editor, "F8", { shiftKey: true })
    press(editor, "F8", { shiftKey: true })
    expect(activeQuote(editor)).toBe("fixed force")
    press(editor, "Enter", { ctrlKey: true })
    expect(editor.getText()).toBe("net red\n\nhot search\n\nresolve")
    press(editor, "F8")
    press(editor, "Enter", { ctrlKey: true, shiftKey: true })
    expect(editor.storage.ungarble.decisions.map(({ verdict }) => verdict)).toEqual(["accepted", "rejected"])
    press(editor, "F8")
    expect(activeQuote(editor)).toBe("hot search")
    expect(press(editor, "Escape")).toBe(true)
    expect(activeQuote(editor)).toBeUndefined()
  })

  test("are left to the editor where no finding is active, or when they are off", async () => {
    const editor = await checkedEditor("<p>Start</p><p>net red</p>")
    editor.commands.setTextSelection(3)
    press(editor, "Enter", { ctrlKey: true })
    expect(editor.getHTML()).toContain("St<br>art")
    const silent = await checkedEditor("<p>net red</p>", { keys: false })
    expect(press(silent, "F8")).toBe(false)
  })
})

describe("hosts", () => {
  test("hear of each change through the storage and the callback, until they stop listening", async () => {
    const changes: number[] = []
    const editor = makeEditor("<p>net red</p>", { onChange: state => changes.push(state.findings.length) })
    const heard: number[] = []
    const stop = editor.storage.ungarble.subscribe(state => heard.push(state.findings.length))
    await expect.poll(() => heard.at(-1)).toBe(1)
    expect(changes.at(-1)).toBe(1)
    stop()
    const count = heard.length
    editor.commands.acceptAll()
    expect(changes.at(-1)).toBe(0)
    expect(heard).toHaveLength(count)
  })

  test("hear nothing when what they see is as before", async () => {
    let calls = 0
    const editor = await checkedEditor("<p>net red</p><p>Some words</p>", {
      delay: 100_000,
      onChange: () => calls++,
    })
    await expect.poll(() => shown(editor)).toEqual(["net red"])
    const before = calls
    const { findings } = editor.storage.ungarble
    type(editor, editor.state.doc.content.size - 1, "more")
    expect(calls).toBe(before)
    expect(editor.storage.ungarble.findings).toBe(findings)
  })

  test("can have several editors on a page that know nothing of each other", async () => {
    const one = await checkedEditor("<p>A net red.</p>")
    const two = await checkedEditor("<p>A hot search and a net red.</p>", { mode: "diff" })
    one.commands.ignoreFinding(one.storage.ungarble.findings[0]!.id, "always")
    expect(shown(one)).toEqual([])
    expect(two.storage.ungarble.findings).toHaveLength(2)
    expect(two.storage.ungarble.decisions).toEqual([])
    one.destroy()
    two.commands.acceptAll()
    expect(two.getText()).toBe("A trending topic and a internet celebrity.")
  })

  test("are told what is missing when they give no checker", () => {
    expect(() => makeEditor("<p></p>", { checker: undefined as never })).toThrow(
      "Ungarble.configure({ checker",
    )
  })
})
