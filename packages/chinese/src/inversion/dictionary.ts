import { cedict } from "@ungarble/cedict"
import type { Lexicon } from "@ungarble/core"
import { readSections } from "./file.js"
import type { Rendering } from "./gloss.js"
import { stem } from "./keys.js"
import { type Occurrences, Renderings } from "./renderings.js"

/** A word of the dictionary. */
export interface Term {
  /** In simplified characters. */
  readonly term: string
  /** In traditional characters, where they differ. */
  readonly traditional?: string
  /** With tone marks, a syllable each: “yā cāng shí”. */
  readonly pinyin: string
  /** The dictionary's senses, as it prints them; of a set phrase without an entry of its own, those of its parts. */
  readonly gloss: string
  /** What an editor writes for it in a sentence, best first; empty for most words. */
  readonly english: readonly Rendering[]
  /** True if the dictionary has an entry for it and not only for its parts. */
  readonly listed: boolean
}

/** The parts of the file, in its order. */
const sectionNames = [
  "words",
  "traditional",
  "readings",
  "glosses",
  "usual",
  "pieces",
  "sounds",
  "keys",
  "rarity",
  "links",
  "costs",
  "forms",
  "english",
] as const
type Sections = Readonly<Record<(typeof sectionNames)[number], Uint8Array>>

/** Chinese words with their English, and where in which words an English word may have come from. */
export class Dictionary {
  readonly size: number
  readonly #words: readonly string[]
  readonly #traditional: Lines
  readonly #readings: Lines
  readonly #glosses: Lines
  readonly #usual: Uint8Array
  readonly #english: Lines
  readonly #renderings: Renderings
  readonly #forms: ReadonlyMap<string, string>
  #traditionalIds: Map<string, number> | undefined

