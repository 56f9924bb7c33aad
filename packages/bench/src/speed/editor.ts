import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** What one key costs the main thread, in milliseconds. */
export interface Typing {
  readonly name: string
  readonly median: number
  readonly p99: number
  readonly most: number
}

const root = fileURLToPath(new URL("../../../../", import.meta.url))

/** Runs the editor's own benchmark (`packages/tiptap/bench`) and reads the figures that it prints. */
export async function measureTyping(): Promise<readonly Typing[]> {
  const vitest = join(
    dirname(createRequire(`${root}package.json`).resolve("vitest/package.json")),
    "vitest.mjs",
  )
  const printed = await run(process.execPath, [vitest, "run", "--project", "typing", "--no-color"])
  const figures = readTyping(printed)
  if (figures.length === 0)
    throw new Error(`The typing benchmark printed no figures:\n${printed.slice(-2000)}`)
  return figures
}

/** The lines “name median 1.00 ms, p99 2.00 ms, most 3.00 ms” of what was printed. */
export function readTyping(printed: string): readonly Typing[] {
  const line = /^(.*\S)\s+median ([\d.]+) ms, p99 ([\d.]+) ms, most ([\d.]+) ms$/gm
  return [...printed.matchAll(line)].map(([, name = "", median, p99, most]) => ({
    name,
    median: Number(median),
    p99: Number(p99),
    most: Number(most),
  }))
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
    let printed = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part: string) => {
        printed += part
      })
    }
    child.on("error", reject)
    child.on("close", () => resolve(printed))
  })
}
