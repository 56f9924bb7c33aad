import type { Lexicon } from "./types.js"

/** How far loading has come, in bytes over all lexicons that are needed. */
export interface LoadProgress {
  readonly loaded: number
  readonly total: number
}

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

/** Loads each lexicon once. A load that failed or was aborted is tried again when next asked for. */
export class LexiconShelf {
  readonly #loaded = new Map<Lexicon, unknown>()
  readonly #loading = new Map<Lexicon, Promise<void>>()

  constructor(readonly read: ReadFile = readFile) {}

  /** A loaded lexicon's value. Throws if it is not loaded. */
  get<T>(lexicon: Lexicon<T>): T {
    if (!this.#loaded.has(lexicon)) {
      throw new Error(`Lexicon "${lexicon.id}" is not loaded; name it in the rule's "lexicons".`)
    }
    return this.#loaded.get(lexicon) as T
  }

  /** Resolves when all of them are there. Rejects with the first failure, naming the lexicon. */
  async load(lexicons: readonly Lexicon[], onProgress?: (progress: LoadProgress) => void): Promise<void> {
    const missing = lexicons.filter(lexicon => !this.#loaded.has(lexicon))
    if (missing.length === 0) return
    const total = missing.reduce((sum, lexicon) => sum + lexicon.bytes, 0)
    const got = new Map<Lexicon, number>()
    await Promise.all(
      missing.map(lexicon => {
        const running = this.#loading.get(lexicon)
        if (running) return running
        const load = this.#load(lexicon, bytes => {
          got.set(lexicon, Math.min(bytes, lexicon.bytes))
          const loaded = [...got.values()].reduce((sum, n) => sum + n, 0)
          onProgress?.({ loaded, total })
        }).finally(() => this.#loading.delete(lexicon))
        this.#loading.set(lexicon, load)
        return load
      }),
    )
  }

  async #load(lexicon: Lexicon, onBytes: (loaded: number) => void): Promise<void> {
    try {
      this.#loaded.set(lexicon, lexicon.parse(await this.read(lexicon.url, onBytes)))
    } catch (cause) {
      throw new Error(`Lexicon "${lexicon.id}" could not be loaded from ${lexicon.url.href}.`, { cause })
    }
  }
}
