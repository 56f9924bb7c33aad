import { type Category, categories, type Finding, type Severity, severities } from "@ungarble/core"

/** Which findings a list shows. */
export interface Filter {
  /** Empty: all of them. */
  readonly categories: readonly Category[]
  /** This severity and graver ones. */
  readonly severity: Severity
  /** Found in the finding's words, message, source term or rewrites; upper and lower case are alike. */
  readonly search: string
  /** This confidence and higher ones, 0–1. */
  readonly confidence: number
  /** Findings of this rule alone. */
  readonly rule?: string
}

export const noFilter: Filter = { categories: [], severity: "minor", search: "", confidence: 0 }

/** True if the filter lets everything through. */
export const isOpen = (filter: Filter) =>
  filter.categories.length === 0 &&
  filter.severity === "minor" &&
  filter.search.trim() === "" &&
  filter.confidence === 0 &&
  filter.rule === undefined

/** The findings that the filter lets through, in their order. */
export function filterFindings(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  if (isOpen(filter)) return findings
  const least = severities.indexOf(filter.severity)
  const wanted = new Set(filter.categories)
  const search = filter.search.trim().toLowerCase()
  return findings.filter(
    finding =>
      (wanted.size === 0 || wanted.has(finding.category)) &&
      severities.indexOf(finding.severity) >= least &&
      finding.confidence >= filter.confidence &&
      (filter.rule === undefined || finding.rule === filter.rule) &&
      (search === "" || holds(finding, search)),
  )
}

/** How many findings of each category there are, in the order screens list them, without those that have none. */
export function countCategories(findings: readonly Finding[]): readonly (readonly [Category, number])[] {
  const counts = new Map<Category, number>()
  for (const { category } of findings) counts.set(category, (counts.get(category) ?? 0) + 1)
  return categories.flatMap(category => {
    const n = counts.get(category)
    return n ? [[category, n] as const] : []
  })
}

function holds({ quote, message, evidence, suggestions }: Finding, search: string): boolean {
  const inserts = suggestions.flatMap(({ edits }) => edits.map(edit => edit.insert))
  return [quote, message, evidence?.source, evidence?.reading, evidence?.gloss, ...inserts].some(text =>
    text?.toLowerCase().includes(search),
  )
}
