import { diffArrays } from "diff"
import { tokenize } from "./tokens.js"
import type { Edit } from "./types.js"

/** A run of text that is kept, struck out or put in, in reading order. */
export interface DiffPart {
  readonly kind: "same" | "del" | "ins"
  readonly text: string
}

/**
 * The difference of two texts in whole words, as a reader would mark it: parts in order, `del` before `ins`, no part
 * empty. An equal run that is only white space or a short word between two changes is merged into them, since three
 * scattered strokes are harder to read than one. The `same` and `del` parts joined are `before`, the `same` and `ins`
 * parts `after`. Myers' algorithm, by `diff`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffArrays(
    tokenize(before).map(token => token.text),
    tokenize(after).map(token => token.text),
  )
  const parts: DiffPart[] = []
  let del = ""
  let ins = ""
  const flush = () => {
    if (del) parts.push({ kind: "del", text: del })
    if (ins) parts.push({ kind: "ins", text: ins })
    del = ins = ""
  }
  changes.forEach((change, i) => {
    const text = change.value.join("")
    if (change.removed) del += text
    else if (change.added) ins += text
    else if (i > 0 && i < changes.length - 1 && isSlight(text)) {
      del += text
      ins += text
    } else {
      flush()
      parts.push({ kind: "same", text })
    }
  })
  flush()
  return parts
}

const isSlight = (run: string) => run.length <= 4 && !/\S\s+\S/u.test(run)

/** `wordDiff` as edits: the smallest replacement of whole words that turns `before` into `after`, shifted by `offset`. */
export function diffEdits(before: string, after: string, offset = 0): Edit[] {
  const edits: Edit[] = []
  let at = offset
  let from = -1
  let insert = ""
  const flush = () => {
    if (from >= 0) edits.push({ from, to: at, insert })
    from = -1
    insert = ""
  }
  for (const part of wordDiff(before, after)) {
    if (part.kind === "same") {
      flush()
      at += part.text.length
      continue
    }
    if (from < 0) from = at
    if (part.kind === "del") at += part.text.length
    else insert += part.text
  }
  flush()
  return edits
}
