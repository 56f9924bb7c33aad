import { afterEach, beforeEach, expect, test } from "vitest"
import { page, userEvent } from "vitest/browser"
import { type FindingList, findingList } from "../src/index.js"
import { type Fault, PlainTarget } from "./plain-target.js"
import "../style.css"

const faults: readonly Fault[] = [
  { words: "net red", rewrites: ["internet celebrity"], more: { category: "calque", severity: "major" } },
  { words: "the the", rewrites: ["the"], more: { category: "repetition", severity: "minor" } },
  { words: "Tompass", more: { category: "nonword", severity: "critical" } },
]
let target: PlainTarget
let list: FindingList

function show(text: string, found: readonly Fault[]): void {
  target = new PlainTarget(text, found)
  list = findingList(target)
  const place = document.createElement("div")
  place.style.setProperty("height", "480px")
  place.append(list.element)
  document.body.append(place)
}
beforeEach(() => show("A net red ate the the Tompass.", faults))
afterEach(() => {
  list.destroy()
  document.body.replaceChildren()
})

const all = (selector: string) => [...list.element.querySelectorAll<HTMLElement>(selector)]
const quotes = () =>
  all("[role=option]").map(row => row.querySelector("del, .ungarble-row-text")!.textContent)
const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
const button = (name: string | RegExp) => page.getByRole("button", { name }).element() as HTMLElement

test("lists findings under their place, with counts and progress", async () => {
  expect(quotes()).toEqual(["net red", "the ", "Tompass"].map(quote => expect.stringContaining(quote.trim())))
  expect(all(".ungarble-heading").map(heading => heading.textContent)).toEqual(["Block b13"])
  target.set({ decided: 18 })
  await frame()
  expect(list.element.textContent).toContain("18 of 21 decided")
  expect(list.element.querySelector("progress")!.value).toBe(18)
})

test("groups by category in the order of the categories", async () => {
  await userEvent.selectOptions(page.getByLabelText("Order"), "By category")
  expect(all(".ungarble-heading").map(heading => heading.firstChild!.textContent)).toEqual([
    "Word for word",
    "Not a word",
    "Repetition",
  ])
})

test("filters by category, severity and search, and says when nothing matches", async () => {
  button(/Repetition/).click()
  expect(quotes()).toHaveLength(1)
  expect(button(/Repetition/).getAttribute("aria-pressed")).toBe("true")
  button(/Repetition/).click()
  await userEvent.selectOptions(page.getByLabelText("Severity"), "Major and critical")
  expect(quotes()).toHaveLength(2)
  await userEvent.fill(page.getByRole("searchbox"), "CELEBRITY")
  expect(quotes()).toHaveLength(1)
  await userEvent.fill(page.getByRole("searchbox"), "zebra")
  expect(quotes()).toHaveLength(0)
  expect(list.element.textContent).toContain("No finding matches")
  button("Clear filters").click()
  expect(quotes()).toHaveLength(3)
})

test("accepts what is shown and has a rewrite, and says how many that is", async () => {
  expect(button("Accept 2 rewrites").title).toBe("Accept the first rewrite of 2 findings")
  button(/Word for word/).click()
  expect(button("Accept 1 rewrite").title).toBe("Accept the first rewrite of 1 finding")
  button(/Word for word/).click()
  button("Accept 2 rewrites").click()
  await frame()
  expect(target.text).toBe("A internet celebrity ate the Tompass.")
  expect(quotes()).toEqual(["Tompass"])
  expect(list.element.querySelector("[aria-live=polite]")!.textContent).toContain("Accepted 2 findings.")
})

