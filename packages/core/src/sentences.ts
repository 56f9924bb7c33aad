import type { Range, Token } from "./types.js"

const enders = new Set([".", "!", "?", "…", "。", "！", "？"])
const closers = new Set(['"', "'", "”", "’", "»", ")", "]"])
// Stops after these do not end a sentence. Titles, Latin and calendar abbreviations that news text is full of.
const abbreviations = new Set(
  "mr mrs ms dr prof gen col lt sgt capt rep sen gov st jr sr vs etc no fig vol ed inc ltd co corp dept est jan feb mar apr jun jul aug sep sept oct nov dec mt al e.g i.e u.s a.m p.m".split(
    " ",
  ),
)

/**
 * Splits tokens into sentences by stops, tolerant of machine output: a stop ends a sentence whether or not a space
 * follows, except within numbers, after initials and after common abbreviations. Ranges leave out white space at
 * both ends; a text of white space alone has none.
 */
export function sentences(tokens: readonly Token[]): Range[] {
  const ranges: Range[] = []
  let from = -1
  let to = -1
  const close = () => {
    if (from >= 0) ranges.push({ from, to })
    from = -1
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === "space") {
      if (token.text.includes("\n")) close()
      continue
    }
    if (from < 0) from = token.from
    to = token.to
    if (!enders.has(token.text) || (token.text === "." && !endsSentence(tokens, i))) continue
    while (i + 1 < tokens.length && (enders.has(tokens[i + 1]!.text) || closers.has(tokens[i + 1]!.text))) {
      to = tokens[++i]!.to
    }
    close()
  }
  close()
  return ranges
}

function endsSentence(tokens: readonly Token[], stop: number): boolean {
  const before = tokens[stop - 1]
  const after = tokens[stop + 1]
  if (after === undefined || before === undefined) return true
  if (before.kind === "number" && after.kind === "number") return false
  if (before.kind !== "word") return true
  // A one-letter word before the stop is an initial (J. Smith, U.S.), a dot glued to lower case a host name or a file.
  if (before.text.length === 1 && before.text !== "I") return false
  if (abbreviations.has(before.lower)) return false
  return !(after.kind === "word" && /^\p{Ll}/u.test(after.text))
}
