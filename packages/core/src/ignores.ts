import type { Finding } from "./types.js"

/** What a user asked not to see again: complaints by their print, and words of a personal dictionary. Plain JSON. */
export interface IgnoreList {
  readonly prints: readonly string[]
  /** Lower case. A finding whose quote is one of them is not shown. */
  readonly words: readonly string[]
}

export const noIgnores: IgnoreList = { prints: [], words: [] }

/** Both lists as one, without doubles. */
export function mergeIgnores(a: IgnoreList, b: IgnoreList): IgnoreList {
  return { prints: [...new Set([...a.prints, ...b.prints])], words: [...new Set([...a.words, ...b.words])] }
}

/** Reads a list from parsed JSON. Throws, naming what is wrong, if it isn't one. */
export function readIgnores(value: unknown): IgnoreList {
  const { prints, words } = (value ?? {}) as Partial<Record<keyof IgnoreList, unknown>>
  for (const [name, list] of [
    ["prints", prints],
    ["words", words],
  ] as const) {
    if (!Array.isArray(list) || !list.every(item => typeof item === "string")) {
      throw new TypeError(
        `Expected an ignore list with "${name}" as an array of strings, got ${JSON.stringify(list) ?? "nothing"}.`,
      )
    }
  }
  return { prints: prints as string[], words: words as string[] }
}

/** A test for many findings: true for those the list asks not to show. */
export function ignoring(ignores: IgnoreList): (finding: Pick<Finding, "print" | "quote">) => boolean {
  const prints = new Set(ignores.prints)
  const words = new Set(ignores.words)
  return ({ print, quote }) => prints.has(print) || words.has(quote.toLowerCase())
}
