import { parseArgs } from "node:util"
import { cuts } from "@ungarble/core"
import { rulePacks, strictChecker } from "../checkers.js"
import { corpusPages, staleCorpus, writeCorpus } from "../corpus.js"
import { checkArticle } from "../engine.js"
import { reports } from "../last-run.js"
import { runSource } from "../run.js"
import { atLeast } from "../slices.js"
import { ownSource } from "../sources.js"

/** How to call `bench report`. */
export const usage = `bench report: writes what is found in the bench's own articles to reports/corpus, one page an article.
  --check         write nothing; exit with 1 if a page is stale
`
/** Where the pages lie. */
export const corpusFolder = `${reports}corpus`

/** What a person does about a stale page. */
export const renew = "renew them with: npx -y pnpm@12.21.0 bench report"

/** Runs `bench report`. */
export async function report(args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({ args: [...args], options: { check: { type: "boolean" } } })
  const pages = await currentPages()
  if (!options.check) return writeCorpus(corpusFolder, pages)
  const stale = staleCorpus(corpusFolder, pages)
  if (stale.length > 0)
    throw new Error(`Stale in packages/bench/reports/corpus: ${stale.join(", ")}; ${renew}`)
}

/** The pages as the engine makes them now, at standard sensitivity. */
export async function currentPages(): Promise<ReadonlyMap<string, string>> {
  const engine = strictChecker(rulePacks)
  const run = await runSource(
    article => checkArticle(engine, article),
    ownSource(),
    message => process.stderr.write(`${message}\n`),
  )
  return corpusPages(atLeast(run, cuts.standard))
}
