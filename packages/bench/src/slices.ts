import { categories, cuts, type Pack, type RuleInfo } from "@ungarble/core"
import { keepArticles, keepFindings, type Run } from "./run.js"
import { type FalseAlarms, type Figures, falseAlarms, score } from "./score.js"

/** One line of figures: of the marked texts, and the false alarms in the clean ones. */
export interface Slice {
  readonly name: string
  /** Marked texts. */
  readonly texts: number
  readonly figures: Figures
  readonly clean: FalseAlarms
}

/** The figures of a run: marked texts are scored, clean ones counted for false alarms. */
export function slice(run: Run, name = run.file): Slice {
  const { byCategory: _, bySeverity: __, ...figures } = score(...marked(run))
  const clean = keepArticles(run, article => article.clean)
  return {
    name,
    texts: run.articles.length - clean.articles.length,
    figures,
    clean: falseAlarms(clean.articles, clean.findings),
  }
}

/** By category: findings by the one they claim, spans by the one they are marked with. */
export function byCategory(run: Run): readonly Slice[] {
  const figures = score(...marked(run)).byCategory
  const whole = slice(run)
  return categories.map(name => {
    const { clean } = slice(keepFindings(run, finding => finding.category === name))
    return { ...whole, name, figures: figures[name], clean }
  })
}

/** By the language that the marked texts were translated from. */
export function byLanguage(run: Run): readonly Slice[] {
  return byArticle(run, article => article.lang)
}

/** By the engine that translated the marked texts. */
export function byEngine(run: Run): readonly Slice[] {
  return byArticle(run, article => article.system)
}

function byArticle(run: Run, key: (article: Run["articles"][number]) => string): readonly Slice[] {
  const gold = keepArticles(run, article => !article.clean)
  const names = [...new Set(gold.articles.map(key))].sort()
  return names.map(name =>
    slice(
      keepArticles(gold, article => key(article) === name),
      name,
    ),
  )
}

/**
 * By layer: what the rules of each pack find alone, those with a lexicon apart from the quick ones. Where findings
 * overlapped, the engine has merged them, and the merged one counts for the rule it is named after.
 */
export function byLayer(run: Run, packs: readonly Pack[]): readonly Slice[] {
  const isQuick = (rule: RuleInfo) => !rule.lexicons?.length && !rule.usage
  const layers = packs.flatMap(pack => [
    ...(pack.rules.length > 0
      ? [
          { name: `${pack.id}, quick`, rules: pack.rules.filter(isQuick) },
          { name: `${pack.id}, lexicons`, rules: pack.rules.filter(rule => !isQuick(rule)) },
        ]
      : []),
    ...(pack.detectors ? [{ name: pack.id, rules: pack.detectors }] : []),
    ...(pack.documentRules ? [{ name: `${pack.id}, documents`, rules: pack.documentRules }] : []),
  ])
  return layers.map(({ name, rules }) => {
    const ids = new Set(rules.map(rule => rule.id))
    return slice(
      keepFindings(run, finding => ids.has(finding.rule)),
      name,
    )
  })
}

/** By sensitivity, from a run at the most eager one: the others show the same findings from a higher confidence on. */
export function bySensitivity(run: Run): readonly Slice[] {
  return Object.entries(cuts).map(([name, cut]) => slice(atLeast(run, cut), `${name}, from ${cut}`))
}

/** The findings of at least this confidence. */
export function atLeast(run: Run, cut: number): Run {
  return keepFindings(run, finding => finding.confidence >= cut)
}

function marked(run: Run): Parameters<typeof score> {
  const { articles, findings } = keepArticles(run, article => !article.clean)
  return [articles, findings]
}
