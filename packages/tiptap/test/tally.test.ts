import type { Decision, Finding } from "@ungarble/core"
import { expect, test } from "vitest"
import { Tally } from "../src/tally.js"

const findings = (...prints: string[]) => prints.map(print => ({ print }) as Finding)
const decisions = (...prints: string[]) => prints.map(print => ({ print }) as Decision)

test("counts each decision once", () => {
  const tally = new Tally()
  tally.see(findings("a", "b", "c"))
  expect(tally.count(decisions("a", "b"), findings("c"))).toBe(2)
})

test("does not count what an undo brought back, nor twice what was decided again", () => {
  const tally = new Tally()
  tally.see(findings("a", "b"))
  tally.see(findings("b"))
  expect(tally.count(decisions("a"), findings("a", "b"))).toBe(0)
  expect(tally.count(decisions("a", "a"), findings("b"))).toBe(1)
})

test("counts equal complaints one by one", () => {
  const tally = new Tally()
  tally.see(findings("a", "a", "a"))
  expect(tally.count(decisions("a"), findings("a", "a"))).toBe(1)
  expect(tally.count(decisions("a", "a", "a"), findings())).toBe(3)
})
