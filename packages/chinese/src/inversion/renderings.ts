import { syllablesOf } from "./syllables.js"

/** What an English word may have come from: pieces of Chinese words, and the words they stand in. */
export interface Occurrences {
  /** By the UTF-16 unit of their first character; none that the word tells less than `leastShare` of. */
  readonly pieces: ReadonlyMap<number, readonly Piece[]>
  /** The numbers of the words that hold any of them, each once. */
  readonly terms: Uint32Array
  /** For each of these, the binary logarithm of the share of its likeliest piece; falling. */
  readonly shares: Float32Array
}

/** A few characters, and how likely they are rendered by the English word in question, as a binary logarithm. */
export interface Piece {
  readonly text: string
  readonly share: number
}

const none: Occurrences = { pieces: new Map(), terms: new Uint32Array(), shares: new Float32Array() }

/** Of what an English word tells, the share that it must tell of a piece for the words with that piece to be looked at. */
export const leastShare = 0.5

const firstHan = 0x3400
const hanCount = 0xa000 - firstHan
// A word such as “big” is in thousands of Chinese words; the least likely of them help nobody.
const mostOccurrences = 4_000
const mostCached = 4_000
const pairCount = 2 ** 16
const pairHash = (first: number, second: number) => (Math.imul(first, 31_337) ^ second) & (pairCount - 1)

/** Which pieces of words an English word renders, and in which words each piece stands. */
export class Renderings {
  // The words, each after a line feed.
  readonly #text: Uint16Array
  // Which word each unit of the text is of.
  readonly #termAt: Uint32Array
  readonly #pieces: readonly string[]
  readonly #keys = new Map<string, number>()
  readonly #rarity: Uint8Array
  readonly #starts: Uint32Array
  readonly #links: Uint16Array
  readonly #costs: Uint8Array
  // In which words each character stands: `charStarts` into `charTerms`.
  readonly #charStarts = new Uint32Array(hanCount + 1)
  readonly #charTerms: Uint32Array
  // Where in the text pairs of characters begin, by their hash.
  readonly #pairStarts = new Uint32Array(pairCount + 1)
  readonly #pairPlaces: Uint32Array
  readonly #bySound = new Map<string, string>()
  readonly #cache = new Map<string, Occurrences>()
  readonly #found: Found

