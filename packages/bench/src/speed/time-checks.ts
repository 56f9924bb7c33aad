import type { Block } from "@ungarble/core"
import type { Engine } from "../engine.js"
import { growTexts } from "./grow.js"

/** Milliseconds of three checks in one process, in this order. */
export interface Times {
  /** The first check, with all loading that it waits for. */
  readonly first: number
  /** Another text of the same length, all of it new. */
  readonly warm: number
  /** The second text again with one block changed. */
  readonly again: number
  /** Findings in the second text. */
  readonly findings: number
}

/** Checks two texts of so many words, grown from the given ones, and one of them again. */
export async function timeChecks(engine: Engine, texts: readonly string[], words: number): Promise<Times> {
  const [one = [], two = []] = growTexts(texts, words, 2).map(lines =>
    lines.map((text, i): Block => ({ id: `${i}`, text })),
  )
  const changed = [{ id: "0", text: "The net red had a fixed force." }, ...two.slice(1)]
  const first = await time(() => engine.check(one))
  const warm = await time(() => engine.check(two))
  const again = await time(() => engine.check(changed))
  return { first: first.spent, warm: warm.spent, again: again.spent, findings: warm.value.findings.length }
}

async function time<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly spent: number }> {
  const started = performance.now()
  const value = await work()
  return { value, spent: performance.now() - started }
}
