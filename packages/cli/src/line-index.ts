import type { Range } from "@ungarble/core"

/** The lines of a text, without their ends: LF, CR or CRLF. The last one is empty where the text ends with a line end. */
export function lineRanges(text: string): Range[] {
  const lines: Range[] = []
  let from = 0
  for (const end of text.matchAll(/\r\n|\r|\n/gu)) {
    lines.push({ from, to: end.index })
    from = end.index + end[0].length
  }
  lines.push({ from, to: text.length })
  return lines
}

/** Where an offset stands as people count: both from 1, columns in UTF-16 units as editors count them. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns. */
export class LineIndex {
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#starts = lineRanges(text).map(line => line.from)
  }

  at(offset: number): LineColumn {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 }
  }
}
