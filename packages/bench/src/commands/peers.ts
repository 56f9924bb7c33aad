import { parseArgs } from "node:util"
import { assertOneOf } from "@ungarble/core"
import { saveLastRun } from "../last-run.js"
import { allPeers, languageToolServer } from "../peers/all.js"
import { measurePeers } from "../peers/measure.js"
import { peerRows, peerSettings, peerSourceRows } from "../peers/report.js"
import { readSources } from "../sources.js"
import { table } from "../table.js"
import { ownVersions } from "../versions.js"

/** How to call `bench peers`. */
export const usage = `bench peers [FILE…]: the same texts, beside other checkers, each in a process of its own.
LanguageTool takes part if LANGUAGETOOL_URL names a running server, such as http://127.0.0.1:8081.
  --peer X        only this one; may be given again
  --json          figures as JSON
  --save          keep the figures for bench docs
`

/** Runs `bench peers`. */
export async function peers(args: readonly string[]): Promise<void> {
  const { values: options, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      peer: { type: "string", multiple: true },
      json: { type: "boolean" },
      save: { type: "boolean" },
    },
  })
  const all = allPeers(languageToolServer())
  const names = all.map(({ id }) => id)
  for (const name of options.peer ?? []) assertOneOf("peer", name, names)
  const chosen = all.filter(({ id }) => options.peer?.includes(id) ?? true)

  const started = performance.now()
  const figures = await measurePeers(chosen, readSources(files))
  const seconds = (performance.now() - started) / 1000
  if (options.save) saveLastRun("peers", { figures, seconds, versions: ownVersions() })
  if (options.json) process.stdout.write(`${JSON.stringify({ seconds, ...figures }, null, 2)}\n`)
  else {
    const tables = [peerSourceRows(figures), peerRows(figures)].map(table)
    const parts = [
      `${peerSettings(figures).join("\n")}\n`,
      ...tables,
      `${chosen.length} checkers in ${seconds.toFixed(1)} s\n`,
    ]
    process.stdout.write(parts.join("\n"))
  }
}
