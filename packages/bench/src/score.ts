import { type Category, categories, type Severity, severities } from "@ungarble/core"
import { countWords } from "./count-words.js"
import type { GoldSpan } from "./gold.js"
import { type FindingVerdict, type Found, judge, type Marked, type SpanVerdict } from "./judge.js"
import { type Share, share } from "./share.js"

/** Findings by verdict. `precision` is true / (true + false); neutral findings count neither way. */
export interface FindingFigures {
  readonly findings: number
  readonly true: number
  readonly neutral: number
  readonly false: number
  readonly precision: Share
}

/** Counted spans, how many were touched, and for how many the first or one of the first three rewrites is accepted. */
export interface SpanFigures {
  readonly spans: number
  readonly touched: number
  readonly recall: Share
  readonly right1: number
  readonly right3: number
  readonly rewrite1: Share
  readonly rewrite3: Share
}

/** Characters shared by findings and counted spans. */
export interface CharacterFigures {
  /** Characters in counted spans: a one-letter finding placed at random is right so often. */
  readonly marked: Share
  readonly precision: Share
  readonly recall: Share
  readonly f1: Share
}

/** The figures of a set of findings against a set of spans, summed over all articles before any division. */
export interface Figures extends FindingFigures, SpanFigures {
  /** Of the spans marked major or critical. */
  readonly serious: SpanFigures
  readonly f05: Share
  readonly characters: CharacterFigures
}

/** All figures of a set of articles. */
export interface Score extends Figures {
  /** Findings by the category they claim (touching a span of another category is true too), spans by their marked one. */
  readonly byCategory: Readonly<Record<Category, Figures>>
  readonly bySeverity: Readonly<Record<Severity, SpanFigures>>
}

/**
 * Scores the findings of each article, in the order of the articles. Optional spans and those that only the source
 * shows count neither way: not among the spans, and a finding that touches nothing else is not among the findings.
 */
export function score(articles: readonly Marked[], findings: readonly (readonly Found[])[]): Score {
  if (articles.length !== findings.length) {
    throw new Error(`Expected findings for each of ${articles.length} articles, got ${findings.length}`)
  }
  const found: { readonly claim: Found; readonly fate: FindingVerdict }[] = []
  const marked: { readonly span: GoldSpan; readonly fate: SpanVerdict }[] = []
  for (const [index, article] of articles.entries()) {
    const claims = findings[index]!
    const judgement = judge(article, claims)
    for (const [i, fate] of judgement.findings.entries()) found.push({ claim: claims[i]!, fate })
    for (const [i, fate] of judgement.spans.entries()) {
      const span = article.spans[i]!
      if (!span.neutral) marked.push({ span, fate })
    }
  }
  const ofSpans = (keep: (span: GoldSpan) => boolean) =>
    spanFigures(marked.filter(({ span }) => keep(span)).map(({ fate }) => fate))
  const figures = (category?: Category): Figures => {
    const inside = (part: { readonly category: Category }) => (category ?? part.category) === part.category
    const claimed = findingFigures(found.filter(({ claim }) => inside(claim)).map(({ fate }) => fate))
    const spans = ofSpans(inside)
    return {
      ...claimed,
      ...spans,
      serious: ofSpans(span => inside(span) && span.severity !== "minor"),
      f05: fBeta(claimed.precision, spans.recall, 0.5),
      characters: characterFigures(articles, findings, category),
    }
  }
  return {
    ...figures(),
    byCategory: record(categories, figures),
    bySeverity: record(severities, severity => ofSpans(span => span.severity === severity)),
  }
}

/** How often fine English is flagged: every finding in a clean text is a false alarm. */
export interface FalseAlarms {
  readonly texts: number
  readonly words: number
  readonly findings: number
  readonly perThousandWords: Share
}

/** Counts false alarms. */
export function falseAlarms(
  articles: readonly { readonly text: string }[],
  findings: readonly (readonly unknown[])[],
): FalseAlarms {
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0)
  const count = findings.reduce((sum, list) => sum + list.length, 0)
  return { texts: articles.length, words, findings: count, perThousandWords: share(count * 1000, words) }
}

function findingFigures(fates: readonly FindingVerdict[]): FindingFigures {
  const count = (verdict: FindingVerdict["verdict"]) => fates.filter(fate => fate.verdict === verdict).length
  const right = count("true")
  const wrong = count("false")
  const precision = share(right, right + wrong)
  return { findings: fates.length, true: right, neutral: count("neutral"), false: wrong, precision }
}

function spanFigures(fates: readonly SpanVerdict[]): SpanFigures {
  const spans = fates.length
  const touched = fates.filter(fate => fate.touched).length
  const right1 = fates.filter(fate => fate.rank < 1).length
  const right3 = fates.filter(fate => fate.rank < 3).length
  return {
    spans,
    touched,
    recall: share(touched, spans),
    right1,
    right3,
    rewrite1: share(right1, spans),
    rewrite3: share(right3, spans),
  }
}

/**
 * Precision: found characters that lie in counted spans; recall: characters of counted spans that are found. A
 * character counts once however many findings cover it. Those of neutral spans and of alternatives outside any counted
 * span's own boundaries are left out altogether, since annotators disagree on them. With a category: precision of the
 * findings that claim it, recall of the spans marked with it, whatever the other side calls them.
 */
function characterFigures(
  articles: readonly Marked[],
  findings: readonly (readonly Found[])[],
  category: Category | undefined,
): CharacterFigures {
  const some = 1
  const wanted = 2
  const unsure = 4
  const flags = (part: { readonly category: Category }) =>
    some | ((category ?? part.category) === part.category ? wanted : 0)
  let found = 0
  let foundInGold = 0
  let all = 0
  let gold = 0
  let goldFound = 0
  for (const [index, { text, spans }] of articles.entries()) {
    const marks = new Uint8Array(text.length)
    for (const span of spans) {
      for (const place of [span, ...span.alternatives]) marks.fill(unsure, place.from, place.to)
    }
    for (const span of spans) if (!span.neutral) marks.fill(flags(span), span.from, span.to)
    const covered = new Uint8Array(text.length)
    for (const finding of findings[index]!) {
      const flag = flags(finding)
      for (let at = finding.from; at < finding.to; at++) covered[at]! |= flag
    }
    for (const [at, mark] of marks.entries()) {
      if (mark === unsure) continue
      const cover = covered[at]!
      all++
      if (cover & wanted) found++
      if (cover & wanted && mark & some) foundInGold++
      if (mark & wanted) gold++
      if (mark & wanted && cover & some) goldFound++
    }
  }
  const precision = share(foundInGold, found)
  const recall = share(goldFound, gold)
  return { marked: share(gold, all), precision, recall, f1: fBeta(precision, recall, 1) }
}

function fBeta(precision: Share, recall: Share, beta: number): Share {
  if (precision === null || recall === null) return null
  const square = beta * beta
  return share((1 + square) * precision * recall, square * precision + recall) ?? 0
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, V>
}
