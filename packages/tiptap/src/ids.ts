import type { Node } from "@tiptap/pm/model"
import type { BlockReader } from "./blocks.js"
import { type Change, touches } from "./change.js"

/** Names a checkable textblock for as long as it lives, wherever it moves. */
export interface BlockId {
  /** The position before the textblock. */
  readonly pos: number
  readonly id: string
}

/** The names of all checkable textblocks of a document, ascending by place, and how many were ever given. */
export interface BlockIds {
  readonly list: readonly BlockId[]
  readonly given: number
}

/** Names every checkable textblock of a document. */
export function nameBlocks(doc: Node, reader: BlockReader): BlockIds {
  const list = reader.places(doc).map(({ pos }, i) => ({ pos, id: `b${i}` }))
  return { list, given: list.length }
}

/** The block whose range `pos` stands in, if that block is checkable: the last one that starts before it. */
export function blockAt({ list }: BlockIds, pos: number): BlockId | undefined {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.pos < pos) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

/** The names after a change: a block keeps its name where its place can be followed, new blocks get new ones. */
export function followIds(ids: BlockIds, change: Change, doc: Node, reader: BlockReader): BlockIds {
  const { map, touched, from } = change
  const isTouched = (pos: number) => touches(touched, pos, pos + 1)
  const kept = new Map<number, string>()
  const replaced = new Map<number, string>()
  const list: BlockId[] = []
  for (const block of ids.list) {
    if (block.pos + 1 < from) {
      list.push(block)
      continue
    }
    const pos = map.map(block.pos, 1)
    // Asked of the block's inside: what stands beside a deletion is not deleted.
    const deleted = map.mapResult(block.pos + 1, 1).deletedAcross
    if (isTouched(pos)) (deleted ? replaced : kept).set(pos, block.id)
    else if (!deleted) list.push(pos === block.pos ? block : { pos, id: block.id })
  }
  let { given } = ids
  for (const range of touched) {
    for (const { pos } of reader.places(doc, range.from, range.to)) {
      list.push({ pos, id: kept.get(pos) ?? replaced.get(pos) ?? `b${given++}` })
    }
  }
  list.sort((a, b) => a.pos - b.pos)
  return { list, given }
}
