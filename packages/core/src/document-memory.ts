import type { Judgement } from "./documents.js"
import type { Block } from "./types.js"

/** A document as it was when a check of it last ended. */
export interface KnownDocument {
  readonly blocks: ReadonlyMap<string, Block>
  readonly judgement: Judgement
}

const limit = 16

/** The documents that were checked last, so that a part of one can be judged with the rest in mind. */
export class DocumentMemory {
  readonly #known = new Map<string, KnownDocument>()

  of(id: string): KnownDocument | undefined {
    return this.#known.get(id)
  }

  /** Forgets the one that was checked longest ago when there are more than sixteen. */
  keep(id: string, document: KnownDocument): void {
    this.#known.delete(id)
    this.#known.set(id, document)
    if (this.#known.size > limit) this.#known.delete(this.#known.keys().next().value!)
  }

  clear(): void {
    this.#known.clear()
  }
}
