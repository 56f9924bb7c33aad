import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { strictChecker } from "../checkers.js"
import { saveLastRun } from "../last-run.js"
import { type CheckedSegment, checkDocument, type Mqm, measureMqm, mqmRows } from "../mqm.js"
import { readMqmFile, testYears } from "../mqm-file.js"
import { table } from "../table.js"
import { ownVersions } from "../versions.js"

const standard = fileURLToPath(new URL("../../../../../shared/data/mqm.zh-en.jsonl.gz", import.meta.url))

/** How to call `bench mqm`. */
export const usage = `bench mqm [FILE]: agreement with professionals' marks (MQM rows, gzip, JSON lines), on ${testYears.join(" and ")} only.
Without FILE: ../shared/data/mqm.zh-en.jsonl.gz. The line of a year gives the share of characters that raters marked
(what chance would reach) and the number of stretches that two raters marked as major.
  --json          figures as JSON
  --save          keep the figures for bench docs
`

/** Runs `bench mqm`. */
export async function mqm(args: readonly string[]): Promise<void> {
  const { values: options, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean" }, save: { type: "boolean" } },
  })
  const path = positionals[0] ?? standard
  if (!existsSync(path)) throw new Error(`No MQM data at ${path}; name the file: bench mqm FILE`)
  const documents = readMqmFile(path)

  const started = performance.now()
  const engine = strictChecker()
  const checked: { readonly year: string; readonly segments: readonly CheckedSegment[] }[] = []
  for (const document of documents) {
    const segments = await checkDocument(engine, document, message => process.stderr.write(`${message}\n`))
    checked.push({ year: document.year, segments })
  }
  const seconds = (performance.now() - started) / 1000
  const ofYears = (years: readonly string[]) =>
    checked.filter(({ year }) => years.includes(year)).flatMap(({ segments }) => segments)
  const groups = [...testYears.map(year => [year]), testYears]
  const figures: Mqm = { groups: groups.map(years => measureMqm(years.join(" and "), ofYears(years))) }

  if (options.save) saveLastRun("mqm", { figures, seconds, versions: ownVersions() })
  if (options.json) process.stdout.write(`${JSON.stringify({ seconds, ...figures }, null, 2)}\n`)
  else
    process.stdout.write(
      `${table(mqmRows(figures))}\n${documents.length} documents in ${seconds.toFixed(1)} s\n`,
    )
}
