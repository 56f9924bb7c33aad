import { expect, it } from "vitest"
import { offeredFor, rankNonwords, rankSlips, slipLines } from "../src/ranking.js"
import { misspell, seededRandom } from "../src/slips.js"
import { article, find } from "./build.js"

const isWord = (word: string) => ["plan", "harbour", "waited", "slowly"].includes(word)

it("misspells words in the same way for the same seed, within two edits and never in the first letter", () => {
  const slips = (seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: 200 }, () => misspell("harbourside", random).slip)
  }
  expect(slips(3)).toEqual(slips(3))
  expect(slips(3)).not.toEqual(slips(4))
  expect(slips(3).every(slip => slip.startsWith("h") && Math.abs(slip.length - 11) <= 2)).toBe(true)
  expect(new Set(slips(3)).size).toBeGreaterThan(60)
})

it("puts each slip at the place of its word, alone in its line, and takes no slip that is a word", () => {
  const text = "The plan waited slowly.\nA harbour-side plan, a Plan and plan's end.\n"
  const lines = slipLines([{ text }], isWord, 1, seededRandom(1))
  for (const { text: line, from, slip, word } of lines) {
    expect(line.slice(from, from + slip.length)).toBe(slip)
    expect(text).toContain(line.slice(0, from) + word + line.slice(from + slip.length))
    expect(isWord(slip)).toBe(false)
  }
  const taken = new Set(lines.map(({ word }) => word))
  expect(taken.has("harbour")).toBe(false)
  expect(taken.size).toBeGreaterThan(1)
})

it("reads what a finding offers for the slip, and nothing where it was not found", () => {
  const line = { word: "plan", slip: "plna", kind: "swap", text: "The plna waited.", from: 4 }
  const suggestions = ["plan", "plane"].map(insert => ({
    edits: [{ from: 4, to: 8, insert }],
    by: "x",
    score: 1,
  }))
  const finding = { from: 4, to: 8, suggestions }
  expect(offeredFor(line, [finding]).rewrites).toEqual(["plan", "plane"])
  expect(offeredFor(line, []).rewrites).toBeUndefined()
})

it("counts the right word first and in three, of all that were asked", () => {
  const [all, ...kinds] = rankSlips([
    { word: "plan", slip: "plna", kind: "swap", rewrites: ["plan"] },
    { word: "plan", slip: "plaan", kind: "doubling", rewrites: ["plane", "plain", "plan"] },
    { word: "plan", slip: "pkan", kind: "neighbour", rewrites: ["pan", "van", "ran", "plan"] },
    { word: "plan", slip: "pla", kind: "deletion", rewrites: undefined },
  ])
  expect(all).toEqual({ name: "slips", asked: 4, found: 0.75, first: 0.25, three: 0.5 })
  expect(kinds.map(({ name }) => name)).toEqual(["deletion", "doubling", "neighbour", "swap"])
})

it("counts marked non-words whose rewrite is known, and no other marks", () => {
  const nonword = { category: "nonword", rewrites: ["stability"] }
  const marked = article(
    "The [[stablity]] of a [[fixed force]] and [[terbolin]].",
    nonword,
    {},
    {
      category: "nonword",
      rewrites: ["tarpaulin"],
    },
  )
  const finding = { ...find(marked, "stablity", "stability"), rule: "non-word", confidence: 0.8 }
  const run = { file: "some", articles: [marked], findings: [[finding]] }
  expect(rankNonwords(run)).toEqual({ name: "non-words, some", asked: 2, found: 0.5, first: 0.5, three: 0.5 })
})
