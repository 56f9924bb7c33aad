import type { EngineFinding } from "./engine.js"
import type { Article } from "./gold.js"
import { judge } from "./judge.js"

/** How one rule fares over all texts. `right`: findings whose first rewrite is accepted. */
export interface RuleFigures {
  readonly rule: string
  /** Texts it fires in. Many findings in one text alone say little about any other text. */
  readonly texts: number
  readonly findings: number
  readonly true: number
  readonly neutral: number
  /** Without those in clean texts, which `clean` counts. */
  readonly false: number
  readonly clean: number
  readonly right: number
}

/** Figures by rule, the rule with the most false findings (clean ones included) first. */
export function scoreRules(
  articles: readonly Article[],
  findings: readonly (readonly EngineFinding[])[],
): readonly RuleFigures[] {
  const rules = new Map<string, { -readonly [K in keyof RuleFigures]: RuleFigures[K] }>()
  for (const [index, article] of articles.entries()) {
    const claims = findings[index] ?? []
    const fired = new Set<string>()
    for (const [i, { verdict, right }] of judge(article, claims).findings.entries()) {
      const { rule } = claims[i]!
      const row = rules.get(rule) ?? {
        rule,
        texts: 0,
        findings: 0,
        true: 0,
        neutral: 0,
        false: 0,
        clean: 0,
        right: 0,
      }
      row.findings++
      if (!fired.has(rule)) row.texts++
      fired.add(rule)
      row[article.clean ? "clean" : verdict]++
      if (right) row.right++
      rules.set(rule, row)
    }
  }
  const wrong = (row: RuleFigures) => row.false + row.clean
  return [...rules.values()].sort(
    (a, b) => wrong(b) - wrong(a) || b.true - a.true || (a.rule < b.rule ? -1 : 1),
  )
}
