import { phrases } from "./phrases.js"
import type { Finding, Rule } from "./types.js"

/** One term of a house glossary: what to write, and what not to. */
export interface GlossaryTerm {
  readonly prefer: string
  /** Wordings to replace by `prefer`. With none of them the term is only protected. */
  readonly avoid: readonly string[]
  /** True if findings inside `prefer` are not shown: a name or a term of the house. */
  readonly protect: boolean
  readonly note?: string
}

/** The terms a house insists on. Plain JSON. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[]
}

/**
 * Reads a glossary from CSV (RFC 4180) with the columns `prefer, avoid, protect, note`; the first line is a heading
 * if it starts with “prefer”. `avoid` may hold several wordings divided by `|`; `protect` is yes or no, by default yes.
 * Throws on a broken line, naming `file` and the line.
 */
export function readGlossary(csv: string, file = "glossary"): Glossary {
  const rows = readCsv(csv.replace(/^\uFEFF/u, ""), file)
  if (rows[0]?.cells[0]?.trim().toLowerCase() === "prefer") rows.shift()
  return {
    terms: rows.map(({ cells, line }) => {
      const [prefer = "", avoid = "", protect = "", note = ""] = cells.map(cell => cell.trim())
      const where = `${file}:${line}:`
      if (cells.length > 4)
        throw new Error(
          `${where} expected at most 4 columns (prefer, avoid, protect, note), got ${cells.length}.`,
        )
      if (!prefer) throw new Error(`${where} expected a preferred term in the first column, got nothing.`)
      if (!/^(?:yes|no|true|false)?$/iu.test(protect))
        throw new Error(`${where} expected "protect" to be yes or no, got "${protect}".`)
      const wordings = avoid
        .split("|")
        .map(wording => wording.trim())
        .filter(Boolean)
      if (!/[\p{L}\p{N}]/u.test(prefer) || wordings.some(wording => !/[\p{L}\p{N}]/u.test(wording))) {
        throw new Error(`${where} expected terms with letters or digits, got "${cells.join(",")}".`)
      }
      return { prefer, avoid: wordings, protect: !/^(?:no|false)$/iu.test(protect), ...(note && { note }) }
    }),
  }
}

/** The glossary as CSV, which `readGlossary` reads back to an equal one. */
export function writeGlossary({ terms }: Glossary): string {
  const cell = (value: string) => (/[",\n\r]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const rows = terms.map(({ prefer, avoid, protect, note }) => [
    prefer,
    avoid.join("|"),
    protect ? "yes" : "no",
    note ?? "",
  ])
  return [["prefer", "avoid", "protect", "note"], ...rows].map(row => `${row.map(cell).join(",")}\n`).join("")
}

/** A rule that finds the wordings a glossary avoids. Certain: the house has said so. */
export function glossaryRule(glossary: Glossary): Rule {
  return phrases({
    id: "glossary",
    category: "terminology",
    confidence: 1,
    about: "The house glossary prefers another term.",
    message: "The glossary says “{rewrite}”.",
    entries: glossary.terms
      .filter(term => term.avoid.length > 0)
      .map(term => ({ garbled: term.avoid, kind: "noun", rewrites: [term.prefer], example: "", fixed: "" })),
  })
}

/** True if the finding stands inside, or on, a protected term of the glossary. */
export function isProtected(
  glossary: Glossary,
  finding: Pick<Finding, "from" | "to">,
  text: string,
): boolean {
  return glossary.terms.some(({ prefer, protect }) => {
    if (!protect) return false
    for (let at = text.indexOf(prefer); at >= 0; at = text.indexOf(prefer, at + 1)) {
      if (at <= finding.from && finding.to <= at + prefer.length) return true
    }
    return false
  })
}

function readCsv(csv: string, file: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = []
  let cells: string[] = []
  let cell = ""
  let line = 1
  let start = 1
  let quotedSince = 0
  const endRow = () => {
    cells.push(cell)
    if (cells.some(value => value.trim() !== "")) rows.push({ cells, line: start })
    cells = []
    cell = ""
    start = line + 1
  }
  for (let i = 0; i < csv.length; i++) {
    const char = csv[i]!
    if (char === "\n" && !quotedSince) endRow()
    else if (char === '"' && quotedSince && csv[i + 1] === '"') {
      cell += '"'
      i++
    } else if (char === '"' && quotedSince) quotedSince = 0
    else if (char === '"' && cell === "") quotedSince = line
    else if (char === "," && !quotedSince) {
      cells.push(cell)
      cell = ""
    } else if (char !== "\r" || quotedSince) cell += char
    if (char === "\n") line++
  }
  if (quotedSince) throw new Error(`${file}:${quotedSince}: a quotation mark is opened and never closed.`)
  endRow()
  return rows
}
