import { categories, type Decision, type Finding } from "@ungarble/core"
import { element } from "./dom.js"
import type { Locale } from "./locales/locale.js"

const verdicts = ["accepted", "rejected", "ignored"] as const

/** What is open by category, and who decided how much in which way. */
export function figures(
  words: number,
  findings: readonly Finding[],
  decisions: readonly Decision[],
  locale: Locale,
): HTMLElement {
  const { screen } = locale
  const number = (n: number) => n.toLocaleString(locale.tag)
  const open = categories
    .map(category => [category, findings.filter(finding => finding.category === category).length] as const)
    .filter(([, count]) => count > 0)
  const share = (count: number) =>
    (words ? (100 * count) / words : 0).toLocaleString(locale.tag, { maximumFractionDigits: 1 })
  const openTable = table(
    screen.words(words),
    [screen.category, screen.open, screen.perHundred],
    [
      ...open.map(([category, count]) => [locale.categories[category], number(count), share(count)]),
      [screen.all, number(findings.length), share(findings.length)],
    ],
  )
  const people = [...new Set(decisions.map(({ by }) => by ?? ""))]
  const counts = (by: string) =>
    verdicts.map(verdict =>
      number(decisions.filter(each => (each.by ?? "") === by && each.verdict === verdict).length),
    )
  const decided = decisions.length
    ? table(
        screen.who,
        [screen.who, ...verdicts.map(verdict => screen[verdict])],
        people.map(by => [by || screen.nobody, ...counts(by)]),
      )
    : element("p", { class: "ungarble-quiet" }, screen.noDecisions)
  return element("div", { class: "ungarble-figures" }, openTable, decided)
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return element(
    "table",
    { class: "ungarble-table" },
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...head.map(name => element("th", { scope: "col" }, name)))),
    element(
      "tbody",
      {},
      ...rows.map(([first = "", ...cells]) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, first),
          ...cells.map(each => element("td", {}, each)),
        ),
      ),
    ),
  )
}
