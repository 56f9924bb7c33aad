import type { Glossary, GlossaryTerm } from "./glossary.js"

const columns = ["prefer", "avoid", "protect", "note", "source"]

/**
 * Reads a glossary from CSV (RFC 4180) with the columns `prefer, avoid, protect, note, source`, of which the later ones may be
 * left out; the first line may name them. `avoid` and `source` may hold several wordings divided by `|`; `protect` is yes or no, by
 * default yes. Throws on a broken line, naming `file` and the line.
 */
export function readGlossary(csv: string, file = "glossary"): Glossary {
  const rows = readCsv(csv.replace(/^\uFEFF/u, ""), file)
  if (rows[0] && isHeading(rows[0], file)) rows.shift()
  return { terms: rows.map(row => readTerm(row, file)) }
}

function isHeading({ cells, line }: Row, file: string): boolean {
  const names = cells.map(cell => cell.trim().toLowerCase())
  const isOne = names[0] === "prefer" || (names.length > 1 && names.every(name => columns.includes(name)))
  if (isOne && names.some((name, i) => name !== columns[i])) {
    throw new Error(
      `${file}:${line}: expected the columns ${columns.join(", ")} in this order, got ${names.join(", ")}.`,
    )
  }
  return isOne
}

function readTerm({ cells, line }: Row, file: string): GlossaryTerm {
  const where = `${file}:${line}:`
  const [prefer = "", avoid = "", protect = "", note = "", source = ""] = cells.map(cell => cell.trim())
  if (cells.length > columns.length) {
    throw new Error(
      `${where} expected at most ${columns.length} columns (${columns.join(", ")}), got ${cells.length}.`,
    )
  }
  if (cells.length === 1 && /[;\t]/u.test(prefer)) {
    throw new Error(
      `${where} expected columns divided by commas, got "${prefer}". Put a term that holds one of ; or a tab into quotation marks and a comma after it.`,
    )
  }
  if (!prefer) throw new Error(`${where} expected a preferred term in the first column, got nothing.`)
  if (!/^(?:yes|no|true|false)?$/iu.test(protect)) {
    throw new Error(`${where} expected "protect" to be yes or no, got "${protect}".`)
  }
  const wordings = list(avoid)
  const sources = list(source)
  if ([prefer, ...wordings, ...sources].some(wording => !/[\p{L}\p{N}]/u.test(wording))) {
    throw new Error(`${where} expected terms with letters or digits, got "${cells.join(",")}".`)
  }
  if (wordings.includes(prefer)) {
    throw new Error(`${where} expected wordings other than the preferred one, got "${prefer}" as both.`)
  }
  return {
    prefer,
    avoid: wordings,
    protect: !/^(?:no|false)$/iu.test(protect),
    ...(note && { note }),
    ...(sources.length > 0 && { source: sources }),
  }
}

const list = (cell: string) =>
  cell
    .split("|")
    .map(wording => wording.trim())
    .filter(Boolean)

/** The glossary as CSV, which `readGlossary` reads back to an equal one. */
export function writeGlossary({ terms }: Glossary): string {
  const cell = (value: string) => (/[",\n\r]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const rows = terms.map(({ prefer, avoid, protect, note, source }) => [
    prefer,
    avoid.join("|"),
    protect ? "yes" : "no",
    note ?? "",
    source?.join("|") ?? "",
  ])
  return [columns, ...rows].map(row => `${row.map(cell).join(",")}\n`).join("")
}

interface Row {
  readonly cells: string[]
  /** The line it starts on, from 1. */
  readonly line: number
}

function readCsv(csv: string, file: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ""
  let line = 1
  let start = 1
  // The line that the quotation mark stands on which opened the cell; 0 outside.
  let quotedSince = 0
  let wasQuoted = false
  const endCell = () => {
    cells.push(cell)
    cell = ""
    wasQuoted = false
  }
  const endRow = () => {
    endCell()
    if (cells.some(value => value.trim() !== "")) rows.push({ cells, line: start })
    cells = []
  }
  for (let i = 0; i < csv.length; i++) {
    const char = csv[i]!
    const isLineEnd = char === "\n" || (char === "\r" && csv[i + 1] !== "\n")
    if (isLineEnd) line++
    if (quotedSince) {
      if (char !== '"') cell += char
      else if (csv[i + 1] === '"') {
        cell += '"'
        i++
      } else {
        quotedSince = 0
        wasQuoted = true
      }
    } else if (isLineEnd) {
      endRow()
      start = line
    } else if (char === ",") endCell()
    else if (char === '"' && cell.trim() === "" && !wasQuoted) {
      cell = ""
      quotedSince = line
    } else if (char !== "\r") {
      if (wasQuoted && char.trim() !== "") {
        throw new Error(
          `${file}:${line}: expected a comma after a closing quotation mark, got "${char}". A quotation mark inside quotation marks is doubled.`,
        )
      }
      cell += char
    }
  }
  if (quotedSince) throw new Error(`${file}:${quotedSince}: a quotation mark is opened and never closed.`)
  endRow()
  return rows
}
