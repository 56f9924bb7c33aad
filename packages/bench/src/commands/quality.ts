import { parseArgs } from "node:util"
import { assertOneOf, type Category, categories, cuts } from "@ungarble/core"
import { packs, rulePacks, strictChecker } from "../checkers.js"
import { checkArticle } from "../engine.js"
import { saveLastRun } from "../last-run.js"
import { falseList, missedList } from "../lists.js"
import { measureQuality, qualityTables } from "../quality.js"
import { type Run, runSource } from "../run.js"
import { atLeast } from "../slices.js"
import { readSources } from "../sources.js"
import { table } from "../table.js"
import { ownVersions } from "../versions.js"

/** How to call `bench quality`. */
export const usage = `bench quality [FILE…]: scores the engine on gold files and clean texts (JSON, gzip or not).
Without FILE: the bench's own gold articles and, where ../shared is there, those of ../shared/eval.
  --missed        print the marked spans that no finding touches
  --false         print the findings that touch no marked span
  --category X    only these in the two lists
  --no-tagger     rules alone, without the neural tagger
  --lenient       leave out what is wrong in a gold file and say so, instead of stopping
  --json          figures as JSON
  --save          keep the figures for bench docs
`

/** Runs `bench quality`. */
export async function quality(args: readonly string[]): Promise<void> {
  const { values: options, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      missed: { type: "boolean" },
      false: { type: "boolean" },
      category: { type: "string" },
      lenient: { type: "boolean" },
      json: { type: "boolean" },
      save: { type: "boolean" },
      "no-tagger": { type: "boolean" },
    },
  })
  if (options.save && options["no-tagger"])
    throw new Error("Expected --save without --no-tagger: the page of figures is about all layers")
  const measured = options["no-tagger"] ? rulePacks : packs
  const category = toCategory(options.category)
  const sources = readSources(files, options.lenient)
  for (const message of sources.flatMap(source => source.left)) warn(message)

  const started = performance.now()
  const engine = strictChecker(measured)
  const strict: Run[] = []
  for (const source of sources) {
    strict.push(await runSource(article => checkArticle(engine, article), source, warn))
  }
  const seconds = (performance.now() - started) / 1000
  const figures = measureQuality(strict, measured, cuts.standard)
  if (options.save) saveLastRun("quality", { figures, seconds, versions: ownVersions() })

  const runs = strict.map(run => atLeast(run, cuts.standard))
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ seconds, ...figures }, null, 2)}\n`)
    return
  }
  const parts: string[] = []
  const texts = sources.reduce((sum, { articles }) => sum + articles.length, 0)
  if (options.missed) parts.push(runs.map(run => missedList(run, category)).join(""))
  if (options.false) parts.push(runs.map(run => falseList(run, category)).join(""))
  // A terminal shows the end first.
  for (const { rows } of [...qualityTables(figures)].reverse()) parts.push(table(rows))
  parts.push(`${texts} texts in ${seconds.toFixed(1)} s, loading included\n`)
  process.stdout.write(parts.join("\n"))
}

function toCategory(name: string | undefined): Category | undefined {
  if (name !== undefined) assertOneOf("category", name, categories)
  return categories.find(category => category === name)
}

function warn(message: string): void {
  process.stderr.write(`${message}\n`)
}
