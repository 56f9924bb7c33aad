import { syllablesOf } from "./syllables.js"

/** What an English word may have come from: pieces of Chinese words, and the words they stand in. */
export interface Occurrences {
  /** By the UTF-16 unit of their first character. */
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

const firstHan = 0x3400
const hanCount = 0xa000 - firstHan
// A word such as “big” is in thousands of Chinese words; the least likely of them help nobody.
const mostOccurrences = 8_000
const mostCached = 4_000

/** Which pieces of words an English word renders, and in which words each piece stands. */
export class Renderings {
  readonly #words: readonly string[]
  readonly #pieces: readonly string[]
  readonly #keys = new Map<string, number>()
  readonly #rarity: Uint8Array
  readonly #starts: Uint32Array
  readonly #links: Uint16Array
  readonly #costs: Uint8Array
  // Where each character stands: `charStarts` into `places`, which pack word and position.
  readonly #charStarts = new Uint32Array(hanCount + 1)
  readonly #places: Uint32Array
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
    this.#words = words
    this.#pieces = pieces
    this.#rarity = rarity
    this.#found = new Found(words.length)
    this.#costs = costs
    for (const [i, key] of keys.entries()) this.#keys.set(key, i)
    this.#starts = new Uint32Array(keys.length + 1)
    this.#links = new Uint16Array(costs.length)
    this.#readLinks(links)
    this.#places = this.#indexCharacters()
    for (const [i, sound] of sounds.entries()) {
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

  spelled(word: string): Occurrences {
    const syllables = syllablesOf(word, syllable => this.#bySound.has(syllable))
    return syllables ? this.#remember(`~${word}`, () => this.#gatherSounds(syllables)) : none
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

  #indexCharacters(): Uint32Array {
    const starts = this.#charStarts
    let total = 0
    for (const word of this.#words) {
      if (word.length < 2) continue
      total += word.length
      for (let i = 0; i < word.length; i++) starts[word.charCodeAt(i) - firstHan + 1]!++
    }
    for (let char = 0; char < hanCount; char++) starts[char + 1]! += starts[char]!
    const places = new Uint32Array(total)
    const next = starts.slice()
    for (const [id, word] of this.#words.entries()) {
      if (word.length < 2) continue
      for (let i = 0; i < word.length; i++) places[next[word.charCodeAt(i) - firstHan]!++] = (id << 3) | i
    }
    return places
  }

  #piecesOf(key: number): Piece[] {
    const found: Piece[] = []
    for (let link = this.#starts[key]!; link < this.#starts[key + 1]!; link++) {
      found.push({ text: this.#pieces[this.#links[link]!]!, share: -this.#costs[link]! / 4 })
    }
    return found.sort((a, b) => b.share - a.share)
  }

  #gather(pieces: readonly Piece[]): Occurrences {
    const found = this.#found
    for (const { text, share } of pieces) {
      if (found.size >= mostOccurrences) break
      const rarest = this.#rarest(text)
      const char = text.charCodeAt(rarest) - firstHan
      const end = this.#charStarts[char + 1]!
      for (let i = this.#charStarts[char]!; i < end; i++) {
        const place = this.#places[i]!
        const term = place >>> 3
        if (text.length === 1 || this.#words[term]!.startsWith(text, (place & 7) - rarest))
          found.add(term, share)
      }
    }
    return found.close(pieces)
  }

  #gatherSounds(syllables: readonly string[]): Occurrences {
    const found = this.#found
    const pieces = new Set<string>()
    const sets = syllables.map(syllable => this.#bySound.get(syllable)!)
    const share = syllables.length > 1 ? -1.5 : -4.5
    for (const first of sets[0]!) {
      const char = first.charCodeAt(0) - firstHan
      for (let i = this.#charStarts[char]!; i < this.#charStarts[char + 1]!; i++) {
        const place = this.#places[i]!
        const text = this.#words[place >>> 3]!.slice(place & 7, (place & 7) + syllables.length)
        if (text.length < syllables.length || !sets.every((set, k) => set.includes(text[k]!))) continue
        pieces.add(text)
        found.add(place >>> 3, share)
      }
    }
    return found.close([...pieces].map(text => ({ text, share })))
  }

  // The place of the character that stands in the fewest words.
  #rarest(text: string): number {
    let best = 0
    let fewest = Number.POSITIVE_INFINITY
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i) - firstHan
      const count = this.#charStarts[char + 1]! - this.#charStarts[char]!
      if (count < fewest) {
        fewest = count
        best = i
      }
    }
    return best
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

  add(term: number, share: number): void {
    if (this.#marks[term] === 1) return
    this.#marks[term] = 1
    this.#terms[this.size] = term
    this.#shares[this.size++] = share
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
