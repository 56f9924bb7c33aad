import { type Examples, phrases, type Rule } from "@ungarble/core"
import { block, testRule } from "@ungarble/core/testing"
import { describe, expect, it } from "vitest"
import { language, patternRule } from "./small.js"

const swap = (garbled: string, rewrite: string, examples: Examples): Rule =>
  phrases({ id: "r", category: "calque", about: "", message: "", swap: { [garbled]: rewrite }, examples })
const proof: Examples = {
  garbled: [{ text: "A [[net red]] came.", fixed: "A celebrity came." }],
  fine: ["A red net came."],
}
const outcomes = async (rule: Rule) => (await testRule(rule, language)).map(({ outcome }) => outcome)

describe("the rule tester", () => {
  it("finds nothing wrong with a rule that is found exactly, fixed exactly, and silent elsewhere", async () => {
    expect(await testRule(swap("net red", "celebrity", proof), language)).toEqual([])
  })

  it.each<[string, Rule, string[]]>([
    ["a rule that finds nothing", swap("web red", "celebrity", proof), ["missing"]],
    ["a rule that fixes otherwise", swap("net red", "star", proof), ["missing"]],
    ["a rule that finds a part", swap("red", "celebrity", { ...proof, fine: ["A net came."] }), ["missing"]],
    [
      "a rule that flags a fine text",
      swap("net red", "celebrity", { ...proof, fine: ["Two net reds.", "A net red."] }),
      ["noisy"],
    ],
    [
      "a rule that flags its own fix",
      swap("net red", "big net red", {
        ...proof,
        garbled: [{ text: "A [[net red]] came.", fixed: "A big net red came." }],
      }),
      ["noisy"],
    ],
    ["a rule without fine examples", swap("net red", "celebrity", { ...proof, fine: [] }), ["invalid"]],
    ["a rule without garbled ones", swap("net red", "celebrity", { ...proof, garbled: [] }), ["invalid"]],
    [
      "an example that stands twice",
      swap("net red", "celebrity", { ...proof, fine: ["A car.", "A car."] }),
      ["invalid"],
    ],
    [
      "a rewrite that the example doesn't expect",
      swap("net red", "celebrity", { ...proof, garbled: [{ text: "A [[net red]] came." }] }),
      ["invalid"],
    ],
    [
      "a rule that finds more than what is marked",
      {
        ...patternRule("r", /net|red/gu),
        examples: { garbled: [{ text: "A [[net]] red came." }], fine: ["A car."] },
      },
      ["missing"],
    ],
  ])("names what is wrong with %s", async (_, rule, expected) => {
    expect(await outcomes(rule)).toEqual(expected)
  })

  it("reads the marked range, and refuses none or two", () => {
    expect(block("It [[rained]].")).toEqual({
      block: { id: "b", text: "It rained." },
      expected: { from: 3, to: 9 },
    })
    expect(() => block("It rained.")).toThrow("Expected one range marked by [[…]]")
    expect(() => block("[[It]] [[rained]].")).toThrow("Expected one range marked by [[…]]")
  })
})
