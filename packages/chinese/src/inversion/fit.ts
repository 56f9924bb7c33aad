import type { Dictionary } from "./dictionary.js"
import { isFiller } from "./keys.js"
import type { Occurrences } from "./renderings.js"

/** A word of a span that carries meaning. */
export interface QueryWord {
  /** What it may have come from, by each of its keys and by its sound. */
  readonly places: readonly Occurrences[]
  /** How much it tells, in bits: the rarer a word is in print, the more. */
  readonly bits: number
}

/** How well a dictionary word explains a span. */
export interface Fit {
  /** The number of the word. */
  readonly term: number
  /** What is told of it, for a model to weigh: see `features`. */
  readonly parts: readonly number[]
  /** How many words of the span are renderings of its pieces. */
  readonly matched: number
  readonly score: number
}

/** The parts of a fit. All lie about between 0 and 1. */
export const features = [
  // Of what the span tells, how much the word's pieces foretell.
  "told",
  // Of the span's words, by weight, how many are renderings of some piece.
  "explained",
  // Of the word's characters, how many are rendered.
  "covered",
  // Of its pairs of neighbours, how many stand in the order of the span.
  "order",
  // How usual the word is in print.
  "usual",
  "length",
  // 1 if the dictionary has an entry for it and not only for its parts.
  "listed",
  // 1 for a term of news prose that machines garble.
  "known",
] as const

/**
 * Looks up the words of a span, fillers left out; one that stands twice counts once, one that is two words run together
 * counts as both.
 */
export function readQuery(span: readonly string[], dictionary: Dictionary): readonly QueryWord[] {
  const words = new Set(span.map(word => word.toLowerCase()).filter(word => !isFiller(word)))
  return [...words].flatMap(word => {
    const keys = dictionary.keys(word)
    const known = keys.filter(key => dictionary.knows(key))
    if (known.length > 0) return queryWord(word, known, dictionary)
    const halves = splitWord(word, dictionary)
    return halves
      ? halves.map(half => queryWord(half, dictionary.keys(half), dictionary))
      : queryWord(word, keys, dictionary)
  })
}

function queryWord(word: string, keys: readonly string[], dictionary: Dictionary): QueryWord {
  const bits = Math.min(...keys.map(key => dictionary.weight(key)))
  const spelled = dictionary.soundsLike(word, bits)
  const places = keys.map(key => dictionary.occurrences(key)).filter(({ terms }) => terms.length > 0)
  return { places: spelled.terms.length > 0 ? [...places, spelled] : places, bits }
}

function splitWord(word: string, dictionary: Dictionary): [string, string] | undefined {
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const halves: [string, string] = [word.slice(0, cut), word.slice(cut)]
    if (halves.every(half => dictionary.keys(half).some(key => dictionary.knows(key)))) return halves
  }
  return undefined
}

/** The dictionary words that explain a span best, best first. */
export function bestFits(
  query: readonly QueryWord[],
  dictionary: Dictionary,
  weights: readonly number[],
  limit: number,
): readonly Fit[] {
  const fits: Fit[] = []
  for (const term of candidates(query, dictionary)) {
    const fit = fitTerm(query, term, dictionary, weights)
    if (fit) fits.push(fit)
  }
  return fits.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, limit)
}

const shortlist = 60
const buckets = 256

// Rough sums over all words of the dictionary, kept between calls: clearing them would cost more than the search.
interface Scratch {
  readonly sum: Float32Array
  readonly best: Float32Array
  readonly words: Uint8Array
  readonly touched: Uint32Array
  readonly here: Uint32Array
}
const scratches = new WeakMap<Dictionary, Scratch>()

function scratchOf(dictionary: Dictionary): Scratch {
  const known = scratches.get(dictionary)
  if (known) return known
  const { size } = dictionary
  const made = {
    sum: new Float32Array(size),
    best: new Float32Array(size),
    words: new Uint8Array(size),
    touched: new Uint32Array(size),
    here: new Uint32Array(size),
  }
  scratches.set(dictionary, made)
  return made
}

