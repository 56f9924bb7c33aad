import type { Editor } from "@tiptap/core"
import type { CheckProgress } from "@ungarble/core"
import { describe, expect, test } from "vitest"
import { pluginState } from "../src/actions.js"
import {
  checked,
  checkedEditor,
  find,
  HeldChecker,
  makeAgainChecker,
  makeEditor,
  quotes,
  shown,
  type,
} from "./editor.js"

const frame = () => new Promise(resolve => setTimeout(resolve, 40))

describe("answers", () => {
  test("about text that has changed since are dropped, the others are applied", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>A net red.</p><p>fixed force</p>", { checker, delay: 10_000 })
    const check = await checker.next(0)
    type(editor, find(editor, "."), " came")
    await check.answer()
    await frame()
    expect(quotes(editor)).toEqual(["fixed force"])
  })

  test("for a block that was moved meanwhile are applied where it stands now", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>One.</p><p>fixed force</p>", { checker, delay: 10_000 })
    const check = await checker.next(0)
    editor.commands.insertContentAt(0, "<h1>New</h1>")
    await check.answer()
    await frame()
    expect(quotes(editor)).toEqual(["fixed force"])
  })

  test("of two blocks at once never name a finding as one that was split off is named", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>Here a net red came by.</p>", { checker })
    await (await checker.next(0)).answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red"])
    const { id } = editor.storage.ungarble.findings[0]!
    editor.chain().setTextSelection(find(editor, "a net")).splitBlock().run()
    type(editor, find(editor, "Here ") + 5, "a net red came by, too.")
    const check = await checker.next(1)
    expect(check.blocks.map(({ text }) => text)).toEqual([
      "Here a net red came by, too.",
      "a net red came by.",
    ])
    await check.answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red", "net red"])
    const [fresh, old] = editor.storage.ungarble.findings
    expect(old!.id).toBe(id)
    expect(fresh!.id).not.toBe(id)
  })

  test("come block by block, and the first ones stay until the last have come", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>fixed force</p>", { checker })
    const check = await checker.next(0)
    await check.stream()
    await expect.poll(() => quotes(editor)).toEqual(["fixed force"])
    expect(editor.storage.ungarble.status).toBe("checking")
    await check.answer()
    await expect.poll(() => editor.storage.ungarble.status).toBe("idle")
    expect(quotes(editor)).toEqual(["fixed force"])
  })
})

describe("of two blocks that say the same", () => {
  const content = "<p>A red one.</p><p>So it is.</p><p>A red one.</p>"
  const blocks = (editor: Editor) => editor.storage.ungarble.findings.map(finding => finding.block)
  const hidden = (editor: Editor) => pluginState(editor.state).hidden.map(finding => finding.block)

  test("each is given its own findings back when a change of it is undone", async () => {
    const editor = await checkedEditor(content, { checker: makeAgainChecker() })
    expect(blocks(editor)).toEqual(["b2"])
    for (const at of [1, find(editor, "So it is") + 12]) {
      type(editor, at, "x")
      editor.commands.undo()
      expect(blocks(editor)).toEqual(["b2"])
      await checked(editor)
      expect(blocks(editor)).toEqual(["b2"])
    }
  })

  test("each is given its own findings back after other checks, too", async () => {
    const editor = await checkedEditor(content, { checker: makeAgainChecker() })
    const [finding] = editor.storage.ungarble.findings
    editor.commands.acceptFinding(finding!.id)
    await checked(editor)
    type(editor, 1, "x")
    await checked(editor)
    editor.commands.undo()
    expect(blocks(editor)).toEqual([])
    await checked(editor)
    editor.commands.undo()
    expect(blocks(editor)).toEqual(["b2"])
    await checked(editor)
    expect(blocks(editor)).toEqual(["b2"])
  })

  test("one that is new is given the other's findings until it is checked", async () => {
    const editor = await checkedEditor(content, { checker: makeAgainChecker() })
    editor.commands.insertContentAt(0, "<p>A red one.</p>")
    const [fresh] = pluginState(editor.state).blocks.list
    expect(blocks(editor)).toEqual([fresh!.id, "b2"])
    await checked(editor)
    expect(blocks(editor)).toEqual(["b0", "b2"])
  })

  test("one keeps showing what was ignored once in the other", async () => {
    const editor = await checkedEditor("<p>A net red.</p><p>A net red.</p>")
    const [first] = editor.storage.ungarble.findings
    editor.commands.ignoreFinding(first!.id, "once")
    type(editor, find(editor, "net") + 1, "x")
    editor.commands.undo()
    expect([hidden(editor), blocks(editor)]).toEqual([["b0"], ["b1"]])
    type(editor, find(editor, "net") + "net red.".length + 2, "x")
    editor.commands.undo()
    expect([hidden(editor), blocks(editor)]).toEqual([["b0"], ["b1"]])
  })
})

