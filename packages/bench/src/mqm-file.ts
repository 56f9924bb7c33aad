import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

/** A stretch that a rater marked, in UTF-16 offsets into the segment's translation; never empty. */
export interface RaterSpan {
  readonly from: number
  readonly to: number
  readonly rater: string
  readonly major: boolean
}

/** One machine-translated segment with what its raters marked. */
export interface Segment {
  readonly text: string
  readonly raters: readonly string[]
  readonly spans: readonly RaterSpan[]
}

/** The segments of one text as one engine translated it, in order. */
export interface MqmDocument {
  readonly id: string
  readonly year: string
  readonly segments: readonly Segment[]
}

/** The years that figures are taken on; no rule or weight may be learned from them. */
export const testYears: readonly string[] = ["2023", "2023qe"]

interface Row {
  readonly id: string
  readonly year: string
  readonly testset: string
  readonly doc: string
  readonly seg: number
  readonly system: string
  readonly mt: string
  readonly human: boolean
  readonly raters: readonly string[]
  /** How many raters saw exactly this text. */
  readonly text_agree: number
  readonly spans: readonly {
    readonly start: number
    readonly end: number
    readonly category?: string
    readonly severity: string
    readonly rater: string
  }[]
}

/** Reads the documents of the test years from MQM rows (gzip, JSON lines), leaving out human translations. */
export function readMqmFile(path: string): readonly MqmDocument[] {
  const rows = gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter(line => line !== "")
    .map(line => JSON.parse(line) as Row)
  return readMqm(rows)
}

/**
 * As `readMqmFile`, from the parsed rows. Left out too are segments whose raters saw texts that differ. A row whose
 * span lies outside its text is refused by name.
 */
export function readMqm(rows: readonly Row[]): readonly MqmDocument[] {
  const documents = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.human || !testYears.includes(row.year) || row.text_agree < row.raters.length) continue
    const id = `${row.testset}/${row.doc}/${row.system}`
    const document = documents.get(id)
    if (document) document.push(row)
    else documents.set(id, [row])
  }
  return [...documents].map(([id, parts]) => ({
    id,
    year: parts[0]!.year,
    segments: parts.sort((a, b) => a.seg - b.seg).map(readSegment),
  }))
}

function readSegment({ id, mt, raters, spans }: Row): Segment {
  const offsets = unitOffsets(mt)
  const read = spans.flatMap(({ start, end, category, severity, rater }): readonly RaterSpan[] => {
    const from = offsets[start]
    const to = offsets[end]
    if (from === undefined || to === undefined || from > to) {
      throw new Error(
        `${id}: Expected 0 ≤ start ≤ end ≤ ${offsets.length - 1} code points, got ${start} and ${end}`,
      )
    }
    const quote = mt.slice(from, to)
    // A place where something is missing has no words that a finding could cover.
    if (quote === "" || (category === "Fluency/Punctuation" && quote.trim() === "and")) return []
    return [{ from, to, rater, major: severity === "major" || severity === "critical" }]
  })
  return { text: mt, raters, spans: read }
}

/** Where each code point begins in UTF-16 units, and the end of the text after the last. */
function unitOffsets(text: string): readonly number[] {
  const offsets = [0]
  for (const point of text) offsets.push(offsets.at(-1)! + point.length)
  return offsets
}
