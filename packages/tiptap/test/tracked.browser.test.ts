import type { Decision } from "@ungarble/core"
import { describe, expect, test } from "vitest"
import { type ChangeFilter, TrackedChanges, trackedChanges } from "../src/tracked/index.js"
import { checked, checkedEditor, find, quotes, shown, type } from "./editor.js"
import { bothChecked, checkedPair } from "./pair.js"

const now = () => new Date("2024-05-06T07:08:09Z")
const html = "<p>She has fixed force and a net red.</p><p>Much hot search.</p>"

async function tracking(
  content = html,
  role: "translator" | "reviewer" = "translator",
  onDecision?: (decision: Decision) => void,
) {
  return checkedEditor(
    content,
    { author: "Ana", now, ...(onDecision && { onDecision }) },
    { extensions: [TrackedChanges.configure({ role })] },
  )
}
type Tracking = Awaited<ReturnType<typeof tracking>>

const press = (editor: Tracking, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more })
  editor.view.dom.dispatchEvent(event)
  return event.defaultPrevented
}
const idOf = (editor: Tracking, nth: number) => editor.storage.ungarble.findings[nth]!.id
const changes = (editor: Tracking) => trackedChanges(editor.state.doc)
const every: ChangeFilter = () => true

describe("a translator's rewrite", () => {
  test("is struck and inserted words with author, time, rule and reason, and nothing before that", async () => {
    const editor = await tracking()
    editor.commands.setUngarbleMode("diff")
    expect(editor.getHTML()).toBe(html)
    editor.commands.acceptFinding(idOf(editor, 0), 0, "House style")
    expect(changes(editor)).toMatchObject([
      { author: "Ana", at: "2024-05-06T07:08:09.000Z", reason: "House style", rule: "swap" },
    ])
    expect(changes(editor)[0]).toMatchObject({ before: "fixed force", after: "resolve" })
    const page = new DOMParser().parseFromString(editor.getHTML(), "text/html")
    expect(page.querySelector("del")!.textContent).toBe("fixed force")
    expect(page.querySelector("ins")!.textContent).toBe("resolve")
    expect(page.querySelector("ins")!.getAttribute("datetime")).toBe("2024-05-06T07:08:09.000Z")
    expect(editor.storage.ungarble.decisions).toMatchObject([
      { verdict: "accepted", before: "fixed force", after: "resolve", by: "Ana", reason: "House style" },
    ])
  })

  test("survives HTML and JSON with all that it remembers, apart from words that are only struck", async () => {
    const editor = await tracking()
    editor.commands.acceptAll()
    const before = changes(editor)
    expect(before).toHaveLength(3)
    const json = editor.getJSON()
    editor.commands.setContent(editor.getHTML())
    expect(editor.getJSON()).toEqual(json)
    expect(changes(editor)).toEqual(before)
    editor.commands.setContent("<p>It was <del>so</del> easy.</p>")
    expect(changes(editor)).toEqual([])
    expect(editor.getHTML()).toBe("<p>It was <s>so</s> easy.</p>")
  })

  test("is one undo step, which brings words and finding back", async () => {
    const editor = await tracking()
    editor.commands.acceptAll()
    expect(quotes(editor)).toEqual([])
    editor.commands.undo()
    expect(editor.getHTML()).toBe(html)
    expect(quotes(editor)).toEqual(["fixed force", "net red", "hot search"])
    expect(changes(editor)).toEqual([])
  })

  test("is read as the text it would be: struck words are not checked, those around keep their places", async () => {
    const editor = await tracking()
    editor.commands.acceptFinding(idOf(editor, 0))
    type(editor, find(editor, "She"), "Now ")
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red", "hot search"])
    expect(shown(editor)).toEqual(["net red", "hot search"])
    editor.commands.acceptFinding(idOf(editor, 0))
    expect(changes(editor).map(({ before, after }) => [before, after])).toEqual([
      ["fixed force", "resolve"],
      ["net red", "internet celebrity"],
    ])
  })

  test("keeps bold words bold and strikes only what differs", async () => {
    const editor = await tracking(
      '<p>Her <strong>fixed force</strong> and a <a href="https://example.org/">net red</a></p>',
    )
    editor.commands.acceptAll()
    const page = new DOMParser().parseFromString(editor.getHTML(), "text/html")
    expect(page.querySelector("strong")!.textContent).toBe("fixed forceresolve")
    expect(page.querySelector("a")!.textContent).toBe("net redinternet celebrity")
    editor.commands.setRole("reviewer")
    editor.commands.applyChanges(every)
    expect(editor.getText()).toBe("Her resolve and a internet celebrity")
  })

  test("is taken back by its translator with a key, and applied by none", async () => {
    const editor = await tracking()
    editor.commands.acceptFinding(idOf(editor, 0))
    const [change] = changes(editor)
    editor.commands.setTextSelection(change!.from + 2)
    expect(editor.commands.applyChanges(change!.id)).toBe(false)
    expect(press(editor, "Enter", { ctrlKey: true, shiftKey: true })).toBe(true)
    expect(editor.getHTML()).toBe(html)
    await checked(editor)
    expect(quotes(editor)).toEqual(["fixed force", "net red", "hot search"])
  })
})

