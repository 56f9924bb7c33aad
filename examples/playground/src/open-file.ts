import type { Content } from "@tiptap/core"
import { decodeText, isBinary } from "./decode.js"
import { textContent } from "./text-content.js"

/** A file as the editor takes it, and what the user should know about how it was read. */
export interface Opened {
  readonly name: string
  readonly content: Content
  readonly note?: string
}

const megabyte = 1_048_576
const largestFile = 20 * megabyte
// About 170,000 words, a long novel; an editor in a web page becomes sluggish beyond.
const longestText = megabyte

const kinds: Readonly<Record<string, string>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  docx: "word",
}

/** Reads a file. Throws with a message for the user, naming the file and what to do, if it can't be read. */
export async function openFile(file: File): Promise<Opened> {
  const { name } = file
  if (file.size > largestFile) {
    throw new Error(
      `“${name}” is ${Math.round(file.size / megabyte)} MB; files up to 20 MB can be opened. Split it first.`,
    )
  }
  const kind = kinds[name.split(".").pop()?.toLowerCase() ?? ""] ?? "text"
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (kind === "word") return { name, ...(await readWord(name, bytes)) }
  if (isBinary(bytes)) {
    throw new Error(
      `“${name}” is not a text file. Text, Markdown, HTML and Word (.docx) files can be opened.`,
    )
  }
  assertLength(name, bytes.length)
  const { text, encoding, isGuess } = decodeText(bytes)
  const note = isGuess
    ? {
        note: `“${name}” is not valid UTF-8 and was read as ${encoding}. If letters look wrong, save it as UTF-8.`,
      }
    : {}
  if (kind === "html") return { name, content: text, ...note }
  if (kind === "markdown") {
    const { marked } = await import("marked")
    return { name, content: await marked.parse(text), ...note }
  }
  return { name, content: textContent(text), ...note }
}

function assertLength(name: string, length: number): void {
  if (length <= longestText) return
  throw new Error(
    `“${name}” holds ${(length / megabyte).toFixed(1)} MB of text; up to 1 MB can be edited here. Split it first.`,
  )
}

async function readWord(name: string, bytes: Uint8Array): Promise<Pick<Opened, "content">> {
  const { default: mammoth } = await import("mammoth/mammoth.browser.js")
  let html: string
  try {
    html = (await mammoth.convertToHtml({ arrayBuffer: bytes.slice().buffer })).value
  } catch (cause) {
    throw new Error(`“${name}” is damaged or not a Word file. Save it as .docx or .txt and try again.`, {
      cause,
    })
  }
  // Pictures stand in it as data; the editor leaves them out, so they don't count.
  assertLength(name, html.replace(/<[^>]*>/gu, "").length)
  return { content: html }
}
