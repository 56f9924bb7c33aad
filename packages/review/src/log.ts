import type { Decision } from "@ungarble/core"

const columns = ["at", "by", "rule", "verdict", "before", "after", "reason", "print"] as const

/**
 * A log of decisions as CSV (RFC 4180) with a line of column names: who, when, which rule, before, after, why. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function decisionsCsv(decisions: readonly Decision[]): string {
  const rows = decisions.map(decision => columns.map(name => cell(decision[name] ?? "")))
  return [columns, ...rows].map(row => `${row.join(",")}\r\n`).join("")
}

/** A log of decisions as one JSON array. For a log that grows by appending, see core's `writeDecisions`. */
export const decisionsJson = (decisions: readonly Decision[]): string =>
  `${JSON.stringify(decisions, null, 2)}\n`

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
