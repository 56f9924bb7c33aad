import { element, spokenAs } from "./dom.js"
import type { Line } from "./lines.js"
import type { Locale } from "./locales/locale.js"
import { diffNodes, diffWords, rewriteOf } from "./rewrite.js"
import type { ReviewTarget } from "./target.js"

/** The element of one line of the list. `rowId` names finding rows for `aria-activedescendant`. */
export function drawLine(
  line: Line,
  target: ReviewTarget,
  active: string | null,
  total: number,
  rowId: (index: number) => string,
  locale: Locale,
): HTMLElement {
  if (line.kind === "heading") {
    return element(
      "div",
      { class: "ungarble-heading", role: "presentation" },
      element("span", {}, line.label),
      element("span", { class: "ungarble-count" }, String(line.count)),
    )
  }
  const { finding, index } = line
  const [first] = finding.suggestions
  const rewrite = first && rewriteOf(finding, first, target.contextOf(finding.id))
  const spoken = [
    `${locale.categories[finding.category]}, ${locale.severities[finding.severity]}`,
    rewrite ? diffWords(finding, rewrite, locale) : `“${finding.quote}”`,
    finding.message,
  ].join(". ")
  const row = element(
    "div",
    {
      class: `ungarble-row ungarble-${finding.category} ungarble-${finding.severity}`,
      role: "option",
      id: rowId(index),
      "data-id": finding.id,
      "aria-selected": String(finding.id === active),
      "aria-posinset": String(index + 1),
      "aria-setsize": String(total),
    },
    ...spokenAs(
      spoken,
      element(
        "span",
        { class: "ungarble-row-text" },
        ...diffNodes(rewrite?.parts ?? [{ kind: "same", text: finding.quote }]),
      ),
      element(
        "span",
        { class: "ungarble-row-about" },
        element("span", { class: "ungarble-row-category" }, locale.categories[finding.category]),
        ` ${finding.message}`,
      ),
    ),
  )
  // For the mouse alone: the keyboard has Enter, and an option may hold no button.
  if (rewrite) {
    row.append(
      element("span", { class: "ungarble-row-accept", "data-accept": true, "aria-hidden": "true" }, "✓"),
    )
  }
  return row
}
