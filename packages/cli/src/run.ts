import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Writable } from "node:stream"
import type { Glossary, Pack } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { readGlossary } from "@ungarble/core/glossary"
import { type CheckArgs, readArgs } from "./args.js"
import { checkFile, type FileReport } from "./check-file.js"
import { decode, encode } from "./decode.js"
import { fixFile, writeSource } from "./fix.js"
import type { Format, FormatOptions } from "./format.js"
import { htmlFormat } from "./format-html.js"
import { jsonFormat } from "./format-json.js"
import { prettyFormat } from "./format-pretty.js"
import { sarifFormat } from "./format-sarif.js"
import { help } from "./help.js"
import { languageName } from "./language-name.js"
import { packsFor } from "./packs.js"
import type { ServeArgs } from "./serve/settings.js"
import { describe, readBlocks, readSource, type SourceFile, syntaxOf } from "./source-file.js"
import { UsageError } from "./usage-error.js"

/** What the command line talks to. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** 0 nothing found, 1 something found, 2 something went wrong. */
export type ExitCode = 0 | 1 | 2

/**
 * Runs one command line, the arguments after `ungarble`. Only the output goes to `stdout`; all else to `stderr`. `packs`
 * takes the place of those that are shipped.
 */
export async function run(argv: readonly string[], io: Io, packs?: readonly Pack[]): Promise<ExitCode> {
  try {
    const command = readArgs(argv)
    if (command.name === "check") return await check(command.args, io, packs ?? packsFor(command.args))
    if (command.name === "serve") return await serve(command.args, io, packs ?? packsFor(command.args))
    const all = packs ?? packsFor({ tagger: true })
    const output =
      command.name === "help" ? help : command.name === "version" ? `${version}\n` : listRules(all)
    await write(io.stdout, output)
    return 0
  } catch (error) {
    const hint = error instanceof UsageError ? " See ungarble --help." : ""
    await write(io.stderr, `ungarble: ${describeError(error)}${hint}\n`)
    return 2
  }
}

const { version } = createRequire(import.meta.url)("../package.json") as { version: string }

const formats: Record<CheckArgs["format"], (options: FormatOptions) => Format> = {
  pretty: prettyFormat,
  json: jsonFormat,
  html: htmlFormat,
  sarif: sarifFormat,
}

// Runs until it is told to stop. Loaded only here: a check needs no server.
async function serve(args: ServeArgs, io: Io, packs: readonly Pack[]): Promise<ExitCode> {
  const { startServer } = await import("./serve/serve.js")
  const glossary = args.glossary === undefined ? undefined : await loadGlossary(args.glossary)
  const key = io.env.UNGARBLE_KEY
  const { url, stop } = await startServer(args, {
    packs,
    version,
    log: io.stderr,
    ...(glossary && { glossary }),
    ...(key && { key }),
  })
  await write(io.stdout, `Ungarble listens on ${url}\n`)
  await new Promise<void>(resolve => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve())
  })
  await stop()
  return 0
}

async function check(args: CheckArgs, io: Io, packs: readonly Pack[]): Promise<ExitCode> {
  const glossary = args.glossary === undefined ? undefined : await loadGlossary(args.glossary)
  const { sensitivity, disabled } = args
  const checker = new Checker({ packs, sensitivity, disabled, ...(glossary && { glossary }) })
  const colour = io.stdout.isTTY === true && !io.env.NO_COLOR
  const format = formats[args.format]({ rules: checker.rules, version, colour })
  const printsText = args.fix && args.files[0] === "-"
  const problems: string[] = []
  let found = 0

  if (!printsText) await writeAll(io.stdout, format.start())
  for (const name of args.files) {
    const progress = showProgress(name, io.stderr)
    try {
      const report = await checkOne(name, args, checker, io, progress.show)
      progress.clear()
      if (!report.isChecked) {
        await write(
          io.stderr,
          `${name}: looks like ${languageName(report.lang)}, not English, so nothing was checked. Check anyway with --any-language.\n`,
        )
      }
      found += report.findings.length
      for (const problem of report.problems.filter(problem => !problems.includes(problem))) {
        problems.push(problem)
        await write(io.stderr, `${problem} The rules that need it did not run.\n`)
      }
      if (printsText) await write(io.stdout, encode(report.file.text, report.file.encoding))
      else await writeAll(io.stdout, format.file(report))
    } catch (error) {
      progress.clear()
      const problem =
        error instanceof FileProblem ? error.message : `could not be checked: ${describeError(error)}`
      problems.push(`${name}: ${problem}`)
      await write(io.stderr, `${name}: ${problem}\n`)
    }
  }
  if (!printsText) await writeAll(io.stdout, format.end(problems))
  return problems.length > 0 ? 2 : found > 0 ? 1 : 0
}

