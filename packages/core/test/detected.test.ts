import type { Detector, Pack, Report, Rule } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { expect, it } from "vitest"
import { blocksOf, packOf, patternRule } from "./small.js"

/** Reports every match of a pattern, later than all rules. */
function slowEye(
  pattern: RegExp,
  confidence: number,
  load = async () => {},
): Detector & { readonly seen: string[] } {
  const seen: string[] = []
  return {
    id: "slow-eye",
    category: "incoherent",
    about: "",
    message: "This is hard to follow.",
    examples: { garbled: [], fine: [] },
    seen,
    load,
    check: async (texts, signal) => {
      signal?.throwIfAborted()
      return texts.map(({ text }) => {
        seen.push(text)
        return Array.from(
          text.matchAll(pattern),
          (match): Report => ({ from: match.index, to: match.index + match[0].length, confidence }),
        )
      })
    },
  }
}

const packWith = (detector: Detector, ...rules: readonly Rule[]): Pack => ({
  ...packOf(...rules),
  detectors: [detector],
})
const told = (findings: readonly { rule: string; quote: string; confidence: number }[]) =>
  findings.map(({ rule, quote, confidence }) => `${rule} “${quote}” ${confidence.toFixed(2)}`)

// In so short a text one doubt makes it a bad one, so that the detector is believed.
it("a detector speaks after all rules, block by block, and sees a text once", async () => {
  const eye = slowEye(/blue/gu, 0.9)
  const checker = new Checker({ packs: [packWith(eye, patternRule("red", /red/gu))] })
  const order: string[] = []
  const { findings } = await checker.check(blocksOf("red blue", "blue"), {
    onFindings: (block, found) => order.push(`${block} ${found.map(({ rule }) => rule).join()}`),
  })
  expect(order).toEqual(["0 red", "1 ", "0 red", "1 ", "0 red,slow-eye", "1 slow-eye"])
  expect(told(findings)).toEqual(["red “red” 0.80", "slow-eye “blue” 0.90", "slow-eye “blue” 0.90"])
  await checker.check(blocksOf("red blue", "blue", "green"))
  expect(eye.seen).toEqual(["red blue", "blue", "green"])
})

it("where a rule speaks too, its finding stays and is surer; what is left of a longer report stands by itself", async () => {
  const eye = slowEye(/zero .* eight/gu, 0.6)
  const bad = "red ".repeat(9)
  const rule = patternRule("red", /red/gu, { confidence: 0.7 })
  const checker = new Checker({ packs: [packWith(eye, rule)] })
  const { findings } = await checker.check(blocksOf("zero one two red three, four five. six red eight", bad))
  expect(told(findings).slice(0, 4)).toEqual([
    "slow-eye “zero one two” 0.60",
    "red “red” 0.79",
    "slow-eye “three, four five. six” 0.60",
    "red “red” 0.79",
  ])
})

it("takes up a doubt that it surpasses, with its rewrites if it was about most of the words", async () => {
  const doubt = patternRule("red", /red/gu, { confidence: 0.4, rewrites: ["rosy"] })
  const bad = "green ".repeat(9)
  const check = async (pattern: RegExp) => {
    const packs = [packWith(slowEye(pattern, 0.6), doubt, patternRule("green", /green/gu))]
    return (await new Checker({ packs }).check(blocksOf("a red hat of felt", bad))).findings[0]
  }
  expect(await check(/red h/gu)).toMatchObject({
    rule: "slow-eye",
    quote: "red h",
    suggestions: [{ by: "red" }],
  })
  expect(await check(/a red hat of felt/gu)).toMatchObject({ rule: "slow-eye", suggestions: [] })
})

it("a detector is believed less in a text that is otherwise good, and mending a part of one makes the rest no better", async () => {
  const eye = slowEye(/blue/gu, 0.6)
  const checker = new Checker({ packs: [packWith(eye, patternRule("red", /red/gu))], sensitivity: "strict" })
  const good = "word ".repeat(400)
  const confidenceOf = async (...texts: string[]) =>
    (await checker.check(blocksOf(...texts), { anyLanguage: true })).findings.find(
      ({ quote }) => quote === "blue",
    )?.confidence
  expect(await confidenceOf("blue", good.slice(0, 900))).toBeLessThan(0.4)
  expect(await confidenceOf("blue", good, "red ".repeat(40))).toBe(0.6)

  const document = { id: "d", order: ["0", "1", "2"] }
  await checker.check(blocksOf("blue", good, "red ".repeat(40)), { document, anyLanguage: true })
  const mended = await checker.check([{ id: "2", text: "good" }], { document, anyLanguage: true })
  expect(mended.blocks).toEqual(["2"])
})

it("a detector that can't be loaded is told, tried again after a while, and stops nobody", async () => {
  let tries = 0
  let clock = 0
  const eye = slowEye(/blue/gu, 0.6, async () => {
    if (++tries === 1) throw new Error("The model is not there.")
  })
  const checker = new Checker({ packs: [packWith(eye, patternRule("red", /red/gu))], now: () => clock })
  const check = () => checker.check(blocksOf("red blue"))
  expect(await check()).toMatchObject({
    findings: [{ rule: "red" }],
    problems: ["The model is not there."],
  })
  expect(await check()).toMatchObject({
    findings: [{ rule: "red" }],
    problems: ["The model is not there."],
  })
  clock += 5_000
  expect(await check()).toMatchObject({ findings: [{ rule: "red" }, { rule: "slow-eye" }], problems: [] })
  expect(tries).toBe(2)
})

it("can be switched off and aborted", async () => {
  const eye = slowEye(/blue/gu, 0.6)
  const checker = new Checker({ packs: [packWith(eye)], disabled: ["slow-eye"] })
  expect((await checker.check(blocksOf("blue"))).findings).toEqual([])
  const abort = new AbortController()
  const waiting = slowEye(/blue/gu, 0.6, async () => abort.abort(new Error("enough")))
  const stopped = new Checker({ packs: [packWith(waiting)] }).check(blocksOf("blue"), {
    signal: abort.signal,
  })
  await expect(stopped).rejects.toThrow("enough")
})
