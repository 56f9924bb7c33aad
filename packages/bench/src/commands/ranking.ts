import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import type { Lexicon, Pack } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { english, language, words } from "@ungarble/english"
import { checkArticle } from "../engine.js"
import { readGoldFile } from "../gold-file.js"
import {
  type Offered,
  offeredFor,
  type Ranking,
  rankingRows,
  rankNonwords,
  rankSlips,
  slipLines,
} from "../ranking.js"
import { runSource } from "../run.js"
import { seededRandom } from "../slips.js"
import { ownSource, type Source } from "../sources.js"
import { decimal, type Rows, table } from "../table.js"

const shared = new URL("../../../../../shared/", import.meta.url)
const cleanPath = fileURLToPath(new URL("eval/clean.dev.json", shared))
const markedPath = fileURLToPath(new URL("data/gold.train.json.gz", shared))

/** How to call `bench ranking`. */
export const usage = `bench ranking: whether the right word comes first, for words misspelled in clean texts by a seeded generator and for
marked non-words; and what the language's knowledge takes to load and to ask.
The texts: ../shared/eval/clean.dev.json, or else the bench's own clean article; ../shared/data/gold.train.json.gz and the
bench's own articles for the marked ones.
  --every N       misspell one word in N; default 8
  --seed N        default 20
  --missed        print the slips whose right word did not come first
  --json          figures as JSON
`

/** Runs `bench ranking`. */
export async function ranking(args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      every: { type: "string", default: "8" },
      seed: { type: "string", default: "20" },
      missed: { type: "boolean" },
      json: { type: "boolean" },
    },
  })
  const every = positive("--every", options.every)
  const costs = await measureCosts()
  const checker = new Checker({ packs: [onlyNonWords()], sensitivity: "strict" })

  const own = ownSource()
  const clean = existsSync(cleanPath)
    ? readGoldFile(cleanPath).articles
    : own.articles.filter(one => one.clean)
  const isWord = (word: string) => costs.model.has(word)
  const lines = slipLines(clean, isWord, every, seededRandom(positive("--seed", options.seed)))
  const offered: Offered[] = []
  for (const line of lines) {
    const { findings } = await checker.check([{ id: "line", text: line.text }], { anyLanguage: true })
    offered.push(offeredFor(line, findings))
  }
  const marked: Ranking[] = []
  for (const source of [own, ...trainSource()]) {
    const run = await runSource(
      article => checkArticle(checker, article),
      source,
      () => {},
    )
    marked.push(rankNonwords(run))
  }
  const rankings = [...rankSlips(offered), ...marked]
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ rankings, costs: costs.rows }, null, 2)}\n`)
    return
  }
  if (options.missed) {
    const missed = offered.filter(({ word, rewrites }) => rewrites?.[0] !== word)
    for (const { slip, word, rewrites } of missed)
      process.stdout.write(`${slip} → ${word}: ${rewrites?.join(", ") ?? "not found"}\n`)
  }
  process.stdout.write(`${table(rankingRows(rankings))}\n${table(costs.rows)}`)
}

/** English with only the rules whose rewrites are ranked, so that no other speaks for them. */
function onlyNonWords(): Pack {
  const rules = english.rules.filter(({ id }) => id === "non-word" || id === "non-word-in-context")
  return { ...english, rules, documentRules: [] }
}

function trainSource(): readonly Source[] {
  if (!existsSync(markedPath)) return []
  const { articles, left } = readGoldFile(markedPath, true)
  return [{ name: "gold.train", articles, left }]
}

/** Milliseconds and MiB to load each lexicon, and microseconds to ask. */
async function measureCosts() {
  const rows: (string | number)[][] = [["knowledge", "load", "memory"]]
  const loaded = new Map<Lexicon, unknown>()
  const knowledge = language.usage
  for (const lexicon of new Set([words, ...(knowledge?.lexicons ?? [])])) {
    const file = readFileSync(lexicon.url)
    const before = held()
    const started = performance.now()
    loaded.set(lexicon, await lexicon.parse(file))
    const spent = performance.now() - started
    rows.push([lexicon.id, `${decimal(spent, 0)} ms`, `${decimal((held() - before) / 2 ** 20, 1)} MiB`])
  }
  const get = <T>(lexicon: Lexicon<T>) => loaded.get(lexicon) as T
  const asked = knowledge?.from(get)
  if (asked) {
    const phrase = ["a", "careful", "plan", "for", "the", "old", "harbour"]
    rows.push(["plausibility of two words", time(i => asked.plausibility(phrase.slice(i % 6, (i % 6) + 2)))])
    rows.push([
      "rank of three words",
      time(() => asked.rank(["plan", "plane", "plant"], ["a", "new"], ["for", "us"])),
    ])
  }
  return { model: get(words), rows: rows as Rows }
}

// With `node --expose-gc` the figure is exact.
function held(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function time(ask: (i: number) => void): string {
  const rounds = 20_000
  for (let i = 0; i < rounds; i++) ask(i)
  const started = performance.now()
  for (let i = 0; i < rounds; i++) ask(i)
  return `${decimal(((performance.now() - started) / rounds) * 1000, 1)} µs`
}

function positive(name: string, value: string): number {
  if (!(Number(value) > 0)) throw new Error(`Expected ${name} to be a number above 0, got ${value}`)
  return Number(value)
}
