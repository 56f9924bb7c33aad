import { readFile, stat } from "node:fs/promises"
import { extname } from "node:path"
import type { SourceBlock, Syntax } from "./blocks.js"
import { decode, type Encoding } from "./decode.js"

/** A file that has been read: its text, how it is stored, and its blocks. */
export interface SourceFile {
  /** As the user named it; `-` for standard input. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: Encoding
  readonly blocks: readonly SourceBlock[]
}

const mebibyte = 2 ** 20
// Well under what one string can hold.
const sizeLimit = 200 * mebibyte

/** What is wrong with a file, as the rest of a sentence that starts with its name. */
export interface Problem {
  readonly problem: string
}

/** Reads a file, or standard input where the name is `-`. What it is written in is told by the name; `-` is plain text. */
export async function readSource(
  name: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<SourceFile | Problem> {
  const bytes = name === "-" ? await readAll(stdin) : await readBytes(name)
  if ("problem" in bytes) return bytes
  const decoded = decode(bytes)
  if ("problem" in decoded) return decoded
  try {
    return { name, bytes, ...decoded, blocks: await readBlocks(decoded.text, syntaxOf(name)) }
  } catch (error) {
    // What the parsers do where marks or tags stand inside one another many hundred times over.
    if (!(error instanceof RangeError)) throw error
    return { problem: "is nested too deeply to read. Check it as plain text: ungarble check - < FILE" }
  }
}

/** Cuts a text into blocks. Pure; the readers are loaded when first needed, since most checks need only one. */
export async function readBlocks(text: string, syntax: Syntax): Promise<readonly SourceBlock[]> {
  if (syntax === "html") return (await import("./read-html.js")).readHtml(text)
  if (syntax === "markdown") return (await import("./read-markdown.js")).readMarkdown(text)
  return (await import("./read-text.js")).readText(text)
}

/** What a file is written in, by its name. */
export function syntaxOf(name: string): Syntax {
  const ending = extname(name).toLowerCase()
  if (ending === ".md" || ending === ".markdown") return "markdown"
  return ending === ".html" || ending === ".htm" || ending === ".xhtml" ? "html" : "text"
}

async function readBytes(name: string): Promise<Uint8Array | Problem> {
  try {
    const { size } = await stat(name)
    if (size <= sizeLimit) return await readFile(name)
    return {
      problem: `is too large (${Math.ceil(size / mebibyte)} MiB; at most ${sizeLimit / mebibyte}). Split it first.`,
    }
  } catch (error) {
    return { problem: describe(error, name) }
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A failed read or write, in words. */
export function describe(error: unknown, name: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ENOENT") return "does not exist."
  if (code === "EISDIR")
    return `is a directory. Name the files in it, such as ${name.replace(/\/+$/u, "")}/*.txt.`
  if (code === "EACCES" || code === "EPERM") return "may not be read or written by this user."
  return `could not be read: ${error instanceof Error ? error.message : String(error)}`
}
