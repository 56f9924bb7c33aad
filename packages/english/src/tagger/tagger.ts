import { type LoadProgress, type ReadFile, type Report, readFile, type Text } from "@ungarble/core"
import { answersPerPiece, reportRuns } from "./findings.js"
import { files } from "./model.js"
import { installedRuntime, type Network, openNetwork, type Runtime } from "./network.js"
import { cutWindows, shapeOf } from "./windows.js"
import { cutPieces, readVocabulary, type Vocabulary } from "./wordpiece.js"

/** Where the tagger takes its files and its runtime from. */
export interface TaggerOptions {
  /** Default: the file in this package. Another place must hold the very same file. */
  readonly model?: URL
  /** Default: the file in this package. */
  readonly vocabulary?: URL
  /** Default: `fetch`, and Node's file system for `file:` URLs. */
  readonly read?: ReadFile
  /** Default: `onnxruntime-node` on Node where it is installed, else `onnxruntime-web`, on as many threads as the page allows. */
  readonly runtime?: () => Promise<Runtime>
}

interface Loaded {
  readonly network: Network
  readonly vocabulary: Vocabulary
}

const cacheLimit = 5_000

/**
 * A small neural network that marks garbled English which no list foresees. It sees one block at a time and proposes no
 * rewrites. Texts it has seen are answered from memory. Nothing is fetched before `load`.
 */
export class Tagger {
  readonly #options: TaggerOptions
  readonly #cache = new Map<string, readonly Report[]>()
  #loading: Promise<Loaded> | undefined

  constructor(options: TaggerOptions = {}) {
    this.#options = options
  }

  /** Size of the files in bytes, for those who ask before they load. */
  static readonly bytes = files.model.bytes + files.vocabulary.bytes

  /**
   * Fetches the files and opens the network, once; after a failure the next call tries again. Rejects if a file can't be
   * read or isn't the one this version was made with, or if the signal aborts the wait (the fetch itself goes on for others).
   */
  async load(onProgress?: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.#loading ??= this.#open(onProgress).catch(error => {
      this.#loading = undefined
      throw error
    })
    await unlessAborted(this.#loading, signal)
  }

  /** What is garbled in each text, in their order; loads first if need be. Aborting rejects between two windows. */
  async check(texts: readonly Text[], signal?: AbortSignal): Promise<readonly (readonly Report[])[]> {
    await this.load(undefined, signal)
    const loaded = await this.#loading!
    const answers: (readonly Report[])[] = []
    for (const text of texts) {
      const reports = this.#cache.get(text.text) ?? (await tag(text, loaded, signal))
      this.#remember(text.text, reports)
      answers.push(reports)
    }
    return answers
  }

  /** Gives the network's memory back. The tagger can be loaded again. */
  async dispose(): Promise<void> {
    const loading = this.#loading
    this.#loading = undefined
    await (await loading)?.network.dispose()
  }

  async #open(onProgress: ((progress: LoadProgress) => void) | undefined): Promise<Loaded> {
    const { read = readFile, runtime = installedRuntime } = this.#options
    const { model, vocabulary } = placesOf(this.#options)
    const counts = [0, 0]
    const fetchFile = async (url: URL, index: number, sha256: string) => {
      const file = await read(url, bytes => {
        counts[index] = bytes
        onProgress?.({ loaded: counts[0]! + counts[1]!, total: Tagger.bytes })
      })
      await assertHash(file, sha256, url)
      return file
    }
    const [modelFile, vocabularyFile, engine] = await Promise.all([
      fetchFile(model, 0, files.model.sha256),
      fetchFile(vocabulary, 1, files.vocabulary.sha256),
      runtime(),
    ])
    return { network: await openNetwork(modelFile, engine), vocabulary: readVocabulary(vocabularyFile) }
  }

  #remember(text: string, reports: readonly Report[]): void {
    this.#cache.delete(text)
    this.#cache.set(text, reports)
    if (this.#cache.size > cacheLimit) this.#cache.delete(this.#cache.keys().next().value!)
  }
}

function placesOf(options: TaggerOptions): { readonly model: URL; readonly vocabulary: URL } {
  return {
    model: options.model ?? new URL("../../data/tagger.onnx", import.meta.url),
    vocabulary: options.vocabulary ?? new URL("../../data/tagger.vocab.txt", import.meta.url),
  }
}

async function tag(
  text: Text,
  { network, vocabulary }: Loaded,
  signal?: AbortSignal,
): Promise<readonly Report[]> {
  const pieces = cutPieces(text.text, vocabulary)
  const answers = new Float32Array(pieces.length * answersPerPiece)
  let done = 0
  for (const window of cutWindows(pieces, text.sentences)) {
    signal?.throwIfAborted()
    const ids = [vocabulary.get("[CLS]")!, ...window.map(piece => piece.id), vocabulary.get("[SEP]")!]
    const shapes = [3, ...window.map(piece => shapeOf(text.text, piece)), 3]
    const answer = await network.run(Int32Array.from(ids), Int32Array.from(shapes))
    answers.set(answer.subarray(answersPerPiece, answer.length - answersPerPiece), done * answersPerPiece)
    done += window.length
  }
  return reportRuns(text, pieces, answers)
}

async function assertHash(file: Uint8Array, sha256: string, url: URL): Promise<void> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(file))
  const hash = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, "0")).join("")
  if (hash !== sha256) {
    throw new Error(
      `Expected ${url.href} to have the SHA-256 ${sha256}, got ${hash}; serve the file of this version of the package.`,
    )
  }
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener("abort", stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop))
  })
}
