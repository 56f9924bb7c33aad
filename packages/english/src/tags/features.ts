import { hashWord, type TagModel } from "./model.js"
import { tagNames, tagNumber, tagOfShape } from "./tag.js"

/** What the tagger knows of a word before it looks at its neighbours. */
export interface Entry {
  readonly lower: string
  readonly hash: number
  /** The tags it may have, as numbers, the usual first. */
  readonly candidates: readonly number[]
  /** −2 log₂ of each candidate’s share, rounded. */
  readonly levels: readonly number[]
  /** One number for all words that may be the same things about as often. */
  readonly kind: number
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 mixed. */
  readonly shape: number
  readonly ending2: number
  readonly ending3: number
  readonly ending4: number
  /** What it is where lower case means that it is no name; absent where that changes nothing. */
  readonly common?: Entry
}

const punctuation = tagNumber.get("PUNCT")!
const possessive = tagNumber.get("POS")!
const name = tagNumber.get("NNP")!
const names = tagNumber.get("NNPS")!
const withVerb = tagNumber.get("PRP+V")!
const rare = 14

/** Looks a word up. */
export function entryOf(word: string, model: TagModel): Entry {
  const lower = word.toLowerCase().replaceAll("’", "'")
  const fixed = tagOfShape(word)
  const shape = shapeOf(word, lower)
  let candidates: number[] = []
  let levels: number[] = []
  if (fixed !== undefined) [candidates, levels] = [[tagNumber.get(fixed)!], [0]]
  else if (lower === "'")
    [candidates, levels] = [
      [punctuation, possessive],
      [1, 4],
    ]
  else if (/'s?$/.test(lower) && !model.has(lower))
    [candidates, levels] = [
      [possessive, withVerb],
      [1, 8],
    ]
  else {
    const known = model.distributions[model.distribution(lower)]!
    for (let i = 0; i < known.length; i += 2) {
      candidates.push(known[i]!)
      levels.push(known[i + 1]!)
    }
    if (shape > 0)
      for (const tag of lower.endsWith("s") ? [name, names] : [name]) {
        if (candidates.includes(tag)) continue
        candidates.push(tag)
        levels.push(rare)
      }
  }
  const entry = { lower, shape, ...hashesOf(lower), candidates, levels, kind: kindOf(candidates, levels) }
  const kept = candidates.map(tag => shape > 0 || (tag !== name && tag !== names))
  if (!kept.includes(true) || !kept.includes(false)) return entry
  candidates = candidates.filter((_, i) => kept[i])
  levels = levels.filter((_, i) => kept[i])
  const usual = Math.min(...levels)
  levels = levels.map(level => level - usual)
  return { ...entry, common: { ...entry, candidates, levels, kind: kindOf(candidates, levels) } }
}

// Tags with a share under an eighth don’t make a kind of their own.
function kindOf(candidates: readonly number[], levels: readonly number[]): number {
  let kind = 17
  for (let i = 0; i < candidates.length; i++)
    if (levels[i]! < 6) kind = Math.imul(kind ^ (candidates[i]! * 4 + (levels[i]! >> 1)), 0x01000193)
  return kind
}

const hashesOf = (lower: string) => ({
  hash: hashWord(lower),
  ending2: hashWord(`~${lower.slice(-2)}`),
  ending3: hashWord(`~${lower.slice(-3)}`),
  ending4: hashWord(`~${lower.slice(-4)}`),
})

function shapeOf(word: string, lower: string): number {
  if (word === lower || !/\p{Lu}/u.test(word)) return 0
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(word)) return 1
  return /\p{Ll}/u.test(word) ? 3 : 2
}

/** A sentence’s words by how it uses capitals: `cased` is 0 for prose, 1 for a title, 2 where there is none at all. */
export function inCase(entries: readonly Entry[]): {
  readonly entries: readonly Entry[]
  readonly cased: number
} {
  let long = 0
  let capitals = 0
  let any = false
  for (const { shape, lower } of entries) {
    if (shape > 0) any = true
    if (lower.length < 4 || !/^\p{L}/u.test(lower)) continue
    long++
    if (shape > 0) capitals++
  }
  if (!any) return { entries, cased: 2 }
  return {
    entries: entries.map(entry => entry.common ?? entry),
    cased: long > 2 && capitals * 4 > long * 3 ? 1 : 0,
  }
}

