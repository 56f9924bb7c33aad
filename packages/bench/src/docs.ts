import type { LastRun, Measured } from "./last-run.js"
import { describeMachine } from "./machine.js"
import { mqmRows } from "./mqm.js"
import { peerChart, peersHtml, peersMarkdown } from "./peers/report.js"
import { qualityTables } from "./quality.js"
import { placeRows, sizeRows, typingRows } from "./speed/speed.js"
import { markdownTable } from "./table.js"

/** All generated pages by their path in the repository. */
export function pages(last: LastRun): ReadonlyMap<string, string> {
  const { peers } = last
  return new Map([
    ["docs/benchmarks.md", benchmarksPage(last)],
    ...(peers
      ? ([
          ["docs/benchmarks.svg", peerChart(peers.figures)],
          ["packages/bench/reports/peers.html", peersHtml(peers)],
        ] as const)
      : []),
  ])
}

/** The page of figures, from what was measured last. Commands that have not been run with `--save` leave a gap. */
export function benchmarksPage({ quality, mqm, peers, speed }: LastRun): string {
  const parts = [
    `---
outline: deep
---

# Benchmarks

This page is generated from the last run: \`npx -y pnpm@12.21.0 bench quality --save\`, and the same with \`mqm\`, \`peers\` and
\`speed\`; then \`bench docs\`. Each part names the machine it ran on.`,
    `## Quality

Findings against texts in which people marked every fault, English text alone. Precision: the share of findings that touch a marked
fault; recall: the share of marked faults touched, and of those marked major or critical. Character F1 weighs how
tightly. Rewrite@1 and @3: the share of marked faults for which the first, or one of the first three, suggestions gives an accepted text. False
alarms: findings in clean English written by people.

Marked is the share of characters that lie in marked faults. Findings placed at random would be right about that often, so
precision means something only far above it. Texts composed for the purpose (\`own\`, \`style.dev\`, engine
\`composed\`) were marked by one annotator and are an optimistic measure. A category's precision is of findings that claim it, its recall of faults marked with it.
By rule, texts are those it fires in: many findings in one text alone say little about any other.
By sensitivity and by confidence, all findings from that confidence on count. Calibration
error is the mean distance between confidence and precision, over ten bins weighted by their findings.`,
    ...(quality ? qualityParts(quality) : [missing("quality")]),
    `## Agreement with professional marks

News from Chinese, translated by modern engines and marked by professional translators with the source at hand (Google's MQM data,
years 2023 and 2023qe). The line of a year gives the share of characters that any rater marked, which chance would reach, and the number of
stretches that at least two raters marked as major. Where the engine has fewer findings than asked for, all of them count.`,
    ...(mqm ? [ran(mqm), markdownTable(mqmRows(mqm.figures))] : [missing("mqm")]),
    "## Beside other checkers",
    ...(peers ? [peersMarkdown(peers, "./benchmarks.svg"), ran(peers)] : [missing("peers")]),
    `## Speed and size

Texts grown from the bench's own articles. Cold: from the start of the process, or the opening of the page, to the findings;
warm: another text of the same length after it; then the same text with one block changed. Growth: the exponent of the cost
from 10,000 words on; 1 means that twice the text costs twice as much.`,
    ...(speed
      ? [
          ran(speed),
          ...[
            ...speed.figures.places.map(placeRows),
            typingRows(speed.figures.typing),
            sizeRows(speed.figures.sizes),
          ].map(markdownTable),
        ]
      : [missing("speed")]),
  ]
  return `${parts.map(part => part.trim()).join("\n\n")}\n`
}

function qualityParts(quality: Measured<Parameters<typeof qualityTables>[0]>): readonly string[] {
  const tables = qualityTables(quality.figures)
  return [ran(quality), ...tables.map(({ title, rows }) => `### ${title}\n\n${markdownTable(rows)}`)]
}

function ran({ machine, versions, seconds }: Measured<unknown>): string {
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `Measured in ${seconds} s on ${describeMachine(machine)}; ${names.join(", ")}.`
}

function missing(command: string): string {
  return `Not measured yet: \`npx -y pnpm@12.21.0 bench ${command} --save\`.`
}
