import { element } from "./dom.js"
import type { Line } from "./lines.js"

/** A scrolling box that keeps only the lines near its visible part in the page, so that thousands cost no more than twenty. */
export interface LineWindow {
  readonly element: HTMLElement
  /** Shows these lines from now on and draws the visible ones anew. */
  show(lines: readonly Line[]): void
  /** Draws the visible lines anew. */
  redraw(): void
  /** Scrolls as little as is needed to bring a line into view. */
  reveal(line: number): void
  destroy(): void
}

const spare = 6

/**
 * `draw` makes a line's element. Lines have one of two heights, `--ungarble-row` and `--ungarble-row-heading`: lengths of the
 * style sheet, measured here, so that zoom and font size are followed.
 */
export function lineWindow(draw: (line: Line) => HTMLElement): LineWindow {
  const rules = {
    finding: element("div", { class: "ungarble-rule-line", "aria-hidden": "true" }),
    heading: element("div", { class: "ungarble-rule-heading", "aria-hidden": "true" }),
  }
  const content = element("div", { class: "ungarble-lines", role: "presentation" })
  const box = element("div", { class: "ungarble-window" }, rules.finding, rules.heading, content)
  let lines: readonly Line[] = []
  /** Where each line starts, and at the end where the last one ends. */
  let tops: number[] = [0]
  let drawn = { from: 0, to: 0 }

  function measure(): void {
    const heights = { finding: rules.finding.offsetHeight || 64, heading: rules.heading.offsetHeight || 32 }
    tops = [0]
    for (const line of lines) tops.push(tops.at(-1)! + heights[line.kind])
    content.style.setProperty("height", `${tops.at(-1)}px`)
  }
  /** The first line that ends below `y`. */
  function lineAt(y: number): number {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tops[middle + 1]! > y) high = middle
      else low = middle + 1
    }
    return low
  }
  const visible = () => ({
    from: lineAt(box.scrollTop),
    to: Math.min(lines.length, lineAt(box.scrollTop + box.clientHeight) + 1),
  })
  function redraw(): void {
    const { from, to } = visible()
    drawn = { from: Math.max(0, from - spare), to: Math.min(lines.length, to + spare) }
    content.replaceChildren(
      ...lines.slice(drawn.from, drawn.to).map((line, i) => {
        const made = draw(line)
        made.style.setProperty("top", `${tops[drawn.from + i]}px`)
        return made
      }),
    )
  }
  box.addEventListener(
    "scroll",
    () => {
      const { from, to } = visible()
      if (from < drawn.from || to > drawn.to) redraw()
    },
    { passive: true },
  )
  const resized = new ResizeObserver(() => {
    measure()
    redraw()
  })
  resized.observe(box)
  resized.observe(rules.finding)

  return {
    element: box,
    redraw,
    show(next) {
      lines = next
      measure()
      redraw()
    },
    reveal(line) {
      const top = tops[line] ?? 0
      const bottom = tops[line + 1] ?? top
      if (top < box.scrollTop) box.scrollTop = lines[line - 1]?.kind === "heading" ? tops[line - 1]! : top
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
      if (line < drawn.from || line >= drawn.to) redraw()
    },
    destroy: () => resized.disconnect(),
  }
}