  constructor(sections: Sections) {
    const { words, traditional, readings, glosses, usual, english } = sections
    const { pieces, sounds, keys, rarity, links, costs, forms } = sections
    this.#words = lines(words)
    this.size = this.#words.length
    this.#traditional = new Lines(traditional, this.size)
    this.#readings = new Lines(readings, this.size)
    this.#glosses = new Lines(glosses, this.size)
    this.#usual = usual
    this.#english = new Lines(english, this.size)
    this.#renderings = new Renderings(
      this.#words,
      lines(pieces),
      lines(sounds),
      lines(keys),
      rarity,
      links,
      costs,
    )
    this.#forms = new Map(lines(forms).map(line => line.split(" ") as [string, string]))
  }

  /** The word of this number, 0 to `size`, in simplified characters. */
  word(id: number): string {
    return this.#words[id]!
  }

  /** How many characters it has. */
  length(id: number): number {
    return this.#words[id]!.length
  }

  /** True if the dictionary has an entry for it and not only for its parts. */
  isListed(id: number): boolean {
    return this.#glosses.size(id) > 0
  }

  /** True if it is known what an editor writes for it: a term of news prose that machines garble. */
  isKnown(id: number): boolean {
    return this.#english.size(id) > 0
  }

  /** What an editor writes for it in a sentence, best first; empty for most words. */
  english(id: number): readonly Rendering[] {
    if (!this.isKnown(id)) return []
    return this.#english
      .at(id)
      .split("\t")
      .flatMap(row => {
        const [kind, ...texts] = row.split("|")
        return texts.map(text => ({ text, kind: kind as Rendering["kind"] }))
      })
  }

  /** True if its gloss says what it is literally: “lit. …”. */
  isLiteral(id: number): boolean {
    return this.#glosses.at(id).includes("lit. ")
  }

  /** Its senses as `describe` gives them; empty for a word without an entry. */
  gloss(id: number): string {
    return this.#glosses.at(id)
  }

  /** How usual it is in print: 0 to 15, a step is a factor of two. */
  usual(id: number): number {
    return this.#usual[id]!
  }

  /** The number of a word in simplified or traditional characters, if it is in the dictionary. */
  find(word: string): number | undefined {
    const id = this.#findSimplified(word)
    if (id !== undefined) return id
    if (!this.#traditionalIds) {
      this.#traditionalIds = new Map()
      for (let i = 0; i < this.size; i++) {
        const traditional = this.#traditionalOf(i)
        if (traditional) this.#traditionalIds.set(traditional, i)
      }
    }
    return this.#traditionalIds.get(word)
  }

  describe(id: number): Term {
    const term = this.word(id)
    const gloss = this.#glosses.at(id)
    const traditional = this.#traditionalOf(id)
    if (gloss) {
      return {
        term,
        ...(traditional && { traditional }),
        pinyin: toneMarks(this.#readings.at(id)),
        gloss,
        english: this.english(id),
        listed: true,
      }
    }
    const parts = this.#parts(term)
    return {
      term,
      pinyin: parts.map(part => toneMarks(this.#readings.at(part))).join(" "),
      gloss: parts
        .map(part => `${this.word(part)} ${this.#glosses.at(part).split("/").slice(0, 2).join(", ")}`)
        .join("; "),
      english: this.english(id),
      listed: false,
    }
  }

  /** What a lower-case English word is looked up by: its stem and, for an irregular form, that of its lemma. */
  keys(word: string): readonly string[] {
    const lemma = this.#forms.get(word)
    return lemma === undefined ? [stem(word)] : [stem(word), lemma]
  }

  /** In which words, and where in them, an English word may have come from. Empty for one that nothing is known of. */
  occurrences(key: string): Occurrences {
    return this.#renderings.of(key)
  }

  /** The same for a word in pinyin, such as “canghai”, that tells so many bits. */
  soundsLike(word: string, bits: number): Occurrences {
    return this.#renderings.spelled(word, bits)
  }

  /** True if some piece of a Chinese word is rendered by a word of this key. */
  knows(key: string): boolean {
    return this.#renderings.has(key)
  }

  /** How much a word tells, in bits: the rarer, the more. */
  weight(key: string): number {
    return this.#renderings.weight(key)
  }

  // Sorted by UTF-16 units.
  #findSimplified(word: string): number | undefined {
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = this.#words[middle]!
      if (here === word) return middle
      if (here < word) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

  #traditionalOf(id: number): string {
    const marks = this.#traditional.at(id)
    const word = this.word(id)
    return marks && [...marks].map((char, i) => (char === "." ? word[i] : char)).join("")
  }

  // The longest words with an entry that make it up, from left to right.
  #parts(term: string): number[] {
    const parts: number[] = []
    for (let from = 0; from < term.length; ) {
      let length = Math.min(term.length - from, term.length - 1)
      let id: number | undefined
      for (; length > 0; length--) {
        id = this.#findSimplified(term.slice(from, from + length))
        if (id !== undefined && this.#glosses.at(id)) break
      }
      if (id !== undefined && length > 0) parts.push(id)
      from += Math.max(1, length)
    }
    return parts
  }
}

/** The dictionary file, read when a rule first needs it. */
export const dictionary: Lexicon<Dictionary> = {
  id: "chinese-cedict",
  url: cedict.url,
  bytes: cedict.bytes,
  parse: async file => new Dictionary(await readSections(file, sectionNames)),
}

const decoder = new TextDecoder()
const lines = (bytes: Uint8Array): readonly string[] => decoder.decode(bytes).split("\n")

/** Lines of a text, decoded one by one when asked for: most are never looked at. */
class Lines {
  readonly #ends: Uint32Array

  constructor(
    readonly bytes: Uint8Array,
    count: number,
  ) {
    this.#ends = new Uint32Array(count)
    let line = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) this.#ends[line++] = end
    this.#ends[line] = bytes.length
    if (line !== count - 1) throw new Error(`Expected ${count} lines in the dictionary, got ${line + 1}.`)
  }

  size(line: number): number {
    return this.#ends[line]! - (line === 0 ? 0 : this.#ends[line - 1]! + 1)
  }

  at(line: number): string {
    const from = line === 0 ? 0 : this.#ends[line - 1]! + 1
    return decoder.decode(this.bytes.subarray(from, this.#ends[line]!))
  }
}

const tones = ["", "\u0304", "\u0301", "\u030c", "\u0300", ""]

/** “ya1 cang1 shi2” → “yā cāng shí”. */
function toneMarks(numbered: string): string {
  return numbered
    .split(" ")
    .map(syllable => {
      const [, letters = syllable, tone = "5"] = syllable.replace("u:", "ü").match(/^(\D+)([1-5])$/u) ?? []
      const vowel = letters.search(/[ae]|o(?=u)/u)
      const at = vowel >= 0 ? vowel : letters.search(/[iouü](?![iouü])/u)
      if (at < 0) return letters
      return (letters.slice(0, at + 1) + tones[Number(tone)] + letters.slice(at + 1)).normalize("NFC")
    })
    .join(" ")
}
