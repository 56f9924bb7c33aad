import type { Finding } from "@ungarble/core"
import type { Settled } from "./anchors.js"

const limit = 20_000
const noteLimit = 500

/**
 * The complete answers of the checker by a block's text. It says which blocks need no check, and gives undo, paste and
 * remote edits their findings back at once. Nothing but a cache: forgetting it costs a check.
 */
export class Memory {
  readonly #answers = new Map<string, readonly Finding[]>()
  readonly #notes = new Map<string, Settled>()

  /** What was found in a text, or undefined if it was never checked. A text without words has no findings. */
  recall(text: string): readonly Finding[] | undefined {
    return this.#answers.get(text) ?? (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? undefined : [])
  }

  remember(text: string, findings: readonly Finding[]): void {
    put(this.#answers, text, findings, limit)
  }

  /** Takes down what stood in a block, ids and all, before a change that loses some of it. */
  note(text: string, settled: Settled): void {
    put(this.#notes, text, settled, noteLimit)
  }

  /** What stood in a block the last time that it had this text and lost some of it. */
  noted(text: string): Settled | undefined {
    return this.#notes.get(text)
  }

  forgetNotes(): void {
    this.#notes.clear()
  }

  forget(): void {
    this.#answers.clear()
    this.#notes.clear()
  }
}

function put<T>(map: Map<string, T>, key: string, value: T, size: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= size) return
  const oldest = map.keys().next()
  if (!oldest.done) map.delete(oldest.value)
}
