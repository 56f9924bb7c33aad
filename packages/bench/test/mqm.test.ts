import { describe, expect, it } from "vitest"
import type { Engine } from "../src/engine.js"
import { agreedMajors, checkDocument, measureMqm } from "../src/mqm.js"
import { readMqm, type Segment } from "../src/mqm-file.js"

const row = {
  id: "t/d/1/s",
  year: "2023",
  testset: "t",
  doc: "d",
  seg: 1,
  system: "s",
  mt: "😀 red net, and 😀 more",
  human: false,
  raters: ["a", "b"],
  text_agree: 2,
  spans: [{ start: 2, end: 5, category: "Accuracy/Mistranslation", severity: "major", rater: "a" }],
}

describe("professional marks", () => {
  it("are read with offsets in UTF-16 units", () => {
    const later = { ...row.spans[0]!, start: 15, end: 21, severity: "minor" }
    const [segment] = readMqm([{ ...row, spans: [...row.spans, later] }])[0]!.segments
    expect(segment?.spans).toEqual([
      { from: 3, to: 6, rater: "a", major: true },
      { from: 16, to: 23, rater: "a", major: false },
    ])
    expect(segment?.spans.map(({ from, to }) => row.mt.slice(from, to))).toEqual(["red", "😀 more"])
  })

  it("are taken of the test years only, of machines, of one text", () => {
    const none = [
      { ...row, year: "2020" },
      { ...row, human: true },
      { ...row, text_agree: 1 },
    ]
    expect(readMqm(none)).toEqual([])
    expect(readMqm([{ ...row, year: "2023qe" }])).toHaveLength(1)
  })

  it("stand in documents by engine, segments in order", () => {
    const documents = readMqm([{ ...row, seg: 2, mt: "Two.", spans: [] }, { ...row, system: "z" }, row])
    expect(documents.map(({ id, segments }) => [id, segments.map(({ text }) => text)])).toEqual([
      ["t/d/s", [row.mt, "Two."]],
      ["t/d/z", [row.mt]],
    ])
  })

  it("leave out omissions and a punctuation mark on “and”", () => {
    const spans = [
      { ...row.spans[0]!, end: 2 },
      { start: 11, end: 14, category: "Fluency/Punctuation", severity: "minor", rater: "a" },
    ]
    expect(readMqm([{ ...row, spans }])[0]?.segments[0]?.spans).toEqual([])
  })

  it("outside their text are refused by name", () => {
    const spans = [{ ...row.spans[0]!, end: 22 }]
    expect(() => readMqm([{ ...row, spans }])).toThrow(
      "t/d/1/s: Expected 0 ≤ start ≤ end ≤ 21 code points, got 2 and 22",
    )
  })
})

const span = (rater: string, from: number, to: number, major = true) => ({ rater, from, to, major })
const segment = (...spans: readonly ReturnType<typeof span>[]): Segment => ({
  text: "one two three four five six seven eight nine ten",
  raters: ["a", "b", "c"],
  spans,
})

describe("agreed majors", () => {
  it("are the stretches that two raters marked as major", () => {
    // a: 0–13, b: 4–18, c: 8–13 minor; so 4–13. At the end a and c: 45–48.
    const marked = segment(
      span("a", 0, 13),
      span("b", 4, 18),
      span("c", 8, 13, false),
      span("a", 40, 48),
      span("c", 45, 48),
    )
    expect(agreedMajors(marked)).toEqual([
      { from: 4, to: 13 },
      { from: 45, to: 48 },
    ])
  })

  it("need two raters: one who marks twice is one", () => {
    expect(agreedMajors(segment(span("a", 0, 13), span("a", 4, 18)))).toEqual([])
  })
})

describe("agreement", () => {
  const claim = (from: number, to: number, confidence: number) => ({ from, to, confidence })
  // 20 segments of ten words: 200 words. One major of a and b at 0–3 in the first, a minor at 4–7 in the second.
  const checked = Array.from({ length: 20 }, (_, i) => ({
    segment:
      i === 0
        ? segment(span("a", 0, 3), span("b", 0, 3))
        : i === 1
          ? segment(span("c", 4, 7, false))
          : segment(),
    claims:
      i === 0
        ? [claim(0, 3, 0.6), claim(8, 13, 0.9)]
        : i === 1
          ? [claim(4, 7, 0.6), claim(0, 3, 0.6), claim(8, 13, 0.6)]
          : [],
  }))
  const group = measureMqm("all", checked)
  const line = (name: string) => group.lines.find(one => one.name === name)

  it("counts words, marked characters and agreed majors", () => {
    expect(group).toMatchObject({ segments: 20, words: 200, majors: 1 })
    // 3 + 3 of 20 · 48 characters.
    expect(group.chance).toBeCloseTo(6 / 960, 12)
  })

  it("takes the surest findings first", () => {
    // 0.5 per 100 words: one finding, the surest, which touches nothing.
    expect(line("0.5 per 100 words")).toMatchObject({
      findings: 1,
      perHundredWords: 0.5,
      agreed: 0,
      recall: 0,
    })
  })

  it("shares a cut among equals as a draw would", () => {
    // 1 per 100: two findings; the second is one of four, two of them on marks: ½ of 2 findings is ¼; the major: ¼.
    expect(line("1 per 100 words")).toMatchObject({ findings: 2, agreed: 1 / 4, recall: 1 / 4 })
    // 2 per 100: three of the four: 1½ of 4 findings; the major is missed once in four.
    expect(line("2 per 100 words")).toMatchObject({ findings: 4, agreed: 1.5 / 4, recall: 3 / 4 })
  })

  it("counts all from a sensitivity on", () => {
    expect(line("quiet")).toMatchObject({ findings: 1, agreed: 0 })
    expect(line("standard")).toMatchObject({ findings: 5, perHundredWords: 2.5, agreed: 2 / 5, recall: 1 })
  })

  it("of findings that are fewer than asked for is of all of them; of none it is nothing", () => {
    const few = measureMqm("few", [{ segment: segment(span("a", 0, 3)), claims: [] }])
    expect(few.lines[0]).toMatchObject({ findings: 0, agreed: null, recall: null })
  })
})

describe("a document", () => {
  it("is checked with one block a segment", async () => {
    const blocks: string[] = []
    const engine: Engine = {
      async check(given) {
        blocks.push(...given.map(({ id, text }) => `${id} ${text}`))
        return {
          findings: [],
          language: { code: "und", isTarget: false },
          blocks: [],
          origins: [],
          problems: [],
        }
      },
    }
    const warnings: string[] = []
    const document = { id: "d", year: "2023", segments: [segment(), { ...segment(), text: "Two." }] }
    const checked = await checkDocument(engine, document, message => warnings.push(message))
    expect(blocks).toEqual([`0 ${segment().text}`, "1 Two."])
    expect(checked.map(({ claims }) => claims)).toEqual([[], []])
    expect(warnings).toEqual(["d: not taken for English, so not checked"])
  })
})
