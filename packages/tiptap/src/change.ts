import type { Node, ResolvedPos } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import {
  AddMarkStep,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  type Step,
  StepMap,
} from "@tiptap/pm/transform"
import type { DocRange } from "./types.js"

/** What a transaction did to the document: how positions move, and which parts of the new document are new. */
export interface Change {
  readonly map: Mapping
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
  if (replacesDocument(tr)) {
    const map = new StepMap(diffNodes(tr.before, tr.doc, 0, []))
    return describe(new Mapping([map]), tr.doc, newRanges(map))
  }
  return describe(tr.mapping, tr.doc, touchedBy(tr.steps, tr.mapping))
}

function describe(map: Mapping, doc: Node, ranges: readonly DocRange[]): Change {
  const touched = wholeBlocks(doc, ranges)
  let from = touched[0]?.from ?? doc.content.size
  for (const step of map.maps) {
    step.forEach(start => {
      from = Math.min(from, start)
    })
  }
  return { map, touched, from }
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

function touchedBy(steps: Transaction["steps"], mapping: Mapping): DocRange[] {
  return steps.flatMap((step, i) => {
    const rest = mapping.slice(i + 1)
    return stepRanges(step).map(({ from, to }) => ({ from: rest.map(from, -1), to: rest.map(to, 1) }))
  })
}

function stepRanges(step: Step): DocRange[] {
  // Marks move nothing, but turning words into code changes what the checker sees of them; so does wrapping blocks
  // in a node that is not checked.
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [{ from: step.from, to: step.to }]
  const map = step.getMap()
  if (step instanceof ReplaceAroundStep) return [{ from: map.map(step.from, -1), to: map.map(step.to, 1) }]
  return newRanges(map)
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
