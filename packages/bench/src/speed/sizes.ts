/// <reference path="./size-limit.d.ts" />
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import esbuild from "@size-limit/esbuild"
import file from "@size-limit/file"
import sizeLimit from "size-limit"

/** What a user downloads of a package or a data file, in bytes after gzip. */
export interface Size {
  readonly name: string
  readonly bytes: number
  /** Null where none was set. */
  readonly limit: number | null
}

const packages = fileURLToPath(new URL("../../../", import.meta.url))
const editorLimit = 20_000
const dataLimit = 10_000_000
const modelLimit = 25_000_000

// What a host brings itself, and what is loaded only when it is needed.
const outside = ["franc", "@tiptap/*", "prosemirror-*", "@ungarble/*"]

/** The size of each package, bundled and minified without peers, lazily loaded parts and data, and of each data file. */
export async function measureSizes(): Promise<readonly Size[]> {
  const folder = mkdtempSync(join(tmpdir(), "ungarble-size-"))
  try {
    const entry = (name: string) => join(packages, name, "dist/index.js")
    const both = join(folder, "both.js")
    writeFileSync(both, ["core", "tiptap"].map(name => `export * from "${entry(name)}"\n`).join(""))
    const withChecker = join(folder, "with-checker.js")
    const checker = join(packages, "core", "dist/checker-entry.js")
    writeFileSync(withChecker, `export * from "${both}"\nexport * from "${checker}"\n`)
    const code = await Promise.all(
      ["core", "english", "chinese", "tiptap", "review"].map(async name => ({
        name: `@ungarble/${name}, code alone`,
        bytes: await bundled(entry(name), outside),
        limit: null,
      })),
    )
    const editor = {
      name: "core + tiptap",
      bytes: await bundled(both, outside.slice(0, 3)),
      limit: editorLimit,
    }
    const inPage = {
      name: "core + tiptap, with the checker in the page",
      bytes: await bundled(withChecker, outside.slice(0, 3)),
      limit: null,
    }
    const data = await Promise.all(
      dataFiles().map(async path => ({
        name: `data ${path}`,
        bytes: await packed(join(packages, path)),
        limit: path.endsWith(".onnx") ? modelLimit : dataLimit,
      })),
    )
    return [editor, inPage, ...code, ...data]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Everything in the packages' data folders but the cards, which nobody loads. */
function dataFiles(): readonly string[] {
  return ["english", "chinese", "cedict"].flatMap(name => {
    const folder = join(packages, name, "data")
    const files = existsSync(folder) ? readdirSync(folder) : []
    return files.filter(entry => !entry.endsWith(".card.json")).map(entry => `${name}/data/${entry}`)
  })
}

async function bundled(entry: string, external: readonly string[]): Promise<number> {
  const modifyEsbuildConfig = (config: object) => ({ ...config, format: "esm", external })
  return measure([...esbuild, ...file], { files: [entry], gzip: true, modifyEsbuildConfig })
}

async function packed(path: string): Promise<number> {
  return measure([...file], { files: [path], gzip: true })
}

async function measure(plugins: readonly object[], check: object): Promise<number> {
  const [result] = await sizeLimit(plugins, { checks: [check] })
  if (result?.size === undefined) throw new Error("size-limit gave no size")
  return result.size
}