/** How many numbers `features` writes. */
export const featureCount = 26

const outside: Entry = {
  lower: "",
  hash: 1,
  candidates: [],
  levels: [],
  kind: 1,
  shape: 0,
  ending2: 1,
  ending3: 1,
  ending4: 1,
}

const mix = (salt: number, a: number, b = 0, c = 0) => {
  let hash = Math.imul(a ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 13)) + b, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 16)) + c, 0x27d4eb2f)
  return hash ^ (hash >>> 15)
}

const isVerb = tagNames.map(tag => tag.startsWith("VB") || tag === "MD" || tag === "PRP+V")
const breaksClause = tagNames.map(tag => tag === "WDT" || tag === "WP" || tag === "WRB")

/** No verb yet in this clause. */
export const noVerb = outside

/** The last verb of the clause, once `entry` is known to have `tag`; `verb` was the last before. */
export function lastVerb(verb: Entry, entry: Entry, tag: number): Entry {
  if (isVerb[tag]) return entry
  return breaksClause[tag] || (tag === punctuation && /^[.;:!?]$/.test(entry.lower)) ? noVerb : verb
}

/** Writes the features of word `i` into `out`: itself, its neighbours, the two tags before it and the last verb. */
export function features(
  entries: readonly Entry[],
  i: number,
  before: number,
  beforeThat: number,
  verb: Entry,
  cased: number,
  out: Int32Array,
): void {
  const it = entries[i]!
  const last = entries[i - 1] ?? outside
  const next = entries[i + 1] ?? outside
  const last2 = entries[i - 2] ?? outside
  const next2 = entries[i + 2] ?? outside
  const shape = (it.shape * 3 + cased) * 2 + (i === 0 ? 1 : 0)
  const tags = before * 64 + beforeThat
  out[0] = mix(0, it.hash)
  out[1] = mix(1, it.hash, before)
  out[2] = mix(2, it.kind, before)
  out[3] = mix(3, it.kind, tags)
  out[4] = mix(4, it.kind, next.kind)
  out[5] = mix(5, it.hash, next.kind)
  out[6] = mix(6, it.kind, next.hash)
  out[7] = mix(7, it.kind, last.hash)
  out[8] = mix(8, it.kind, next.kind, next2.kind)
  out[9] = mix(9, it.kind, before, next.kind)
  out[10] = mix(10, it.kind, before, next.hash)
  out[11] = mix(11, it.ending3, shape)
  out[12] = mix(12, it.ending2, before)
  out[13] = mix(13, it.ending4)
  out[14] = mix(14, it.kind, shape)
  out[15] = mix(15, shape, next.shape, last.shape)
  out[16] = mix(16, it.kind, last2.hash)
  out[17] = mix(17, it.kind, next2.hash)
  out[18] = mix(18, last.hash, it.hash)
  out[19] = mix(19, it.hash, next.hash)
  out[20] = mix(20, it.kind, last.hash, next.kind)
  out[21] = mix(21, tags)
  out[22] = mix(22, it.hash, tags)
  out[23] = mix(23, it.kind, verb.hash)
  out[24] = mix(24, it.kind, verb.hash, before)
  out[25] = mix(25, it.kind, verb.kind, next.hash)
}

/** Where the weight of a feature for a tag lies. */
export const slot = (feature: number, tag: number, bits: number) =>
  Math.imul(feature ^ Math.imul(tag + 1, 0x9e3779b1), 0x2545f491) >>> (32 - bits)

/** The slot of what a candidate’s share alone says. */
export const shareSlot = (tag: number, level: number, bits: number) =>
  slot(mix(99, Math.min(level, 15)), tag, bits)
