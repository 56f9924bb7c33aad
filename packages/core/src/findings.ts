import { diffEdits } from "./diff.js"
import { cuts } from "./sensitivity.js"
import type {
  Block,
  Category,
  Edit,
  Finding,
  Report,
  Rule,
  RuleInfo,
  Severity,
  Suggestion,
  Text,
  Token,
} from "./types.js"

/** The ten categories, in the order screens list them, each with its MQM type (themqm.org, MQM-Full typology). */
export const mqmTypes: Readonly<Record<Category, string>> = {
  calque: "accuracy/mistranslation/overly-literal",
  terminology: "terminology/wrong-term",
  incoherent: "fluency/unintelligible",
  untranslated: "accuracy/untranslated",
  nonword: "linguistic-conventions/spelling",
  repetition: "accuracy/addition",
  stray: "accuracy/addition",
  grammar: "linguistic-conventions/grammar",
  number: "accuracy/mistranslation/number",
  typography: "linguistic-conventions/typography",
}

/** The names of the categories, in that order. */
export const categories = Object.keys(mqmTypes) as readonly Category[]
/** From mild to grave. */
export const severities: readonly Severity[] = ["minor", "major", "critical"]

/** A finding before it knows how many like it stand before it in its block; cached by the block's text. */
export type Found = Omit<Finding, "id" | "block">

/** What a rule finds in a text. Throws, naming the rule, if it fails or reports a range that can't be. */
export function runRule(rule: Rule, text: Text): Found[] {
  let reports: readonly Report[]
  try {
    reports = [...rule.check(text)]
  } catch (cause) {
    throw new Error(`Rule "${rule.id}" failed in the block "${text.block.id}".`, { cause })
  }
  return reports.map(report => readReport(rule, report, text.text, text.words))
}

/** Turns a rule's report into a finding. Throws, naming the rule, if the range or a rewrite can't be. */
export function readReport(rule: RuleInfo, report: Report, text: string, words: readonly Token[]): Found {
  const { from, to } = report
  if (!(from >= 0 && from < to && to <= text.length)) {
    throw new RangeError(
      `Rule "${rule.id}" reported ${from} to ${to}; expected a non-empty range inside 0 to ${text.length}.`,
    )
  }
  if (splitsPair(text, from) || splitsPair(text, to)) {
    throw new RangeError(`Rule "${rule.id}" reported ${from} to ${to}, which cuts a character in two.`)
  }
  const quote = text.slice(from, to)
  const rewrites = [...new Set(report.rewrites)].filter(rewrite => rewrite !== quote)
  const score = report.confidence ?? rule.confidence ?? 0.8
  return {
    print: makePrint(rule.id, from, to, words),
    rule: rule.id,
    category: report.category ?? rule.category,
    severity: report.severity ?? rule.severity ?? "major",
    from,
    to,
    quote,
    message: report.message ?? rule.message,
    confidence: score,
    ...(report.evidence && { evidence: report.evidence }),
    suggestions: rewrites.map(
      (rewrite, i): Suggestion => ({
        edits: rewriteEdits(text, from, to, rewrite),
        by: rule.id,
        score: score / (i + 1),
      }),
    ),
  }
}

/** The edits that put `rewrite` in place of `[from, to)`, word by word. Deleting takes one neighbouring space along. */
export function rewriteEdits(text: string, from: number, to: number, rewrite: string): readonly Edit[] {
  if (rewrite !== "") return diffEdits(text.slice(from, to), rewrite, from)
  const atStart = from === 0 || /\s/u.test(text[from - 1]!)
  if (atStart && text[to] === " ") return [{ from, to: to + 1, insert: "" }]
  const gap = from > 0 && text[from - 1] === " " && (to === text.length || /[\s.,;:!?)\]”’]/u.test(text[to]!))
  return [{ from: gap ? from - 1 : from, to, insert: "" }]
}

/** Gives findings of one block their ids: the block's, the print, and which one of its like it is. */
export function nameFindings(block: Block, found: readonly Found[]): Finding[] {
  const seen = new Map<string, number>()
  return found.map(finding => {
    const nth = seen.get(finding.print) ?? 0
    seen.set(finding.print, nth + 1)
    return { ...finding, id: `${block.id}:${finding.print}:${nth}`, block: block.id }
  })
}

