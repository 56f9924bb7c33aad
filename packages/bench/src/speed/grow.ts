import { countWords } from "../count-words.js"

/**
 * Blocks of at least so many words: the lines of the texts over and over, and in each line one word in twelve
 * exchanged for another of the same texts, so that no line comes twice. The same seed gives the same blocks.
 */
export function growText(texts: readonly string[], words: number, seed: number): readonly string[] {
  const lines = texts.flatMap(text => text.split("\n")).filter(line => line.trim() !== "")
  const others = lines.flatMap(line => line.match(/(?<= )[a-z]{4,}(?= )/g) ?? [])
  if (others.length === 0) throw new Error("Expected texts with lower-case words, got none")
  const next = random(seed)
  const pick = () => others[Math.floor(next() * others.length)]!
  const grown: string[] = []
  for (let count = 0, i = 0; count < words; i++) {
    const line = lines[i % lines.length]!
    const varied = line.replace(/(?<= )[a-z]{4,}(?= )/g, word => (next() < 1 / 12 ? pick() : word))
    grown.push(varied)
    count += countWords(varied)
  }
  return grown
}

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
