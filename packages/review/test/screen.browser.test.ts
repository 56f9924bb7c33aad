import type { Decision } from "@ungarble/core"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { page, userEvent } from "vitest/browser"
import {
  decisionsCsv,
  decisionsJson,
  en,
  type Locale,
  type ReviewScreen,
  type ReviewScreenTarget,
  reviewScreen,
  zh,
} from "../src/index.js"
import { PlainTarget } from "./plain-target.js"
import "../style.css"

const decision: Decision = {
  print: "p",
  rule: "swap",
  verdict: "rejected",
  before: "net red",
  after: "net red",
  at: "2024-05-06T07:08:09.000Z",
  by: "Ana",
  reason: 'House "style", page 3',
}

class ScreenTarget extends PlainTarget implements ReviewScreenTarget {
  decisions: readonly Decision[] = []
  readonly original = this.text
  blocks = () => [{ id: "b1", text: this.text, original: this.original }]
}

let target: ScreenTarget
let screen: ReviewScreen
const saved: string[] = []

function show(locale?: Locale): void {
  target = new ScreenTarget("A net red ate the the Tompass.", [
    { words: "net red", rewrites: ["internet celebrity"], more: { category: "calque", rule: "a" } },
    { words: "the the", rewrites: ["the"], more: { category: "repetition", rule: "b", confidence: 0.6 } },
    { words: "Tompass", more: { category: "nonword", rule: "a" } },
  ])
  saved.length = 0
  screen = reviewScreen(target, { save: (text, name) => saved.push(name, text), ...(locale && { locale }) })
  const place = document.createElement("div")
  place.style.setProperty("height", "560px")
  place.append(screen.element)
  document.body.append(place)
}
beforeEach(() => show())
afterEach(() => {
  screen.destroy()
  document.body.replaceChildren()
})

const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
const quotes = () =>
  [...screen.element.querySelectorAll("[role=option] .ungarble-row-text")].map(row => row.textContent)
const reading = () => screen.element.querySelector(".ungarble-reading-text")!

test("reads the text before and after what was accepted and what is still proposed, and the one changed into the other", async () => {
  target.accept("finding-0")
  await userEvent.click(page.getByRole("tab", { name: "Reading" }))
  expect(reading().textContent).toBe("A internet celebrity ate the Tompass.")
  await userEvent.click(page.getByLabelText("Before"))
  expect(reading().textContent).toBe("A net red ate the the Tompass.")
  await userEvent.click(page.getByLabelText("Changes"))
  expect([...reading().querySelectorAll("del")].map(each => each.textContent)).toEqual(["net red", "the "])
  target.accept("finding-1")
  await frame()
  expect([...reading().querySelectorAll("ins")].map(each => each.textContent)).toEqual(["internet celebrity"])
})

test("counts what is open by category and who decided what, and saves the log", async () => {
  target.decisions = [decision, { ...decision, verdict: "accepted", by: "Bo" }]
  await userEvent.click(page.getByRole("tab", { name: "Figures" }))
  const [open, people] = [...screen.element.querySelectorAll("table")]
  expect(open!.rows[1]!.textContent).toBe("Word for word114.3")
  expect([...people!.rows].map(row => row.textContent)).toEqual([
    "WhoAcceptedRejectedIgnored",
    "Ana010",
    "Bo100",
  ])
  await userEvent.click(page.getByText("Save the log (CSV)"))
  await userEvent.click(page.getByText("Save the log (JSON)"))
  expect(saved).toEqual([
    "decisions.csv",
    decisionsCsv(target.decisions),
    "decisions.json",
    decisionsJson(target.decisions),
  ])
})

describe("the log", () => {
  test("as CSV says who, when, rule, before, after and reason, with cells quoted where they must be", () => {
    expect(decisionsCsv([decision])).toBe(
      'at,by,rule,verdict,before,after,reason,print\r\n2024-05-06T07:08:09.000Z,Ana,swap,rejected,net red,net red,"House ""style"", page 3",p\r\n',
    )
  })

  test("lets no cell be taken for a formula", () => {
    expect(decisionsCsv([{ ...decision, before: "=1+1", after: "-x" }])).toContain(",'=1+1,'-x,")
  })

  test("as JSON reads back to the same", () => {
    expect(JSON.parse(decisionsJson([decision]))).toEqual([decision])
  })
})

test("rejects and ignores what a filter has picked, says how many beforehand, and shows the others then", async () => {
  expect(page.getByRole("button", { name: /^Reject/ }).elements()).toEqual([])
  await userEvent.selectOptions(page.getByLabelText("Certainty"), "≥ very likely")
  await userEvent.click(page.getByText("Reject 2"))
  expect(target.log).toEqual(["reject finding-0", "reject finding-2"])
  await frame()
  expect(quotes()).toEqual(["the the"])
})

test("S narrows the list to findings of the same rule, and the chip widens it again", async () => {
  screen.focus()
  await userEvent.keyboard("s")
  expect(quotes()).toHaveLength(2)
  await userEvent.click(page.getByRole("button", { name: "Same rule" }))
  expect(quotes()).toHaveLength(3)
})

test("lists the keys on ?, not while somebody types one", async () => {
  const dialog = screen.element.querySelector("dialog")!
  await userEvent.type(page.getByRole("searchbox"), "?")
  expect(dialog.open).toBe(false)
  await userEvent.clear(page.getByRole("searchbox"))
  screen.focus()
  await userEvent.keyboard("?")
  expect(dialog.open).toBe(true)
  expect(dialog.textContent).toContain("accept the first rewrite")
  await userEvent.keyboard("{Escape}")
  expect(dialog.open).toBe(false)
})

test("arrows go from tab to tab", async () => {
  await userEvent.click(page.getByRole("tab", { name: "Findings" }))
  await userEvent.keyboard("{ArrowRight}")
  expect(document.activeElement!.textContent).toBe("Reading")
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}")
  expect(document.activeElement!.textContent).toBe("Figures")
})

test("speaks Chinese throughout, with no English word of its own left", async () => {
  screen.destroy()
  show(zh)
  target.decisions = [decision]
  await userEvent.click(page.getByRole("tab", { name: "统计" }))
  const own = (screen.element.textContent ?? "").replace(
    /net red|internet celebrity|the|Tompass|Block b1|Message \d\.|Ana/gu,
    "",
  )
  // Names of keys and formats stay as they are.
  const names = /F8|Shift|Alt|Ctrl|Enter|Esc|CSV|JSON|[A-Z](?![a-z])/gu
  expect(own.replace(names, "").match(/[A-Za-z]+/gu)).toBeNull()
})

test("both locales say everything, each in its own words", () => {
  const words = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null ? Object.values(value).flatMap(words) : [value]
  const say = (value: unknown) => (typeof value === "function" ? value(2, 3) : value)
  const [english, chinese] = [words(en), words(zh)].map(all => all.map(say))
  expect(chinese).toHaveLength(english!.length)
  english!.forEach((word, i) => {
    expect(chinese![i]).not.toBe(word)
  })
})
