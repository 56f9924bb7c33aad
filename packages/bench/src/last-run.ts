import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Machine, thisMachine } from "./machine.js"
import type { Mqm } from "./mqm.js"
import type { PeerRun } from "./peers/measure.js"
import type { Quality } from "./quality.js"
import type { Speed } from "./speed/speed.js"

/** What each command measured last, with the machine it ran on. */
export interface LastRun {
  readonly quality?: Measured<Quality>
  readonly mqm?: Measured<Mqm>
  readonly peers?: Measured<PeerRun>
  readonly speed?: Measured<Speed>
}

/** Figures, the machine they come from, and how long it took to get them. */
export interface Measured<T> {
  readonly machine: Machine
  /** By name, such as `@ungarble/core`. */
  readonly versions: Readonly<Record<string, string>>
  readonly seconds: number
  readonly figures: T
}

/** The folder of everything that is written down. */
export const reports = fileURLToPath(new URL("../reports/", import.meta.url))
const path = `${reports}last-run.json`

/** The figures saved last; empty if there are none. */
export function readLastRun(): LastRun {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as LastRun) : {}
}

/** Puts the figures of one command beside those of the others. */
export function saveLastRun<K extends keyof LastRun>(
  command: K,
  { figures, seconds, versions }: Omit<NonNullable<LastRun[K]>, "machine">,
): void {
  const saved = { machine: thisMachine(), versions, seconds: Number(seconds.toFixed(1)), figures }
  mkdirSync(reports, { recursive: true })
  const text = JSON.stringify({ ...readLastRun(), [command]: saved }, (_, value) => short(value), 1)
  writeFileSync(path, `${text}\n`)
}

// Five figures are more than any of them means, and a diff of the file stays readable.
function short(value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value
}
