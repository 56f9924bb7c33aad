import type { Lexicon } from "@ungarble/core"
import { readingsBytes } from "./readings-size.js"

/** How Chinese characters are read, in pinyin without tones (ü as v). */
export interface Readings {
  /** The usual reading first; none for a character that isn't known. */
  of(character: string): readonly string[]
  /** How many syllables of pinyin make up a lower-case word, 0 if it is none. */
  syllables(word: string): number
}

/** Pinyin readings of about 9,000 characters. */
export const readings: Lexicon<Readings> = {
  id: "chinese-readings",
  url: new URL("../../data/readings.txt", import.meta.url),
  bytes: readingsBytes,
  parse(file) {
    const known = new Map<string, string[]>()
    const shapes = new Set<string>()
    const later: (readonly [string, string])[] = []
    const add = (character: string, syllable: string) =>
      known.set(character, [...(known.get(character) ?? []), syllable])
    for (const line of new TextDecoder().decode(file).split("\n")) {
      const [syllable = "", characters = ""] = line.split(" ")
      const [mostly = "", sometimes = ""] = characters.split("|")
      if (syllable) shapes.add(syllable)
      for (const character of mostly) add(character, syllable)
      for (const character of sometimes) later.push([character, syllable])
    }
    for (const [character, syllable] of later) add(character, syllable)
    return { of: character => known.get(character) ?? [], syllables: word => countSyllables(word, shapes) }
  },
}

function countSyllables(word: string, shapes: ReadonlySet<string>): number {
  // The fewest syllables that reach each place; undefined where none does.
  const reach: (number | undefined)[] = [0]
  for (let end = 1; end <= word.length; end++) {
    for (let length = 1; length <= 6 && length <= end; length++) {
      const before = reach[end - length]
      if (before === undefined || !shapes.has(word.slice(end - length, end))) continue
      reach[end] = Math.min(reach[end] ?? Number.POSITIVE_INFINITY, before + 1)
    }
  }
  return reach[word.length] ?? 0
}

/** Every way to read some characters as one word, such as “guimei” for 桂梅; at most a few dozen. */
export function readTogether(characters: string, known: Readings): string[] {
  let words = [""]
  for (const character of characters) {
    const here = known.of(character).slice(0, 3).flatMap(spellings)
    words = words.flatMap(word => here.map(syllable => word + syllable)).slice(0, 48)
  }
  return words
}

// ü stands as u, v or yu in names: Lü, Lu, Lv, Lyu.
const spellings = (syllable: string) =>
  syllable.includes("v") ? [syllable.replace("v", "u"), syllable, syllable.replace("v", "yu")] : [syllable]
