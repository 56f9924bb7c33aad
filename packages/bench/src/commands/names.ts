import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { Checker } from "@ungarble/core/checker"
import { packs } from "../checkers.js"
import { capitalised, type FlaggedName, findNames, flaggedNames, type NameAt } from "../names.js"
import { readSources } from "../sources.js"
import { table } from "../table.js"

const evalFolder = fileURLToPath(new URL("../../../../../shared/eval/", import.meta.url))

/** People and places of the seed article, those whose names the machine left whole. */
export const seedNames =
  "Wuxi,Xinwu,Binhu,Taihu,Liangxi,Dongmen,Laixi,Qingdao,China,Shanghai,Hong Kong,Jiangyin,Lingang,Xishan,Wanshan,Shenzhen,Honghe,Huangbutun,Cui Rongguo,Sun Haidong,Zhou Aiming,Tang Jinsong,Zhao Qiang,Zhang Shaofeng,Hao Tao,Zhang Anyu,Shao Xugen,Xu Yanhui,Sun Qianru,Zhu Wen,Gao Fei,Tang Yunyun,Yin Hui,Zhu Zun,Lu Feiyu,Mu Yan,Yilu".split(
    ",",
  )

/** How to call `bench names`. */
export const usage = `bench names: how many names of people and places are taken for faults, at standard sensitivity.
Of the seed article those of a list, of the clean texts every capitalised word inside a sentence.
  --strict        at strict sensitivity
  --list          print the names that are flagged and why
  --json          figures as JSON
`

/** Runs `bench names`. */
export async function names(args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...args],
    options: { strict: { type: "boolean" }, list: { type: "boolean" }, json: { type: "boolean" } },
  })
  const engine = new Checker({ packs, sensitivity: options.strict ? "strict" : "standard" })
  const measured: {
    readonly file: string
    readonly names: number
    readonly flagged: readonly FlaggedName[]
  }[] = []
  for (const [file, find] of texts) {
    const path = evalFolder + file
    if (!existsSync(path)) throw new Error(`No ${path}; bench names measures the texts of ../shared/eval.`)
    let count = 0
    const flagged: FlaggedName[] = []
    for (const { text } of readSources([path]).flatMap(({ articles }) => articles)) {
      const there = find(text)
      count += there.length
      flagged.push(...(await flaggedNames(engine, text, there)))
    }
    measured.push({ file, names: count, flagged })
  }

  if (options.json) {
    const figures = measured.map(one => ({ ...one, flagged: one.flagged.length }))
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
    return
  }
  if (options.list) {
    for (const { file, flagged } of measured) {
      for (const { name, finding } of flagged) {
        const { rule, quote, confidence } = finding
        process.stdout.write(`${file}: ${name}: ${rule} ${confidence.toFixed(2)} “${quote}”\n`)
      }
    }
  }
  const rows = measured.map(({ file, names, flagged }) => [file, names, flagged.length])
  process.stdout.write(table([["text", "names", "flagged"], ...rows]))
}

const texts: readonly (readonly [file: string, find: (text: string) => readonly NameAt[]])[] = [
  ["seed.gold.json", text => findNames(text, seedNames)],
  ["clean.dev.json", capitalised],
]
