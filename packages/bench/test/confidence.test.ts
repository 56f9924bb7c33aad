import { describe, expect, it } from "vitest"
import { calibrate, confidenceCurve } from "../src/confidence.js"
import { article, find } from "./build.js"

const text = article(
  "The [[one]] and [[two]] and [[three]] are [[four]] of them.",
  {},
  {},
  {},
  { optional: true },
)
const found = (quote: string, confidence: number) => ({ ...find(text, quote), rule: "r", confidence })
const run = {
  file: "x.json",
  articles: [text, { ...article("Fine."), clean: true }],
  findings: [
    [
      found("one", 0.95),
      found("two", 0.9),
      found("The", 0.92),
      found("three", 0.62),
      found("of", 0.66),
      found("four", 0.3),
      found("them", 1),
    ],
    [{ ...find({ ...text, text: "Fine." }, "Fine"), rule: "r", confidence: 0.99 }],
  ],
}

describe("the curve", () => {
  const curve = confidenceCurve(run)

  it("goes from 0.20 to 0.95 and holds at each cut what is at least as sure", () => {
    expect(curve.map(({ name }) => name)).toEqual(expect.arrayContaining(["0.20", "0.65", "0.90", "0.95"]))
    expect(curve).toHaveLength(16)
    const at = (name: string) => curve.find(point => point.name === name)
    // All: true 3, false 3 and one neutral. From 0.65: true 2, false 3. From 0.95: true 1, false 1.
    expect(at("0.20")?.figures).toMatchObject({ findings: 7, precision: 3 / 6, recall: 3 / 3 })
    expect(at("0.65")?.figures).toMatchObject({ findings: 5, precision: 2 / 5, recall: 2 / 3 })
    expect(at("0.95")?.figures).toMatchObject({ findings: 2, precision: 1 / 2, recall: 1 / 3 })
    expect(at("0.95")?.clean.findings).toBe(1)
  })
})

describe("calibration", () => {
  const { bins, error } = calibrate(run)

  it("has ten bins; the last one includes 1, neutral findings and clean texts are left out", () => {
    expect(bins.map(bin => bin.findings)).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 0, 4])
    expect(bins[6]).toMatchObject({ from: 0.6, to: 0.7, precision: 1 / 2 })
    expect(bins[6]?.confidence).toBeCloseTo(0.64, 12)
    expect(bins[9]?.precision).toBe(2 / 4)
    expect(bins[9]?.confidence).toBeCloseTo((0.95 + 0.9 + 0.92 + 1) / 4, 12)
    expect(bins[3]).toMatchObject({ confidence: null, precision: null })
  })

  it("is off by the distance of confidence and precision, weighted by findings", () => {
    // (2 · |0.5 − 0.64| + 4 · |0.5 − 0.9425|) / 6 = (0.28 + 1.77) / 6
    expect(error).toBeCloseTo(2.05 / 6, 12)
  })

  it("of nothing is nothing", () => {
    expect(calibrate({ file: "x", articles: [], findings: [] }).error).toBeNull()
  })
})