  constructor(
    words: readonly string[],
    pieces: readonly string[],
    sounds: readonly string[],
    keys: readonly string[],
    rarity: Uint8Array,
    links: Uint8Array,
    costs: Uint8Array,
  ) {
    this.#pieces = pieces
    this.#rarity = rarity
    this.#costs = costs
    for (const [i, key] of keys.entries()) this.#keys.set(key, i)
    this.#starts = new Uint32Array(keys.length + 1)
    this.#links = new Uint16Array(costs.length)
    this.#readLinks(links)
    const length = words.reduce((sum, word) => sum + word.length + 1, 1)
    this.#text = new Uint16Array(length)
    this.#termAt = new Uint32Array(length)
    this.#found = new Found(words.length)
    this.#readWords(words)
    this.#charTerms = this.#index(this.#charStarts, i => this.#text[i]! - firstHan).map(i => this.#termAt[i]!)
    this.#pairPlaces = this.#index(this.#pairStarts, i => {
      const next = this.#text[i + 1]!
      return next > 10 ? pairHash(this.#text[i]!, next) : -1
    })
    for (const [i, sound] of sounds.entries()) {
      if (!sound) continue
      for (const syllable of sound.split(" ")) {
        const plain = syllable.replace(/\d$/u, "")
        if (plain) this.#bySound.set(plain, (this.#bySound.get(plain) ?? "") + pieces[i]!)
      }
    }
  }

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  weight(key: string): number {
    const id = this.#keys.get(key)
    return id === undefined ? 12 : this.#rarity[id]! / 8
  }

  of(key: string): Occurrences {
    const id = this.#keys.get(key)
    return id === undefined ? none : this.#remember(key, () => this.#gather(this.#piecesOf(id)))
  }

  spelled(word: string, bits: number): Occurrences {
    const syllables = syllablesOf(word, syllable => this.#bySound.has(syllable))
    if (!syllables) return none
    const share = syllables.length > 1 ? -1.5 : -4.5
    if (share <= (leastShare - 1) * bits) return none
    return this.#remember(`~${word}`, () => this.#gather(this.#piecesSpelled(syllables, share)))
  }

  #remember(key: string, make: () => Occurrences): Occurrences {
    const known = this.#cache.get(key)
    if (known) return known
    const made = make()
    if (this.#cache.size >= mostCached) this.#cache.clear()
    this.#cache.set(key, made)
    return made
  }

  #readLinks(bytes: Uint8Array): void {
    let at = 0
    const next = () => {
      let n = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++]!
        n |= (byte & 127) << shift
        if (byte < 128) return n
      }
    }
    let link = 0
    for (let key = 0; key < this.#starts.length - 1; key++) {
      this.#starts[key] = link
      const count = next()
      let piece = 0
      for (let i = 0; i < count; i++) {
        piece += next()
        this.#links[link++] = piece
      }
    }
    this.#starts[this.#starts.length - 1] = link
  }

  #readWords(words: readonly string[]): void {
    let at = 0
    for (const [id, word] of words.entries()) {
      this.#text[at++] = 10
      for (let i = 0; i < word.length; i++) {
        this.#termAt[at] = id
        this.#text[at++] = word.charCodeAt(i)
      }
    }
    this.#text[at] = 10
  }

  // Counts what stands where, then fills in the places; words of one character are left out.
  #index(starts: Uint32Array, rowAt: (place: number) => number): Uint32Array {
    const text = this.#text
    const rows = new Int32Array(text.length).fill(-1)
    let total = 0
    for (let i = 1; i < text.length; i++) {
      if (text[i] === 10 || (text[i - 1] === 10 && text[i + 1] === 10)) continue
      const row = rowAt(i)
      if (row < 0) continue
      rows[i] = row
      starts[row + 1]!++
      total++
    }
    for (let row = 1; row < starts.length; row++) starts[row]! += starts[row - 1]!
    const places = new Uint32Array(total)
    const next = starts.slice()
    for (let i = 1; i < text.length; i++) if (rows[i]! >= 0) places[next[rows[i]!]!++] = i
    return places
  }

  #piecesOf(key: number): Piece[] {
    const found: Piece[] = []
    const least = ((leastShare - 1) * this.#rarity[key]!) / 8
    for (let link = this.#starts[key]!; link < this.#starts[key + 1]!; link++) {
      const share = -this.#costs[link]! / 4
      if (share > least) found.push({ text: this.#pieces[this.#links[link]!]!, share })
    }
    return found.sort((a, b) => b.share - a.share)
  }

  // All runs of characters that are read so and stand in some word.
  #piecesSpelled(syllables: readonly string[], share: number): Piece[] {
    const [firsts = "", seconds = "", ...more] = syllables.map(syllable => this.#bySound.get(syllable)!)
    if (!seconds) return [...firsts].map(text => ({ text, share }))
    const pieces = new Set<string>()
    for (const first of firsts) {
      for (const second of seconds) {
        const row = pairHash(first.charCodeAt(0), second.charCodeAt(0))
        for (let i = this.#pairStarts[row]!; i < this.#pairStarts[row + 1]!; i++) {
          const place = this.#pairPlaces[i]!
          const text = String.fromCharCode(...this.#text.subarray(place, place + syllables.length))
          if (text.startsWith(first + second) && more.every((set, k) => set.includes(text.charAt(k + 2))))
            pieces.add(text)
        }
      }
    }
    return [...pieces].map(text => ({ text, share }))
  }

  #gather(pieces: readonly Piece[]): Occurrences {
    const found = this.#found
    for (const { text, share } of pieces) {
      if (found.size >= mostOccurrences) break
      if (text.length === 1) {
        const row = text.charCodeAt(0) - firstHan
        found.addAll(this.#charTerms, this.#charStarts[row]!, this.#charStarts[row + 1]!, share)
      } else this.#gatherLonger(text, share)
    }
    return found.close(pieces)
  }

  #gatherLonger(piece: string, share: number): void {
    const [places, text, first, second] = [
      this.#pairPlaces,
      this.#text,
      piece.charCodeAt(0),
      piece.charCodeAt(1),
    ]
    const row = pairHash(first, second)
    const end = this.#pairStarts[row + 1]!
    for (let i = this.#pairStarts[row]!; i < end; i++) {
      const place = places[i]!
      if (text[place] !== first || text[place + 1] !== second) continue
      let k = 2
      while (k < piece.length && text[place + k] === piece.charCodeAt(k)) k++
      if (k === piece.length) this.#found.addAll(this.#termAt, place, place + 1, share)
    }
  }
}

// Pieces come with falling shares, so the first that a word holds is its likeliest.
class Found {
  readonly #marks: Uint8Array
  readonly #terms: Uint32Array
  readonly #shares: Float32Array
  size = 0

  constructor(words: number) {
    this.#marks = new Uint8Array(words)
    this.#terms = new Uint32Array(words)
    this.#shares = new Float32Array(words)
  }

  /** The words that stand in `from` to `to` of these. */
  addAll(ids: Uint32Array, from: number, to: number, share: number): void {
    const [marks, terms, shares] = [this.#marks, this.#terms, this.#shares]
    let { size } = this
    for (let i = from; i < to; i++) {
      const term = ids[i]!
      if (marks[term] === 1) continue
      marks[term] = 1
      terms[size] = term
      shares[size++] = share
    }
    this.size = size
  }

  /** Takes what was gathered, and is empty again. */
  close(pieces: readonly Piece[]): Occurrences {
    const byFirst = new Map<number, Piece[]>()
    for (const piece of pieces) {
      const unit = piece.text.charCodeAt(0)
      const row = byFirst.get(unit)
      if (row) row.push(piece)
      else byFirst.set(unit, [piece])
    }
    const terms = this.#terms.slice(0, this.size)
    const shares = this.#shares.slice(0, this.size)
    for (const term of terms) this.#marks[term] = 0
    this.size = 0
    return { pieces: byFirst, terms, shares }
  }
}