// The words with the highest rough scores: bits told, for the length that the span would have to fill.
function candidates(query: readonly QueryWord[], dictionary: Dictionary): number[] {
  const { sum, best, words, touched, here } = scratchOf(dictionary)
  let count = 0
  let most = 0
  for (const { places, bits } of query) {
    let met = 0
    for (const { terms, shares } of places) {
      for (let i = 0; i < terms.length; i++) {
        const id = terms[i]!
        const told = bits + shares[i]!
        if (told <= 0) break
        if (best[id] === 0) here[met++] = id
        if (told > best[id]!) best[id] = told
      }
    }
    for (let i = 0; i < met; i++) {
      const id = here[i]!
      if (words[id] === 0) touched[count++] = id
      words[id]!++
      if (words[id]! > most) most = words[id]!
      sum[id]! += best[id]!
      best[id] = 0
    }
  }
  // Words that meet only one word of a longer span are too many to look at where others meet two.
  const least = Math.min(most, 2)
  const counts = new Uint32Array(buckets)
  const scores = best
  for (let i = 0; i < count; i++) {
    const id = touched[i]!
    if (words[id]! >= least)
      scores[id] = sum[id]! / (2 + dictionary.length(id)) + 0.05 * dictionary.usual(id) + 0.01
    if (scores[id]! > 0) counts[bucket(scores[id]!)]!++
  }
  let cut = buckets - 1
  for (let kept = 0; cut > 0; cut--) {
    kept += counts[cut]!
    if (kept >= shortlist) break
  }
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const id = touched[i]!
    if (scores[id]! > 0 && bucket(scores[id]!) >= cut && found.length < 4 * shortlist) found.push(id)
    sum[id] = 0
    words[id] = 0
    scores[id] = 0
  }
  return found
}

const bucket = (score: number) => Math.min(buckets - 1, Math.floor(score * 16))

interface Option {
  readonly from: number
  readonly length: number
  readonly told: number
}

/** How well one dictionary word explains a span; undefined if it does not at all. */
export function fitTerm(
  query: readonly QueryWord[],
  term: number,
  dictionary: Dictionary,
  weights: readonly number[],
): Fit | undefined {
  const word = dictionary.word(term)
  const isLiteral = dictionary.isLiteral(term)
  const chosen = assign(
    query.map(({ places, bits }) => optionsOf(places, bits, word, isLiteral)),
    word.length,
  )
  let [told, explained, total, matched, literal, inOrder] = [0, 0, 0, 0, 0, 0]
  const covered = new Uint8Array(word.length)
  let previous: Option | undefined
  for (const [i, { bits }] of query.entries()) {
    total += bits
    const option = chosen[i]
    if (!option) continue
    told += option.told
    explained += bits
    matched++
    const whole = option.length === word.length
    if (whole) literal += 2 ** (option.told - bits)
    else covered.fill(1, option.from, option.from + option.length)
    if (previous && (whole || option.from >= previous.from)) inOrder++
    previous = option
  }
  if (matched === 0) return undefined
  let characters = 0
  for (const flag of covered) characters += flag
  const parts = [
    told / total,
    explained / total,
    Math.min(1, Math.max(characters / word.length, literal)),
    matched > 1 ? inOrder / (matched - 1) : 0.5,
    dictionary.usual(term) / 15,
    Math.min(word.length, 6) / 6,
    dictionary.isListed(term) ? 1 : 0,
    dictionary.isKnown(term) ? 1 : 0,
  ]
  return { term, parts, matched, score: parts.reduce((sum, part, i) => sum + part * weights[i]!, 0) }
}

function optionsOf(places: readonly Occurrences[], bits: number, word: string, isLiteral: boolean): Option[] {
  const options: Option[] = []
  for (let from = 0; from < word.length; from++) {
    for (const { pieces } of places) {
      for (const { text, share } of pieces.get(word.charCodeAt(from)) ?? []) {
        const told = bits + share
        // A word is no piece of itself, unless its gloss says what it is literally.
        if (told <= 0 || !word.startsWith(text, from) || (text.length === word.length && !isLiteral)) continue
        options.push({ from, length: text.length, told })
      }
    }
  }
  return options
}

// One option for each word of the span, no two on the same characters; the surest first.
function assign(options: readonly (readonly Option[])[], size: number): (Option | undefined)[] {
  const chosen = new Array<Option | undefined>(options.length)
  const taken = new Uint8Array(size)
  const all = options.flatMap((row, i) => row.map(option => ({ i, option })))
  all.sort((a, b) => b.option.told - a.option.told)
  for (const { i, option } of all) {
    if (chosen[i]) continue
    const { from, length } = option
    if (length < size) {
      if (taken.subarray(from, from + length).some(flag => flag === 1)) continue
      taken.fill(1, from, from + length)
    }
    chosen[i] = option
  }
  return chosen
}