/**
 * Makes findings disjoint. Where some overlap, keeps the one an editor would rather see: one that is shown by default
 * before one that isn't, then a fault of the words before one of typography, then the more confident, then the one with a rewrite, then the longer. Typography that its winner's
 * rewrites leave standing is mended along with them; a loser on the very same range leaves its suggestions. Ascending
 * by place.
 */
export function mergeFound(found: readonly Found[]): Found[] {
  const ranked = [...found].sort(
    (a, b) =>
      Number(isDoubtful(a)) - Number(isDoubtful(b)) ||
      Number(a.category === "typography") - Number(b.category === "typography") ||
      b.confidence - a.confidence ||
      Math.sign(b.suggestions.length) - Math.sign(a.suggestions.length) ||
      b.to - b.from - (a.to - a.from) ||
      a.from - b.from ||
      (a.rule < b.rule ? -1 : 1),
  )
  const kept: Found[] = []
  for (const finding of ranked) {
    const rivals = kept.filter(other => other.from < finding.to && finding.from < other.to)
    const winner = rivals[0]
    if (!winner) kept.push(finding)
    else if (rivals.length === 1) kept[kept.indexOf(winner)] = absorb(winner, finding)
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}

const isDoubtful = (finding: Found) => finding.confidence < cuts.standard

function absorb(winner: Found, loser: Found): Found {
  if (loser.category !== "typography") {
    if (winner.from !== loser.from || winner.to !== loser.to) return winner
    const known = new Set(winner.suggestions.map(suggestion => JSON.stringify(suggestion.edits)))
    const more = loser.suggestions.filter(suggestion => !known.has(JSON.stringify(suggestion.edits)))
    return { ...winner, suggestions: [...winner.suggestions, ...more].sort((a, b) => b.score - a.score) }
  }
  const mend = loser.suggestions[0]?.edits
  if (!mend) return winner
  const suggestions = winner.suggestions.map(suggestion => {
    const edits = joinEdits(suggestion.edits, mend)
    return edits ? { ...suggestion, edits } : suggestion
  })
  if (suggestions.every((suggestion, i) => suggestion === winner.suggestions[i])) return winner
  const [first, second] = winner.from <= loser.from ? [winner, loser] : [loser, winner]
  return {
    ...winner,
    suggestions,
    from: first.from,
    to: Math.max(first.to, second.to),
    quote: first.quote + second.quote.slice(Math.max(0, first.to - second.from)),
  }
}

// Both lists in one; undefined if an edit of `more` meets one that is there already, since half a mend would be none.
function joinEdits(edits: readonly Edit[], more: readonly Edit[]): readonly Edit[] | undefined {
  const isApart = (a: Edit, b: Edit) =>
    (a.to <= b.from || b.to <= a.from) && (a.from !== b.from || a.to !== b.to)
  if (!more.every(edit => edits.every(other => isApart(edit, other)))) return undefined
  return [...edits, ...more].sort((a, b) => a.from - b.from || a.to - b.to)
}

const splitsPair = (text: string, at: number) =>
  at > 0 && /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at] ?? "")

// Two neighbours each side are enough to tell complaints apart and few enough to survive edits further off.
function makePrint(rule: string, from: number, to: number, words: readonly Token[]): string {
  const first = words.findIndex(word => word.to > from)
  const start = first < 0 ? words.length : first
  let after = start
  while (after < words.length && words[after]!.from < to) after++
  const before = Math.max(0, start - 2)
  const around = words.slice(before, after + 2).map(word => word.lower)
  return hash(`${rule} ${start - before} ${around.join(" ")}`)
}

/** A short name for a text: 64-bit FNV-1a over UTF-16 units, in base 36. For telling apart, not for security. */
export function hash(text: string): string {
  // Two 32-bit halves with different offsets: BigInt arithmetic is too slow to run for every finding.
  let a = 0x811c9dc5
  let b = 0xcbf29ce4
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193) ^ (a >>> 15)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
