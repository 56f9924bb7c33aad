import { decimal, type Rows } from "../table.js"
import type { Typing } from "./editor.js"
import { growthExponent } from "./growth.js"
import type { Size } from "./sizes.js"
import type { Times } from "./time-checks.js"

/** One size of text in a fresh process or page. */
export interface Sized extends Times {
  readonly words: number
  /** Milliseconds from the start of the process, or the opening of the page, to the findings of the first text. */
  readonly cold: number
  /** MiB: the most the process held, or what the page's heap holds in the end. */
  readonly memory: number
}

/** One place where the engine runs. */
export interface Place {
  /** Such as `Node 22.1.0`. */
  readonly name: string
  readonly sizes: readonly Sized[]
}

/** All figures of speed and size. */
export interface Speed {
  readonly places: readonly Place[]
  readonly typing: readonly Typing[]
  readonly sizes: readonly Size[]
}

/** How the cost grows with the text, and how fast it runs. Exponents are those of sizes from 10,000 words on. */
export function placeRows({ name, sizes }: Place): Rows {
  const head = ["words", "cold", "warm", "one block changed", "words per second", "memory", "findings"]
  const rows = sizes.map(({ words, cold, warm, again, memory, findings }) => [
    words,
    milliseconds(cold),
    milliseconds(warm),
    milliseconds(again),
    Math.round((words / warm) * 1000),
    `${decimal(memory, 0)} MiB`,
    findings,
  ])
  const large = sizes.filter(({ words }) => words >= 10_000)
  const grows = (cost: (sized: Sized) => number) =>
    decimal(growthExponent(large.map(sized => ({ words: sized.words, cost: cost(sized) }))))
  const exponents = [
    "growth",
    "",
    grows(sized => sized.warm),
    grows(sized => sized.again),
    "",
    grows(sized => sized.memory),
    "",
  ]
  return [[name, ...head.slice(1)], ...rows.map(([first, ...rest]) => [`${first} words`, ...rest]), exponents]
}

/** Milliseconds of main-thread work a key. */
export function typingRows(typing: readonly Typing[]): Rows {
  const rows = typing.map(({ name, median, p99, most }) => [
    name,
    ...[median, p99, most].map(ms => `${ms.toFixed(2)} ms`),
  ])
  return [["per key, 10,000 words", "median", "p99", "most"], ...rows]
}

/** Sizes beside their limits. */
export function sizeRows(sizes: readonly Size[]): Rows {
  const rows = sizes.map(({ name, bytes, limit }) => [
    name,
    `${(bytes / 1000).toFixed(1)} kB`,
    limit === null ? "–" : `${limit / 1000} kB`,
    limit === null ? "" : bytes <= limit ? "kept" : "broken",
  ])
  return [["gzip", "size", "limit", ""], ...rows]
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`
}