/** Why one file can't be checked or fixed; the others still can. */
class FileProblem extends Error {}

/** Checks a file and, if asked to, fixes it; the report is then about the fixed text. */
async function checkOne(
  name: string,
  args: CheckArgs,
  checker: Checker,
  io: Io,
  show: (done: number) => void,
): Promise<FileReport> {
  const file = await readSource(name, io.stdin)
  if ("problem" in file) throw new FileProblem(file.problem)
  const originals = args.source === undefined ? undefined : await readOriginals(args.source, io)
  const read = withOriginals(file, originals)
  if (originals && originals.length !== read.blocks.length) {
    await write(
      io.stderr,
      `${name}: has ${read.blocks.length} paragraphs and ${args.source} has ${originals.length}; some are compared with the wrong one.\n`,
    )
  }
  const only = new Set<string>(args.categories)
  const look = (file: SourceFile) =>
    checkFile(checker, file, {
      anyLanguage: args.anyLanguage,
      keep: ({ category }) => only.size === 0 || only.has(category),
      onProgress: ({ done, total }) => show(done / Math.max(1, total)),
    })
  const report = await look(read)
  if (!args.fix) return report
  const fixed = await fixFile(report, args.minConfidence, async text =>
    look(withOriginals({ ...read, text, blocks: await readBlocks(text, syntaxOf(name)) }, originals)),
  )
  if (fixed.applied > 0 && name !== "-") {
    const failed = await writeSource(read, fixed.report.file.text)
    if (failed) throw new FileProblem(failed.problem)
  }
  const left = [
    fixed.acrossMarkup > 0 ? `, ${fixed.acrossMarkup} left because of markup inside` : "",
    fixed.isUnfinished ? ", and there is more; run again" : "",
  ]
  await write(io.stderr, `${name}: fixed ${fixed.applied}${left.join("")}.\n`)
  return fixed.report
}

/** The paragraphs of the file that `--source` names. */
async function readOriginals(name: string, io: Io): Promise<readonly string[]> {
  const file = await readSource(name, io.stdin)
  if ("problem" in file) throw new FileProblem(`needs the source ${name}, which ${file.problem}`)
  return file.blocks.map(block => block.text)
}

/** A file whose blocks have their originals beside them, in order. */
function withOriginals(file: SourceFile, originals: readonly string[] | undefined): SourceFile {
  if (!originals) return file
  const blocks = file.blocks.map((block, i) => {
    const source = originals[i]
    return source === undefined ? block : { ...block, source }
  })
  return { ...file, blocks }
}

async function loadGlossary(file: string): Promise<Glossary> {
  const bytes = await readFile(file).catch(error => ({ problem: describe(error, file) }))
  const decoded = "problem" in bytes ? bytes : decode(bytes)
  if ("problem" in decoded) throw new Error(`The glossary ${file} ${decoded.problem}`)
  return readGlossary(decoded.text, file)
}

function listRules(packs: readonly Pack[]): string {
  const rules = packs.flatMap(pack => [
    ...pack.rules,
    ...(pack.documentRules ?? []),
    ...(pack.detectors ?? []),
  ])
  const width = Math.max(0, ...rules.map(rule => rule.id.length))
  return rules
    .map(({ id, category, about }) => `${id.padEnd(width)}  ${category.padEnd(12)}  ${about}\n`)
    .join("")
}

// Progress is for a person who waits: on a terminal, and in steps of a percent.
function showProgress(name: string, stderr: Io["stderr"]): { show(done: number): void; clear(): void } {
  let shown = -1
  return {
    show(done) {
      const percent = Math.floor(done * 100)
      if (!stderr.isTTY || percent === shown) return
      shown = percent
      stderr.write(`\r\u001B[K${name}: ${percent} %`)
    },
    clear() {
      if (shown >= 0) stderr.write("\r\u001B[K")
    },
  }
}

async function writeAll(stream: Writable, parts: Iterable<string>): Promise<void> {
  let buffer = ""
  for (const part of parts) {
    buffer += part
    if (buffer.length < 65_536) continue
    await write(stream, buffer)
    buffer = ""
  }
  if (buffer) await write(stream, buffer)
}

// Resolves when the text is on its way, so that a slow reader holds a huge report back instead of filling memory.
const write = (stream: Writable, output: string | Uint8Array) =>
  new Promise<void>((resolve, reject) => {
    stream.write(output, error => (error ? reject(error) : resolve()))
  })

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message
}
