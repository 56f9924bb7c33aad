/** A word and the same word misspelled. */
export interface Slip {
  readonly word: string
  readonly slip: string
  /** How it came about, such as `swap`. */
  readonly kind: string
}

const alphabet = "abcdefghijklmnopqrstuvwxyz"
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

// What sounds alike, by spelling: each may be written for the other.
const alike = [
  ["ie", "ei"],
  ["able", "ible"],
  ["ance", "ence"],
  ["ant", "ent"],
  ["ary", "ery"],
  ["cede", "ceed"],
  ["er", "or"],
  ["ea", "ee"],
  ["ph", "f"],
  ["tion", "sion"],
  ["ous", "us"],
  ["ly", "ley"],
  ["c", "s"],
  ["c", "k"],
  ["s", "z"],
  ["i", "y"],
  ["e", "a"],
  ["i", "e"],
  ["o", "u"],
  ["wh", "w"],
  ["gh", "g"],
  ["kn", "n"],
] as const

/** Each misspells at a place from 1 on, or gives the word unchanged where it can’t. */
const kinds: Readonly<Record<string, (word: string, at: number, random: () => number) => string>> = {
  insertion: (word, at, random) => word.slice(0, at) + pick(alphabet, random) + word.slice(at),
  deletion: (word, at) => word.slice(0, at) + word.slice(at + 1),
  swap: (word, at) => word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2),
  neighbour: (word, at, random) => word.slice(0, at) + pick(nextTo(word[at]!), random) + word.slice(at + 1),
  doubling: (word, at) =>
    word[at] === word[at + 1]
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + word.slice(at - 1),
  sound: (word, _, random) => {
    const fitting = alike
      .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
      .filter(([from]) => word.indexOf(from, 1) > 0)
    if (fitting.length === 0) return word
    const [from, to] = fitting[Math.floor(random() * fitting.length)]!
    const at = word.indexOf(from, 1)
    return word.slice(0, at) + to + word.slice(at + from.length)
  },
}

/**
 * Misspells a lower-case word as people do: a letter too many, missing, swapped or hit beside its key, a letter doubled or
 * no longer doubled, letters that sound alike; one word in six of eight letters or more twice. The first letter stays.
 */
export function misspell(word: string, random: () => number): Slip {
  const names = Object.keys(kinds)
  const name = names[Math.floor(random() * names.length)]!
  const once = kinds[name]!(word, placeIn(word, random), random)
  if (word.length < 8 || random() >= 1 / 6) return { word, slip: once, kind: name }
  const more = names[Math.floor(random() * names.length)]!
  return { word, slip: kinds[more]!(once, placeIn(once, random), random), kind: "two slips" }
}

/** Pseudo-random numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const placeIn = (word: string, random: () => number) => 1 + Math.floor(random() * (word.length - 1))
const pick = (letters: string, random: () => number) => letters[Math.floor(random() * letters.length)] ?? ""

function nextTo(letter: string): string {
  const r = rows.findIndex(row => row.includes(letter))
  const k = rows[r]?.indexOf(letter) ?? -1
  if (k < 0) return letter
  const beside = [
    rows[r]![k - 1],
    rows[r]![k + 1],
    rows[r - 1]?.[k],
    rows[r - 1]?.[k + 1],
    rows[r + 1]?.[k - 1],
    rows[r + 1]?.[k],
  ]
  return beside.filter(key => key !== undefined).join("")
}
