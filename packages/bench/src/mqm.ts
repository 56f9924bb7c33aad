import { cuts } from "@ungarble/core"
import { countWords } from "./count-words.js"
import type { Engine } from "./engine.js"
import { touches } from "./judge.js"
import type { MqmDocument, RaterSpan, Segment } from "./mqm-file.js"
import { type Share, share } from "./share.js"
import { decimal, percent, type Rows } from "./table.js"

/** What is needed of a finding here. */
export interface Claim {
  readonly from: number
  readonly to: number
  readonly confidence: number
}

/** A segment with what the engine finds in it. */
export interface CheckedSegment {
  readonly segment: Segment
  readonly claims: readonly Claim[]
}

/** The figures of the findings above some confidence. */
export interface MqmLine {
  readonly name: string
  readonly findings: number
  readonly perHundredWords: Share
  /** Findings that touch any rater's span. */
  readonly agreed: Share
  /** Touched stretches of those that at least two raters marked as major. */
  readonly recall: Share
}

/** The figures of one year's segments, or of all. */
export interface MqmGroup {
  readonly name: string
  readonly segments: number
  readonly words: number
  /** Characters that any rater marked: a one-letter finding placed at random is right so often. */
  readonly chance: Share
  /** The stretches that `recall` is of. */
  readonly majors: number
  readonly lines: readonly MqmLine[]
}

/** Agreement with professionals' marks. */
export interface Mqm {
  readonly groups: readonly MqmGroup[]
}

/** Checks each document with one block a segment. `warn` hears of documents not taken for English. */
export async function checkDocument(
  engine: Engine,
  { id, segments }: MqmDocument,
  warn: (message: string) => void,
): Promise<readonly CheckedSegment[]> {
  const { findings, language } = await engine.check(segments.map(({ text }, i) => ({ id: String(i), text })))
  if (!language.isTarget) warn(`${id}: not taken for English, so not checked`)
  return segments.map((segment, i) => ({
    segment,
    claims: findings.filter(finding => finding.block === String(i)),
  }))
}

/**
 * The figures at 0.5, 1 and 2 findings per 100 words, most confident first, and at each sensitivity. Where the cut
 * falls among findings of one confidence, shares are what a draw among them gives on average; where there are fewer
 * findings than asked for, all of them count.
 */
export function measureMqm(name: string, checked: readonly CheckedSegment[]): MqmGroup {
  const claims = checked.flatMap(({ segment, claims }) =>
    claims.map(claim => ({ claim, agreed: segment.spans.some(span => touches(claim, place(span))) })),
  )
  const majors = checked.flatMap(({ segment, claims }) =>
    agreedMajors(segment).map(stretch => claims.filter(claim => touches(claim, place(stretch)))),
  )
  const words = checked.reduce((sum, { segment }) => sum + countWords(segment.text), 0)
  const ranked = claims.map(({ claim }) => claim.confidence).sort((a, b) => b - a)

  const line = (label: string, wanted: number): MqmLine => {
    const count = Math.min(wanted, ranked.length)
    const last = ranked[count - 1] ?? 1
    const sure = claims.filter(({ claim }) => claim.confidence > last)
    const tied = claims.filter(({ claim }) => claim.confidence === last)
    const drawn = count - sure.length
    const hits = (list: typeof claims) => list.filter(({ agreed }) => agreed).length
    const touched = majors.map(touching => {
      if (touching.some(claim => claim.confidence > last)) return 1
      const chances = touching.filter(claim => claim.confidence === last).length
      return 1 - missAll(chances, tied.length, drawn)
    })
    return {
      name: label,
      findings: count,
      perHundredWords: share(count * 100, words),
      agreed: share(hits(sure) + (share(hits(tied), tied.length) ?? 0) * drawn, count),
      recall: share(
        touched.reduce((sum, chance) => sum + chance, 0),
        majors.length,
      ),
    }
  }
  return {
    name,
    segments: checked.length,
    words,
    chance: chance(checked),
    majors: majors.length,
    lines: [
      ...[0.5, 1, 2].map(rate => line(`${rate} per 100 words`, Math.round((rate * words) / 100))),
      ...Object.entries(cuts).map(([label, cut]) =>
        line(label, ranked.filter(confidence => confidence >= cut).length),
      ),
    ],
  }
}

/** The longest stretches of characters that at least two raters marked as major. */
export function agreedMajors({ text, raters, spans }: Segment): readonly { from: number; to: number }[] {
  const counts = new Uint8Array(text.length + 1)
  for (const rater of raters) {
    const marks = new Uint8Array(text.length)
    for (const span of spans) if (span.rater === rater && span.major) marks.fill(1, span.from, span.to)
    for (const [at, mark] of marks.entries()) counts[at]! += mark
  }
  const stretches: { from: number; to: number }[] = []
  let from: number | undefined
  for (const [at, count] of counts.entries()) {
    if (count >= 2) from ??= at
    else if (from !== undefined) {
      stretches.push({ from, to: at })
      from = undefined
    }
  }
  return stretches
}

/** How likely it is that `drawn` of `all` draws miss every one of `chances`. */
function missAll(chances: number, all: number, drawn: number): number {
  let miss = 1
  for (let i = 0; i < chances; i++) miss *= Math.max(0, all - drawn - i) / (all - i)
  return miss
}

function chance(checked: readonly CheckedSegment[]): Share {
  let marked = 0
  let all = 0
  for (const { segment } of checked) {
    const marks = new Uint8Array(segment.text.length)
    for (const { from, to } of segment.spans) marks.fill(1, from, to)
    marked += marks.reduce((sum, mark) => sum + mark, 0)
    all += marks.length
  }
  return share(marked, all)
}

function place({ from, to }: Pick<RaterSpan, "from" | "to">) {
  return { from, to, rewrites: [] }
}

/** One line a cut, for one year after the other. */
export function mqmRows({ groups }: Mqm): Rows {
  const head = ["", "findings", "per 100 words", "on a rater's span", "recall of agreed majors"]
  const rows = groups.flatMap(({ name, segments, words, chance, majors, lines }) => [
    [`${name}: ${segments} segments, ${words} words`, "", "", percent(chance), majors],
    ...lines.map(line => [
      `  ${line.name}`,
      line.findings,
      decimal(line.perHundredWords),
      percent(line.agreed),
      percent(line.recall),
    ]),
  ])
  return [head, ...rows]
}
