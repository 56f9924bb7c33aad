import type { Calibration } from "./confidence.js"
import type { RuleFigures } from "./rules.js"
import type { SpanFigures } from "./score.js"
import type { Slice } from "./slices.js"
import { decimal, percent, type Rows } from "./table.js"

/**
 * One line a slice. `title` names what they are slices of. False alarms have their columns only where there are clean
 * texts. Marked: the share of characters that lie in the spans.
 */
export function sliceRows(title: string, slices: readonly Slice[]): Rows {
  const head = "texts|spans|marked|found|false|precision|recall|serious|F0.5|char F1|rewrite@1|rewrite@3"
  const cleanHead = "clean words|false alarms|per 1,000"
  const withClean = slices.some(({ clean }) => clean.words > 0)
  const rows = slices.map(({ name, texts, figures: f, clean }) => [
    name,
    texts,
    f.spans,
    percent(f.characters.marked),
    f.findings,
    f.false,
    ...[f.precision, f.recall, f.serious.recall, f.f05, f.characters.f1, f.rewrite1, f.rewrite3].map(percent),
    ...(withClean ? [clean.words, clean.findings, decimal(clean.perThousandWords)] : []),
  ])
  return [[title, ...(withClean ? `${head}|${cleanHead}` : head).split("|")], ...rows]
}

/** Spans by severity. */
export function severityRows(severities: Readonly<Record<string, SpanFigures>>): Rows {
  const rows = Object.entries(severities).map(([name, f]) => [
    name,
    f.spans,
    f.touched,
    ...[f.recall, f.rewrite1, f.rewrite3].map(percent),
  ])
  return [["severity", "spans", "touched", "recall", "rewrite@1", "rewrite@3"], ...rows]
}

/** The bins that hold findings, and the expected calibration error. */
export function calibrationRows({ bins, error }: Calibration): Rows {
  const rows = bins
    .filter(bin => bin.findings > 0)
    .map(bin => [
      `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
      bin.findings,
      percent(bin.confidence),
      percent(bin.precision),
    ])
  return [
    ["confidence", "found", "mean", "precision"],
    ...rows,
    ["expected calibration error", "", "", decimal(error, 3)],
  ]
}

/** Figures by rule. */
export function ruleRows(rules: readonly RuleFigures[]): Rows {
  const head = ["rule", "texts", "found", "true", "neutral", "false", "in clean", "rewrite right"]
  const rows = rules.map(row => [
    row.rule,
    row.texts,
    row.findings,
    row.true,
    row.neutral,
    row.false,
    row.clean,
    row.right,
  ])
  return [head, ...rows]
}
