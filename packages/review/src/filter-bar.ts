import { type Category, categories, type Finding, severities } from "@ungarble/core"
import { button, element } from "./dom.js"
import { countCategories, type Filter, filterFindings, noFilter } from "./filters.js"
import type { Grouping } from "./lines.js"
import type { Locale } from "./locales/locale.js"

/** The controls above a list: search, severity, certainty, grouping and a chip with its count for each category. */
export interface FilterBar {
  readonly element: HTMLElement
  readonly search: HTMLInputElement
  readonly filter: Filter
  readonly grouping: Grouping
  /** Brings the counts up to date. */
  update(findings: readonly Finding[]): void
  /** Only findings of a rule, until the chip that says so is pressed; undefined takes that back. */
  setRule(rule: string | undefined): void
  clear(): void
}

/** The least confidences that can be chosen, in the order of a locale's `certainties`. */
const confidences = [0, 0.5, 0.75, 0.9]

/** Calls `onChange` after every change by a person or by `clear`. */
export function filterBar(first: Grouping, onChange: () => void, locale: Locale): FilterBar {
  const words = locale.list
  let filter = noFilter
  let chips = new Map<Category, HTMLButtonElement>()
  const search = element("input", {
    type: "search",
    class: "ungarble-search",
    placeholder: words.search,
    "aria-label": words.searchFindings,
    autocomplete: "off",
    spellcheck: "false",
  })
  const severity = choice(words.severity, words.severities, value =>
    change({ ...filter, severity: severities[value]! }),
  )
  const [sure, very, likely] = locale.certainties
  const certainty = choice(words.certainty, [words.anyCertainty, `≥ ${likely}`, `≥ ${very}`, sure], value =>
    change({ ...filter, confidence: confidences[value]! }),
  )
  const grouping = choice(words.order, words.orders, onChange)
  if (first === "category") grouping.selectedIndex = 1
  const chipRow = element("div", { class: "ungarble-chips", role: "group", "aria-label": words.categories })
  const ruleChip = button(words.sameRule, () => setRule(undefined), {
    class: "ungarble-chip ungarble-rule",
    "aria-pressed": "true",
    hidden: true,
  })
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

  function setRule(rule: string | undefined): void {
    const { rule: _, ...others } = filter
    ruleChip.hidden = rule === undefined
    change(rule === undefined ? others : { ...others, rule })
  }

  return {
    element: element(
      "div",
      { class: "ungarble-filters" },
      search,
      severity,
      certainty,
      grouping,
      chipRow,
      ruleChip,
    ),
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
        chips = new Map(
          wanted.map(one => [one, kept.get(one) ?? chip(locale.categories[one], one, () => toggle(one))]),
        )
        const focused = chipRow.contains(document.activeElement) ? document.activeElement : null
        chipRow.replaceChildren(...chips.values())
        if (focused instanceof HTMLElement && chipRow.contains(focused)) focused.focus()
      }
      for (const [category, each] of chips) {
        each.setAttribute("aria-pressed", String(filter.categories.includes(category)))
        each.lastElementChild!.textContent = String(counts.get(category) ?? 0)
      }
    },
    setRule,
    clear() {
      search.value = ""
      severity.selectedIndex = 0
      certainty.selectedIndex = 0
      ruleChip.hidden = true
      change(noFilter)
    },
  }
}

const chip = (name: string, category: Category, onClick: () => void) =>
  button(
    name,
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
