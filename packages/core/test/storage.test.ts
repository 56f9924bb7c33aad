import {
  type Decision,
  type Glossary,
  mergeIgnores,
  readDecisions,
  readIgnores,
  writeDecisions,
} from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { readGlossary, writeGlossary } from "@ungarble/core/glossary"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blocksOf, packOf, patternRule } from "./small.js"

const anyText = fc.string({ unit: "grapheme" })

describe("a log of decisions", () => {
  it("survives being written and read, and two logs joined are the log of both", () => {
    const decision: fc.Arbitrary<Decision> = fc.record(
      {
        print: anyText,
        rule: anyText,
        verdict: fc.constantFrom("accepted", "rejected", "ignored"),
        before: anyText,
        after: anyText,
        at: anyText,
        by: anyText,
        reason: anyText,
      },
      { requiredKeys: ["print", "rule", "verdict", "before", "after", "at"], noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(decision), fc.array(decision), (a, b) => {
        expect(readDecisions(writeDecisions(a) + writeDecisions(b))).toEqual([...a, ...b])
      }),
    )
  })

  it("names the file and the line that is broken", () => {
    const good = writeDecisions([
      { print: "p", rule: "r", verdict: "accepted", before: "a", after: "b", at: "t" },
    ])
    expect(() => readDecisions(`${good}\n{"print":`, "log.jsonl")).toThrow(/^log\.jsonl:3: not a decision:/)
    expect(() => readDecisions(`${good}null`, "log.jsonl")).toThrow(
      'log.jsonl:2: not a decision: expected "print" as a string',
    )
    expect(() => readDecisions(good.replace("accepted", "maybe"))).toThrow(
      'expected a verdict of accepted, rejected, ignored, got "maybe"',
    )
  })
})

describe("an ignore list", () => {
  it("survives JSON, merges without doubles, and is refused with a reason", () => {
    const list = { prints: ["a", "b"], words: ["c"] }
    expect(readIgnores(JSON.parse(JSON.stringify(list)))).toEqual(list)
    expect(mergeIgnores(list, { prints: ["b", "d"], words: [] })).toEqual({
      prints: ["a", "b", "d"],
      words: ["c"],
    })
    expect(() => readIgnores({ prints: [], words: [3] })).toThrow('"words" as an array of strings, got [3]')
    expect(() => readIgnores(null)).toThrow('"prints" as an array of strings, got nothing')
  })
})

describe("a glossary", () => {
  it("survives being written as CSV and read", () => {
    const word = fc
      .array(fc.constantFrom("a", "é", ",", '"', " ", "\n", "\r\n", "1", "'", "定"), {
        minLength: 1,
        maxLength: 8,
      })
      .map(parts => `x${parts.join("")}y`)
    const term = fc
      .record(
        {
          prefer: word,
          avoid: fc.array(word, { maxLength: 3 }),
          protect: fc.boolean(),
          note: word,
          source: fc.array(word, { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ["prefer", "avoid", "protect"], noNullPrototype: true },
      )
      .filter(({ prefer, avoid }) => !avoid.includes(prefer))
    fc.assert(
      fc.property(fc.array(term), terms => {
        const glossary: Glossary = { terms }
        expect(readGlossary(writeGlossary(glossary))).toEqual(glossary)
        expect(JSON.parse(JSON.stringify(glossary))).toEqual(glossary)
      }),
    )
  })

  it("is read with or without a heading, a byte order mark, Windows line ends and empty lines", () => {
    const terms = [{ prefer: "city", avoid: ["town", "big village"], protect: true }]
    expect(readGlossary("\uFEFFPrefer,Avoid\r\n\r\ncity, town | big village\r\n")).toEqual({ terms })
    expect(readGlossary("city,town|big village,yes")).toEqual({ terms })
    expect(readGlossary("prefer,avoid\rcity,town|big village\r")).toEqual({ terms })
    expect(readGlossary('"city" , "town|big village"')).toEqual({ terms })
    expect(readGlossary("")).toEqual({ terms: [] })
  })

  it.each([
    ["prefer\ncity\n,town\n", "house.csv:3: expected a preferred term"],
    ["a,b,maybe", 'house.csv:1: expected "protect" to be yes or no, got "maybe"'],
    ["a\nb,c,yes,note,term,more", "house.csv:2: expected at most 5 columns"],
    ["a\n—,b", "house.csv:2: expected terms with letters or digits"],
    ['a,"b\nc\n"\n\n"d', "house.csv:5: a quotation mark is opened and never closed"],
    ["prefer;avoid\ncity;town", "house.csv:1: expected columns divided by commas"],
    ["city,town\rvillage\thamlet", "house.csv:2: expected columns divided by commas"],
    ['a,"b"c', "house.csv:1: expected a comma after a closing quotation mark"],
    [
      "avoid,prefer\ntown,city",
      "house.csv:1: expected the columns prefer, avoid, protect, note, source in this",
    ],
    [
      "prefer,avoid,comment",
      "house.csv:1: expected the columns prefer, avoid, protect, note, source in this",
    ],
    ["city,town|city", 'house.csv:1: expected wordings other than the preferred one, got "city" as both'],
  ])("names the broken line of %j", (csv, message) => {
    expect(() => readGlossary(csv, "house.csv")).toThrow(message)
  })

  it("finds what it avoids in any form, and shields what it prefers", async () => {
    const glossary = readGlossary("Big Apple city,big apple\nred line,,yes\nblue line,,no\n")
    const rule = patternRule("lines", /(?:red|blue) line/gu)
    const checker = new Checker({ packs: [packOf(rule)], glossary })
    const { findings } = await checker.check(
      blocksOf("The big apples, the Big Apple city, the red line and the blue line."),
    )
    expect(findings.map(finding => `${finding.rule} ${finding.quote}`)).toEqual([
      "glossary big apples",
      "lines blue line",
    ])
  })

  it("expects a term where the source has it, and says nothing where it is met, avoided or has no source", async () => {
    const glossary = readGlossary(
      "prefer,avoid,protect,note,source\nbig village,large town,yes,,大城市|大都市\n",
    )
    const checker = new Checker({ packs: [packOf()], glossary })
    const text = "It rained on Sunday. The towns grew fast. The hills were dry."
    const found = async (text: string, source?: string) => {
      const block = { id: "a", text, ...(source !== undefined && { source }) }
      const { findings } = await checker.check([block], { anyLanguage: true })
      return findings.map(({ quote, evidence }) => [quote, evidence?.source ?? "avoided"])
    }
    expect(await found(text, "周日下雨了。大都市发展很快。山里很干。")).toEqual([
      ["The towns grew fast.", "大都市"],
    ])
    expect(await found(text, "周日下雨了。小镇发展很快。山里很干。")).toEqual([])
    expect(await found(text)).toEqual([])
    expect(await found("The big villages grew fast.", "大城市发展很快。")).toEqual([])
    expect(await found("The large towns grew fast.", "大城市发展很快。")).toEqual([
      ["large towns", "avoided"],
    ])
  })
})
