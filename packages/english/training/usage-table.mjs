import { countSteps } from "../dist/usage/company.js"
import { printSeed, rowHash, seeds, wordHash } from "../dist/usage/keys.js"
import { mostBackoff, mostSteps, step } from "../dist/usage/sequences.js"

const bits = 18

const logSteps = p => Math.min(mostSteps, Math.round(-Math.log(p) / step))
const restSteps = rest => Math.max(0, Math.min(mostBackoff, Math.round(-Math.log(rest ?? 1) / step)))
const countValue = n => Math.round(countSteps * Math.log2(n))

/** All rows of the model: their hashes and values. */
export function* rowsOf(list, ngrams, company) {
  const hashes = list.map(wordHash)
  const size = list.length
  const { one, two, three } = ngrams
  for (const [i, p] of one.p.entries())
    yield [seeds.one, hashes[i], 0, 0, logSteps(p) | (restSteps(one.rest.get(i)) << 5)]
  for (const [i, key] of two.keys.entries()) {
    const value = logSteps(two.p[i]) | (restSteps(two.rest.get(key)) << 5)
    yield [seeds.two, hashes[Math.floor(key / size)], hashes[key % size], 0, value]
  }
  for (const [i, key] of three.keys.entries()) {
    const start = Math.floor(key / size)
    const [a, b, c] = [Math.floor(start / size), start % size, key % size]
    yield [seeds.three, hashes[a], hashes[b], hashes[c], logSteps(three.p[i])]
  }
  for (const [kind, n] of company.sums) yield [seeds.first, Number(kind), 0, 0, countValue(n)]
  for (const [seed, lemmas] of [
    [seeds.first, company.firsts],
    [seeds.second, company.seconds],
  ])
    for (const [kind, lemma, n] of lemmas) yield [seed, Number(kind), wordHash(lemma), 0, countValue(n)]
  for (const { kind, first, second, met } of company.pairs)
    yield [seeds.pair, Number(kind), wordHash(first), wordHash(second), countValue(met)]
}

/** Writes rows as `RowTable` reads them. Where two are the same to the table, the first one stays. */
export function encodeTable(rows) {
  const known = new Map()
  for (const [seed, first, second, third, value] of rows) {
    const bucket = rowHash(seed, first, second, third) >>> (32 - bits)
    const print = rowHash(seed + printSeed, first, second, third) & 0xffff
    const key = bucket * 65536 + print
    if (!known.has(key)) known.set(key, value)
  }
  const keys = Float64Array.from(known.keys()).sort()
  const head = Buffer.alloc(24)
  head.write("ungarble usage 1", "latin1")
  head.writeUInt32LE(bits, 16)
  head.writeUInt32LE(keys.length, 20)
  const sizes = Buffer.alloc(2 ** bits)
  const [high, low, values] = [0, 1, 2].map(() => Buffer.alloc(keys.length))
  let top = 0
  for (const [i, key] of keys.entries()) {
    const bucket = Math.floor(key / 65536)
    const print = key % 65536
    if (sizes[bucket]++ === 0) top = 0
    high[i] = (print >> 8) - top
    top = print >> 8
    low[i] = print & 255
    values[i] = known.get(key)
  }
  return { bytes: Buffer.concat([head, sizes, high, low, values]), rows: keys.length }
}
