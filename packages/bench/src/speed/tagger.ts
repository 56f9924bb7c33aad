import { decimal, type Rows } from "../table.js"
import { withPage } from "./served-page.js"

/** What the neural tagger costs on one page: milliseconds and MiB. */
export interface TaggerCost {
  readonly threads: number
  /** From nothing to a network that can be asked, its files on loopback. */
  readonly load: number
  /** The first block after that. */
  readonly first: number
  /** All blocks, that one with them. */
  readonly all: number
  /** All blocks again, one of them changed. */
  readonly again: number
  /** What the page's process has resident in memory, before the tagger is loaded and after all; undefined if unknown. */
  readonly before: number | undefined
  readonly memory: number | undefined
}

/** Measures the tagger on these texts, a block each, in a real Chromium, each number of threads on a fresh page. */
export function measureTagger(
  texts: readonly string[],
  threads: readonly number[],
): Promise<{ readonly browser: string; readonly costs: readonly TaggerCost[] }> {
  return withPage("tagger.html", async ({ browser, open, resident }) => {
    const costs: TaggerCost[] = []
    for (const count of threads) {
      const page = await open("measureTagger")
      const before = await resident()
      const times = await page.evaluate<Omit<TaggerCost, "before" | "memory">>(
        `measureTagger(${JSON.stringify(texts)}, ${count})`,
      )
      costs.push({ ...times, before, memory: await resident() })
      await page.close()
    }
    return { browser, costs }
  })
}

/** The table of what it costs. */
export function taggerRows(costs: readonly TaggerCost[]): Rows {
  const ms = (value: number) => `${Math.round(value)} ms`
  const mib = (value: number | undefined) => (value === undefined ? "–" : `${decimal(value, 0)} MiB`)
  const rows = costs.map(({ threads, load, first, all, again, memory, before }) => [
    threads,
    ms(load),
    ms(first),
    ms(all),
    ms(again),
    mib(before),
    mib(memory),
  ])
  return [
    ["threads", "load", "first block", "all", "one block changed", "page before", "page after"],
    ...rows,
  ]
}
