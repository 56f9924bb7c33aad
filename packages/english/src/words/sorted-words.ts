/**
 * A sorted word list as it lies in the file: stretches of 32 words, each word written as the length of the start it
 * shares with the one before, its frequency class and the rest. A stretch is read when a word is first looked for in it.
 */
export class SortedWords {
  readonly #sources: readonly string[]
  readonly #heads: readonly string[]
  readonly #stretches: (Stretch | undefined)[]

  constructor(text: string) {
    this.#sources = text.trim().split("\n\n")
    this.#heads = this.#sources.map(source => source.slice(2, source.indexOf("\n")))
    this.#stretches = new Array(this.#sources.length)
  }

  /** The frequency class of exactly this word; undefined if it isn’t in the list. */
  level(word: string): number | undefined {
    let low = 0
    let high = this.#heads.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#heads[middle]! <= word) low = middle
      else high = middle
    }
    const stretch = this.#stretches[low] ?? readStretch(this.#sources[low] ?? "")
    this.#stretches[low] = stretch
    const index = stretch.words.indexOf(word)
    return index < 0 ? undefined : stretch.levels[index]
  }

  /** Shows every word and its frequency class, in order. */
  forEach(visit: (word: string, level: number) => void): void {
    for (const source of this.#sources) {
      const { words, levels } = readStretch(source)
      for (let i = 0; i < words.length; i++) visit(words[i]!, levels[i]!)
    }
  }
}

interface Stretch {
  readonly words: readonly string[]
  readonly levels: readonly number[]
}

function readStretch(source: string): Stretch {
  const words: string[] = []
  const levels: number[] = []
  let word = ""
  let from = 0
  while (from < source.length) {
    let to = source.indexOf("\n", from)
    if (to < 0) to = source.length
    word = word.slice(0, source.charCodeAt(from) - 48) + source.slice(from + 2, to)
    words.push(word)
    levels.push(source.charCodeAt(from + 1) - 97)
    from = to + 1
  }
  return { words, levels }
}
