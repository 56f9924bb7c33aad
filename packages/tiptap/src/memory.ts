import type { Finding } from "@ungarble/core"
import type { Settled } from "./anchors.js"

/**
 * What was said of blocks, by block and text. Blocks that say the same may be answered in different ways, as where only
 * the second is one too many; so what was said of a block goes before what was said of others. These are there for new
 * blocks: a deleted block that comes back by undo is one, and so is a pasted one.
 */
class Recollections<T> {
  readonly #limit: number
  readonly #own = new Map<string, T>()
  readonly #latest = new Map<string, T>()

  /** How many it holds; the first that was put in goes first. */
  constructor(limit: number) {
    this.#limit = limit
  }

  own(block: string, text: string): T | undefined {
    return this.#own.get(keyOf(block, text))
  }

  /** The last that was said of any block with this text. */
  latest(text: string): T | undefined {
    return this.#latest.get(text)
  }

  put(block: string, text: string, said: T): void {
    put(this.#own, keyOf(block, text), said, this.#limit)
    put(this.#latest, text, said, this.#limit)
  }

  clear(): void {
    this.#own.clear()
    this.#latest.clear()
  }
}

/**
 * The complete answers of the checker. It says which blocks need no check, and gives undo, paste and remote edits their
 * findings back at once. Nothing but a cache: forgetting it costs a check.
 */
export class Memory {
  readonly #answers = new Recollections<readonly Finding[]>(20_000)
  readonly #notes = new Recollections<Settled>(500)

  /** True if the block itself was checked with this text. A text without words needs no check. */
  knows(block: string, text: string): boolean {
    return this.#answers.own(block, text) !== undefined || !hasWords(text)
  }

  /** What was found in the block's text, if not in this block then in another, or undefined if it was never checked. */
  recall(block: string, text: string): readonly Finding[] | undefined {
    const known = this.#answers.own(block, text) ?? this.#answers.latest(text)
    return known ?? (hasWords(text) ? undefined : [])
  }

  remember(block: string, text: string, findings: readonly Finding[]): void {
    this.#answers.put(block, text, findings)
  }

  /** Takes down what stood in a block, ids and all, before a change that loses some of it. */
  note(block: string, text: string, settled: Settled): void {
    this.#notes.put(block, text, settled)
  }

  /** What stood in the block, or in another where this one is new, the last time that it had this text and lost some of it. */
  noted(block: string, text: string): Settled | undefined {
    const own = this.#notes.own(block, text)
    return own ?? (this.#answers.own(block, text) ? undefined : this.#notes.latest(text))
  }

  forgetNotes(): void {
    this.#notes.clear()
  }

  forget(): void {
    this.#answers.clear()
    this.#notes.clear()
  }
}

const hasWords = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

const keyOf = (block: string, text: string) => `${block}\0${text}`

function put<T>(map: Map<string, T>, key: string, value: T, size: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= size) return
  const oldest = map.keys().next()
  if (!oldest.done) map.delete(oldest.value)
}
