import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { chinese, type Dictionary, dictionary } from "@ungarble/chinese"
import { cuts, type Finding, type Pack } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import {
  type Calque,
  calqueFigures,
  judgeCalque,
  literalFigures,
  namesSource,
  readCalques,
  readLiterals,
} from "../calques.js"
import { rulePacks } from "../checkers.js"
import { decimal, percent, table } from "../table.js"

/** How to call `bench calques`. */
export const usage = `bench calques: how many Chinese terms, rendered piece by piece, are recognised in gold/calques.json,
and how often a literal reading in gold/literal.json is flagged. Every sentence is a document of its own.
  --list          print the calques that are not recognised, those taken for another term, and the false alarms,
                  all for a text known to come from Chinese, at standard sensitivity
`

const folder = fileURLToPath(new URL("../../gold/", import.meta.url))
const inversion = "calque-inversion"
const sure = 0.98

/** Runs `bench calques`. */
export async function calques(args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({ args: [...args], options: { list: { type: "boolean" } } })
  const entries = readCalques(readJson("calques.json"), "calques.json")
  const sentences = readLiterals(readJson("literal.json"), "literal.json")

  const rows: (string | number)[][] = [
    ["rules", "origin", "at", "recognised", "term first", "rewrite@1", "rewrite@3", "false/1k", "all/1k"],
  ]
  const founds = new Map<string, Found>()
  for (const alone of [false, true]) {
    for (const probability of [0.5, sure]) {
      const strict = await find(checkerOf(alone, probability), entries, sentences)
      for (const at of ["standard", "strict"] as const) {
        const found = atLeast(strict, cuts[at])
        if (probability === sure) founds.set(`${alone ? "inversion" : "all"}, ${at}`, found)
        const figures = calqueFigures(verdicts(entries, found))
        const { naming, all } = literalFigures(sentences, found.literal)
        rows.push([
          alone ? "inversion alone" : "all",
          probability === sure ? "Chinese" : "unknown",
          at,
          percent(figures.recognised),
          percent(figures.named),
          percent(figures.rewrite1),
          percent(figures.rewrite3),
          decimal(naming),
          decimal(all),
        ])
      }
    }
  }
  const { words } = literalFigures(sentences, [])
  const shown = founds.get("all, standard")!
  const isListed = listedIn(await dictionary.parse(readFileSync(dictionary.url)))
  const groups: readonly Group[] = [
    { name: "in the list", of: isListed, found: founds.get("inversion, standard")! },
    { name: "in the list, strict", of: isListed, found: founds.get("inversion, strict")! },
    { name: "others", of: entry => !isListed(entry), found: founds.get("inversion, standard")! },
    { name: "others, strict", of: entry => !isListed(entry), found: founds.get("inversion, strict")! },
  ]
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort()
  const parts = [
    table(rows),
    groupTable("inversion alone, terms", entries, groups),
    groupTable(
      "kind",
      entries,
      kinds.map(kind => ({ name: kind, of: entry => entry.kind === kind, found: shown })),
    ),
    `${entries.length} calques; ${sentences.length} literal sentences of ${words} words. term first: of the recognised ones. false/1k: findings that name a Chinese term; all/1k: all findings, per 1,000 words\n`,
  ]
  if (options.list) parts.unshift(lists(entries, sentences, shown))
  process.stdout.write(parts.join("\n"))
}

/** What was found in the sentences of both lists, in their order. */
interface Found {
  readonly calques: readonly (readonly Finding[])[]
  readonly literal: readonly (readonly Finding[])[]
}

/** A checker for texts that come from Chinese with the given probability, whatever their traces say. */
function checkerOf(inversionAlone: boolean, probability: number): Checker {
  const { origin, documentRules: _, ...pack } = chinese
  if (!origin) throw new Error("The Chinese pack tells no origin, so none can be set.")
  const { language } = origin
  const own: Pack = {
    ...pack,
    ...(!inversionAlone && chinese.documentRules && { documentRules: chinese.documentRules }),
    rules: chinese.rules.filter(rule => !inversionAlone || rule.id === inversion),
    origin: {
      language,
      note: () => undefined,
      estimate: () => ({ language, probability, reasons: [] }),
    },
  }
  return new Checker({
    packs: rulePacks.map(pack => (pack.id === own.id ? own : pack)),
    sensitivity: "strict",
  })
}

async function find(
  checker: Checker,
  entries: readonly Calque[],
  sentences: readonly string[],
): Promise<Found> {
  const check = async (texts: readonly string[]) => {
    const all: (readonly Finding[])[] = []
    for (const text of texts)
      all.push((await checker.check([{ id: "0", text }], { anyLanguage: true })).findings)
    return all
  }
  return { calques: await check(entries.map(({ text }) => text)), literal: await check(sentences) }
}

function atLeast(found: Found, cut: number): Found {
  const keep = (lists: Found["calques"]) =>
    lists.map(list => list.filter(({ confidence }) => confidence >= cut))
  return { calques: keep(found.calques), literal: keep(found.literal) }
}

function verdicts(entries: readonly Calque[], { calques }: Found) {
  return entries.map((entry, index) => judgeCalque(entry, calques[index] ?? []))
}

/** Some of the calques, and what was found in their sentences. */
interface Group {
  readonly name: string
  readonly of: (entry: Calque) => boolean
  readonly found: Found
}

// Of a term in the list of terms the dictionary knows the English; the others stand for what no list foresees.
const listedIn = (words: Dictionary) => (entry: Calque) =>
  entry.terms.some(term => {
    const id = words.find(term)
    return id !== undefined && words.isKnown(id)
  })

function groupTable(title: string, entries: readonly Calque[], groups: readonly Group[]): string {
  const rows = groups.map(({ name, of, found }) => {
    const figures = calqueFigures(verdicts(entries, found).filter((_, index) => of(entries[index]!)))
    const { calques, recognised, named, rewrite1, rewrite3 } = figures
    return [name, calques, percent(recognised), percent(named), percent(rewrite1), percent(rewrite3)]
  })
  return table([[title, "calques", "recognised", "term first", "rewrite@1", "rewrite@3"], ...rows])
}

function lists(entries: readonly Calque[], sentences: readonly string[], found: Found): string {
  const judged = verdicts(entries, found)
  const faults = entries.flatMap(({ text, from, to, terms, accept }, index) => {
    const { recognised, named } = judged[index]!
    if (named) return []
    const taken = found.calques[index]!.flatMap(({ evidence }) => evidence?.source ?? []).join(", ")
    const place = `${text.slice(0, from)}[[${text.slice(from, to)}]]${text.slice(to)}`
    return `${recognised ? `taken for ${taken}` : "missed"}: ${terms[0]} ${place} → “${accept[0]}”\n`
  })
  const alarms = sentences.flatMap((text, index) =>
    found.literal[index]!.map(finding => {
      const { from, to, rule, confidence, evidence } = finding
      const place = `${text.slice(0, from)}[[${text.slice(from, to)}]]${text.slice(to)}`
      const term = namesSource(finding) ? ` ${evidence?.source}` : ""
      return `false: ${rule} ${confidence.toFixed(2)}${term} ${place}\n`
    }),
  )
  return [...faults, ...alarms].join("")
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(folder + name, "utf8"))
}
