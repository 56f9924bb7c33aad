import { printSeed, rowHash } from "./keys.js"

const magic = "ungarble usage 1"
const headBytes = 24

/**
 * A table from rows of words to bytes. It doesn’t hold the words: a row is known by the bucket that its hash points to
 * and by 16 more bits, so that one in about eight thousand rows that are not in it seems to be.
 *
 * As a file: 16 bytes that name the format, the number of bits that tell a bucket, the number of rows (both four bytes,
 * little-endian), then the size of each bucket, the high and the low bytes of the prints, and the values; a byte each.
 * Within a bucket the prints ascend and the high bytes are written as differences.
 */
export class RowTable {
  readonly #shift: number
  /** Where each bucket begins; one more for the end. */
  readonly #starts: Uint32Array
  readonly #prints: Uint16Array
  readonly #values: Uint8Array

  /** Throws on a file of another format or length. */
  constructor(file: Uint8Array) {
    const name = new TextDecoder("latin1").decode(file.subarray(0, magic.length))
    if (name !== magic)
      throw new Error(`Expected a file that begins with "${magic}", got ${JSON.stringify(name)}.`)
    const head = new DataView(file.buffer, file.byteOffset, headBytes)
    const bits = head.getUint32(16, true)
    const rows = head.getUint32(20, true)
    const buckets = 2 ** bits
    const expected = headBytes + buckets + rows * 3
    if (file.byteLength !== expected)
      throw new Error(`Expected ${expected} bytes of phrase statistics, got ${file.byteLength}.`)
    this.#shift = 32 - bits
    this.#starts = new Uint32Array(buckets + 1)
    this.#prints = new Uint16Array(rows)
    const high = headBytes + buckets
    const low = high + rows
    let row = 0
    for (let bucket = 0; bucket < buckets; bucket++) {
      this.#starts[bucket] = row
      const end = row + file[headBytes + bucket]!
      for (let top = 0; row < end; row++) {
        top = (top + file[high + row]!) & 255
        this.#prints[row] = (top << 8) | file[low + row]!
      }
    }
    this.#starts[buckets] = row
    if (row !== rows) throw new Error(`Expected buckets that hold ${rows} rows, got ${row}.`)
    this.#values = file.slice(low + rows)
  }

  /** The row’s value, 0–255; -1 if it isn’t there. */
  get(seed: number, first: number, second = 0, third = 0): number {
    const bucket = rowHash(seed, first, second, third) >>> this.#shift
    const print = rowHash(seed + printSeed, first, second, third) & 0xffff
    const end = this.#starts[bucket + 1]!
    for (let row = this.#starts[bucket]!; row < end; row++) {
      const other = this.#prints[row]!
      if (other >= print) return other === print ? this.#values[row]! : -1
    }
    return -1
  }
}
