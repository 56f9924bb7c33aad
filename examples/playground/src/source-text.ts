import type { Node } from "@tiptap/pm/model"

/** The original beside the text, a paragraph for each block. Kept nowhere: it is gone with the page. */
export interface SourceText {
  readonly paragraphs: readonly string[]
  /** Puts another original in its place; an empty text takes it away. */
  set(text: string): void
  subscribe(listener: () => void): void
}

/** An original that is still to come. */
export function sourceText(): SourceText {
  const listeners = new Set<() => void>()
  let paragraphs: readonly string[] = []
  return {
    get paragraphs() {
      return paragraphs
    },
    set(text) {
      paragraphs = text
        .split(/\r\n?|\n|\u2028|\u2029/u)
        .map(line => line.replaceAll("\0", "").trim())
        .filter(line => line !== "")
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
    },
  }
}

/** Where the blocks stand that have a paragraph of the original each: all textblocks with text, but for code. */
export function sourcedBlocks(doc: Node): number[] {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.spec.code) return false
    if (!node.isTextblock) return true
    if (node.content.size > 0) places.push(pos)
    return false
  })
  return places
}
