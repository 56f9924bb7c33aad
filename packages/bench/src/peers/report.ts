import type { Measured } from "../last-run.js"
import { describeMachine } from "../machine.js"
import { decimal, markdownTable, percent, type Rows } from "../table.js"
import { barChart } from "./chart.js"
import { escapeHtml, htmlTable } from "./html.js"
import type { PeerRun } from "./measure.js"

/** One line a checker: quality over all texts, then cost. */
export function peerRows({ peers, coldWords }: PeerRun): Rows {
  const head = `checker|precision|recall|major + critical|F0.5|character F1|rewrite@1|rewrite@3|false alarms per 1,000 clean words|cold start, ${coldWords} words|warm, per 1,000 words|memory|on disk`
  const rows = peers.map(({ id, version, all: { figures: f, clean }, cold, warm, memory, bytes }) => [
    `${id} ${version}`,
    ...[f.precision, f.recall, f.serious.recall, f.f05, f.characters.f1, f.rewrite1, f.rewrite3].map(percent),
    decimal(clean.perThousandWords),
    cold === null ? "–" : `${cold.toFixed(0)} ms`,
    warm === null ? "–" : `${warm.toFixed(0)} ms`,
    memory === null ? "–" : `${memory.toFixed(0)} MiB`,
    bytes === null ? "–" : `${(bytes / 1e6).toFixed(1)} MB`,
  ])
  const chance = ["chance", percent(peers[0]?.all.figures.characters.marked ?? null)]
  return [head.split("|"), ...rows, [...chance, ...Array<string>(head.split("|").length - 2).fill("")]]
}

/** Precision and recall of each checker on each set of texts. */
export function peerSourceRows({ peers }: PeerRun): Rows {
  const names = peers[0]?.bySource.map(({ name }) => name) ?? []
  const rows = peers.map(({ id, bySource }) => [
    id,
    ...bySource.map(({ figures: f }) => `${percent(f.precision)} / ${percent(f.recall)}`),
  ])
  return [["precision / recall", ...names], ...rows]
}

/** How each checker was set up, and what was installed with which licence, one line each. */
export function peerSettings({ peers }: PeerRun): readonly string[] {
  return peers.map(({ id, version, packages, settings }) => {
    const list = packages.map(({ name, version: number, licence }) => `${name} ${number} (${licence})`)
    return `${id}: ${settings} ${list.length > 0 ? `Packages: ${list.join(", ")}.` : `Version ${version}.`}`
  })
}

/** Recall and right rewrites of each checker, false alarms beside them. */
export function peerChart({ peers }: PeerRun): string {
  const rows = peers.map(({ id, all: { figures, clean } }) => ({
    name: id,
    shares: [figures.recall, figures.rewrite3],
    note: `${decimal(clean.perThousandWords, 1)} false alarms per 1,000 words`,
  }))
  return barChart(
    "Faults found and repaired by each checker",
    ["faults found", "right rewrite among three"],
    rows,
  )
}

const legend =
  "The marked faults are those of machine translation; some of these checkers were made for other faults, such as style. Recall: marked faults that a finding touches. Precision: findings that touch one; findings placed at random would be right about as often as characters lie in marked faults, which is the line “chance”. Rewrite@1, @3: faults whose accepted text is the first, or among the first three, proposals. Memory: the most the process held, Node itself included. On disk: the packages with all they depend on. A server's start, memory and size are not measured."

/** The comparison in Markdown; `chart` is where the picture lies. */
export function peersMarkdown({ figures, machine }: Measured<PeerRun>, chart: string): string {
  const { texts, words } = figures
  return [
    `${texts} texts, ${words} words, all checkers in one run on the same machine (${describeMachine(machine)}).\n`,
    `![Faults found and repaired by each checker](${chart})\n`,
    markdownTable(peerRows(figures)),
    `${legend}\n`,
    markdownTable(peerSourceRows(figures)),
    `Settings:\n\n${peerSettings(figures)
      .map(line => `- ${line}\n`)
      .join("")}`,
  ].join("\n")
}

/** The comparison as a page of its own. */
export function peersHtml({ figures, machine }: Measured<PeerRun>): string {
  const { texts, words } = figures
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ungarble beside other checkers</title>
<style>
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
div { overflow-x: auto }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { border-bottom: 1px solid #8884; padding: 0.3rem 0.6rem; text-align: right; vertical-align: top }
td { white-space: nowrap }
tr > :first-child { text-align: left }
svg { max-width: 50rem; width: 100% }
</style>
<h1>Ungarble beside other checkers</h1>
<p>${escapeHtml(`${texts} texts, ${words} words, all checkers in one run on the same machine (${describeMachine(machine)}).`)}</p>
${peerChart(figures)}
<div>${htmlTable(peerRows(figures))}</div>
<p>${escapeHtml(legend)}</p>
<div>${htmlTable(peerSourceRows(figures))}</div>
<h2>Settings</h2>
<ul>
${peerSettings(figures)
  .map(line => `<li>${escapeHtml(line)}</li>`)
  .join("\n")}
</ul>
</html>
`
}