describe("the loop", () => {
  test("waits for quiet, aborts a check that is overtaken, and sends only what it doesn't know", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor(`<p>One two three four.</p><p>${"Five six seven eight. ".repeat(4)}</p>`, {
      checker,
    })
    const first = await checker.next(0)
    type(editor, 1, "A net red. ")
    const second = await checker.next(1)
    expect(first.options.signal?.aborted).toBe(true)
    await second.answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red"])
    type(editor, 1, "So: ")
    const third = await checker.next(2)
    expect(third.blocks.map(block => block.text)).toEqual(["So: A net red. One two three four."])
    expect(third.blocks[0]!.id).toBe(second.blocks[0]!.id)
    await third.answer()
    await frame()
    expect(checker.checks).toHaveLength(3)
  })

  test("asks again about a block of which only a part was said", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor(`<p>One.</p><p>Two.</p><p>${"Three four five. ".repeat(4)}</p>`, { checker })
    await (await checker.next(0)).answer()
    await expect.poll(() => editor.storage.ungarble.status).toBe("idle")
    type(editor, 1, "And ")
    const second = await checker.next(1)
    expect(second.blocks.map(({ id }) => id)).toEqual(["b0"])
    second.options.onFindings?.("b1", [])
    await second.answer()
    const third = await checker.next(2)
    expect(third.blocks.map(({ id }) => id)).toEqual(["b1"])
    third.options.onFindings?.("b0", [])
    type(editor, 1, "x")
    editor.commands.deleteRange({ from: 1, to: 2 })
    const fourth = await checker.next(3)
    expect(fourth.blocks.map(({ id }) => id)).toEqual(["b0", "b1"])
    await fourth.answer()
    await frame()
    expect(editor.storage.ungarble.status).toBe("idle")
    expect(checker.checks).toHaveLength(4)
  })

  test("says that a check failed, keeps the findings, and tries again when asked to", async () => {
    const checker = new HeldChecker()
    const errors: unknown[] = []
    const editor = makeEditor("<p>A net red.</p>", { checker, onError: error => errors.push(error) })
    await (await checker.next(0)).answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red"])
    type(editor, editor.state.doc.content.size - 1, " and fixed force")
    const failure = new Error("The checker's worker stopped twice.")
    ;(await checker.next(1)).fail(failure)
    await expect.poll(() => editor.storage.ungarble.status).toBe("failed")
    expect(errors).toEqual([failure])
    expect(quotes(editor)).toEqual(["net red"])
    editor.commands.checkDocument()
    await (await checker.next(2)).answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red", "fixed force"])
    expect(editor.storage.ungarble.status).toBe("idle")
  })

  test("tries a check that failed again by itself", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>A net red.</p>", { checker })
    ;(await checker.next(0)).fail(new Error("The worker stopped."))
    await expect.poll(() => editor.storage.ungarble.status).toBe("failed")
    await (await checker.next(1)).answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red"])
    expect(editor.storage.ungarble.status).toBe("idle")
  })

  test("says once what could not be loaded, and looks for what that would have found again", async () => {
    const checker = new HeldChecker()
    const errors: string[] = []
    const editor = makeEditor("<p>A net red.</p>", { checker, onError: error => errors.push(String(error)) })
    await (await checker.next(0)).answer(["The word list could not be loaded."])
    await expect.poll(() => quotes(editor)).toEqual(["net red"])
    const again = await checker.next(1)
    expect(again.blocks.map(block => block.text)).toEqual(["A net red."])
    await again.answer()
    expect(errors).toEqual(["Error: The word list could not be loaded."])
  })

  test("sends what is on the screen first, then what is farther and farther away", async () => {
    const tall = document.head.appendChild(document.createElement("style"))
    tall.textContent = ".tiptap p { height: 400px }"
    const checker = new HeldChecker()
    const editor = makeEditor(
      Array.from({ length: 9 }, (_, nth) => `<p>Part ${nth} of a net red.</p>`).join(""),
      { checker },
    )
    editor.view.dom.children[5]!.scrollIntoView({ block: "center" })
    const { blocks } = await checker.next(0)
    tall.remove()
    const parts = blocks.map(({ text }) => Number(text.match(/\d/)![0]))
    expect(parts).toEqual([5, 4, 6, 3, 7, 2, 8, 1, 0])
  })

  test("reports progress and language", async () => {
    const seen: CheckProgress[] = []
    const editor = await checkedEditor("<p>One.</p><p>Two.</p>", {
      onProgress: progress => seen.push(progress),
    })
    expect(seen.at(-1)).toMatchObject({ phase: "checking" })
    expect(editor.storage.ungarble).toMatchObject({ progress: null, language: { isTarget: true } })
  })

  test("says so when the document is in another language, and checks it only when told to", async () => {
    const chinese = "市议会昨天决定修建一座新桥。".repeat(4)
    const editor = await checkedEditor(`<p>net red</p><p>${chinese}</p>`)
    expect(editor.storage.ungarble.language).toMatchObject({ isTarget: false })
    expect(quotes(editor)).toEqual([])
    editor.commands.checkDocument({ anyLanguage: true })
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red"])
  })

  test("leaves the checker's own settings alone, and hands over new ones with a new check", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>A net red.</p>", { checker })
    await (await checker.next(0)).answer()
    await expect.poll(() => quotes(editor)).toEqual(["net red"])
    expect(checker.configured).toEqual([])
    const { print } = editor.storage.ungarble.findings[0]!
    const settings = { ignores: { prints: [print], words: [] } }
    editor.commands.setUngarbleSettings(settings)
    expect(checker.configured).toEqual([settings])
    await (await checker.next(1)).answer()
    await expect.poll(() => quotes(editor)).toEqual([])
  })

  test("reports settings that the checker refuses", async () => {
    const errors: unknown[] = []
    const editor = await checkedEditor("<p>A net red.</p>", { onError: error => errors.push(error) })
    editor.commands.setUngarbleSettings({ disabled: ["swop"] })
    expect(String(errors[0])).toContain('did you mean "swap"')
    expect(quotes(editor)).toEqual(["net red"])
  })

  test("stops with its editor", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>A net red.</p>", { checker })
    const check = await checker.next(0)
    editor.destroy()
    expect(check.options.signal?.aborted).toBe(true)
    await frame()
    expect(checker.checks).toHaveLength(1)
  })
})

