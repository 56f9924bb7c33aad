import { readFileSync } from "node:fs"
import type { Finding } from "@ungarble/core"
import { describe, expect, it } from "vitest"
import {
  type Calque,
  calqueFigures,
  judgeCalque,
  literalFigures,
  readCalques,
  readLiterals,
} from "../src/calques.js"

const entry = {
  text: "The bridge is our [[tree of money]].",
  term: "摇钱树",
  also: ["搖錢樹"],
  accept: ["cash cow"],
  kind: "noun",
}
const calque = readCalques([entry], "test")[0]!

function finding(
  { text }: Calque,
  quote: string,
  changes: Partial<Finding> = {},
  rewrites: readonly string[] = [],
): Finding {
  const from = text.indexOf(quote)
  const to = from + quote.length
  return {
    id: "1",
    print: quote,
    rule: "test",
    category: "calque",
    severity: "major",
    block: "0",
    from,
    to,
    quote,
    message: "Say it in English.",
    confidence: 0.6,
    evidence: { source: "摇钱树" },
    suggestions: rewrites.map(insert => ({ edits: [{ from, to, insert }], by: "test", score: 0.5 })),
    ...changes,
  }
}

function gold(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../gold/${name}`, import.meta.url), "utf8"))
}

describe("the lists of the bench", () => {
  it("hold as many calques and literal sentences as the figures are promised for", () => {
    expect(readCalques(gold("calques.json"), "calques.json").length).toBeGreaterThanOrEqual(140)
    expect(readLiterals(gold("literal.json"), "literal.json").length).toBeGreaterThanOrEqual(170)
  })

  it("place the marked phrase in the plain sentence", () => {
    expect(calque.text.slice(calque.from, calque.to)).toBe("tree of money")
    expect(calque.terms).toEqual(["摇钱树", "搖錢樹"])
  })

  it("are refused with the file and the entry that is wrong", () => {
    const read = (change: object) => () => readCalques([{ ...entry, ...change }], "test")
    expect(read({ text: "No mark." })).toThrow("test, entry 0: Expected one phrase in [[…]] in “No mark.”")
    expect(read({ text: "[[One]] and [[two]]." })).toThrow("Expected one phrase")
    expect(read({ term: "money tree" })).toThrow("Expected Chinese characters in a term, got “money tree”")
    expect(read({ accept: [] })).toThrow("Expected a text to accept for “tree of money”")
    expect(read({ kind: 7 })).toThrow("Expected a text, got 7")
    expect(() => readCalques([entry, { ...entry, term: "搖錢樹" }], "test")).toThrow("entry 1: 搖錢樹 stands")
    expect(() => readCalques({}, "test")).toThrow("test: Expected a list, got {}")
    expect(() => readLiterals(["Yes.", "Yes."], "test")).toThrow("“Yes.” stands in the list twice")
  })
})

describe("judging a calque", () => {
  it("asks for a finding that names a term and touches the phrase", () => {
    expect(judgeCalque(calque, []).recognised).toBe(false)
    expect(judgeCalque(calque, [finding(calque, "The bridge")]).recognised).toBe(false)
    expect(judgeCalque(calque, [finding(calque, "money", { evidence: {} })]).recognised).toBe(false)
    expect(judgeCalque(calque, [finding(calque, "our tree")])).toMatchObject({
      recognised: true,
      named: true,
    })
  })

  it("takes the term of the surest finding, in simplified or traditional characters", () => {
    const right = finding(calque, "tree", { evidence: { source: "搖錢樹" } })
    const wrong = finding(calque, "money", { evidence: { source: "钱树" }, confidence: 0.7 })
    expect(judgeCalque(calque, [right]).named).toBe(true)
    expect(judgeCalque(calque, [right, wrong]).named).toBe(false)
    expect(judgeCalque(calque, [{ ...right, confidence: 0.8 }, wrong]).named).toBe(true)
  })

  it("finds the accepted text among the rewrites, and forgives another article", () => {
    const rank = (...rewrites: string[]) =>
      judgeCalque(calque, [finding(calque, "tree of money", {}, rewrites)]).rank
    expect(rank("cash cow", "gold mine")).toBe(0)
    expect(rank("gold mine", "a cash cow")).toBe(1)
    expect(rank("gold mine")).toBe(Number.POSITIVE_INFINITY)
    expect(rank()).toBe(Number.POSITIVE_INFINITY)
  })
})

describe("the figures", () => {
  it("take the right terms of those recognised, and the rewrites of all", () => {
    const missed = { recognised: false, named: false, rank: Number.POSITIVE_INFINITY }
    const verdicts = [
      missed,
      { recognised: true, named: true, rank: 0 },
      { recognised: true, named: false, rank: 2 },
      { recognised: true, named: false, rank: 3 },
    ]
    expect(calqueFigures(verdicts)).toEqual({
      calques: 4,
      recognised: 3 / 4,
      named: 1 / 3,
      rewrite1: 1 / 4,
      rewrite3: 2 / 4,
    })
    expect(calqueFigures([])).toMatchObject({ recognised: null, named: null })
  })

  it("count false alarms per 1,000 words, those that name a term apart", () => {
    const flagged = [[finding(calque, "tree"), finding(calque, "money", { evidence: {} })], []]
    expect(literalFigures(["One two three four.", "Five."], flagged)).toEqual({
      words: 5,
      naming: 200,
      all: 400,
    })
  })
})
