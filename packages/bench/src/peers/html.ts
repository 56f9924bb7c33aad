import type { Rows } from "../table.js"

/** Text that may stand anywhere in HTML or SVG. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
  return text.replace(/[&<>"]/g, sign => names[sign]!)
}

/** A table whose first row is its heading and whose first column names the rows. */
export function htmlTable([head = [], ...rows]: Rows): string {
  const cell = (tag: string, value: string | number) => `<${tag}>${escapeHtml(String(value))}</${tag}>`
  const line = (cells: readonly (string | number)[], tag: string) =>
    `<tr>${cells.map((value, i) => cell(i === 0 ? "th" : tag, value)).join("")}</tr>`
  return `<table>\n<thead>${line(head, "th")}</thead>\n<tbody>\n${rows.map(row => line(row, "td")).join("\n")}\n</tbody>\n</table>\n`
}
