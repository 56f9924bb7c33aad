import type { Editor } from "@tiptap/core"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { checked, find, quotes, shown, type } from "./editor.js"
import { bothChecked, checkedPair } from "./pair.js"

// Each transaction of both editors is held to the laws of place by their own listeners, those from afar among them.

const ids = (editor: Editor) => editor.storage.ungarble.findings.map(({ id }) => id)
const html = "<p>She has fixed force.</p><p>A net red came.</p><p>One hot search.</p>"
const all = ["fixed force", "net red", "hot search"]

describe("two editors on one document", () => {
  test("show the same findings, and keep them while the other types", async () => {
    const { left, right } = await checkedPair(html)
    expect(shown(left)).toEqual(all)
    expect(shown(right)).toEqual(all)
    const [leftIds, rightIds] = [ids(left), ids(right)]
    type(left, find(left, "She"), "Now ")
    type(right, find(right, "A net"), "So: ")
    type(right, find(right, "red came"), "x")
    expect(left.getText()).toBe("Now She has fixed force.\n\nSo: A net xred came.\n\nOne hot search.")
    for (const [editor, was] of [
      [left, leftIds],
      [right, rightIds],
    ] as const) {
      expect(quotes(editor)).toEqual(["fixed force", "hot search"])
      expect(ids(editor)).toEqual([was[0], was[2]])
      expect(shown(editor)).toEqual(["fixed force", "hot search"])
    }
  })

  test("keep findings through splits, joins, wraps and new blocks of the other", async () => {
    const { left, right } = await checkedPair(html)
    const was = ids(right)
    left.chain().setTextSelection(find(left, " came")).splitBlock().run()
    expect(ids(right)).toEqual(was)
    left.commands.joinBackward()
    left.commands.toggleBlockquote()
    left.commands.insertContentAt(0, "<h2>New</h2>")
    left.chain().setTextSelection(find(left, "hot")).toggleBulletList().run()
    expect(shown(right)).toEqual(all)
    expect(ids(right)).toHaveLength(3)
    left
      .chain()
      .setTextSelection({ from: find(left, "fixed"), to: find(left, " force") })
      .toggleBold()
      .run()
    expect(quotes(right)).toEqual(all)
    expect(shown(right).join(" ")).toBe("fixed  force net red hot search")
  })

  test("write nothing into the shared document by showing, choosing and rejecting", async () => {
    const { left, right, documents } = await checkedPair(html)
    const before = documents.map(document => Y.encodeStateVector(document))
    for (const editor of [left, right]) {
      editor.commands.setUngarbleMode("diff")
      editor.commands.nextFinding()
      editor.commands.rejectFinding(ids(editor)[0]!)
    }
    left.commands.ignoreFinding(ids(left)[0]!, "document")
    await checked(left)
    expect(documents.map(document => Y.encodeStateVector(document))).toEqual(before)
    expect(quotes(left)).toEqual(["hot search"])
    expect(quotes(right)).toEqual(["net red", "hot search"])
  })

  test("see what the other accepts, and log only what they decide themselves", async () => {
    const { left, right } = await checkedPair(html)
    left.commands.acceptFinding(ids(left)[1]!)
    expect(quotes(right)).toEqual(["fixed force", "hot search"])
    right.commands.acceptAll()
    expect(left.getText()).toBe("She has resolve.\n\nA internet celebrity came.\n\nOne trending topic.")
    expect(quotes(left)).toEqual([])
    expect(left.storage.ungarble.decisions).toHaveLength(1)
    expect(right.storage.ungarble.decisions).toHaveLength(2)
  })
})

describe("apart and joined again", () => {
  test("hold the same document, with each finding at its place", async () => {
    const pair = await checkedPair(html)
    const { left, right, part, join } = pair
    part()
    type(left, find(left, "She"), "Today ")
    type(left, find(left, " came"), " net red")
    left.commands.acceptFinding(ids(left)[0]!)
    type(right, find(right, "force"), "and firm ")
    type(right, find(right, "One"), "Some fixed force. ")
    right.chain().setTextSelection(find(right, " came")).splitBlock().run()
    await Promise.all([checked(left), checked(right)])
    expect(quotes(left)).toEqual(["net red", "net red", "hot search"])
    expect(quotes(right)).toEqual(["net red", "fixed force", "hot search"])
    join()
    await bothChecked(pair)
    expect(quotes(left)).toEqual(quotes(right))
    expect(quotes(left).slice(-3)).toEqual(["net red", "fixed force", "hot search"])
    expect(shown(left)).toEqual(shown(right))
  })

  test("don't show a rewrite that both accepted twice as still to be made", async () => {
    const pair = await checkedPair("<p>A net red came.</p>")
    const { left, right, part, join } = pair
    part()
    left.commands.acceptAll()
    right.commands.acceptAll()
    join()
    await bothChecked(pair)
    expect(quotes(left)).toEqual([])
    expect(quotes(right)).toEqual([])
  })
})

describe("the shared history", () => {
  test("takes back one's own rewrite and not the other's typing, finding and all", async () => {
    const pair = await checkedPair(html)
    const { left, right } = pair
    left.commands.acceptFinding(ids(left)[0]!)
    type(right, find(right, "One"), "Then ")
    left.commands.undo()
    expect(right.getText()).toBe("She has fixed force.\n\nA net red came.\n\nThen One hot search.")
    expect(quotes(left)).toEqual(all)
    expect(quotes(right)).toEqual(all)
    left.commands.redo()
    expect(quotes(left)).toEqual(["net red", "hot search"])
    expect(quotes(right)).toEqual(["net red", "hot search"])
    await bothChecked(pair)
    expect(shown(right)).toEqual(["net red", "hot search"])
  })

  test("holds a rewrite as a step of its own between what was typed before and after it", async () => {
    const { left } = await checkedPair("<p>A net red came.</p>")
    type(left, find(left, " came"), " x")
    left.commands.acceptAll()
    type(left, find(left, " x"), " y")
    expect(left.getText()).toBe("A internet celebrity y x came.")
    left.commands.undo()
    expect(left.getText()).toBe("A internet celebrity x came.")
    left.commands.undo()
    expect(left.getText()).toBe("A net red x came.")
    expect(quotes(left)).toEqual(["net red"])
    left.commands.undo()
    expect(left.getText()).toBe("A net red came.")
  })

  test("takes back accepting a long document in one step", async () => {
    const pair = await checkedPair("<p>A net red, fixed force, hot search.</p>".repeat(60))
    const before = pair.left.getHTML()
    expect(quotes(pair.right)).toHaveLength(180)
    pair.left.commands.acceptAll()
    expect(quotes(pair.right)).toEqual([])
    pair.left.commands.undo()
    expect(pair.right.getHTML()).toBe(before)
    expect(quotes(pair.left)).toHaveLength(180)
    expect(quotes(pair.right)).toHaveLength(180)
    await bothChecked(pair)
    expect(shown(pair.right)).toHaveLength(180)
  })
})
