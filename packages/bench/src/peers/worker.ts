import { performance } from "node:perf_hooks"
import { countWords } from "../count-words.js"
import { share } from "../share.js"
import { allPeers, languageToolServer } from "./all.js"
import type { Outcome } from "./measure.js"

// Runs one peer in a process of its own, so that start and memory are its own too.
const id = process.argv[2]
const peer = allPeers(languageToolServer()).find(({ id: name }) => name === id)
if (!peer) throw new Error(`No peer ${id}`)

process.once("message", (texts: readonly string[]) => {
  answer(texts).catch((error: unknown) => {
    process.stderr.write(`${id}: ${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  })
})

async function answer(texts: readonly string[]): Promise<void> {
  const waited = performance.now() - ready
  const { version, check } = await peer!.load()
  const [first = "", ...others] = texts
  const findings = [await check(first)]
  const cold = performance.now() - waited
  const started = performance.now()
  for (const text of others) findings.push(await check(text))
  const words = others.reduce((sum, text) => sum + countWords(text), 0)
  const warm = share((performance.now() - started) * 1000, words)
  const memory = process.resourceUsage().maxRSS / 1024
  const outcome: Outcome = { ...(version === undefined ? {} : { version }), findings, cold, warm, memory }
  process.send?.(outcome, () => process.exit())
}

const ready = performance.now()
process.send?.("ready")
