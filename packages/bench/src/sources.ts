import { existsSync, readdirSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import type { Article } from "./gold.js"
import { readGoldFile } from "./gold-file.js"

/** Texts that are measured together: those of one file, or all the bench's own gold articles. */
export interface Source {
  readonly name: string
  readonly articles: readonly Article[]
  /** What a lenient reading left out, one message each. */
  readonly left: readonly string[]
}

const ownFolder = fileURLToPath(new URL("../gold/", import.meta.url))
const evalFolder = fileURLToPath(new URL("../../../../shared/eval/", import.meta.url))
const evalNames = ["seed.gold.json", "mt.dev.gold.json", "style.dev.gold.json", "clean.dev.json"]

/** The bench's own gold articles, in the order of their names. */
export function ownSource(): Source {
  const files = readdirSync(ownFolder).filter(name => name.endsWith(".gold.json"))
  return readSource(
    "own",
    files.sort().map(name => ownFolder + name),
    false,
  )
}

/** The named files; without any, the bench's own articles and those of `../shared/eval` that are there. */
export function readSources(files: readonly string[], lenient = false): readonly Source[] {
  const found = evalNames.map(name => evalFolder + name).filter(file => existsSync(file))
  const sources = (files.length > 0 ? files : found).map(file => readSource(basename(file), [file], lenient))
  return files.length > 0 ? sources : [ownSource(), ...sources]
}

function readSource(name: string, files: readonly string[], lenient: boolean): Source {
  const read = files.map(file => readGoldFile(file, lenient))
  return { name, articles: read.flatMap(gold => gold.articles), left: read.flatMap(gold => gold.left) }
}
