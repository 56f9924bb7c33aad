import { afterEach, beforeEach, expect, test } from "vitest"
import { page, userEvent } from "vitest/browser"
import { type Popover, popover } from "../src/index.js"
import { PlainTarget } from "./plain-target.js"
import "../style.css"

let target: PlainTarget
let opened: Popover

beforeEach(() => {
  target = new PlainTarget("They kept fixed force and won the the flowing red flag again.", [
    {
      words: "fixed force",
      rewrites: ["resolve", "willpower", "composure", "a fourth one"],
      more: { evidence: { source: "定力", reading: "dìnglì", gloss: "resolve" } },
    },
    { words: "the the", rewrites: ["the"] },
    { words: "flowing red flag" },
  ])
  opened = popover(target)
})
afterEach(() => {
  opened.destroy()
  document.body.replaceChildren()
})

const one = (selector: string) => opened.element.querySelector<HTMLElement>(selector)!
const spoken = () => document.querySelector("[aria-live=polite]")!.textContent

test("is closed until a finding is active and closes when none is", () => {
  expect(opened.element.hidden).toBe(true)
  target.select("finding-0")
  expect(opened.element.hidden).toBe(false)
  target.select(null)
  expect(opened.element.hidden).toBe(true)
})

test("shows the message, the evidence and no more than three rewrites as diffs", () => {
  target.select("finding-0")
  expect(one(".ungarble-message").textContent).toBe("Message 0. (minor, almost certain)")
  expect(one(".ungarble-evidence").textContent).toBe("定力 dìnglì “resolve”")
  expect(one("[lang=zh]").textContent).toBe("定力")
  const options = [...opened.element.querySelectorAll("[role=radio]")]
  expect(options.map(option => option.querySelector("ins")?.textContent)).toEqual([
    "resolve",
    "willpower",
    "composure",
  ])
  expect(options.map(option => option.querySelector("del")?.textContent)).toEqual(
    Array(3).fill("fixed force"),
  )
  expect(options[0]!.querySelector(".ungarble-unseen")!.textContent).toBe("Change “fixed force” to “resolve”")
})

test("leaves the focus in the text when it opens, moves on, and when its buttons are clicked", async () => {
  target.element.focus()
  target.select("finding-0")
  target.select("finding-1")
  expect(document.activeElement).toBe(target.element)
  await userEvent.click(one(".ungarble-actions .ungarble-primary"))
  expect(target.log).toEqual(["accept finding-1 0"])
  expect(document.activeElement).toBe(target.element)
})

test("announces the finding and what was decided", () => {
  target.select("finding-1")
  expect(spoken()).toContain("Message 1. Change “the the” to “the”.")
  one(".ungarble-actions .ungarble-primary").click()
  expect(spoken()).toBe("Accepted: “the”.")
})

test("Enter accepts the chosen rewrite, keeps the focus and goes on to the next finding", async () => {
  target.select("finding-0")
  opened.focus()
  await userEvent.keyboard("2{Enter}")
  expect(target.log).toEqual(["accept finding-0 1"])
  expect(target.text).toBe("They kept willpower and won the the flowing red flag again.")
  expect(target.state.active).toBe("finding-1")
  expect(opened.element.contains(document.activeElement)).toBe(true)
})

test("arrows choose among rewrites and go to the neighbours", async () => {
  target.select("finding-0")
  opened.focus()
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}")
  expect(one("[aria-checked=true]").querySelector("ins")!.textContent).toBe("composure")
  expect(document.activeElement).toBe(one("[aria-checked=true]"))
  await userEvent.keyboard("{ArrowRight}")
  expect(target.state.active).toBe("finding-1")
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}")
  expect(target.state.active).toBe("finding-2")
})

test("E opens the rewrite for editing and Enter puts the edited words into the text", async () => {
  target.select("finding-0")
  opened.focus()
  await userEvent.keyboard("e")
  const field = one("textarea") as HTMLTextAreaElement
  expect(field.value).toBe("resolve")
  expect(document.activeElement).toBe(field)
  await userEvent.keyboard("calm{Enter}")
  expect(target.log).toEqual(["acceptWith finding-0 calm"])
  expect(target.text).toContain("They kept calm and")
})

test("keeps a hand edit under way when the same finding is reported again", async () => {
  target.select("finding-0")
  opened.focus()
  await userEvent.keyboard("ecalm")
  target.set({ findings: target.state.findings.map(finding => ({ ...finding })) })
  expect((one("textarea") as HTMLTextAreaElement).value).toBe("calm")
})

