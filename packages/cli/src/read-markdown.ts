import type { Range } from "@ungarble/core"
import { Lexer, type MarkedToken, type Token, type Tokens } from "marked"
import { BlockBuilder, type SourceBlock } from "./blocks.js"
import { lineRanges } from "./line-index.js"
import { decodeEntities } from "./read-html.js"

/**
 * A Markdown document (GitHub's) as blocks: paragraphs, headings, list items and table cells, their line ends read as
 * spaces. Front matter, code, HTML blocks, link targets and images are left out; emphasis is seen through.
 */
export function readMarkdown(file: string): readonly SourceBlock[] {
  const start = file.match(/^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u)?.[0].length ?? 0
  const builder = new BlockBuilder(file, "markdown")
  const page = wholeView(file, start)
  const links = Array.from(page.text.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gmu), match => [
    match[1]!.toLowerCase().replace(/\s+/gu, " "),
    { href: "", title: undefined },
  ])
  for (const { from, to } of sections(page)) {
    const lexer = new Lexer({ gfm: true })
    Object.assign(lexer.tokens.links, Object.fromEntries(links))
    walkBlocks(lexer.lex(page.text.slice(from, to)), page, from, builder)
  }
  return builder.blocks
}

// The lexer's time grows with the square of a page's length, so a long one is cut into sections of about this length.
const sectionLength = 50_000

/** Where a page can be cut: before a line of text at the left margin, outside code, best after an empty line. */
function* sections({ text, lines }: View): Iterable<Range> {
  let from = 0
  let fence = ""
  let isAfterEmpty = false
  for (const { at } of lines) {
    const end = text.indexOf("\n", at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const isDue = at - from > (isAfterEmpty ? sectionLength : 2 * sectionLength)
    if (isDue && !fence && /^\p{L}/u.test(line)) {
      yield { from, to: at }
      from = at
    }
    const mark = line.match(/^\s*(```|~~~)/u)?.[1]
    if (mark && (!fence || fence === mark)) fence = fence ? "" : mark
    isAfterEmpty = line.trim() === ""
  }
  yield { from, to: text.length }
}

/**
 * The text of a container (the page, a quotation, a list item) as the lexer sees it, without the marks and indents at
 * the start of its lines, and where each line stands in the file.
 */
interface View {
  readonly text: string
  readonly lines: readonly ViewLine[]
}

interface ViewLine {
  /** Where it starts in the view's text. */
  readonly at: number
  /** White space at its start that may not stand so in the file. */
  readonly indent: number
  /** Where its first character after the indent stands in the file. */
  readonly from: number
}

function wholeView(file: string, start: number): View {
  const lines: ViewLine[] = []
  let text = ""
  for (const { from, to } of lineRanges(file)) {
    if (from < start) continue
    if (lines.length > 0) text += "\n"
    lines.push({ at: text.length, indent: 0, from })
    text += file.slice(from, to)
  }
  return { text, lines }
}

// Containers take marks and indents off the start of lines and nothing else, so each line is the end of one outside.
function innerView(tokens: readonly Token[], outer: View, from: number, raw: string): View {
  const text = tokens.map(token => token.raw).join("")
  const outside = raw.split("\n")
  const lines: ViewLine[] = []
  let at = 0
  let row = 0
  let rowAt = from
  for (const line of text.split("\n")) {
    const content = line.trim()
    const isEnd = () => outside[row]!.trimEnd().endsWith(content)
    while (row < outside.length - 1 && !isEnd()) rowAt += outside[row++]!.length + 1
    const column = Math.max(0, outside[row]!.trimEnd().length - content.length)
    lines.push({ at, indent: line.length - line.trimStart().length, from: place(outer, rowAt + column) })
    at += line.length + 1
    if (row < outside.length - 1) rowAt += outside[row++]!.length + 1
  }
  return { text, lines }
}

/** Where an offset into the view's text stands in the file. */
function place({ lines }: View, at: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  const line = lines[low]!
  return line.from + Math.max(0, at - line.at - line.indent)
}

function walkBlocks(tokens: readonly Token[], view: View, start: number, builder: BlockBuilder): void {
  let at = start
  for (const token of tokens as readonly MarkedToken[]) {
    at = Math.max(at, view.text.indexOf(token.raw, at))
    if (token.type === "list") walkBlocks(token.items, view, at, builder)
    else if (token.type === "table") walkTable(token, view, at, builder)
    else if (token.type === "blockquote" || token.type === "list_item") {
      walkBlocks(token.tokens, innerView(token.tokens, view, at, token.raw), 0, builder)
    } else if (token.type === "heading" || token.type === "paragraph" || token.type === "text") {
      const inner = token.tokens ?? [token]
      const marks = token.raw.match(/^ {0,3}(?:#{1,6}[ \t]+)?/u)![0].length
      const content = inner.map(part => part.raw).join("")
      walkInline(inner, view, at + Math.max(0, token.raw.indexOf(content, marks)), builder)
      builder.end()
    }
    at += token.raw.length
  }
}

function walkTable(token: Tokens.Table, view: View, start: number, builder: BlockBuilder): void {
  let at = start
  token.raw.split("\n").forEach((row, i) => {
    if (i !== 1) {
      for (const cell of row.matchAll(/(?:\\.|[^|\\])+/gu)) {
        const text = cell[0].trim()
        walkInline(Lexer.lexInline(text), view, at + cell.index + cell[0].indexOf(text), builder)
        builder.end()
      }
    }
    at += row.length + 1
  })
}

function walkInline(tokens: readonly Token[], view: View, start: number, builder: BlockBuilder): void {
  let at = start
  for (const token of tokens as readonly MarkedToken[]) {
    const end = at + token.raw.length
    if (token.type === "strong" || token.type === "em" || token.type === "del") {
      const inside = token.tokens.reduce((sum, part) => sum + part.raw.length, 0)
      walkInline(token.tokens, view, at + (token.raw.length - inside) / 2, builder)
    } else if (token.type === "link" && token.raw.startsWith("[")) {
      walkInline(token.tokens, view, at + 1, builder)
    } else if (token.type === "br") builder.end()
    else if (token.type === "escape") builder.decoded(token.text, place(view, at), place(view, end))
    else if (token.type === "text" || (token.type === "link" && token.raw === token.text)) {
      addText(token.raw, view, at, builder)
    } else if (token.type === "codespan" || token.type === "image" || token.type === "link") {
      builder.object(place(view, at), place(view, end))
    }
    at = end
  }
}

// Line ends with the marks and indents around them, entities, footnote marks, and all the rest.
const parts =
  /(?<space>[ \t]*\n[ \t]*)|(?<entity>&(?:#[xX]?[\da-fA-F]+|[A-Za-z][\dA-Za-z]*);)|(?<note>\[\^[^\]\s]+\]:?)|[^&\n \t[]{1,1000}|[\s\S]/gu

function addText(raw: string, view: View, start: number, builder: BlockBuilder): void {
  for (const match of raw.matchAll(parts)) {
    const from = place(view, start + match.index)
    const to = place(view, start + match.index + match[0].length)
    const { space, entity, note } = match.groups ?? {}
    if (space) builder.decoded(" ", from, to)
    else if (entity) builder.decoded(decodeEntities(entity), from, to)
    else if (!note) builder.exact(match[0], from, to)
  }
}
