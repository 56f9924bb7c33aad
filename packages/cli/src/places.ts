import type { Edit, Range } from "@ungarble/core"
import type { Piece, SourceBlock, Syntax } from "./blocks.js"

/** An edit of a block as edits of its file. */
export interface FileEdits {
  /** In ascending order, escaped for the file's syntax; markup between the pieces is left standing. */
  readonly edits: readonly Edit[]
  /** False if the markup that is left would stand around less than it should, so that a person must look. */
  readonly isClean: boolean
}

/** Where a range of a block stands in the file, markup inside it included. */
export function fileRange(block: SourceBlock, { from, to }: Range): Range {
  const pieces = touched(block, from, to)
  const first = pieces[0] ?? block.pieces[0]!
  const last = pieces.at(-1) ?? first
  return {
    from: first.kind === "same" ? first.from + Math.max(0, from - first.at) : first.from,
    to: last.kind === "same" ? last.from + Math.min(last.length, to - last.at) : last.to,
  }
}

/** What an edit of a block does to its file. */
export function fileEdits(block: SourceBlock, edit: Edit): FileEdits {
  const pieces = touched(block, edit.from, edit.to)
  if (pieces.length === 0) {
    const at = insertionPoint(block, edit.from)
    return { edits: [{ from: at, to: at, insert: escapeFor(edit.insert, block.syntax) }], isClean: true }
  }
  const edits: { from: number; to: number; insert: string }[] = []
  let isClean = true
  for (const piece of pieces) {
    if (piece.kind === "object") {
      isClean = false
      continue
    }
    const { from, to } = fileRange({ ...block, pieces: [piece] }, edit)
    const last = edits.at(-1)
    if (last?.to === from) last.to = to
    else {
      if (last) isClean = false
      edits.push({ from, to, insert: "" })
    }
  }
  const first = edits[0]
  if (!first) return { edits, isClean }
  // A decoded piece is replaced as a whole, so what the edit leaves of it goes into the text that is put in.
  const before = keptOf(block, pieces[0]!, pieces[0]!.at, edit.from)
  const end = pieces.at(-1)!
  const after = keptOf(block, end, edit.to, end.at + end.length)
  const last = edits.at(-1)!
  first.insert = escapeFor(before + edit.insert + (first === last ? after : ""), block.syntax)
  if (first !== last) last.insert = escapeFor(after, block.syntax)
  return { edits, isClean: isClean && !(first.insert === "" && emptiesMarkup(block, first)) }
}

const touched = (block: SourceBlock, from: number, to: number) =>
  block.pieces.filter(piece => piece.at < to && from < piece.at + piece.length)

const keptOf = (block: SourceBlock, piece: Piece, from: number, to: number) =>
  piece.kind === "decoded" && from < to ? block.text.slice(from, to) : ""

// A new word goes with the text before it rather than into the markup that follows.
function insertionPoint({ pieces }: SourceBlock, at: number): number {
  const before = pieces.find(piece => piece.at + piece.length === at)
  const after = pieces.find(piece => piece.at === at)
  if (before && (before.kind !== "object" || !after)) return before.to
  return after?.from ?? 0
}

// `**Essence**` without its word would leave `****` behind.
function emptiesMarkup({ syntax, pieces }: SourceBlock, { from, to }: Range): boolean {
  if (syntax === "text") return false
  return !pieces.some(
    piece =>
      piece.kind !== "object" &&
      ((piece.from < from && from <= piece.to) || (piece.from <= to && to < piece.to)),
  )
}

function escapeFor(text: string, syntax: Syntax): string {
  if (syntax === "html") return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  if (syntax === "markdown") return text.replace(/[\\`*_[\]<]/gu, "\\$&")
  return text
}
