import { applyEdits, type DiffPart, mapOffset, type Range, type Suggestion, wordDiff } from "@ungarble/core"

/** A piece of a block around a range, on one line, cut between words. */
export interface Excerpt {
  readonly before: string
  readonly middle: string
  readonly after: string
}

const reach = 50

/** What stands around a range, for showing a finding in its line. */
export function excerpt(text: string, { from, to }: Range): Excerpt {
  const start = from <= reach ? 0 : text.indexOf(" ", from - reach) + 1
  const stop = text.length - to <= reach ? text.length : text.lastIndexOf(" ", to + reach)
  const first = start > 0 && start <= from ? start : from <= reach ? 0 : from
  const last = stop >= to ? stop : to
  return {
    before: (first > 0 ? "… " : "") + text.slice(first, from),
    middle: text.slice(from, to),
    after: text.slice(to, last) + (last < text.length ? " …" : ""),
  }
}

/** The words a suggestion changes, as a diff of the finding's text widened to whole words. */
export function rewriteDiff(text: string, range: Range, suggestion: Suggestion): DiffPart[] {
  const from = Math.min(range.from, ...suggestion.edits.map(edit => edit.from))
  const to = Math.max(range.to, ...suggestion.edits.map(edit => edit.to))
  const rewritten = applyEdits(text, suggestion.edits)
  return wordDiff(text.slice(from, to), rewritten.slice(from, mapOffset(to, suggestion.edits, 1)))
}

/** Text with control characters, which could steer a terminal, shown as pictures (`␛`); white space stays. */
export const visibleControls = (text: string): string =>
  text.replace(/(?!\s)\p{Cc}/gu, char =>
    char < " " ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : "\uFFFD",
  )

/** Text that is safe to print on one line. */
export const printable = (text: string): string =>
  visibleControls(text).replace(/[\t\n\v\f\r\u2028\u2029]/gu, " ")
