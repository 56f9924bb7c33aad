import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { pages } from "../docs.js"
import { readLastRun } from "../last-run.js"

const root = fileURLToPath(new URL("../../../../", import.meta.url))

/** How to call `bench docs`. */
export const usage = `bench docs: writes docs/benchmarks.md and reports/peers.html from what the others kept with --save.
`

/** Runs `bench docs`. */
export async function docs(args: readonly string[]): Promise<void> {
  parseArgs({ args: [...args] })
  for (const [path, text] of pages(readLastRun())) writeFileSync(`${root}${path}`, text)
}
