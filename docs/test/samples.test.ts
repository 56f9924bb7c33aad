import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { expect, it } from "vitest"

const root = fileURLToPath(new URL("../../", import.meta.url))
const filesIn = (folder: string) => readdirSync(root + folder).map(name => `${folder}/${name}`)
const pages = [
  "README.md",
  "docs/index.md",
  ...filesIn("docs/guide"),
  ...filesIn("packages").map(folder => `${folder}/README.md`),
].filter(page => existsSync(root + page))

// What samples may take for granted, each named in the text around them.
const given = `
declare module "*.css" {}
declare const checker: import("@ungarble/core/checker").Checker
declare const editor: import("@tiptap/core").Editor
declare const rule: import("@ungarble/core").Rule
declare const csv: string
declare function myEditorAsTarget(editor: import("@tiptap/core").Editor): import("@ungarble/review").ReviewScreenTarget
`

/** The page's TypeScript samples, each as a module with the line it starts on. */
const samplesOf = (page: string) =>
  Array.from(readFileSync(root + page, "utf8").matchAll(/^```ts\n(.*?)^```/gmsu), match => ({
    name: `${page}:${match.input.slice(0, match.index).split("\n").length + 1}`,
    code: `${match[1]}\nexport {}\n`,
  }))

/** What a package exports, each name with the source that it is built from. */
function entriesOf(folder: string): [name: string, sources: string[]][] {
  const { name, exports = {} } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8")) as {
    readonly name: string
    readonly exports?: Readonly<Record<string, string | { readonly types: string }>>
  }
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target === "string") return []
    const source = target.types.replace("./dist/", "/src/").replace(/\.d\.ts$/u, ".ts")
    return [[name + entry.slice(1), [root + folder + source]]]
  })
}

// Samples are type-checked as files in the tiptap package, where the editor and all packages can be imported from.
const place = `${root}packages/tiptap/sample-`

it("every TypeScript sample in the docs and the READMEs compiles against the packages as they are", () => {
  const samples = pages.flatMap(samplesOf)
  expect(samples.length).toBeGreaterThan(12)
  const names = new Map(samples.map((sample, i) => [`${place}${i}.ts`, sample.name]))
  const texts = new Map(samples.map((sample, i) => [`${place}${i}.ts`, sample.code]))
  texts.set(`${place}given.d.ts`, given)
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      ...Object.fromEntries(filesIn("packages").flatMap(entriesOf)),
      vitest: [`${root}node_modules/vitest`],
    },
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = file => texts.has(file) || fileExists(file)
  host.readFile = file => texts.get(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file)
    return text === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, text, version)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  const faults = [...texts.keys()].flatMap(file =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, start = 0 }) => {
      const line = (texts.get(file) ?? "").slice(0, start).split("\n").length
      return `${names.get(file)}, line ${line} of the sample: ${ts.flattenDiagnosticMessageText(messageText, " ")}`
    }),
  )
  expect(faults).toEqual([])
}, 60_000)
