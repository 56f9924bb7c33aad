import { type Category, categories, type Finding, severities } from "@ungarble/core"
import { button, element } from "./dom.js"
import { countCategories, type Filter, filterFindings, noFilter } from "./filters.js"
import type { Grouping } from "./lines.js"
import { categoryNames } from "./words.js"

/** The controls above a list: search, severity, grouping and a chip with its count for each category. */
export interface FilterBar {
  readonly element: HTMLElement
  readonly search: HTMLInputElement
  readonly filter: Filter
  readonly grouping: Grouping
  /** Brings the counts up to date. */
  update(findings: readonly Finding[]): void
  clear(): void
}

/** Calls `onChange` after every change by a person or by `clear`. */
export function filterBar(first: Grouping, onChange: () => void): FilterBar {
  let filter = noFilter
  let chips = new Map<Category, HTMLButtonElement>()
  const search = element("input", {
    type: "search",
    class: "ungarble-search",
    placeholder: "Search",
    "aria-label": "Search findings",
    autocomplete: "off",
    spellcheck: "false",
  })
  const severity = choice("Severity", ["Any severity", "Major and critical", "Critical only"], value =>
    change({ ...filter, severity: severities[value]! }),
  )
  const grouping = choice("Order", ["In text order", "By category"], onChange)
  if (first === "category") grouping.selectedIndex = 1
  const chipRow = element("div", { class: "ungarble-chips", role: "group", "aria-label": "Categories" })
  search.addEventListener("input", () => change({ ...filter, search: search.value }))

  function change(next: Filter): void {
    filter = next
    onChange()
  }
  function toggle(category: Category): void {
    const chosen = filter.categories.includes(category)
      ? filter.categories.filter(other => other !== category)
      : [...filter.categories, category]
    change({ ...filter, categories: chosen })
  }

  return {
    element: element("div", { class: "ungarble-filters" }, search, severity, grouping, chipRow),
    search,
    get filter() {
      return filter
    },
    get grouping() {
      return grouping.selectedIndex === 1 ? "category" : "place"
    },
    update(findings) {
      const counts = new Map(countCategories(filterFindings(findings, { ...filter, categories: [] })))
      // A chosen category stays to be unchosen even when its last finding is decided.
      const wanted = categories.filter(one => counts.has(one) || filter.categories.includes(one))
      if (wanted.length !== chips.size || wanted.some(one => !chips.has(one))) {
        const kept = chips
        chips = new Map(wanted.map(one => [one, kept.get(one) ?? chip(one, () => toggle(one))]))
        const focused = chipRow.contains(document.activeElement) ? document.activeElement : null
        chipRow.replaceChildren(...chips.values())
        if (focused instanceof HTMLElement && chipRow.contains(focused)) focused.focus()
      }
      for (const [category, each] of chips) {
        each.setAttribute("aria-pressed", String(filter.categories.includes(category)))
        each.lastElementChild!.textContent = String(counts.get(category) ?? 0)
      }
    },
    clear() {
      search.value = ""
      severity.selectedIndex = 0
      change(noFilter)
    },
  }
}

const chip = (category: Category, onClick: () => void) =>
  button(
    categoryNames[category],
    onClick,
    { class: `ungarble-chip ungarble-${category}` },
    element("span", { class: "ungarble-count" }),
  )

function choice(
  label: string,
  options: readonly string[],
  onChange: (index: number) => void,
): HTMLSelectElement {
  const select = element(
    "select",
    { "aria-label": label },
    ...options.map(option => element("option", {}, option)),
  )
  select.addEventListener("change", () => onChange(select.selectedIndex))
  return select
}
