import { judgeDocument, type Noted } from "../documents.js"
import { applyEdits, assertEdits } from "../edits.js"
import { type Found, mergeFound, runRule } from "../findings.js"
import { LexiconShelf } from "../lexicons.js"
import { lexiconsOf } from "../stages.js"
import { readText } from "../text.js"
import type { Block, DocumentRule, Language, Lexicon, Range, Rule, Text } from "../types.js"

export { readText } from "../text.js"

/** One thing wrong with a rule: garbled text that passed, fine text that was flagged, or a proof that doesn't hold. */
export interface RuleFault {
  readonly outcome: "missing" | "noisy" | "invalid"
  readonly example: string
  readonly detail: string
}

/** A block from a text with its expected finding in `[[…]]`. Throws unless exactly one is marked. */
export function block(marked: string, id = "b"): { block: Block; expected: Range } {
  const from = marked.indexOf("[[")
  const close = marked.indexOf("]]", from)
  if (from < 0 || close < 0 || marked.indexOf("[[", from + 2) >= 0) {
    throw new Error(`Expected one range marked by [[…]], got "${marked}".`)
  }
  const text = marked.slice(0, from) + marked.slice(from + 2, close) + marked.slice(close + 2)
  return { block: { id, text }, expected: { from, to: close - 2 } }
}

/**
 * Holds a rule or a document rule to its examples. Garbled text is found exactly in the marked range and, where the example says so, fixed
 * exactly; the fixed text is silent, and so is every fine one; no example stands twice; both kinds are there. Edits are
 * checked against the laws of `applyEdits`. Gives what is wrong; an empty list means validated.
 */
export async function testRule(
  rule: Rule | DocumentRule,
  language: Language,
  shelf = new LexiconShelf(),
): Promise<RuleFault[]> {
  await loadAll(shelf, lexiconsOf(rule, language))
  const read = (block: Block) => readText(block, language, lexicon => shelf.get(lexicon))
  const { source } = rule.examples
  const find = (text: string) =>
    mergeFound(
      "check" in rule
        ? runRule(rule, read({ id: "b", text, ...(source !== undefined && { source }) }))
        : judgeText(rule, text, read, source),
    )
  const faults: RuleFault[] = []
  const fault = (outcome: RuleFault["outcome"], example: string, detail: string) =>
    faults.push({ outcome, example, detail })

  const { garbled, fine } = rule.examples
  if (garbled.length === 0) fault("invalid", rule.id, "has no garbled example")
  if (fine.length === 0) fault("invalid", rule.id, "has no fine example")
  const seen = new Set<string>()
  for (const text of [...garbled.map(example => example.text), ...fine]) {
    if (seen.has(text)) fault("invalid", text, "stands twice")
    seen.add(text)
  }
  const expectSilence = (text: string, what: string) => {
    for (const found of find(text)) fault("noisy", text, `${what} is flagged at “${found.quote}”`)
  }
  for (const example of garbled) {
    const { block: marked, expected } = block(example.text)
    const found = find(marked.text)
    const here = found.find(finding => finding.from === expected.from && finding.to === expected.to)
    if (!here || found.length > 1) {
      const got =
        found.map(finding => `“${finding.quote}” (${finding.from}–${finding.to})`).join(", ") || "nothing"
      fault("missing", example.text, `expected one finding at ${expected.from}–${expected.to}, got ${got}`)
      continue
    }
    for (const suggestion of here.suggestions) assertEdits(suggestion.edits, marked.text.length)
    if (example.fixed === undefined) {
      if (here.suggestions.length)
        fault("invalid", example.text, "proposes a rewrite that the example does not expect")
      continue
    }
    const fixed = here.suggestions[0] ? applyEdits(marked.text, here.suggestions[0].edits) : "no rewrite"
    if (fixed !== example.fixed) fault("missing", example.text, `expected “${example.fixed}”, got “${fixed}”`)
    else expectSilence(fixed, "its own fix")
  }
  for (const text of fine) expectSilence(text, "a fine example")
  return faults
}

// A document written as one text, its blocks (and their sources) parted by blank lines; offsets are into the whole of it.
function judgeText(
  rule: DocumentRule,
  text: string,
  read: (block: Block) => Text,
  source: string | undefined,
): Found[] {
  const sources = source?.split("\n\n") ?? []
  const starts = new Map<string, number>()
  const noted = Array.from(text.matchAll(/(?:(?!\n\n).)+/gsu), (match, i): Noted => {
    const beside = sources[i]
    const block = { id: String(i), text: match[0], ...(beside !== undefined && { source: beside }) }
    starts.set(block.id, match.index)
    return { block, notes: new Map([[rule, rule.note(read(block))]]), words: 0, suspicions: [] }
  })
  return [...judgeDocument(noted, [rule], []).found].flatMap(([id, found]) => {
    const start = starts.get(id) ?? 0
    return found.map(finding => ({
      ...finding,
      from: finding.from + start,
      to: finding.to + start,
      suggestions: finding.suggestions.map(suggestion => ({
        ...suggestion,
        edits: suggestion.edits.map(edit => ({ ...edit, from: edit.from + start, to: edit.to + start })),
      })),
    }))
  })
}

async function loadAll(shelf: LexiconShelf, lexicons: readonly Lexicon[]): Promise<void> {
  for (const load of shelf.load(lexicons).values()) {
    const failure = await load
    if (failure) throw failure.error
  }
}
