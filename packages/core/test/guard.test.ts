import type { Category, Edit, Finding } from "@ungarble/core"
import {
  type ConcernKind,
  findConcerns as findConcernsBy,
  type GuardOptions,
  type GuardRequest,
  guardSuggestion,
  sentencesAround,
} from "@ungarble/core/guard"
import { guardWords } from "@ungarble/english/guard"
import { describe, expect, it } from "vitest"
import { faithful, unfaithful } from "./guard-cases.js"

/** Reads “The [[old]] text. => new”. */
function readCase(line: string) {
  const [marked = "", insert = ""] = line.split(" => ")
  const from = marked.indexOf("[[")
  const to = marked.indexOf("]]") - 2
  const text = marked.replace("[[", "").replace("]]", "")
  return { text, edits: [{ from, to, insert }] }
}
const findConcerns = (request: GuardRequest, options: Partial<GuardOptions> = {}) =>
  findConcernsBy(request, { words: guardWords, ...options })
const lines = (cases: string) =>
  cases
    .split("\n")
    .filter(line => line.includes("=>"))
    .map(line => [line.trim()] as const)

describe("the guard", () => {
  const all = Object.entries(unfaithful).flatMap(([kind, cases]) =>
    lines(cases).map(([line]) => [kind, line] as const),
  )

  it("is held to at least two hundred rewrites that change something", () => {
    expect(new Set(all.map(([, line]) => line)).size).toBeGreaterThanOrEqual(200)
  })

  it.each(all)("names a changed %s: %s", (kind, line) => {
    expect(findConcerns(readCase(line)).map(concern => concern.kind)).toContain(kind as ConcernKind)
  })

  it.each(lines(faithful))("says nothing of %s", line => {
    expect(findConcerns(readCase(line))).toEqual([])
  })

  it("weighs what it can't be sure of as doubtful, and the rest as certain", () => {
    const text = "The Cathay Pacific was at peace for 30 years."
    const finding = { from: 4, to: 18, category: "calque" as Category }
    const doubt = (insert: string, from = 4, to = 18) =>
      findConcerns({ text, edits: [{ from, to, insert }], findings: [finding] }).map(
        ({ kind, isDoubtful }) => `${kind}${isDoubtful ? "?" : ""}`,
      )
    expect(doubt("country")).toEqual(["name?"])
    expect(doubt("country", 0, 18)).toEqual(["name?"])
    expect(doubt("30", 36, 38)).toEqual([])
    expect(doubt("40", 36, 38)).toEqual(["number"])
    expect(doubt("country of Norway and Sweden and Finland")).toEqual(["name"])
  })

  it("lets a figure be mended where the finding is about a figure", () => {
    const request = {
      text: "It sold 3000 million cups.",
      edits: [{ from: 8, to: 20, insert: "3 million" }],
      findings: [{ from: 8, to: 20, category: "number" as Category }],
    }
    expect(findConcerns(request)).toEqual([
      { kind: "number", message: "It changes “3000 million” to “3 million”.", isDoubtful: true },
    ])
    const calque = [{ from: 8, to: 20, category: "calque" as Category }]
    expect(findConcerns({ ...request, findings: calque })[0]?.isDoubtful).toBe(false)
  })

  it("refuses edits outside the sentence of the finding, and edits that don't fit the text", () => {
    const text = "It rained. The ferry left. It was late."
    const range = sentencesAround(text, { from: 15, to: 20 })
    expect(text.slice(range.from, range.to)).toBe("The ferry left.")
    const kinds = (...edits: Edit[]) => findConcerns({ text, edits, range }).map(({ kind }) => kind)
    expect(kinds({ from: 15, to: 20, insert: "boat" })).toEqual([])
    expect(kinds({ from: 3, to: 9, insert: "snowed" })).toEqual(["outside"])
    expect(kinds({ from: 15, to: 20, insert: "boat" }, { from: 30, to: 33, insert: "is" })).toEqual([
      "outside",
    ])
    expect(kinds({ from: 20, to: 15, insert: "boat" })).toEqual(["outside"])
    expect(kinds({ from: 15, to: 900, insert: "boat" })).toEqual(["outside"])
  })

  it("shows a doubtful rewrite with a warning and less weight, and refuses a certain change, unless told otherwise", () => {
    const block = { id: "b", text: "The Cathay Pacific was at peace." }
    const finding: Finding = {
      id: "f",
      print: "p",
      rule: "r",
      category: "calque",
      severity: "major",
      block: "b",
      from: 4,
      to: 18,
      quote: "Cathay Pacific",
      message: "",
      confidence: 0.9,
      suggestions: [],
    }
    const rewrite = (insert: string) => ({ edits: [{ from: 4, to: 18, insert }], by: "m", score: 0.8 })
    const strict = { words: guardWords }
    const warned = guardSuggestion(block, finding, rewrite("country"), strict).suggestion
    expect(warned?.score).toBe(0.4)
    expect(warned?.warnings).toEqual(["It drops “Cathay”, “Pacific”."])
    const added = guardSuggestion(block, finding, rewrite("country of 40 towns"), strict)
    expect(added.suggestion).toBeUndefined()
    expect(added.concerns.map(({ message }) => message)).toContain("It adds “40”.")
    const lenient = { ...strict, policy: () => "warn" as const }
    expect(
      guardSuggestion(block, finding, rewrite("country of 40 towns"), lenient).suggestion?.warnings,
    ).toContain("It adds “40”.")
  })

  it("looks no closer at a text of megabytes than at its length", () => {
    const request = {
      text: "The ferry left.",
      edits: [{ from: 4, to: 9, insert: "boat ".repeat(2_000_000) }],
    }
    expect(findConcerns(request).map(({ kind }) => kind)).toEqual(["length"])
  })

  it("takes words that are known to be ordinary for no names", () => {
    const request = { text: "Merchants sold cloth.", edits: [{ from: 0, to: 9, insert: "Traders" }] }
    expect(findConcerns(request)).toMatchObject([{ kind: "name", isDoubtful: true }])
    const isOrdinary = (word: string) => word === "merchants" || word === "traders"
    expect(findConcerns(request, { isOrdinary })).toEqual([])
  })
})
