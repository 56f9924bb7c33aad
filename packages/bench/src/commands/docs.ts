import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { benchmarksPage } from "../docs.js"
import { readLastRun } from "../last-run.js"
import { peerChart } from "../peers/report.js"

const folder = fileURLToPath(new URL("../../../../docs/", import.meta.url))

/** How to call `bench docs`. */
export const usage = `bench docs: writes docs/benchmarks.md, with its picture, from what the other commands kept with --save.
`

/** Runs `bench docs`. */
export async function docs(args: readonly string[]): Promise<void> {
  parseArgs({ args: [...args] })
  const last = readLastRun()
  writeFileSync(`${folder}benchmarks.md`, benchmarksPage(last))
  if (last.peers) writeFileSync(`${folder}benchmarks.svg`, peerChart(last.peers.figures))
}
