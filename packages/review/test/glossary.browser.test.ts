import type { Glossary } from "@ungarble/core"
import { readGlossary } from "@ungarble/core/glossary"
import { afterEach, describe, expect, test, vi } from "vitest"
import { page, userEvent } from "vitest/browser"
import { glossaryPanel, readTbx } from "../src/glossary/index.js"
import { zh } from "../src/index.js"
import "../style.css"

afterEach(() => document.body.replaceChildren())

const term = (text: string, status = "") =>
  `<termSec><term>${text}</term>${status && `<termNote type="administrativeStatus">${status}-admn-sts</termNote>`}</termSec>`
const tbx = (concepts: string) =>
  `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${concepts}</body></text></tbx>`

describe("TBX", () => {
  test("of version 3 gives preferred terms, those to avoid, those of the original, and notes", () => {
    const concept = `<conceptEntry id="c1"><note>Ours</note><langSec xml:lang="en-GB">${term("town", "deprecatedTerm")}${term("place")}${term("city", "preferredTerm")}</langSec><langSec xml:lang="zh">${term("城市")}${term("都市")}</langSec></conceptEntry>`
    expect(readTbx(tbx(concept))).toEqual({
      terms: [{ prefer: "city", avoid: ["town"], protect: true, note: "Ours", source: ["城市", "都市"] }],
      problems: [],
    })
  })

  test("of version 2, and of the dialect with an element for each kind, reads the same", () => {
    const old = `<martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig><term>city</term></tig><ntig><termGrp><term>town</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>`
    const own = tbx(
      `<conceptEntry xmlns:min="http://www.tbxinfo.net/ns/min"><langSec xml:lang="en"><termSec><term>city</term></termSec><termSec><term>town</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`,
    )
    for (const xml of [old, own]) {
      expect(readTbx(xml).terms).toEqual([{ prefer: "city", avoid: ["town"], protect: true }])
    }
  })

  test("that is broken or something else is refused by its name; a concept without a term is told", () => {
    expect(() => readTbx("<tbx><text>", "house.tbx")).toThrow("house.tbx: expected TBX")
    expect(() => readTbx("<html/>", "house.tbx")).toThrow("got <html>")
    const concept = `<conceptEntry id="c7"><langSec xml:lang="de">${term("Stadt")}</langSec></conceptEntry>`
    expect(readTbx(tbx(concept), "house.tbx").problems).toEqual([
      'house.tbx: concept c7 has no term to write in "en".',
    ])
  })
})

describe("the glossary panel", () => {
  const city = { prefer: "city", avoid: ["town"], protect: true }
  const river = { prefer: "river", avoid: ["stream", "brook"], protect: false, note: "of ours" }
  function show(glossary: Glossary) {
    const changes: Glossary[] = []
    const saved: string[] = []
    const panel = glossaryPanel(glossary, {
      onChange: next => changes.push(next),
      save: text => saved.push(text),
    })
    document.body.append(panel.element)
    return { panel, changes, saved }
  }

  test("edits, adds and removes terms, and hands over the whole glossary each time", async () => {
    const { changes, panel } = show({ terms: [city, river] })
    await userEvent.fill(page.getByLabelText("Not", { exact: true }).nth(0), "town | big village")
    await userEvent.tab()
    expect(changes.at(-1)).toEqual({ terms: [{ ...city, avoid: ["town", "big village"] }, river] })
    await userEvent.click(page.getByText("Add a term"))
    await userEvent.keyboard("bridge{Tab}")
    expect(changes.at(-1)?.terms.map(({ prefer }) => prefer)).toEqual(["bridge", "city", "river"])
    await userEvent.click(page.getByRole("button", { name: "Remove" }).nth(1))
    expect(panel.glossary.terms.map(({ prefer }) => prefer)).toEqual(["bridge", "river"])
  })

  test("says what is missing and hands over nothing until it is there", async () => {
    const { changes } = show({ terms: [] })
    await userEvent.click(page.getByText("Add a term"))
    await userEvent.fill(page.getByLabelText("Not", { exact: true }), "town")
    await userEvent.tab()
    expect(changes).toEqual([])
    expect(page.getByLabelText("Write").element().getAttribute("aria-invalid")).toBe("true")
  })

  test("opens CSV and TBX among its terms, the later wording counting, and names what is wrong with a file", async () => {
    const { changes, panel } = show({ terms: [city, river] })
    const input = panel.element.querySelector<HTMLInputElement>("[type=file]")!
    await userEvent.upload(input, new File(["prefer,avoid\ncity,hamlet\n"], "house.csv"))
    await vi.waitFor(() => expect(panel.element.textContent).toContain("1 term came from “house.csv”."))
    expect(changes.at(-1)).toEqual({ terms: [river, { prefer: "city", avoid: ["hamlet"], protect: true }] })
    const concept = `<conceptEntry id="c1"><langSec xml:lang="en">${term("hill")}</langSec></conceptEntry>`
    await userEvent.upload(input, new File([tbx(concept)], "house.tbx"))
    await vi.waitFor(() => expect(changes.at(-1)?.terms.at(-1)?.prefer).toBe("hill"))
    await userEvent.upload(input, new File(["a;b\n"], "bad.csv"))
    await vi.waitFor(() => expect(panel.element.textContent).toContain("bad.csv:1: expected columns"))
    expect(panel.glossary.terms).toHaveLength(3)
  })

  test("saves CSV that reads back to the same, searches, and speaks Chinese", async () => {
    const { saved, panel } = show({ terms: [city, river] })
    await userEvent.click(page.getByText("Save as CSV"))
    expect(readGlossary(saved[0]!)).toEqual({ terms: [city, river] })
    await userEvent.fill(page.getByRole("searchbox"), "BROOK")
    expect(panel.element.querySelectorAll("li")).toHaveLength(1)
    document.body.replaceChildren(glossaryPanel({ terms: [] }, { onChange: () => {}, locale: zh }).element)
    expect(document.body.textContent).toContain("添加术语")
  })
})
