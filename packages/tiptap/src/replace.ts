import type { Mark, Node } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import { objectCharacter } from "./blocks.js"

/**
 * Replaces a range inside one block by a text, keeping the marks of what stood there. Where the text holds object
 * characters, the images, mentions, breaks or code that stood in the range take their places, in order.
 */
export function replaceText(tr: Transaction, from: number, to: number, text: string): void {
  const { schema } = tr.doc.type
  const words: Node[] = []
  const objects: Node[] = []
  tr.doc.slice(from, to).content.forEach(node => {
    ;(isWords(node) ? words : objects).push(node)
  })
  const marks = words.length ? longest(words).marks : tr.doc.resolve(from).marks().filter(isNotCode)
  const content = text.split(objectCharacter).flatMap((piece, i) => {
    const object = i > 0 ? objects.shift() : undefined
    return [...(object ? [object] : []), ...(piece ? [schema.text(piece, marks)] : [])]
  })
  tr.replaceWith(from, to, content)
}

const isWords = (node: Node) => node.isText && node.marks.every(isNotCode)
const isNotCode = (mark: Mark) => mark.type.spec.code !== true

// Half-bold words become all bold or not at all, by the greater half.
const longest = (nodes: readonly Node[]) =>
  nodes.reduce((best, node) => (node.nodeSize > best.nodeSize ? node : best))
