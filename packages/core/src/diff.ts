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
 * parts `after`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const was = tokenize(before).map(token => token.text)
  const is = tokenize(after).map(token => token.text)
  const parts: DiffPart[] = []
  let del = ""
  let ins = ""
  const flush = () => {
    if (del) parts.push({ kind: "del", text: del })
    if (ins) parts.push({ kind: "ins", text: ins })
    del = ins = ""
  }
  let [from, at] = [0, 0]
  for (const run of commonRuns(was, is)) {
    del += was.slice(from, run.from).join("")
    ins += is.slice(at, run.at).join("")
    from = run.from + run.length
    at = run.at + run.length
    const text = was.slice(run.from, from).join("")
    const isBetween = (del || ins) && (from < was.length || at < is.length)
    if (isBetween && isSlight(text)) {
      del += text
      ins += text
    } else {
      flush()
      parts.push({ kind: "same", text })
    }
  }
  del += was.slice(from).join("")
  ins += is.slice(at).join("")
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

/** Items that two lists share: so many, `from` there in the one and `at` there in the other. */
interface Run {
  readonly from: number
  readonly at: number
  readonly length: number
  readonly previous: Run | undefined
}

// The most that two lists have in common, in order, by Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986).
function commonRuns(was: readonly string[], is: readonly string[]): Run[] {
  // By diagonal (items left behind in the one less those in the other): the furthest that one gets with so many changes.
  let paths = new Map<number, { readonly from: number; readonly last: Run | undefined }>([
    [1, { from: 0, last: undefined }],
  ])
  // Beyond a diagonal that has reached the end of a list there is nothing to gain.
  let [least, most] = [-Infinity, Infinity]
  for (let changes = 0; ; changes++) {
    const next: typeof paths = new Map()
    for (let k = Math.max(least, -changes); k <= Math.min(most, changes); k += 2) {
      const struck = paths.get(k - 1)
      const put = paths.get(k + 1)
      const canStrike = struck !== undefined && struck.from < was.length
      const canPut = put !== undefined && put.from - k <= is.length
      if (!canStrike && !canPut) continue
      const isPut = !canStrike || (canPut && struck.from > put.from)
      const start = isPut ? put!.from : struck.from + 1
      let from = start
      while (from < was.length && from - k < is.length && was[from] === is[from - k]) from++
      const previous = isPut ? put!.last : struck.last
      const last = from > start ? { from: start, at: start - k, length: from - start, previous } : previous
      const isEnd = { was: from === was.length, is: from - k === is.length }
      if (isEnd.was && isEnd.is) return inOrder(last)
      if (isEnd.was) most = Math.min(most, k - 1)
      if (isEnd.is) least = Math.max(least, k + 1)
      next.set(k, { from, last })
    }
    paths = next
  }
}

function inOrder(last: Run | undefined): Run[] {
  const runs: Run[] = []
  for (let run = last; run; run = run.previous) runs.push(run)
  return runs.reverse()
}
