import { type Found, readReport } from "./findings.js"
import { tokenize } from "./tokens.js"
import type { Detector, Report, Token } from "./types.js"

// How much a detector’s agreement counts beside a rule’s own reasons, which it doesn’t see.
const weight = 0.5

/**
 * Adds what a detector reported to what rules found, which is disjoint and in order. Where both speak of the same words
 * the rule’s finding stays, since it knows what is wrong and what to write, and gains confidence; of a longer report
 * what is left on either side stands by itself if it is two words or more.
 */
export function addDetected(
  found: readonly Found[],
  reports: readonly Report[],
  detector: Detector,
  text: string,
): Found[] {
  if (reports.length === 0) return [...found]
  const words = tokenize(text).filter(token => token.kind !== "space")
  const surer = found.map(finding => {
    const confidence = Math.max(
      0,
      ...reports
        .filter(report => report.from < finding.to && finding.from < report.to)
        .map(report => report.confidence ?? 0),
    )
    return { ...finding, confidence: together(finding.confidence, confidence) }
  })
  const own = reports.flatMap(report =>
    partsBetween(report, found, words).map(part => readReport(detector, part, text, words)),
  )
  return [...surer, ...own].sort((a, b) => a.from - b.from || a.to - b.to)
}

const together = (a: number, b: number) => 1 - (1 - Math.max(a, b)) * (1 - weight * Math.min(a, b))

function partsBetween(report: Report, found: readonly Found[], words: readonly Token[]): Report[] {
  const rivals = found.filter(finding => finding.from < report.to && report.from < finding.to)
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
    .filter(part => part.filter(isWord).length > 1)
    .map(part => ({ ...report, from: part[0]!.from, to: part.at(-1)!.to }))
}

const isWord = (token: Token) => token.kind === "word"
