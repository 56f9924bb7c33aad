import type { Node } from "@tiptap/pm/model"
import type { DocRange } from "../types.js"
import type { ChangeAttributes } from "./marks.js"

/** A change that waits for somebody to apply or revert it. */
export interface TrackedChange extends ChangeAttributes, DocRange {
  /** The words as they were, and as they would be; what stands between several places of one change is in both. */
  readonly before: string
  readonly after: string
}

const known = new WeakMap<Node, readonly TrackedChange[]>()

/** The tracked changes of a document, in order. The same list as before for the same document. */
export function trackedChanges(doc: Node): readonly TrackedChange[] {
  let changes = known.get(doc)
  if (!changes) {
    changes = readChanges(doc)
    known.set(doc, changes)
  }
  return changes
}

function readChanges(doc: Node): TrackedChange[] {
  const changes: TrackedChange[] = []
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    for (const change of new Set(idsIn(block))) changes.push(readChange(block, pos + 1, change))
    return false
  })
  return changes
}

const markOf = (node: Node) =>
  node.marks.find(({ type }) => type.name === "insertion" || type.name === "deletion")

function idsIn(block: Node): ChangeAttributes["id"][] {
  const ids: ChangeAttributes["id"][] = []
  block.forEach(node => {
    const id = markOf(node)?.attrs.id
    if (id !== undefined) ids.push(id)
  })
  return ids
}

function readChange(block: Node, start: number, id: ChangeAttributes["id"]): TrackedChange {
  let attributes: Partial<ChangeAttributes> = {}
  let [from, to] = [-1, -1]
  let [before, after] = ["", ""]
  // What was met since the change's last piece; it is between pieces only if another comes.
  let between = ""
  block.forEach((node, offset) => {
    const mark = markOf(node)
    const text = node.text ?? "\uFFFC"
    if (mark?.attrs.id === id) {
      if (from < 0) from = start + offset
      else {
        before += between
        after += between
      }
      between = ""
      to = start + offset + node.nodeSize
      attributes = mark.attrs
      if (mark.type.name === "deletion") before += text
      else after += text
    } else if (from >= 0 && mark?.type.name !== "deletion") between += text
  })
  const { author = "", at = "", reason = "", rule = "", print = "" } = attributes
  return { id, author, at, reason, rule, print, from, to, before, after }
}
