import type { Pack } from "@ungarble/core"
import { type Calibration, calibrate, confidenceCurve } from "./confidence.js"
import { calibrationRows, ruleRows, severityRows, sliceRows } from "./quality-tables.js"
import { type RuleFigures, scoreRules } from "./rules.js"
import { keepArticles, pool, type Run } from "./run.js"
import { type SpanFigures, score } from "./score.js"
import {
  atLeast,
  byCategory,
  byEngine,
  byLanguage,
  byLayer,
  bySensitivity,
  type Slice,
  slice,
} from "./slices.js"
import type { Rows } from "./table.js"

/** All figures of quality: by file, and for all files together by everything else. Plain data. */
export interface Quality {
  readonly byFile: readonly Slice[]
  readonly byCategory: readonly Slice[]
  readonly bySeverity: Readonly<Record<string, SpanFigures>>
  readonly byLanguage: readonly Slice[]
  readonly byEngine: readonly Slice[]
  readonly byLayer: readonly Slice[]
  readonly bySensitivity: readonly Slice[]
  readonly byRule: readonly RuleFigures[]
  readonly byConfidence: readonly Slice[]
  readonly calibration: Calibration
}

/** Measures runs made at the strict sensitivity. Figures are at `cut`, but for those by sensitivity or confidence. */
export function measureQuality(strict: readonly Run[], packs: readonly Pack[], cut: number): Quality {
  const runs = strict.map(run => atLeast(run, cut))
  const whole = pool(runs)
  const gold = keepArticles(whole, article => !article.clean)
  const eager = pool(strict)
  return {
    byFile: [...runs.map(run => slice(run)), ...(runs.length > 1 ? [slice(whole)] : [])],
    byCategory: byCategory(whole),
    bySeverity: score(gold.articles, gold.findings).bySeverity,
    byLanguage: byLanguage(whole),
    byEngine: byEngine(whole),
    byLayer: byLayer(whole, packs),
    bySensitivity: bySensitivity(eager),
    byRule: scoreRules(whole.articles, whole.findings),
    byConfidence: confidenceCurve(eager),
    calibration: calibrate(eager),
  }
}

/** The tables with their titles, the whole first, then the parts. */
export function qualityTables(quality: Quality): readonly { readonly title: string; readonly rows: Rows }[] {
  return [
    { title: "All texts", rows: sliceRows("texts of", quality.byFile) },
    { title: "By sensitivity", rows: sliceRows("sensitivity", quality.bySensitivity) },
    { title: "By category", rows: sliceRows("category", quality.byCategory) },
    { title: "By severity", rows: severityRows(quality.bySeverity) },
    { title: "By source language", rows: sliceRows("source language", quality.byLanguage) },
    { title: "By engine", rows: sliceRows("engine", quality.byEngine) },
    { title: "By layer", rows: sliceRows("layer", quality.byLayer) },
    { title: "By rule", rows: ruleRows(quality.byRule) },
    { title: "By confidence", rows: sliceRows("confidence from", quality.byConfidence) },
    { title: "Calibration", rows: calibrationRows(quality.calibration) },
  ]
}
