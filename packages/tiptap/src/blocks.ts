import type { Node } from "@tiptap/pm/model"

/** What stands in a block's text for a node that is not text: an image, a mention, a hard break, a run of code. */
export const objectCharacter = "\uFFFC"

/** A node that takes more room in the document than in the text, where it is one character, or none if it is deleted. */
interface Jump {
  /** Offset right after the node. */
  readonly at: number
  readonly width: 0 | 1
  readonly extra: number
}

/** A textblock as the checker sees it, with what is needed to count between its offsets and document positions. */
export interface BlockText {
  readonly text: string
  readonly jumps: readonly Jump[]
}

/** A textblock of a document; `pos` is the position before it, `start` the position of its offset 0. */
export interface Place extends BlockText {
  readonly node: Node
  readonly pos: number
  readonly start: number
}

/**
 * The document position of an offset. Between a wide node and its neighbour it is the one beside the neighbour; around
 * deleted words it is the one behind them, or before them where `assoc` is -1.
 */
export function toPos(place: Place, offset: number, assoc = 1): number {
  let pos = place.start + offset
  for (const { at, width, extra } of place.jumps) {
    if (at < offset || (at === offset && (width || assoc > 0))) pos += extra
  }
  return pos
}

/** The document positions of a range of offsets; deleted words at its edges stay outside. */
export function toRange(place: Place, from: number, to: number): { from: number; to: number } {
  const start = toPos(place, from)
  return { from: start, to: Math.max(start, toPos(place, to, -1)) }
}

/** The offset of a document position inside the block; a position inside a wide node counts as before it. */
export function toOffset(place: Place, pos: number): number {
  let offset = pos - place.start
  for (const jump of place.jumps) {
    if (offset < jump.at) break
    offset = Math.max(jump.at - jump.width, offset - jump.extra)
    if (offset < jump.at) break
  }
  return offset
}

/**
 * Reads documents as blocks. ProseMirror's nodes never change, so each textblock is read once and remembered by its
 * identity; reading a document again costs only its new nodes.
 */
export class BlockReader {
  readonly #exclude: ReadonlySet<string>
  readonly #read = new WeakMap<Node, BlockText>()
  readonly #last = new WeakMap<Node, Place>()

  /** `exclude` names nodes whose text is not for the checker, with all that stands in them. */
  constructor(exclude: readonly string[]) {
    this.#exclude = new Set(exclude)
  }

  /** The checkable textblocks that share something with the range of document positions, in order. */
  places(doc: Node, from = 0, to = doc.content.size): Place[] {
    const places: Place[] = []
    doc.nodesBetween(from, to, (node, pos) => {
      if (this.#isExcluded(node)) return false
      if (!node.isTextblock) return true
      places.push(this.place(node, pos))
      return false
    })
    return places
  }

  /** The checkable textblock that `pos` stands in, or null. */
  at(doc: Node, pos: number): Place | null {
    // Resolving counts through the document, and most often the next position asked for is in the same block.
    const last = this.#last.get(doc)
    if (last && last.pos < pos && pos < last.pos + last.node.nodeSize) return last
    const place = this.#find(doc, pos)
    if (place) this.#last.set(doc, place)
    return place
  }

  /** A textblock that stands at `pos`. */
  place(node: Node, pos: number): Place {
    return { ...this.read(node), node, pos, start: pos + 1 }
  }

  /** The text of a textblock. */
  read(node: Node): BlockText {
    const known = this.#read.get(node)
    if (known) return known
    const block = readBlock(node)
    this.#read.set(node, block)
    return block
  }

  #find(doc: Node, pos: number): Place | null {
    const $pos = doc.resolve(pos)
    for (let depth = 1; depth <= $pos.depth; depth++) {
      const node = $pos.node(depth)
      if (this.#isExcluded(node)) return null
      if (node.isTextblock) return this.place(node, $pos.before(depth))
    }
    return null
  }

  #isExcluded(node: Node): boolean {
    return node.type.spec.code === true || this.#exclude.has(node.type.name)
  }
}

/** True for what a tracked change has struck out: it is no more a part of the text, though still of the document. */
export const isDeleted = (node: Node): boolean => node.marks.some(({ type }) => type.name === "deletion")

/** True for words: text that is neither code nor struck out. */
export const isWords = (node: Node): boolean =>
  node.isText && !isDeleted(node) && node.marks.every(({ type }) => type.spec.code !== true)

function readBlock(block: Node): BlockText {
  let text = ""
  const jumps: Jump[] = []
  block.forEach(child => {
    if (isDeleted(child)) jumps.push({ at: text.length, width: 0, extra: child.nodeSize })
    else if (isWords(child)) text += child.text
    else {
      text += objectCharacter
      if (child.nodeSize > 1) jumps.push({ at: text.length, width: 1, extra: child.nodeSize - 1 })
    }
  })
  return { text, jumps }
}
