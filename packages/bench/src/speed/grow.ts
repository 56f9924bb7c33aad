import { countWords } from "../count-words.js"

/**
 * Texts of at least so many words each, as blocks: the lines of the given texts over and over, with one word in twelve
 * exchanged for another of them, more where that is needed: no block comes twice in all the texts, so that no cache
 * helps. What cannot be varied any more is left out. The same words give the same texts.
 */
export function growTexts(
  texts: readonly string[],
  words: number,
  count: number,
): readonly (readonly string[])[] {
  const lines = texts.flatMap(text => text.split("\n")).filter(line => line.trim() !== "")
  const others = lines.flatMap(line => line.match(word) ?? [])
  if (others.length === 0) throw new Error("Expected texts with lower-case words, got none")
  const next = random(1)
  const seen = new Set<string>()
  let turn = 0

  const vary = (line: string): string | undefined => {
    for (const rate of [1 / 12, 1 / 3, 1]) {
      const varied = line.replace(word, old =>
        next() < rate ? others[Math.floor(next() * others.length)]! : old,
      )
      if (!seen.has(varied)) return varied
    }
    return undefined
  }
  return Array.from({ length: count }, () => {
    const grown: string[] = []
    for (let length = 0; length < words; turn++) {
      const varied = vary(lines[turn % lines.length]!)
      if (varied === undefined) continue
      seen.add(varied)
      grown.push(varied)
      length += countWords(varied)
    }
    return grown
  })
}

const word = /(?<= )[a-z]{4,}(?= )/g

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
