import { BlockBuilder, type SourceBlock } from "./blocks.js"
import { lineRanges } from "./line-index.js"

/**
 * A plain text as blocks: one a line, or, where the lines were clearly broken to a width (as in e-mail and old
 * manuals), one a paragraph, its line ends read as spaces.
 */
export function readText(file: string): readonly SourceBlock[] {
  const lines = readLines(file)
  const width = wrapWidth(lines)
  const builder = new BlockBuilder(file, "text")
  lines.forEach((line, i) => {
    builder.same(line.from, line.to)
    const next = lines[i + 1]
    if (next && width !== undefined && isWrapped(line, next, width)) {
      builder.decoded(" ", line.to, next.from)
    } else builder.end()
  })
  return builder.blocks
}

interface Line {
  /** Without white space at both ends. */
  readonly text: string
  readonly from: number
  readonly to: number
}

function readLines(file: string): Line[] {
  return lineRanges(file).map(range => {
    const line = file.slice(range.from, range.to)
    const text = line.trim()
    const from = range.from + (line.length - line.trimStart().length)
    return { text, from, to: from + text.length }
  })
}

// A line is broken to the width if the next one's first word had no room on it.
const isWrapped = (line: Line, next: Line, width: number) =>
  line.text !== "" &&
  next.text !== "" &&
  !isItem(next) &&
  line.text.length + 1 + (next.text.match(/^\S+/u)?.[0].length ?? 0) > width

const isItem = (line: Line) => /^(?:[-*•·–]|\d+[.)])\s/u.test(line.text)

/** The width lines were broken to, if nearly every line followed by another fills it. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const width = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  if (width < 55 || width > 90) return undefined
  let pairs = 0
  let full = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || line.text === "" || next.text === "" || isItem(next)) return
    pairs++
    if (isWrapped(line, next, width)) full++
  })
  return pairs >= 3 && full / pairs >= 0.8 ? width : undefined
}
