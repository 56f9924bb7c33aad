import type { Decision } from "./types.js"

const verdicts: readonly string[] = ["accepted", "rejected", "ignored"]

/** One JSON line each, with a line end. Appending two logs gives the log of both. */
export const writeDecisions = (decisions: readonly Decision[]): string =>
  decisions.map(decision => `${JSON.stringify(decision)}\n`).join("")

/** Reads a log. Empty lines are skipped; throws on a broken one, naming `file` and the line. */
export function readDecisions(log: string, file = "decisions"): Decision[] {
  return log.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return []
    try {
      return [readDecision(JSON.parse(line))]
    } catch (cause) {
      throw new Error(
        `${file}:${i + 1}: not a decision: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      )
    }
  })
}

function readDecision(value: unknown): Decision {
  const decision = value as Partial<Record<keyof Decision, unknown>>
  for (const name of ["print", "rule", "verdict", "before", "after", "at"] as const) {
    if (typeof decision?.[name] !== "string")
      throw new TypeError(`expected "${name}" as a string, got ${JSON.stringify(decision?.[name])}.`)
  }
  if (!verdicts.includes(decision.verdict as string)) {
    throw new TypeError(`expected a verdict of ${verdicts.join(", ")}, got "${decision.verdict}".`)
  }
  return decision as Decision
}
