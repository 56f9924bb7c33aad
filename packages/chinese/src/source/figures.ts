import type { Report, Rule } from "@ungarble/core"
import { type Beside, beside, isInside, targetOf } from "./beside.js"
import type { SourceFigure } from "./chinese-figures.js"
import { printFigure, type TargetFigure } from "./english-figures.js"

/** “0.71 million tons” for 0.71万吨: a figure that is not the one of the source, or is missing. */
export const sourceFigure: Rule = {
  id: "chinese-source-figure",
  category: "number",
  severity: "critical",
  confidence: 0.9,
  about:
    "With the Chinese text beside the English: a figure that the source has otherwise. Chinese counts in ten thousands (万) and hundred millions (亿), so machines often slip by a power of ten.",
  message: "The source has another figure.",
  examples: {
    source: "全市投资1.5亿元修路，比去年多两成。",
    garbled: [
      {
        text: "The city put [[15 million]] yuan into roads, 20 percent more than last year.",
        fixed: "The city put 150 million yuan into roads, 20 percent more than last year.",
      },
      {
        text: "The city put 150 million yuan into roads, [[25]] percent more than last year.",
        fixed: "The city put 150 million yuan into roads, 20 percent more than last year.",
      },
    ],
    fine: [
      "The city put 150 million yuan into roads, 20 percent more than last year.",
      "The city put 0.15 billion yuan into roads, a fifth (20%) more than last year.",
    ],
  },
  *check(text) {
    const pair = beside(text)
    if (!pair) return
    const { lost, extra } = unmatched(pair)
    const used = new Set<TargetFigure>()
    for (const figure of lost) {
      const place = targetOf(pair, figure, text)
      const free = extra.filter(other => !used.has(other))
      const near = free.filter(other => isInside(other, place))
      const slip =
        near.find(other => isSlip(figure, other, text.text)) ??
        free.find(other => isSlip(figure, other, text.text))
      const rivals = near.filter(other => isRival(figure, other, isDay(pair, other)))
      const peers = lost.filter(
        other => other.kind === figure.kind && isInside(targetOf(pair, other, text), place),
      )
      const found = slip ?? (rivals.length === 1 && peers.length === 1 ? rivals[0] : undefined)
      if (found) {
        used.add(found)
        yield wrong(figure, found, slip ? 0.92 : 0.6)
      } else if (!figure.isSpelled && (figure.kind !== "number" || figure.value >= 10)) {
        yield {
          ...place,
          confidence: 0.3,
          severity: "major",
          message: `The source says ${figure.quote} here; the English has no such figure.`,
          evidence: { source: figure.quote },
        }
      }
    }
  },
}

/** The figures of each side that the other doesn't have anywhere. */
function unmatched(pair: Beside) {
  const lost = pair.sourceFigures.filter(figure => !pair.targetFigures.some(other => isSame(figure, other)))
  const extra = pair.targetFigures.filter(
    other =>
      !pair.sourceFigures.some(figure => isSame(figure, other)) && !pair.codes.has(String(other.value)),
  )
  return { lost, extra }
}

// What a Chinese measure comes to in the one that English gives it in, within what rounding does.
const conversions: readonly { readonly from: RegExp; readonly to: RegExp; readonly by: number }[] = [
  { from: /^斤$/u, to: /^(?:kg|kilograms?)$/u, by: 0.5 },
  { from: /^斤$/u, to: /^ton(?:ne)?s?$/u, by: 0.0005 },
  { from: /^亩$/u, to: /^hectares?$/u, by: 1 / 15 },
  { from: /^亩$/u, to: /^acres?$/u, by: 0.1647 },
  { from: /^(?:华里|里地)$/u, to: /^(?:km|kilomet(?:er|re)s?)$/u, by: 0.5 },
  { from: /^(?:公里|千米)$/u, to: /^miles?$/u, by: 0.6214 },
]

/** The value that a figure has in the unit of the other. */
function valueIn(other: TargetFigure, { value, unit }: SourceFigure): number {
  const found = conversions.find(({ from, to }) => from.test(unit ?? "") && to.test(other.unit ?? ""))
  return found ? value * found.by : value
}

function isSame(figure: SourceFigure, other: TargetFigure): boolean {
  const { value, kind } = figure
  const meant = valueIn(other, figure)
  if (meant !== value && Math.abs(other.value - meant) <= meant * 0.05) return true
  if ((kind === "month") !== (other.kind === "month"))
    return kind === "month" && other.value === value && other.kind === "number"
  if (other.value === value) return true
  if (kind === "percent" && other.value * 100 === value) return true
  return figure.isCounted && Math.abs(other.value - value) <= value * 0.006
}

/** The same digits, but for a power of ten. */
function isSlip(figure: SourceFigure, other: TargetFigure, text: string): boolean {
  if (!figure.isCounted || other.isSpelled || other.kind !== "number") return false
  const significant = (all: string) => all.replace(/\D/gu, "").replace(/^0+|0+$/gu, "")
  const mine = significant(String(figure.value))
  return mine !== "" && mine === significant(text.slice(other.from, other.to))
}

/** True beside the name of a month. */
function isDay({ targetFigures }: Beside, other: TargetFigure): boolean {
  const i = targetFigures.indexOf(other)
  return [targetFigures[i - 1], targetFigures[i + 1]].some(
    near =>
      near?.kind === "month" && Math.min(Math.abs(near.from - other.to), Math.abs(other.from - near.to)) <= 4,
  )
}

/** A figure of the same kind that could be a slip of this one. */
function isRival(figure: SourceFigure, other: TargetFigure, isDay: boolean): boolean {
  if (figure.isSpelled || other.isSpelled || figure.kind === "month") return false
  if (figure.kind === "percent" || other.kind === "percent") return figure.kind === other.kind
  if (figure.kind === "day") return isDay
  if (figure.kind === "year") return other.value >= 1800 && other.value < 2100
  return other.kind === "number" && (figure.isCounted || figure.value > 12) && other.value > 12
}

function wrong(figure: SourceFigure, found: TargetFigure, confidence: number): Report {
  const value = figure.kind === "year" ? String(figure.value) : printFigure(valueIn(found, figure))
  return {
    from: found.from,
    to: found.to,
    confidence,
    rewrites: [value],
    message: `The source says ${figure.quote}.`,
    evidence: { source: figure.quote, gloss: value },
  }
}
