import type { Token } from "@ungarble/core"
import type { Dictionary } from "./dictionary.js"
import { type Fit, fitTerm, type QueryWord, readQuery } from "./fit.js"
import { isFiller } from "./keys.js"
import { leastShare } from "./renderings.js"
import { fitWeights } from "./weights.js"

/** A run of words in a sentence all of whose meaning may come from one Chinese word. */
export interface Span {
  /** Its words in lower case, fillers too, a possessive ’s cut off. */
  readonly words: readonly string[]
  /** Those of them that carry meaning. */
  readonly content: readonly string[]
  /** The places of its first and last word among the text's words. */
  readonly first: number
  readonly last: number
  /** The Chinese words that explain it, up to three, best first. */
  readonly fits: readonly Fit[]
}

const mostContent = 6
const mostWords = 10
// Less than this share of what a span tells, and the likeness is chance.
const leastTold = 0.65
// Of a word of two characters both have to be rendered, of longer ones most.
const leastCovered = 0.6
const mostFitted = 10

/** A word of the text as spans are made of it. */
interface Item {
  readonly place: number
  readonly word: string
  readonly query: QueryWord | undefined
}

/**
 * Every span of the text for which there are Chinese words that explain all of it. Marks and figures end a span, hyphens
 * do not. Spans overlap; who asks decides between them.
 */
export function* findSpans(words: readonly Token[], dictionary: Dictionary): Iterable<Span> {
  for (const run of runs(words, dictionary)) {
    for (let start = 0; start < run.length; start++) {
      if (run[start]!.query) yield* spansFrom(run, start, dictionary)
    }
  }
}

function* runs(words: readonly Token[], dictionary: Dictionary): Iterable<readonly Item[]> {
  let run: Item[] = []
  for (const [place, { kind, lower }] of words.entries()) {
    if (/^[-‐‑–]$/u.test(lower)) continue
    const word = lower.replace(/['’]s?$/u, "")
    if (kind !== "word" || !/^[a-z]{1,24}$/u.test(word)) {
      if (run.length > 1) yield run
      run = []
      continue
    }
    run.push({ place, word, query: isFiller(word) ? undefined : readQuery([word], dictionary)[0] })
  }
  if (run.length > 1) yield run
}

// Widens the span word by word and keeps the Chinese words that explain each of its words so far.
function* spansFrom(run: readonly Item[], start: number, dictionary: Dictionary): Iterable<Span> {
  const scratch = scratchOf(dictionary)
  // Counts of earlier spans are below this one's.
  scratch.base += mostContent + 1
  const query: QueryWord[] = []
  const met = new Set<string>()
  let alive: readonly number[] = []
  let total = 0
  for (let end = start; end < run.length && end < start + mostWords; end++) {
    const item = run[end]!
    if (!item.query) continue
    if (!met.has(item.word)) {
      if (query.length === mostContent) break
      met.add(item.word)
      query.push(item.query)
      total += item.query.bits
      if (query.length === 1) begin(item.query, scratch)
      else alive = narrow(item.query, query.length, scratch)
      if (query.length > 1 && alive.length === 0) break
    }
    if (query.length < 2) continue
    const fits = fitsAmong(alive, query, total, scratch.sum, dictionary)
    if (fits.length === 0) continue
    const items = run.slice(start, end + 1)
    yield {
      words: items.map(({ word }) => word),
      content: items.filter(({ query }) => query).map(({ word }) => word),
      first: run[start]!.place,
      last: item.place,
      fits,
    }
  }
}

function begin({ places, bits }: QueryWord, { base, seen, sum }: Scratch): void {
  for (const { terms, shares } of places) {
    for (let i = 0; i < terms.length; i++) {
      const told = bits + shares[i]!
      if (told <= leastShare * bits) break
      const id = terms[i]!
      if (seen[id] === base + 1) continue
      seen[id] = base + 1
      sum[id] = told
    }
  }
}

// Of the words that explained all before, those that explain this one too.
function narrow({ places, bits }: QueryWord, count: number, { base, seen, sum }: Scratch): number[] {
  const alive: number[] = []
  for (const { terms, shares } of places) {
    for (let i = 0; i < terms.length; i++) {
      const told = bits + shares[i]!
      if (told <= leastShare * bits) break
      const id = terms[i]!
      if (seen[id] !== base + count - 1) continue
      seen[id] = base + count
      sum[id]! += told
      alive.push(id)
    }
  }
  return alive
}

function fitsAmong(
  alive: readonly number[],
  query: readonly QueryWord[],
  total: number,
  sum: Float32Array,
  dictionary: Dictionary,
): readonly Fit[] {
  const rough: { id: number; score: number }[] = []
  for (const id of alive) {
    const told = sum[id]! / total
    if (told < leastTold || dictionary.length(id) < query.length) continue
    rough.push({ id, score: told + 0.02 * dictionary.usual(id) - 0.05 * dictionary.length(id) })
  }
  const fits: Fit[] = []
  for (const { id } of rough.sort((a, b) => b.score - a.score).slice(0, mostFitted)) {
    const fit = fitTerm(query, id, dictionary, fitWeights)
    if (fit && fit.matched === query.length && fit.parts[0]! >= leastTold && fit.parts[2]! >= leastCovered)
      fits.push(fit)
  }
  return fits.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, 3)
}

interface Scratch {
  base: number
  /** How many words of the span each Chinese word explains, counted from `base` as long as it explains all. */
  readonly seen: Uint32Array
  readonly sum: Float32Array
}
const scratches = new WeakMap<Dictionary, Scratch>()

function scratchOf(dictionary: Dictionary): Scratch {
  const known = scratches.get(dictionary)
  if (known) return known
  const { size } = dictionary
  const made = { base: 0, seen: new Uint32Array(size), sum: new Float32Array(size) }
  scratches.set(dictionary, made)
  return made
}
