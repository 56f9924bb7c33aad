import type { Found } from "./findings.js"
import type { Stage } from "./stages.js"
import type { Block, Detector, DocumentRule, OriginModel, Report, Rule } from "./types.js"

/** What was found in a block's text, whatever the settings. */
export interface Cached {
  readonly found: Map<Stage, readonly Found[]>
  readonly detected: Map<Detector, readonly Report[]>
  readonly notes: Map<DocumentRule | OriginModel, unknown>
  /** How long it is, marks and all; 0 until a rule has read it. */
  words: number
  terms?: { readonly by: Rule; readonly found: readonly Found[] }
}

const limit = 20_000

/** What was found in blocks, by their texts. What was used last is forgotten last: typing adds a text a pause. */
export class BlockCache {
  readonly #entries = new Map<string, Cached>()

  /** What is known of the block; a new entry, to be filled, where nothing is. */
  of({ text, source }: Block): Cached {
    // Rules may look at the source too.
    const key = source === undefined ? text : `${text}\0${source}`
    const cached = this.#entries.get(key) ?? {
      found: new Map(),
      detected: new Map(),
      notes: new Map(),
      words: 0,
    }
    this.#entries.delete(key)
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size < limit) break
      this.#entries.delete(oldest)
    }
    this.#entries.set(key, cached)
    return cached
  }

  clear(): void {
    this.#entries.clear()
  }
}
