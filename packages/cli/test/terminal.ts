import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable, Writable } from "node:stream"
import { type Pack, phrases } from "@ungarble/core"
import { language } from "@ungarble/english"
import { onTestFinished } from "vitest"
import { run } from "../src/run.js"

const calques = phrases({
  id: "calques",
  category: "calque",
  confidence: 0.9,
  about: "Terms rendered piece by piece. They read oddly.",
  message: "Say “{rewrite}”.",
  entries: [
    {
      garbled: ["fixed force"],
      kind: "noun",
      rewrites: ["resolve", "will & grit"],
      source: "定力",
      reading: "dìnglì",
      gloss: "resolve",
      example: "",
      fixed: "",
    },
  ],
})
const strays = phrases({
  id: "strays",
  category: "stray",
  severity: "minor",
  confidence: 0.6,
  about: "A word that belongs nowhere.",
  message: "Take it out.",
  swap: { essence: "", "high quality": "high-quality" },
})

const undoing = ["seesaw", "teeter"].map((word, i, words) =>
  phrases({
    id: word,
    category: "calque",
    confidence: 0.9,
    about: `Not “${word}”.`,
    message: "Say the other.",
    swap: { [word]: words[1 - i]! },
  }),
)

/** A small pack of our own, so that what the command line does is told apart from what English rules find. */
export const pack: Pack = { id: "small", version: "1", rules: [calques, strays, ...undoing], language }

/** What a command line left behind. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly bytes: Uint8Array
}

/** A folder with files in it, and command lines run on them: `{}` in an argument stands for the folder. */
export async function folder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const at = await mkdtemp(join(tmpdir(), "ungarble-"))
  onTestFinished(() => rm(at, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(at, name), content)
  return {
    at,
    path: (name: string) => join(at, name),
    read: (name: string) => readFile(join(at, name)),
    async ungarble(
      line: string,
      { input = "" as string | Uint8Array, tty = false, env = {}, packs = [pack] } = {},
    ): Promise<Outcome> {
      const out = collect(tty)
      const err = collect(tty)
      const code = await run(
        line.split(" ").map(word => word.replace("{}", at)),
        { stdin: Readable.from([Buffer.from(input)]), stdout: out.stream, stderr: err.stream, env },
        packs,
      )
      return { code, out: out.text(), err: err.text().replaceAll(at, "{}"), bytes: out.bytes() }
    },
  }
}

function collect(isTTY: boolean) {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const bytes = () => Buffer.concat(chunks)
  return { stream: Object.assign(stream, { isTTY }), bytes, text: () => bytes().toString("utf8") }
}
