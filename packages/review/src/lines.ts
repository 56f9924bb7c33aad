import { categories, type Finding } from "@ungarble/core"
import type { Locale } from "./locales/locale.js"

export type Grouping = "place" | "category"

/** One line of the list: a group's heading with the number of its findings, or a finding with its number in the list. */
export type Line =
  | { readonly kind: "heading"; readonly label: string; readonly count: number }
  | { readonly kind: "finding"; readonly finding: Finding; readonly index: number }

/** Findings as lines under headings: by where they stand in the text, or by category. */
export function groupLines(
  findings: readonly Finding[],
  grouping: Grouping,
  placeOf: (finding: Finding) => string,
  locale: Locale,
): Line[] {
  const groups = new Map<string, Finding[]>()
  const add = (label: string, finding: Finding) => {
    const group = groups.get(label)
    if (group) group.push(finding)
    else groups.set(label, [finding])
  }
  if (grouping === "category") {
    for (const category of categories) {
      for (const finding of findings)
        if (finding.category === category) add(locale.categories[category], finding)
    }
  } else {
    // A block's place is asked for once: finding it out may mean walking the document.
    const labels = new Map<string, string>()
    for (const finding of findings) {
      const label = labels.get(finding.block) ?? placeOf(finding)
      labels.set(finding.block, label)
      add(label, finding)
    }
  }
  let index = 0
  return [...groups].flatMap(([label, group]): Line[] => [
    { kind: "heading", label, count: group.length },
    ...group.map(finding => ({ kind: "finding", finding, index: index++ }) as const),
  ])
}
