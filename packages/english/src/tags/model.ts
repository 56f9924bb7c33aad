/** What the data file holds: the tags that words can have, and the weights of features. */
export interface TagModel {
  /** The number of the distribution of a word in lower case; of its longest known ending if it is unknown. */
  distribution(lower: string): number
  /** True if the word itself is in the file. */
  has(lower: string): boolean
  /** Each distribution as tag numbers and levels in turn; a level is −2 log₂ of a tag's share, rounded. */
  readonly distributions: readonly Uint8Array[]
  /** 2^`bits` weights of features, see `features.ts`. */
  readonly weights: Int8Array
  readonly bits: number
}

/** Longest ending that the file knows words by. */
export const longestEnding = 5

/** What the file begins with: “UTAG” and the version of its layout. */
export const magic = 0x47415455
export const version = 1

/** The hash that words are looked up by, 32 bits. Endings are hashed with a `~` before them. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) | 0
}

/**
 * Reads the file that `training/tags.mjs` writes. Words aren’t spelled out in it: they lie in 65,536 buckets by the upper
 * half of their hash, and in each by the lower half, so that one unknown word in about 30,000 is taken for another.
 */
export function readModel(file: Uint8Array): TagModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const header = 20
  if (file.byteLength < header || view.getUint32(0, true) !== magic || view.getUint32(4, true) !== version)
    throw new Error(`tags.bin is no tagger of layout ${version}: take the file that came with this package.`)
  const bits = view.getUint32(8, true)
  const words = view.getUint32(12, true)
  const distributionBytes = view.getUint32(16, true)
  let at = header
  const take = (bytes: number) => {
    at += bytes
    // Copied, since a section may begin at an odd byte.
    return new Uint8Array(file.subarray(at - bytes, at))
  }
  const expected = header + 2 ** bits + 65536 + 4 * words + distributionBytes
  if (file.byteLength !== expected)
    throw new Error(
      `tags.bin has ${file.byteLength} bytes where ${expected} are expected: take the whole file.`,
    )
  const weights = new Int8Array(take(2 ** bits).buffer)
  const counts = take(65536)
  const prints = new Uint16Array(take(2 * words).buffer)
  const numbers = new Uint16Array(take(2 * words).buffer)
  const distributions = readDistributions(take(distributionBytes))

  const starts = new Uint32Array(65537)
  for (let i = 0; i < 65536; i++) starts[i + 1] = starts[i]! + counts[i]!
  const find = (word: string) => {
    const hash = hashWord(word)
    const bucket = hash >>> 16
    const print = hash & 0xffff
    for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) if (prints[i] === print) return numbers[i]!
    return -1
  }
  return {
    weights,
    bits,
    distributions,
    has: lower => find(lower) >= 0,
    distribution(lower) {
      const exact = find(lower)
      if (exact >= 0) return exact
      for (let length = Math.min(longestEnding, lower.length - 1); length > 0; length--) {
        const ending = find(`~${lower.slice(-length)}`)
        if (ending >= 0) return ending
      }
      return 0
    },
  }
}

function readDistributions(bytes: Uint8Array): Uint8Array[] {
  const all: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = 2 * bytes[at]!
    all.push(bytes.subarray(at + 1, at + 1 + length))
    at += 1 + length
  }
  return all
}
