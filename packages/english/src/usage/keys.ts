/** A 32-bit hash of a word. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash ^ (hash >>> 15))
}

/** The 32-bit hash of hashed words in a row; each kind of row has a `seed` of its own. */
export function rowHash(seed: number, first: number, second = 0, third = 0): number {
  let hash = mix(seed ^ first)
  hash = mix(Math.imul(hash, 31) ^ second)
  return mix(Math.imul(hash, 31) ^ third)
}

// The finalizer of MurmurHash3: each bit in changes each bit out half of the time.
function mix(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** What kinds of row a table holds. A row’s second hash, its print, has the seed plus `printSeed`. */
export const seeds = { one: 1, two: 2, three: 3, first: 4, second: 5, pair: 6 } as const
export const printSeed = 0x51ed270b
