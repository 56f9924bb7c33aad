import { suggestChangesKey } from "@handlewithcare/prosemirror-suggest-changes"
import { Fragment, type Node } from "@tiptap/pm/model"
import type { RewriteWriter } from "../accept.js"
import { isDeleted } from "../blocks.js"
import { rewritten } from "../replace.js"
import type { ChangeAttributes } from "./marks.js"

/**
 * Writes an accepted rewrite as a tracked change: the old words stay, struck, and the new ones stand behind them. Words
 * that an earlier change has put in are not struck but go.
 */
export const writeTracked: RewriteWriter = (tr, edits, { by, at, reason, rule, print }) => {
  const { insertion, deletion } = tr.doc.type.schema.marks
  if (!insertion || !deletion) throw new Error("Expected the marks of tracked changes; add `TrackedChanges`.")
  const attributes: ChangeAttributes = {
    // Two people may change the same document at once, so counting is not enough.
    id: `c${Math.random().toString(36).slice(2)}`,
    author: by ?? "",
    at,
    reason: reason ?? "",
    rule,
    print,
  }
  for (const { from, to, insert } of [...edits].reverse()) {
    const $from = tr.doc.resolve(from)
    const old = $from.parent.content.cut(from - $from.start(), to - $from.start())
    const inserted = insertion.create(attributes)
    const added: Node[] = []
    rewritten(tr.doc, old, from, insert).forEach(node => {
      added.push(node.mark(inserted.addToSet(node.marks)))
    })
    tr.insert(to, Fragment.fromArray(added))
    const pieces: { from: number; to: number; node: Node }[] = []
    old.forEach((node, offset) => {
      pieces.push({ from: from + offset, to: from + offset + node.nodeSize, node })
    })
    for (const piece of pieces.reverse()) {
      if (insertion.isInSet(piece.node.marks)) tr.delete(piece.from, piece.to)
      else if (!isDeleted(piece.node)) tr.addMark(piece.from, piece.to, deletion.create(attributes))
    }
  }
  // Where typing is tracked as well, this is tracked already.
  tr.setMeta(suggestChangesKey, { skip: true })
}
