import { type ReviewScreenTarget, reviewScreen } from "@ungarble/review"
import { expect, test } from "vitest"
import { reviewTarget } from "../src/target.js"
import { checked, checkedEditor, find, quotes, type } from "./editor.js"

const html = "<h2>One</h2><p>She has fixed force.</p><p>A <strong>net red</strong> came.</p>"

test("an editor is a target for the review screens, which decide in it and read it before and after", async () => {
  const editor = await checkedEditor(html)
  const target: ReviewScreenTarget = reviewTarget(editor)
  const screen = reviewScreen(target)
  document.body.append(screen.element)
  const text = () => screen.element.textContent ?? ""
  await expect.poll(text).toContain("0 of 2 decided")
  expect(text()).toContain("2  She has fixed force.")
  target.reject(target.state.findings[0]!.id, "Ours")
  await expect.poll(text).toContain("1 of 2 decided")
  expect(target.acceptAll([target.state.findings[0]!.id])).toBe(1)
  await expect.poll(text).toContain("2 of 2 decided")
  expect(target.decisions.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["rejected", "Ours"],
    ["accepted", undefined],
  ])
  expect(target.blocks().map(({ original, text }) => [original, text])).toEqual([
    ["One", "One"],
    ["She has fixed force.", "She has fixed force."],
    ["A net red came.", "A internet celebrity came."],
  ])
  editor.commands.undo()
  await expect.poll(text).toContain("1 of 2 decided")
  screen.destroy()
})

test("tells the words around a finding, its place on the page, and nothing of one that is gone", async () => {
  const editor = await checkedEditor(html)
  const target = reviewTarget(editor)
  const [first, second] = target.state.findings
  expect(target.contextOf(second!.id)).toEqual({ before: "A ", after: " came." })
  const rect = target.rectOf(first!.id)!
  const marked = editor.view.dom.querySelector(".ungarble-finding")!.getBoundingClientRect()
  expect([rect.left, rect.width]).toEqual([marked.left, marked.width])
  type(editor, find(editor, "xed force"), "x")
  expect(target.rectOf(first!.id)).toBeNull()
  expect(target.contextOf(first!.id)).toEqual({ before: "", after: "" })
  expect(target.accept(first!.id)).toBe(false)
})

test("begins anew with another document, and says why a check failed", async () => {
  const earlier = [
    {
      print: "p",
      rule: "r",
      verdict: "ignored" as const,
      before: "a",
      after: "a",
      at: "2024-01-01T00:00:00.000Z",
    },
  ]
  const editor = await checkedEditor(html)
  const target = reviewTarget(editor, { earlier })
  target.accept(target.state.findings[0]!.id)
  expect(target.decisions).toHaveLength(2)
  editor.commands.setContent("<p>Much hot search.</p>")
  target.restart()
  await checked(editor)
  expect(quotes(editor)).toEqual(["hot search"])
  expect(target.decisions).toEqual([])
  expect(target.state.decided).toBe(0)
  expect(target.blocks().map(({ original }) => original)).toEqual(["Much hot search."])
  target.fail(new Error("The worker stopped twice."))
  expect(target.state.error).toBe("The worker stopped twice.")
})