test("J, K, Enter, R and X walk and decide without losing the focus", async () => {
  list.focus()
  expect(target.state.active).toBe("finding-0")
  await userEvent.keyboard("jj")
  expect(target.state.active).toBe("finding-2")
  await userEvent.keyboard("kk{Enter}")
  expect(target.log).toEqual(["accept finding-0 0"])
  expect(target.state.active).toBe("finding-1")
  await userEvent.keyboard("rx")
  expect(target.log.slice(1)).toEqual(["reject finding-1", "ignore finding-2 once"])
  expect(list.element.contains(document.activeElement)).toBe(true)
})

test("names the active row to screen readers and Escape goes back to the text", async () => {
  list.focus()
  await userEvent.keyboard("j")
  await frame()
  const box = list.element.querySelector("[role=listbox]")!
  const row = document.getElementById(box.getAttribute("aria-activedescendant")!)!
  expect(row.getAttribute("aria-selected")).toBe("true")
  expect(row.querySelector(".ungarble-unseen")!.textContent).toBe(
    "Repetition, minor. Change “the the” to “the”. Message 1.",
  )
  await userEvent.keyboard("{Escape}")
  expect(document.activeElement).toBe(target.element)
})

test.each([
  ["nothing was found", {}, "Nothing found"],
  ["all is decided", { decided: 3 }, "All decided"],
  ["the text is empty", { empty: true }, "Nothing to check yet"],
  [
    "a check is running",
    { status: "checking", progress: { phase: "loading", done: 1, total: 4 } },
    "Loading word lists, 25 %",
  ],
  [
    "the text is German",
    { language: { code: "deu", isTarget: false } },
    "Not English: this looks like German",
  ],
] as const)("says so when %s", async (_, state, words) => {
  target.set({ findings: [], ...state })
  await frame()
  expect(list.element.textContent).toContain(words)
})

test("offers to check text in another language anyway, and to try again after a failure", async () => {
  target.set({ findings: [], language: { code: "deu", isTarget: false } })
  await frame()
  button("Check it anyway").click()
  target.set({ status: "failed", error: "The worker stopped twice." })
  await frame()
  expect(list.element.textContent).toContain("The worker stopped twice.")
  button("Try again").click()
  expect(target.log).toEqual(["check any language", "check"])
})

test("keeps findings in view and in reach after a failed check", async () => {
  target.set({ status: "failed", error: "The worker stopped twice." })
  await frame()
  expect(quotes()).toHaveLength(3)
})

test("shows hostile text as text", () => {
  list.destroy()
  const hostile = "<img src=x onerror=window.hurt=1>"
  show(`Say ${hostile} now`, [{ words: hostile, rewrites: ["<b>bold</b>"], more: { message: hostile } }])
  expect(all("img, b")).toEqual([])
  expect(list.element.textContent).toContain(hostile)
})

test("keeps only the rows near the visible part in the page, with 2,000 findings", async () => {
  list.destroy()
  const words = Array.from({ length: 2_000 }, (_, i) => `word${i}`)
  show(
    words.join(" "),
    words.map(word => ({ words: word, rewrites: [`${word}!`] })),
  )
  expect(all("[role=option]").length).toBeLessThan(40)
  list.focus()
  await userEvent.keyboard("{End}")
  await frame()
  expect(target.state.active).toBe("finding-1999")
  const last = list.element.querySelector("[aria-selected=true]")!
  expect(last.getAttribute("aria-posinset")).toBe("2000")
  const box = list.element.querySelector("[role=listbox]")!.getBoundingClientRect()
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.bottom + 1)
  expect(all("[role=option]").length).toBeLessThan(40)
})

test("draws rows anew when a finding changed, and not when it only moved", async () => {
  await frame()
  await frame()
  const [first] = all("[role=option]")
  target.set({
    findings: target.state.findings.map(each => ({ ...each, from: each.from + 9, to: each.to + 9 })),
  })
  await frame()
  expect(all("[role=option]")[0]).toBe(first)
  target.set({ findings: target.state.findings.map(each => ({ ...each, quote: `${each.quote}s` })) })
  await frame()
  expect(list.element.textContent).toContain("Tompasss")
})
