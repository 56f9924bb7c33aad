import { shift } from "./confidence.js"
import { type Found, readReport } from "./findings.js"
import { cuts } from "./sensitivity.js"
import { tokenize } from "./tokens.js"
import type { Detector, Range, Report, Token } from "./types.js"

// How much a detector’s agreement counts beside a rule’s own reasons, which it doesn’t see.
const weight = 0.5
// What is left of a report beside rules’ findings says nothing any more if it is shorter.
const leastWords = 3

/**
 * Adds what a detector reported to what rules found, which is disjoint and in order. Where both speak of the same words
 * the rule’s finding stays, since it knows what is wrong and what to write, and gains confidence; of a longer report
 * what is left on either side stands by itself if it is three words or more. A rule’s doubt that the detector surpasses is
 * taken up into its finding, with evidence and rewrites if it was about most of it. `trust` is added to the log odds of
 * the reports.
 */
export function addDetected(
  found: readonly Found[],
  raw: readonly Report[],
  detector: Detector,
  text: string,
  trust: number,
): Found[] {
  if (raw.length === 0) return [...found]
  const words = tokenize(text).filter(token => token.kind !== "space")
  const reports = raw.map(report => ({ ...report, confidence: shift(report.confidence ?? 0, trust) }))
  const agreed = ({ from, to }: Range) =>
    Math.max(0, ...reports.filter(report => meet(report, { from, to })).map(({ confidence }) => confidence))
  const isDoubt = (finding: Found) =>
    finding.confidence < cuts.standard && finding.confidence < agreed(finding)
  const firm = found.filter(finding => !isDoubt(finding))
  const doubts = found.filter(isDoubt)
  const own = reports.flatMap(report =>
    partsBetween(report, firm, words).map(part => takeUp(readReport(detector, part, text, words), doubts)),
  )
  const surer = firm.map(finding => ({
    ...finding,
    confidence: together(finding.confidence, agreed(finding)),
  }))
  return [...surer, ...own].sort((a, b) => a.from - b.from || a.to - b.to)
}

const meet = (a: Range, b: Range) => a.from < b.to && b.from < a.to

const together = (a: number, b: number) => 1 - (1 - Math.max(a, b)) * (1 - weight * Math.min(a, b))

function takeUp(finding: Found, doubts: readonly Found[]): Found {
  const doubt = doubts.find(
    other => meet(other, finding) && 2 * (other.to - other.from) >= finding.to - finding.from,
  )
  if (!doubt) return finding
  const { evidence, suggestions } = doubt
  return { ...finding, suggestions, ...(evidence && { evidence }) }
}

function partsBetween(report: Report, found: readonly Found[], words: readonly Token[]): Report[] {
  const rivals = found.filter(finding => meet(finding, report))
  if (rivals.length === 0) return [report]
  const isFree = ({ from, to }: Token) => rivals.every(rival => to <= rival.from || rival.to <= from)
  const parts: Token[][] = [[]]
  for (const word of words) {
    if (word.to <= report.from || word.from >= report.to) continue
    if (isFree(word)) parts.at(-1)!.push(word)
    else parts.push([])
  }
  return parts
    .map(part => part.slice(part.findIndex(isWord), part.findLastIndex(isWord) + 1))
    .filter(part => part.filter(isWord).length >= leastWords)
    .map(part => ({ ...report, from: part[0]!.from, to: part.at(-1)!.to }))
}

const isWord = (token: Token) => token.kind === "word"