test("Escape closes the field first, then the popover, and gives the focus back to the text", async () => {
  target.select("finding-0")
  opened.focus()
  await userEvent.keyboard("e{Escape}")
  expect(one(".ungarble-editor").hidden).toBe(true)
  expect(target.state.active).toBe("finding-0")
  await userEvent.keyboard("{Escape}")
  expect(target.state.active).toBe(null)
  expect(document.activeElement).toBe(target.element)
})

test("a finding without a rewrite can be edited, rejected and ignored, not accepted", async () => {
  target.select("finding-2")
  opened.focus()
  await userEvent.keyboard("{Escape}")
  target.select("finding-2")
  expect(one("[role=radio]")).toBe(null)
  expect(opened.element.textContent).not.toContain("Accept")
  one(".ungarble-actions .ungarble-primary").click()
  expect((one("textarea") as HTMLTextAreaElement).value).toBe("flowing red flag")
})

test.each(["once", "document", "always"])("ignores %s", scope => {
  target.select("finding-0")
  const buttons = [...opened.element.querySelectorAll<HTMLElement>(".ungarble-scopes button")]
  expect(one(".ungarble-scopes").hidden).toBe(true)
  const ignore = [...opened.element.querySelectorAll("button")].find(each => each.textContent === "Ignore")!
  ignore.click()
  expect(ignore.getAttribute("aria-expanded")).toBe("true")
  buttons[["once", "document", "always"].indexOf(scope)]!.click()
  expect(target.log).toEqual([`ignore finding-0 ${scope}`])
})

test("shows a deletion with the space it takes, and hands it over whole when it was not edited", async () => {
  const from = target.state.findings[1]!.from
  const [first, second, third] = target.state.findings
  const deletion = { edits: [{ from, to: from + 4, insert: "" }], by: "test", score: 1 }
  target.set({
    findings: [first!, { ...second!, to: from + 3, quote: "the", suggestions: [deletion] }, third!],
  })
  target.select("finding-1")
  expect(one("del").textContent).toBe("the ")
  opened.focus()
  await userEvent.keyboard("e{Enter}")
  expect(target.log).toEqual(["accept finding-1 0"])
})

test("shows hostile text as text", () => {
  const hostile = "<img src=x onerror=window.hurt=1>"
  const [finding] = target.state.findings
  const { from, to } = finding!
  target.set({
    findings: [
      {
        ...finding!,
        message: hostile,
        evidence: { source: hostile, gloss: hostile },
        suggestions: [{ edits: [{ from, to, insert: hostile }], by: "test", score: 1 }],
      },
    ],
  })
  target.select("finding-0")
  expect(opened.element.querySelector("img")).toBe(null)
  expect(one("ins").textContent).toBe(hostile)
  expect(one(".ungarble-message").textContent).toContain(hostile)
})

test("says so when the finding has gone in the meantime", () => {
  target.select("finding-0")
  target.state = { ...target.state, findings: target.state.findings.slice(1) }
  one(".ungarble-actions .ungarble-primary").click()
  expect(spoken()).toBe("The text has changed; this finding is gone.")
  expect(target.log).toEqual([])
})

const placed = async () => {
  // One frame to be asked for, one for the answer of the position.
  for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve))
  return opened.element.getBoundingClientRect()
}

test("stands under its words and inside the window, wherever they are", async () => {
  await page.viewport(1000, 700)
  const words = new DOMRect(900, 100, 60, 20)
  target.rectOf = () => words
  target.select("finding-0")
  const below = await placed()
  expect(below.top).toBeGreaterThanOrEqual(words.bottom)
  expect(below.right).toBeLessThanOrEqual(1000)
  words.y = 660
  target.select("finding-1")
  expect((await placed()).bottom).toBeLessThanOrEqual(words.top)
})

test("is a sheet at the bottom of a narrow screen, above a bar of the host", async () => {
  await page.viewport(390, 700)
  document.documentElement.style.setProperty("--ungarble-sheet-bottom", "44px")
  target.select("finding-0")
  const sheet = await placed()
  document.documentElement.style.removeProperty("--ungarble-sheet-bottom")
  expect(sheet).toMatchObject({ left: 0, width: 390, bottom: 700 - 44 })
  await page.viewport(1000, 700)
})

test("is not to be seen while its words are not", async () => {
  target.rectOf = () => new DOMRect()
  target.select("finding-0")
  await placed()
  expect(getComputedStyle(opened.element).visibility).toBe("hidden")
})
