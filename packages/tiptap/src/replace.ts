import { Fragment, type Mark, type Node } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import type { Edit } from "@ungarble/core"
import { isDeleted, isWords, objectCharacter } from "./blocks.js"

/**
 * Carries out edits, ascending and given in document positions, inside one block as one step; what stands between them
 * stays as it is. New words keep the marks of those they replace.
 */
export function replaceTexts(tr: Transaction, edits: readonly Edit[]): void {
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return
  const $from = tr.doc.resolve(first.from)
  const start = $from.start()
  const { parent } = $from
  let content = Fragment.empty
  let at = first.from
  for (const { from, to, insert } of edits) {
    content = content
      .append(parent.content.cut(at - start, from - start))
      .append(rewritten(tr.doc, parent.content.cut(from - start, to - start), from, insert))
    at = to
  }
  tr.replaceWith(first.from, last.to, content)
}

/**
 * A text in place of some content. Where it holds object characters, the images, mentions, breaks or code of the old
 * content take their places, in order.
 */
export function rewritten(doc: Node, old: Fragment, at: number, text: string): Fragment {
  const { schema } = doc.type
  const words: Node[] = []
  const objects: Node[] = []
  old.forEach(node => {
    if (isWords(node)) words.push(node)
    else if (!isDeleted(node)) objects.push(node)
  })
  const marks = words.length ? longest(words).marks : doc.resolve(at).marks().filter(isPlain)
  const nodes = text.split(objectCharacter).flatMap((piece, i) => {
    const object = i > 0 ? objects.shift() : undefined
    return [...(object ? [object] : []), ...(piece ? [schema.text(piece, marks)] : [])]
  })
  return Fragment.fromArray(nodes)
}

const isPlain = ({ type }: Mark) => type.spec.code !== true && type.name !== "deletion"

// Half-bold words become all bold or not at all, by the greater half.
const longest = (nodes: readonly Node[]) =>
  nodes.reduce((best, node) => (node.nodeSize > best.nodeSize ? node : best))
