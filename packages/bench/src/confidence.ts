import { judge } from "./judge.js"
import { keepArticles, type Run } from "./run.js"
import { type Share, share } from "./share.js"
import { atLeast, type Slice, slice } from "./slices.js"

/** The figures at each cut from 0.2 to 0.95 in steps of 0.05: precision and recall as confidence is asked for. */
export function confidenceCurve(run: Run): readonly Slice[] {
  return Array.from({ length: 16 }, (_, i) => (i + 4) / 20).map(cut =>
    slice(atLeast(run, cut), cut.toFixed(2)),
  )
}

/** The findings of one tenth of the confidences: `from` ≤ confidence < `to`; the last tenth includes 1. */
export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly findings: number
  /** Mean confidence. */
  readonly confidence: Share
  readonly precision: Share
}

/** How well confidences tell the share of true findings. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[]
  /**
   * Expected calibration error: over ten bins of equal width, the distance between a bin's mean confidence and its
   * precision, weighted by its share of the findings. 0 is perfect; 0.1 means ten points off on average.
   */
  readonly error: Share
}

/** The calibration over the marked texts. Neutral findings are left out; clean texts are, since they have no faults. */
export function calibrate(run: Run): Calibration {
  const sums = Array.from({ length: 10 }, () => ({ findings: 0, confidence: 0, right: 0 }))
  const gold = keepArticles(run, article => !article.clean)
  for (const [index, article] of gold.articles.entries()) {
    const findings = gold.findings[index]!
    for (const [i, { verdict }] of judge(article, findings).findings.entries()) {
      if (verdict === "neutral") continue
      const { confidence } = findings[i]!
      const bin = sums[Math.min(9, Math.floor(confidence * 10))]!
      bin.findings++
      bin.confidence += confidence
      if (verdict === "true") bin.right++
    }
  }
  const all = sums.reduce((sum, bin) => sum + bin.findings, 0)
  return {
    bins: sums.map(({ findings, confidence, right }, i) => ({
      from: i / 10,
      to: (i + 1) / 10,
      findings,
      confidence: share(confidence, findings),
      precision: share(right, findings),
    })),
    error: share(
      sums.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0),
      all,
    ),
  }
}
