import { escapeHtml } from "./html.js"

/** One row of bars. */
export interface Bars {
  readonly name: string
  /** 0–1, or null where unknown. */
  readonly shares: readonly (number | null)[]
  /** What stands after the bars. */
  readonly note: string
}

const colours = ["#3b6fb6", "#3f9a6b", "#b9822f"]
const left = 120
const scale = 460
const width = 800
const bar = 11
const gap = 16

/** Horizontal bars from 0 to 100 %, one group a row, as an SVG that reads on light and on dark ground. */
export function barChart(title: string, series: readonly string[], rows: readonly Bars[]): string {
  const group = series.length * bar + gap
  const top = 44
  const height = top + rows.length * group + 28
  const legend = series.map((name, i) => {
    const x = left + i * 190
    return `<rect x="${x}" y="18" width="10" height="10" fill="${colour(i)}"/>${text(x + 16, 27, name)}`
  })
  const lines = [0, 25, 50, 75, 100].map(value => {
    const x = left + (value / 100) * scale
    const line = `<line x1="${x}" y1="${top - 8}" x2="${x}" y2="${height - 24}" stroke="#8886" stroke-width="1"/>`
    return line + text(x, height - 8, `${value} %`, "middle")
  })
  const bars = rows.flatMap(({ name, shares, note }, row) => {
    const y = top + row * group
    const middle = y + (series.length * bar) / 2 + 4
    const drawn = shares.map((share, i) => {
      const long = ((share ?? 0) * scale).toFixed(1)
      return `<rect x="${left}" y="${y + i * bar}" width="${long}" height="${bar - 2}" fill="${colour(i)}"/>`
    })
    return [text(left - 8, middle, name, "end"), ...drawn, text(left + scale + 12, middle, note)]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">
<title>${escapeHtml(title)}</title>
${[...legend, ...lines, ...bars].join("\n")}
</svg>
`
}

function colour(index: number): string {
  return colours[index % colours.length]!
}

function text(x: number, y: number, words: string, anchor = "start"): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#777">${escapeHtml(words)}</text>`
}
