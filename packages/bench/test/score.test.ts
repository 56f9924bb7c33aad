import { describe, expect, it } from "vitest"
import type { Found } from "../src/judge.js"
import { falseAlarms, score } from "../src/score.js"
import { article, find } from "./build.js"

describe("the score of two articles, counted by hand", () => {
  const first = article(
    "Keep [[fixed force]] in [[hard bones]] and [[net red]] days.",
    { severity: "critical", rewrites: ["resolve"] },
    { severity: "major", rewrites: ["tough nuts"] },
    { severity: "minor", rewrites: ["viral"] },
  )
  const second = article(
    "[[He go]] to [[sea]] on [[25 days]].",
    { category: "grammar", severity: "minor", rewrites: ["He goes", "He went"] },
    { optional: true },
    { category: "number", severity: "major", rewrites: ["the 25th"] },
  )
  const number = (finding: Found): Found => ({ ...finding, category: "number" })
  const findings = [
    // First rewrite right; second rewrite right; a false one.
    [
      find(first, "fixed force", "Resolve"),
      find(first, "hard bones", "bones", "tough nuts"),
      find(first, "days", "day"),
    ],
    // Touches, under another category, without a right rewrite; neutral.
    [number(find(second, "He", "She")), find(second, "sea")],
  ]
  const result = score([first, second], findings)

  it("has precision without the neutral finding and recall without the optional span", () => {
    expect(result).toMatchObject({ findings: 5, true: 3, neutral: 1, false: 1, precision: 3 / 4 })
    expect(result).toMatchObject({ spans: 5, touched: 3, recall: 3 / 5 })
    expect(result.serious).toMatchObject({ spans: 3, touched: 2, recall: 2 / 3 })
  })

  it("weighs precision twice as much as recall in F0.5", () => {
    // 1.25 · 0.75 · 0.6 / (0.25 · 0.75 + 0.6) = 0.5625 / 0.7875
    expect(result.f05).toBeCloseTo(0.714286, 6)
  })

  it("counts right rewrites of all counted spans", () => {
    expect(result).toMatchObject({ right1: 1, right3: 2, rewrite1: 1 / 5, rewrite3: 2 / 5 })
  })

  it("counts characters once, without those of optional spans", () => {
    // Found: 11 + 10 + 4 false + 2 = 27, of them in spans 23. In spans: 11 + 10 + 7 + 5 + 7 = 40.
    expect(result.characters.precision).toBeCloseTo(23 / 27, 12)
    expect(result.characters.recall).toBeCloseTo(23 / 40, 12)
    expect(result.characters.f1).toBeCloseTo(46 / 67, 12)
    // Of 48 and 24 characters, without the 3 of the optional “sea”.
    expect(result.characters.marked).toBeCloseTo(40 / (48 + 24 - 3), 12)
  })

  it("splits findings by what they claim and spans by what they are", () => {
    expect(result.byCategory.calque).toMatchObject({
      findings: 4,
      true: 2,
      neutral: 1,
      false: 1,
      spans: 3,
      touched: 2,
    })
    expect(result.byCategory.calque.precision).toBeCloseTo(2 / 3, 12)
    expect(result.byCategory.number).toMatchObject({ findings: 1, true: 1, spans: 1, touched: 0, recall: 0 })
    expect(result.byCategory.grammar).toMatchObject({ findings: 0, precision: null, spans: 1, touched: 1 })
    expect(result.byCategory.stray).toMatchObject({ findings: 0, spans: 0, recall: null, rewrite1: null })
  })

  it("has serious spans, F0.5 and characters of each category", () => {
    expect(result.byCategory.calque.serious).toMatchObject({ spans: 2, touched: 2, recall: 1 })
    // 1.25 · ⅔ · ⅔ / (¼ · ⅔ + ⅔) = ⅔
    expect(result.byCategory.calque.f05).toBeCloseTo(2 / 3, 12)
    // Found by calques: 11 + 10 + 4, of them 21 in spans of any category. In calques' spans: 11 + 10 + 7, found 21.
    expect(result.byCategory.calque.characters).toMatchObject({ precision: 21 / 25, recall: 21 / 28 })
    // The number finding lies in the grammar span: right for its category's precision, found for the other's recall.
    expect(result.byCategory.number.characters).toMatchObject({ precision: 1, recall: 0, f1: 0 })
    expect(result.byCategory.grammar.characters).toMatchObject({ precision: null, recall: 2 / 5 })
  })

  it("splits spans by severity", () => {
    expect(result.bySeverity.minor).toMatchObject({ spans: 2, touched: 1, recall: 1 / 2, rewrite3: 0 })
    expect(result.bySeverity.major).toMatchObject({ spans: 2, touched: 1, rewrite1: 0, rewrite3: 1 / 2 })
    expect(result.bySeverity.critical).toMatchObject({ spans: 1, touched: 1, rewrite1: 1 })
  })
})

describe("characters", () => {
  it("of alternatives outside the span's own boundaries are left out", () => {
    const text = article("The [[red]] net.", { alternatives: [{ start: 4, end: 11, rewrites: [] }] })
    expect(score([text], [[find(text, "red net")]]).characters).toEqual({
      // “red” of “The red .”: “ net” is left out.
      marked: 3 / 8,
      precision: 1,
      recall: 1,
      f1: 1,
    })
    expect(score([text], [[find(text, "The red net")]]).characters.precision).toBe(3 / 7)
  })

  it("found twice count once", () => {
    const text = article("The [[red]] net.")
    expect(score([text], [[find(text, "red"), find(text, "red net")]]).characters.precision).toBe(3 / 7)
  })
})

describe("a score", () => {
  it("of nothing has shares of nothing", () => {
    expect(score([], [])).toMatchObject({ precision: null, recall: null, f05: null, rewrite1: null })
  })

  it("is 0 where nothing is right", () => {
    const text = article("The [[red]] net.")
    expect(score([text], [[find(text, "net")]])).toMatchObject({ precision: 0, recall: 0, f05: 0 })
  })

  it("wants findings for every article", () => {
    expect(() => score([article("One.")], [])).toThrow("Expected findings for each of 1 articles, got 0")
  })
})

describe("false alarms", () => {
  it("are all findings in clean texts, per 1,000 words", () => {
    const texts = [{ text: "Two words – here." }, { text: "And 5 more\nin the other." }]
    expect(falseAlarms(texts, [["a"], ["b", "c"]])).toEqual({
      texts: 2,
      words: 9,
      findings: 3,
      perThousandWords: 3000 / 9,
    })
  })

  it("have no rate without words", () => {
    expect(falseAlarms([], []).perThousandWords).toBeNull()
  })
})
