import { existsSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { chinese } from "@ungarble/chinese"
import { assertOneOf, type Category, Checker, categories } from "@ungarble/core"
import { english } from "@ungarble/english"
import { checkArticle, type Engine, type EngineFinding } from "./engine.js"
import { readGoldFile } from "./gold-file.js"
import { cleanTable, falseList, missedList, partTable, type Run, ruleTable, scoreTable } from "./report.js"
import { scoreRules } from "./rules.js"
import { falseAlarms, score } from "./score.js"

const usage = `bench quality [FILE…]: scores the engine on gold files and clean texts (JSON, gzip or not).
Without FILE: seed, mt.dev, style.dev and clean.dev of ../shared/eval.
  --missed        print the marked spans that no finding touches
  --false         print the findings that touch no marked span
  --category X    only these in the two lists
  --rules         figures by rule
  --lenient       leave out what is wrong in a gold file and say so, instead of stopping
  --json          figures as JSON
`
const evalFolder = fileURLToPath(new URL("../../../../shared/eval/", import.meta.url))
const evalFiles = ["seed.gold.json", "mt.dev.gold.json", "style.dev.gold.json", "clean.dev.json"]

async function main(args: readonly string[]): Promise<void> {
  const { values: options, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      missed: { type: "boolean" },
      false: { type: "boolean" },
      category: { type: "string" },
      rules: { type: "boolean" },
      lenient: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  })
  const [command, ...named] = positionals
  if (options.help || command !== "quality") {
    if (!options.help) throw new Error(`Expected the command "quality", got ${command ?? "none"}\n\n${usage}`)
    process.stdout.write(usage)
    return
  }
  const category = toCategory(options.category)
  const files = named.length > 0 ? named : evalFiles.map(name => evalFolder + name).filter(existsSync)
  if (files.length === 0)
    throw new Error("No gold files found beside the repository; name some: bench quality FILE…")

  const started = performance.now()
  const engine = new Checker({ packs: [english, chinese] })
  const runs: Run[] = []
  for (const file of files) runs.push(await check(engine, file, options.lenient === true))
  const seconds = (performance.now() - started) / 1000

  const gold = runs.filter(run => run.articles.some(article => !article.clean))
  const clean = runs.filter(run => !gold.includes(run))
  const scores = gold.map(run => [run.file, score(run.articles, run.findings)] as const)
  const alarms = clean.map(run => [run.file, falseAlarms(run.articles, run.findings)] as const)
  const articles = runs.flatMap(run => run.articles)
  const rules = scoreRules(
    articles,
    runs.flatMap(run => run.findings),
  )
  if (options.json) {
    const figures = { seconds, gold: Object.fromEntries(scores), clean: Object.fromEntries(alarms), rules }
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
    return
  }
  const parts: string[] = []
  if (options.missed) parts.push(gold.map(run => missedList(run, category)).join(""))
  if (options.false) parts.push(runs.map(run => falseList(run, category)).join(""))
  for (const [file, figures] of scores) parts.push(`${file}\n${partTable(figures)}`)
  if (options.rules) parts.push(ruleTable(rules))
  if (scores.length > 0) parts.push(scoreTable(scores))
  if (alarms.length > 0) parts.push(cleanTable(alarms))
  process.stdout.write(
    `${parts.join("\n")}\n${articles.length} texts in ${seconds.toFixed(1)} s, loading included\n`,
  )
}

async function check(engine: Engine, path: string, lenient: boolean): Promise<Run> {
  const file = basename(path)
  const { articles, left } = readGoldFile(path, lenient)
  for (const message of left) process.stderr.write(`${message}\n`)
  if (left.length > 0) process.stderr.write(`${file}: left out ${left.length} in all\n`)
  const findings: (readonly EngineFinding[])[] = []
  for (const article of articles) {
    const checked = await checkArticle(engine, article)
    if (!checked.isTarget)
      process.stderr.write(`${file}, ${article.id}: not taken for English, so not checked\n`)
    findings.push(checked.findings)
  }
  return { file, articles, findings }
}

function toCategory(name: string | undefined): Category | undefined {
  if (name !== undefined) assertOneOf("category", name, categories)
  return categories.find(category => category === name)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
})
