import type { Node, ResolvedPos } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import {
  type Mappable,
  Mapping,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  StepMap,
} from "@tiptap/pm/transform"
import { joinMaps, RangeMap } from "./range-map.js"
import type { DocRange } from "./types.js"

/** What a transaction did to the document: how positions move, and which parts of the new document are new. */
export interface Change {
  readonly map: Mappable
  /** The same, as ProseMirror's decorations want it. */
  readonly mapping: Mapping
  /** Ascending, disjoint, in positions of the new document; no textblock is touched in part. */
  readonly touched: readonly DocRange[]
  /** Before this position both documents are the same. */
  readonly from: number
}

/**
 * Reads a transaction. One that replaces the whole document, as a remote Yjs edit and `setContent` do, says nothing of
 * what really changed and would lose every position; there the two documents are compared instead.
 */
export function readChange(tr: Transaction): Change {
  const ranges = replacesDocument(tr)
    ? diffNodes(tr.before, tr.doc, 0, [])
    : tr.steps.every(step => step instanceof ReplaceStep) && joinMaps(tr.mapping.maps)
  if (!ranges) return describe(tr.mapping, tr.mapping, tr.doc, touchedBy(tr))
  return describe(new RangeMap(ranges), oneByOne(ranges), tr.doc, newRanges(new StepMap(ranges)))
}

// As a map of several ranges they would confuse a set of decorations; from the last range to the first, each a map of its
// own, none moves another.
function oneByOne(ranges: readonly number[]): Mapping {
  const maps: StepMap[] = []
  for (let i = ranges.length - 3; i >= 0; i -= 3) maps.push(new StepMap(ranges.slice(i, i + 3)))
  return new Mapping(maps)
}

function describe(map: Mappable, mapping: Mapping, doc: Node, ranges: readonly DocRange[]): Change {
  const touched = wholeBlocks(doc, ranges)
  let from = touched[0]?.from ?? doc.content.size
  for (const step of mapping.maps) {
    step.forEach(start => {
      from = Math.min(from, start)
    })
  }
  return { map, mapping, touched, from }
}

function replacesDocument(tr: Transaction): boolean {
  // One unit from either end, since a replacement of all is sometimes fitted into the first and last block.
  return tr.mapping.maps.some((map, i) => {
    const { size } = tr.docs[i]!.content
    let replaced = false
    map.forEach((from, to) => {
      replaced ||= from <= 1 && to >= size - 1
    })
    return replaced
  })
}

function touchedBy({ steps, docs, doc, mapping }: Transaction): DocRange[] {
  return steps.flatMap((step, i) => {
    const rest = mapping.slice(i + 1)
    return stepRanges(step, docs[i]!, docs[i + 1] ?? doc).map(({ from, to }) => ({
      from: rest.map(from, -1),
      to: rest.map(to, 1),
    }))
  })
}

function stepRanges(step: Step, before: Node, after: Node): DocRange[] {
  const map = step.getMap()
  if (step instanceof ReplaceAroundStep) return [{ from: map.map(step.from, -1), to: map.map(step.to, 1) }]
  const ranges = newRanges(map)
  if (ranges.length) return ranges
  // What moves nothing may still turn words into code, which changes what the checker sees of them. Steps of marks are
  // of several kinds, not all of them exported.
  const from = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  return from === null || !end ? [] : [{ from, to: Math.max(from, end.b) }]
}

function newRanges(map: StepMap): DocRange[] {
  const ranges: DocRange[] = []
  map.forEach((_from, _to, from, to) => {
    ranges.push({ from, to })
  })
  return ranges
}

function wholeBlocks(doc: Node, ranges: readonly DocRange[]): DocRange[] {
  const whole = ranges.map(range => {
    const $from = doc.resolve(range.from)
    const $to = doc.resolve(range.to)
    return {
      from: blockDepth($from) ? $from.before(blockDepth($from)) : range.from,
      to: blockDepth($to) ? $to.after(blockDepth($to)) : range.to,
    }
  })
  return mergeRanges(whole)
}

/** Ranges in order, those that overlap or are the same made one. */
export function mergeRanges(ranges: readonly DocRange[]): DocRange[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1)
    if (last && (from < last.to || from === last.from)) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** True if one of some ranges, ascending and disjoint, shares something with `[from, to)`. */
export function touches(ranges: readonly DocRange[], from: number, to: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.from < to
}

// Inline nodes may have content of their own, so the block is not always the parent.
function blockDepth($pos: ResolvedPos): number {
  let depth = $pos.depth
  while (depth > 0 && !$pos.node(depth).isTextblock) depth--
  return depth
}

/**
 * The ranges of a step map from one document to another, `[start, oldSize, newSize, …]`. Nodes with as many children
 * are compared child by child, so that edits far apart stay apart; elsewhere equal children at both ends are left out.
 */
function diffNodes(before: Node, after: Node, at: number, ranges: number[]): number[] {
  const sameShape = before.childCount === after.childCount && !before.isTextblock && !after.isTextblock
  if (!sameShape) {
    pushDiff(before, after, at, ranges)
    return ranges
  }
  let pos = at
  for (let i = 0; i < before.childCount; i++) {
    const [old, fresh] = [before.child(i), after.child(i)]
    if (old !== fresh && !old.eq(fresh)) {
      if (!old.isLeaf && old.sameMarkup(fresh)) diffNodes(old, fresh, pos + 1, ranges)
      else ranges.push(pos, old.nodeSize, fresh.nodeSize)
    }
    pos += old.nodeSize
  }
  return ranges
}

function pushDiff(before: Node, after: Node, at: number, ranges: number[]): void {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return
  // Where the same text could have been added in two places, both ends claim it.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  ranges.push(at + start, end.a + overlap - start, end.b + overlap - start)
}
