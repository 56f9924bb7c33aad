import { type Category, categories, severities } from "@ungarble/core"
import type { EngineFinding } from "./engine.js"
import type { Article } from "./gold.js"
import { judge } from "./judge.js"
import type { RuleFigures } from "./rules.js"
import type { FalseAlarms, FindingFigures, Score, Share, SpanFigures } from "./score.js"

/** A file with what the engine found in each of its articles, in their order. */
export interface Run {
  readonly file: string
  readonly articles: readonly Article[]
  readonly findings: readonly (readonly EngineFinding[])[]
}

/** The figures of each gold file, one line a file. */
export function scoreTable(scores: readonly (readonly [file: string, score: Score])[]): string {
  const head =
    "gold|spans|found|false|precision|recall|serious|F0.5|char P|char R|char F1|rewrite@1|rewrite@3"
  const rows = scores.map(([file, s]) => [
    file,
    s.spans,
    s.findings,
    s.false,
    ...percents(s.precision, s.recall, s.serious.recall, s.f05),
    ...percents(s.characters.precision, s.characters.recall, s.characters.f1, s.rewrite1, s.rewrite3),
  ])
  return table([head.split("|"), ...rows])
}

/** False alarms of each file of clean texts. */
export function cleanTable(alarms: readonly (readonly [file: string, alarms: FalseAlarms])[]): string {
  const head = ["clean", "texts", "words", "false alarms", "per 1,000 words"]
  const rows = alarms.map(([file, { texts, words, findings, perThousandWords }]) => {
    return [file, texts, words, findings, perThousandWords?.toFixed(2) ?? "–"]
  })
  return table([head, ...rows])
}

/** A score by category, findings by what they claim and spans by what they are; then spans by severity. */
export function partTable(score: Score): string {
  const head = [
    "",
    "spans",
    "touched",
    "recall",
    "rewrite@1",
    "rewrite@3",
    "found",
    "true",
    "false",
    "precision",
  ]
  const spanCells = (part: SpanFigures) => [
    part.spans,
    part.touched,
    ...percents(part.recall, part.rewrite1, part.rewrite3),
  ]
  const findingCells = (part: FindingFigures) => [
    part.findings,
    part.true,
    part.false,
    ...percents(part.precision),
  ]
  return table([
    head,
    ...categories.map(name => [
      name,
      ...spanCells(score.byCategory[name]),
      ...findingCells(score.byCategory[name]),
    ]),
    ...severities.map(name => [name, ...spanCells(score.bySeverity[name])]),
  ])
}

/** Figures by rule. */
export function ruleTable(rules: readonly RuleFigures[]): string {
  const head = ["rule", "found", "true", "neutral", "false", "in clean", "rewrite right"]
  const rows = rules.map(row => [
    row.rule,
    row.findings,
    row.true,
    row.neutral,
    row.false,
    row.clean,
    row.right,
  ])
  return table([head, ...rows])
}

/** The counted spans that no finding touches, with 40 characters of context and the accepted rewrites. */
export function missedList({ file, articles, findings }: Run, category: Category | undefined): string {
  return articles
    .flatMap((article, index) => {
      const verdicts = judge(article, findings[index] ?? []).spans
      return article.spans
        .filter(
          (span, i) =>
            !span.neutral && !verdicts[i]?.touched && (category ?? span.category) === span.category,
        )
        .map(span => {
          const rewrites = span.rewrites.map(rewrite => `“${rewrite}”`).join(" or ")
          return `${file}, ${article.id}:${span.from} ${span.category} ${span.severity}: ${excerpt(article.text, span)} → ${rewrites}\n`
        })
    })
    .join("")
}

/** The findings that touch no span, with their rule, confidence, first rewrite and 40 characters of context. */
export function falseList({ file, articles, findings }: Run, category: Category | undefined): string {
  return articles
    .flatMap((article, index) => {
      const claims = findings[index] ?? []
      const verdicts = judge(article, claims).findings
      return claims
        .filter(
          (claim, i) => verdicts[i]?.verdict === "false" && (category ?? claim.category) === claim.category,
        )
        .map(claim => {
          const [first] = claim.rewrites
          const rewrite = first === undefined ? "" : ` → “${first.text}”`
          const name = `${claim.rule} ${claim.category} ${claim.confidence.toFixed(2)}`
          return `${file}, ${article.id}:${claim.from} ${name}: ${excerpt(article.text, claim)}${rewrite}\n`
        })
    })
    .join("")
}

const context = 40

function excerpt(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const before = text.slice(Math.max(0, from - context), from)
  const after = text.slice(to, to + context)
  return `…${before}[[${text.slice(from, to)}]]${after}…`.replace(/\s*\n\s*/g, " ¶ ")
}

function percents(...shares: readonly Share[]): readonly string[] {
  return shares.map(share => (share === null ? "–" : `${(share * 100).toFixed(1)} %`))
}

/** The first column flush left, the others flush right; missing cells stay empty. */
function table(rows: readonly (readonly (string | number)[])[]): string {
  const width = (column: number) => Math.max(...rows.map(row => String(row[column] ?? "").length))
  const widths = (rows[0] ?? []).map((_, column) => width(column))
  const line = (row: readonly (string | number)[]) =>
    row.map((cell, i) => String(cell)[i === 0 ? "padEnd" : "padStart"](widths[i] ?? 0)).join("  ")
  return `${rows.map(line).join("\n")}\n`
}
