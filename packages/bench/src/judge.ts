import type { Category } from "@ungarble/core"
import { type Replacement, sameResult } from "./accept.js"
import type { Alternative, GoldSpan } from "./gold.js"

/** What the scorer needs of a finding: its range in the article and, best first, what its suggestions do. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly category: Category
  readonly rewrites: readonly Replacement[]
}

/** A marked text, as far as judging needs it. */
export interface Marked {
  readonly text: string
  readonly spans: readonly GoldSpan[]
}

/** `true`: touches a counted span. `neutral`: touches only spans that count neither way. `false`: touches none. */
export interface FindingVerdict {
  readonly verdict: "true" | "neutral" | "false"
  /** The first rewrite gives an accepted text of a span that the finding touches. */
  readonly right: boolean
}

/** How a span fared. */
export interface SpanVerdict {
  readonly touched: boolean
  /** The place, from 0, of the first rewrite that a touching finding offers and that is accepted; else infinite. */
  readonly rank: number
}

/** The findings and the spans of one article judged against each other, in their own order. */
export interface Judgement {
  readonly findings: readonly FindingVerdict[]
  readonly spans: readonly SpanVerdict[]
}

/**
 * Judges findings against the marks. A span is touched within its own boundaries or one of its alternatives'. Where
 * several findings touch a span, the best of them speaks for it. A rewrite is compared with one span at a time: a
 * suggestion that repairs two marked faults at once gives neither's accepted text.
 */
export function judge(article: Marked, findings: readonly Found[]): Judgement {
  const spans = article.spans.map(() => ({ touched: false, rank: Number.POSITIVE_INFINITY }))
  const verdicts = findings.map((finding): FindingVerdict => {
    let verdict: FindingVerdict["verdict"] = "false"
    let right = false
    for (const [index, span] of article.spans.entries()) {
      if (![span, ...span.alternatives].some(place => touches(finding, place))) continue
      const rank = acceptedAt(article.text, finding.rewrites, span)
      const fate = spans[index]!
      fate.touched = true
      fate.rank = Math.min(fate.rank, rank)
      right ||= rank === 0
      if (!span.neutral) verdict = "true"
      else if (verdict === "false") verdict = "neutral"
    }
    return { verdict, right }
  })
  return { findings: verdicts, spans }
}

const long = 90

/**
 * True if the two share a character. A finding over 90 characters must share a quarter of its own; an empty one (an
 * insertion) touches the places it stands in or at the edge of.
 */
export function touches(
  finding: { readonly from: number; readonly to: number },
  place: Alternative,
): boolean {
  const length = finding.to - finding.from
  if (length === 0) return place.from <= finding.from && finding.from <= place.to
  const shared = Math.min(finding.to, place.to) - Math.max(finding.from, place.from)
  return shared > 0 && (length <= long || shared * 4 >= length)
}

/** The place of the first accepted rewrite. One that changes nothing is never accepted. */
function acceptedAt(text: string, rewrites: readonly Replacement[], span: GoldSpan): number {
  const accepted = [span, ...span.alternatives].flatMap(({ from, to, rewrites: texts }) =>
    texts.map((insert): Replacement => ({ from, to, text: insert })),
  )
  const rank = rewrites.findIndex(
    rewrite =>
      rewrite.text !== text.slice(rewrite.from, rewrite.to) &&
      accepted.some(other => sameResult(text, rewrite, other)),
  )
  return rank < 0 ? Number.POSITIVE_INFINITY : rank
}