describe("a reviewer", () => {
  async function reviewing(onDecision?: (decision: Decision) => void): Promise<Tracking> {
    const translator = await tracking()
    translator.commands.acceptAll()
    return tracking(translator.getHTML(), "reviewer", onDecision)
  }

  test("walks through the changes, applies and reverts by key, and each is logged", async () => {
    const heard: Decision[] = []
    const editor = await reviewing(decision => heard.push(decision))
    editor.commands.setTextSelection(1)
    press(editor, "F8")
    press(editor, "Enter", { ctrlKey: true })
    press(editor, "F8")
    press(editor, "Enter", { ctrlKey: true, shiftKey: true })
    expect(editor.getText()).toBe("She has resolve and a net red.\n\nMuch hot searchtrending topic.")
    expect(changes(editor)).toHaveLength(1)
    expect(heard).toMatchObject([
      { verdict: "accepted", before: "fixed force", after: "resolve", by: "Ana", rule: "swap" },
      { verdict: "rejected", before: "net red", after: "net red", by: "Ana", rule: "swap" },
    ])
    expect(editor.storage.ungarble.decisions).toEqual(heard)
  })

  test("applies or reverts all that a filter lets through as one step", async () => {
    const editor = await reviewing()
    const before = editor.getHTML()
    editor.commands.applyChanges(({ author }) => author === "Bo")
    expect(editor.getHTML()).toBe(before)
    editor.commands.applyChanges(({ author }) => author === "Ana", "Reads well")
    expect(editor.getText()).toBe("She has resolve and a internet celebrity.\n\nMuch trending topic.")
    expect(editor.storage.ungarble.decisions.map(({ reason }) => reason)).toEqual(Array(3).fill("Reads well"))
    editor.commands.undo()
    expect(editor.getHTML()).toBe(before)
    editor.commands.revertChanges(every)
    expect(editor.getHTML()).toBe(html)
  })

  test("writes own rewrites into the text at once", async () => {
    const editor = await tracking(html, "reviewer")
    editor.commands.acceptFinding(idOf(editor, 0))
    expect(editor.getText()).toContain("She has resolve and")
    expect(changes(editor)).toEqual([])
  })
})

test("what is typed among struck words is not struck", async () => {
  const editor = await tracking()
  editor.commands.acceptFinding(idOf(editor, 0))
  editor.commands.setTextSelection(find(editor, "xed force"))
  const { from, to } = editor.state.selection
  expect(
    editor.view.someProp("handleTextInput", type => type(editor.view, from, to, "!", () => editor.state.tr)),
  ).toBe(true)
  editor.commands.setRole("reviewer")
  editor.commands.applyChanges(every)
  expect(editor.getText()).toContain("She has !resolve and")
})

test("a deleted word goes with its space when the change is applied, and comes back when it is reverted", async () => {
  for (const [verdict, text] of [
    ["applyChanges", "A here."],
    ["revertChanges", "A stray essence here."],
  ] as const) {
    const editor = await tracking("<p>A stray essence here.</p>")
    editor.commands.acceptFinding(idOf(editor, 0))
    editor.commands.setRole("reviewer")
    editor.commands[verdict](every)
    expect(editor.getText()).toBe(text)
  }
})

test("a rewrite of an earlier rewrite replaces it, and strikes only what was there first", async () => {
  const editor = await tracking("<p>Much hot search.</p>")
  editor.commands.acceptFindingWith(idOf(editor, 0), "net red")
  await checked(editor)
  expect(quotes(editor)).toEqual(["net red"])
  editor.commands.acceptFinding(idOf(editor, 0))
  expect(editor.getText()).toBe("Much hot searchinternet celebrity.")
})

test("two editors share tracked changes through Yjs, made apart and decided together", async () => {
  const pair = await checkedPair(html, { author: "Ana", now }, [TrackedChanges])
  const { left, right, part, join } = pair
  part()
  left.commands.acceptFinding(idOf(left, 0), 0, "House style")
  right.commands.acceptFinding(idOf(right, 1))
  join()
  await bothChecked(pair)
  expect(changes(right).map(({ before, after, reason }) => [before, after, reason])).toEqual([
    ["fixed force", "resolve", "House style"],
    ["net red", "internet celebrity", ""],
  ])
  expect(changes(left)).toEqual(changes(right))
  expect(quotes(left)).toEqual(["hot search"])
  expect(quotes(right)).toEqual(["hot search"])
  right.commands.setRole("reviewer")
  right.commands.applyChanges(changes(right)[0]!.id)
  right.commands.revertChanges(every)
  expect(left.getText()).toBe("She has resolve and a net red.\n\nMuch hot search.")
  await bothChecked(pair)
  expect(quotes(left)).toEqual(["net red", "hot search"])
})
