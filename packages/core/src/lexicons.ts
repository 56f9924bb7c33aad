import { Patience } from "./patience.js"
import type { Lexicon, LoadProgress } from "./types.js"

/** Reads the bytes of a file, telling how many have come. Rejects with the URL and the reason. */
export type ReadFile = (
  url: URL,
  onBytes: (loaded: number) => void,
  signal?: AbortSignal,
) => Promise<Uint8Array>

/** Reads `file:` URLs with Node and others with `fetch`. */
export const readFile: ReadFile = async (url, onBytes, signal) => {
  if (url.protocol === "file:") {
    // The name is hidden from bundlers: in a browser this branch is never taken.
    const fs = "node:fs/promises"
    const { readFile: read } = (await import(/* @vite-ignore */ fs)) as {
      readFile(url: URL, options: { signal?: AbortSignal }): Promise<Uint8Array>
    }
    const file = await read(url, signal ? { signal } : {})
    onBytes(file.byteLength)
    return file
  }
  const response = await fetch(url, signal ? { signal } : {})
  if (!response.ok || !response.body) {
    throw new Error(
      `Could not load ${url.href}: the server answered ${response.status} ${response.statusText}.`,
    )
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    size += next.value.byteLength
    onBytes(size)
  }
  const file = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    file.set(chunk, at)
    at += chunk.byteLength
  }
  return file
}

/** A lexicon that could not be read, and why. */
export interface LoadFailure {
  readonly lexicon: Lexicon
  readonly error: Error
}

/** Loads each lexicon once. One that failed is tried again when asked for after a while. */
export class LexiconShelf {
  readonly #loaded = new Map<Lexicon, unknown>()
  readonly #loading = new Map<Lexicon, Promise<LoadFailure | undefined>>()
  readonly #bytes = new Map<Lexicon, number>()
  readonly #failed: Patience<Lexicon, LoadFailure>
  readonly #listeners = new Set<() => void>()

  /** `now` is the clock, in milliseconds. */
  constructor(
    readonly read: ReadFile = readFile,
    now: () => number = () => performance.now(),
  ) {
    this.#failed = new Patience(now)
  }

  /** A loaded lexicon's value. Throws if it is not loaded. */
  get<T>(lexicon: Lexicon<T>): T {
    if (!this.#loaded.has(lexicon)) {
      throw new Error(`Lexicon "${lexicon.id}" is not loaded; name it in the rule's "lexicons".`)
    }
    return this.#loaded.get(lexicon) as T
  }

  has(lexicon: Lexicon): boolean {
    return this.#loaded.has(lexicon)
  }

  /** Begins to load those that are not there. Each promise resolves, with what went wrong if anything did. */
  load(
    lexicons: readonly Lexicon[],
    onProgress?: (progress: LoadProgress) => void,
  ): ReadonlyMap<Lexicon, Promise<LoadFailure | undefined>> {
    const missing = [...new Set(lexicons)].filter(lexicon => !this.#loaded.has(lexicon))
    if (missing.length === 0) return new Map()
    const total = missing.reduce((sum, lexicon) => sum + lexicon.bytes, 0)
    const tell = () => {
      const loaded = missing.reduce((sum, lexicon) => sum + (this.#bytes.get(lexicon) ?? 0), 0)
      onProgress?.({ loaded, total })
    }
    this.#listeners.add(tell)
    const loads = new Map(missing.map(lexicon => [lexicon, this.#start(lexicon)]))
    void Promise.all(loads.values()).then(() => this.#listeners.delete(tell))
    return loads
  }

  #start(lexicon: Lexicon): Promise<LoadFailure | undefined> {
    const failed = this.#failed.recent(lexicon)
    if (failed) return Promise.resolve(failed)
    const running = this.#loading.get(lexicon) ?? this.#load(lexicon)
    this.#loading.set(lexicon, running)
    return running
  }

  async #load(lexicon: Lexicon): Promise<LoadFailure | undefined> {
    try {
      const file = await this.read(lexicon.url, bytes => {
        this.#bytes.set(lexicon, Math.min(bytes, lexicon.bytes))
        for (const tell of this.#listeners) tell()
      })
      this.#loaded.set(lexicon, await lexicon.parse(file))
      return undefined
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      const message = `Lexicon "${lexicon.id}" could not be loaded from ${lexicon.url.href}: ${why}`
      const failure = { lexicon, error: new Error(message, { cause }) }
      this.#failed.add(lexicon, failure)
      return failure
    } finally {
      this.#loading.delete(lexicon)
    }
  }
}
