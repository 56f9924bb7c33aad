import type { Decision, Finding } from "@ungarble/core"

/**
 * Counts the decisions that stand. The log alone can't tell: an undo brings a finding back and leaves its decision, and a
 * finding accepted, undone and accepted again has two. So it remembers how many findings of each print were open at once.
 */
export class Tally {
  readonly #most = new Map<string, number>()
  #seen = 0

  /** Call it with the findings whenever they change. */
  see(findings: readonly Finding[]): void {
    if (findings.length === this.#seen) return
    this.#seen = findings.length
    for (const [print, n] of countPrints(findings)) {
      if (n > (this.#most.get(print) ?? 0)) this.#most.set(print, n)
    }
  }

  /** How many of the decisions stand while these findings are open. */
  count(decisions: readonly Decision[], findings: readonly Finding[]): number {
    if (decisions.length === 0) return 0
    const open = countPrints(findings)
    let standing = 0
    for (const [print, n] of countPrints(decisions)) {
      standing += Math.min(n, Math.max(0, (this.#most.get(print) ?? n) - (open.get(print) ?? 0)))
    }
    return standing
  }
}

function countPrints(items: readonly { readonly print: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { print } of items) counts.set(print, (counts.get(print) ?? 0) + 1)
  return counts
}
