import type { Node } from "@tiptap/pm/model"
import { type Category, categories, type Finding, severities } from "@ungarble/core"
import { en } from "@ungarble/review"

const counted = new WeakMap<Node, number>()

/** How many words the document has. Textblocks that did not change since the last call are not counted again. */
export function countWords(doc: Node): number {
  let words = 0
  doc.descendants(node => {
    if (!node.isTextblock) return true
    let n = counted.get(node)
    if (n === undefined) {
      n =
        node.textBetween(0, node.content.size, " ", " ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)
          ?.length ?? 0
      counted.set(node, n)
    }
    words += n
    return false
  })
  return words
}

/** Findings per 100 words, with one decimal. */
export const perHundred = (findings: number, words: number) =>
  words === 0 ? "0" : ((100 * findings) / words).toFixed(1)

/** Draws the table of figures: findings by category, their share of 100 words, and a bar for the eye. */
export function drawFigures(
  panel: HTMLElement,
  findings: readonly Finding[],
  words: number,
  decided: number,
): void {
  const table = document.createElement("table")
  table.className = "figures"
  const caption = table.createCaption()
  caption.textContent = `${words.toLocaleString("en")} words, ${findings.length} open findings, ${decided} decided`
  const head = table.createTHead().insertRow()
  for (const name of ["Category", "Findings", "Per 100 words"]) {
    const cell = document.createElement("th")
    cell.scope = "col"
    cell.textContent = name
    head.append(cell)
  }
  const body = table.createTBody()
  const most = Math.max(1, ...categories.map(category => countOf(findings, category)))
  for (const category of categories) {
    const n = countOf(findings, category)
    if (n === 0) continue
    const row = body.insertRow()
    const name = document.createElement("th")
    name.scope = "row"
    name.textContent = en.categories[category]
    const bar = document.createElement("span")
    bar.className = "bar"
    bar.style.setProperty("--share", String(n / most))
    row.append(name)
    row.insertCell().textContent = String(n)
    row.insertCell().append(perHundred(n, words), bar)
  }
  const foot = table.createTFoot().insertRow()
  const total = document.createElement("th")
  total.scope = "row"
  total.textContent = "All"
  foot.append(total)
  foot.insertCell().textContent = String(findings.length)
  foot.insertCell().textContent = perHundred(findings.length, words)

  const grave = document.createElement("p")
  grave.className = "quiet"
  grave.textContent = [...severities]
    .reverse()
    .map(
      severity =>
        `${findings.filter(finding => finding.severity === severity).length} ${en.severities[severity]}`,
    )
    .join(", ")
  panel.replaceChildren(table, grave)
}

const countOf = (findings: readonly Finding[], category: Category) =>
  findings.filter(finding => finding.category === category).length