describe("during a composition", () => {
  const start = (editor: ReturnType<typeof makeEditor>) =>
    editor.view.dom.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }))
  const end = (editor: ReturnType<typeof makeEditor>) =>
    editor.view.dom.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }))

  test("no answer is applied; it is when the composition is over", async () => {
    const checker = new HeldChecker()
    const editor = makeEditor("<p>A net red.</p>", { checker })
    const check = await checker.next(0)
    editor.view.focus()
    await frame()
    start(editor)
    expect(editor.view.composing).toBe(true)
    let transactions = 0
    editor.on("transaction", () => transactions++)
    await check.answer()
    await frame()
    expect(quotes(editor)).toEqual([])
    expect(transactions).toBe(0)
    end(editor)
    await expect.poll(() => shown(editor)).toEqual(["net red"])
  })

  test("nothing is redrawn or accepted, yet findings in the state keep to their text", async () => {
    const editor = await checkedEditor("<p>A net red. Some fixed force.</p>")
    const [first, second] = editor.storage.ungarble.findings
    editor.view.focus()
    await frame()
    start(editor)
    const marked = editor.view.dom.querySelector(".ungarble-finding")
    editor.view.dispatch(editor.state.tr.insertText("x", 5).setMeta("composition", 1))
    expect(quotes(editor)).toEqual(["fixed force"])
    expect(editor.view.dom.querySelector(".ungarble-finding")).toBe(marked)
    expect(shown(editor)).toEqual(["next red", "fixed force"])
    expect(editor.commands.acceptFinding(second!.id)).toBe(false)
    end(editor)
    await expect.poll(() => shown(editor)).toEqual(["fixed force"])
    expect(editor.commands.acceptFinding(first!.id)).toBe(false)
    expect(editor.commands.acceptFinding(second!.id)).toBe(true)
  })
})
