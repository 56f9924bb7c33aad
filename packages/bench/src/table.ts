import type { Share } from "./share.js"

/** The rows of a table, the heading first. */
export type Rows = readonly (readonly (string | number)[])[]

/** For a terminal: the first column flush left, the others flush right; missing cells stay empty. */
export function table(rows: Rows): string {
  const width = (column: number) => Math.max(...rows.map(row => String(row[column] ?? "").length))
  const widths = (rows[0] ?? []).map((_, column) => width(column))
  const line = (row: readonly (string | number)[]) =>
    row.map((cell, i) => String(cell)[i === 0 ? "padEnd" : "padStart"](widths[i] ?? 0)).join("  ")
  return `${rows.map(line).join("\n")}\n`
}

/** The same as a Markdown table. */
export function markdownTable([head = [], ...rows]: Rows): string {
  const cell = (value: string | number) => String(value).replaceAll("|", "\\|").replaceAll("\n", " ")
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(" | ")} |`
  const rule = `| ${head.map((_, i) => (i === 0 ? "---" : "---:")).join(" | ")} |`
  return `${[line(head), rule, ...rows.map(line)].join("\n")}\n`
}

/** A share in per cent, or a dash where there is nothing to take a share of. */
export function percent(value: Share): string {
  return value === null ? "–" : `${(value * 100).toFixed(1)} %`
}

/** A figure with two decimals, or a dash. */
export function decimal(value: number | null, digits = 2): string {
  return value === null ? "–" : value.toFixed(digits)
}
