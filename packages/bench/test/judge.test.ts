import { describe, expect, it } from "vitest"
import { judge } from "../src/judge.js"
import { article, find } from "./build.js"

const verdicts = (...args: Parameters<typeof judge>) => judge(...args).findings.map(({ verdict }) => verdict)
const ranks = (...args: Parameters<typeof judge>) => judge(...args).spans.map(({ rank }) => rank)

describe("a finding", () => {
  it("is true if it shares one character with a span, false beside it", () => {
    const text = article("The [[red net]] came.")
    expect(verdicts(text, [find(text, "The r"), find(text, "The "), find(text, " came")])).toEqual([
      "true",
      "false",
      "false",
    ])
  })

  it("touches a span through the boundaries of its alternatives", () => {
    const alternatives = [{ start: 0, end: 3, rewrites: ["A"] }]
    const text = article("The [[red net]] came.", { alternatives })
    const judgement = judge(text, [find(text, "The", "A")])
    expect(judgement.findings).toEqual([{ verdict: "true", right: true }])
    expect(judgement.spans).toEqual([{ touched: true, rank: 0 }])
  })

  it("is neutral if it touches only spans that count neither way, true if a counted one too", () => {
    const text = article("[[One]] two [[three]] [[four]].", { optional: true }, {}, { needs_source: true })
    expect(
      verdicts(text, [find(text, "One"), find(text, "four"), find(text, "three four"), find(text, "two")]),
    ).toEqual(["neutral", "neutral", "true", "false"])
  })

  it("of more than 90 characters touches only spans that make up a quarter of it", () => {
    const run = (spanLength: number, findingLength: number) => {
      const text = article(`[[${"x".repeat(spanLength)}]]${"y".repeat(200)}`)
      return verdicts(text, [{ from: 0, to: findingLength, category: "calque", rewrites: [] }])
    }
    expect(run(1, 90)).toEqual(["true"])
    expect(run(1, 91)).toEqual(["false"])
    expect(run(25, 100)).toEqual(["true"])
    expect(run(24, 100)).toEqual(["false"])
  })

  it("that is empty touches what it stands at the edge of", () => {
    const text = article("The [[red]] net.")
    const at = (from: number) => verdicts(text, [{ from, to: from, category: "calque", rewrites: [] }])
    expect([at(3), at(4), at(7), at(8)]).toEqual([["false"], ["true"], ["true"], ["false"]])
  })
})

describe("a span's rank", () => {
  const text = article("Keep [[fixed force]] now.", { rewrites: ["resolve", "the will"] })

  it("is the place of the first accepted rewrite, infinite without any", () => {
    expect(ranks(text, [find(text, "fixed force", "Resolve")])).toEqual([0])
    expect(ranks(text, [find(text, "fixed force", "power", "grip", "will")])).toEqual([2])
    expect(ranks(text, [find(text, "fixed force", "power")])).toEqual([Number.POSITIVE_INFINITY])
    expect(ranks(text, [])).toEqual([Number.POSITIVE_INFINITY])
  })

  it("is the best of all findings that touch it", () => {
    expect(
      ranks(text, [
        find(text, "fixed force", "power", "will"),
        find(text, "Keep fixed force", "Keep resolve"),
      ]),
    ).toEqual([0])
  })

  it("ignores a rewrite that changes nothing", () => {
    const small = article("On [[the]] [[dog]] days.", { rewrites: ["The"] }, { rewrites: ["a dog"] })
    expect(ranks(small, [find(small, "the", "the"), find(small, "dog", "dog")])).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })

  it("judges one span at a time", () => {
    const two = article("[[red net]] [[hard bone]]", { rewrites: ["star"] }, { rewrites: ["tough nut"] })
    expect(ranks(two, [find(two, "red net hard bone", "star tough nut")])).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })
})
