import type { Tag } from "../tags/tags.js"

/** What joins two words: an adjective and its noun, a noun and the noun it stands before, a verb and its object. */
export type RelationKind = "adjective" | "noun" | "verb"

/** Two words that belong together, by their places. */
export interface Relation {
  readonly kind: RelationKind
  readonly first: number
  readonly second: number
}

const auxiliary = new Set(
  "be am is are was were been being have has had having do does did done 's 're 've 'm 'd".split(" "),
)
const silent = /^[-‐‑–'‘’“”"]$/

/**
 * The relations in tagged words, found from left to right: a noun phrase is a run of determiners, adjectives and nouns, its
 * head the last noun, its verb the one right before it. Names take part in none.
 */
export function relationsIn(words: readonly string[], tags: readonly Tag[]): Relation[] {
  const found: Relation[] = []
  let verb = -1
  let adjectives: number[] = []
  let head = -1
  const close = () => {
    if (head >= 0) {
      for (const first of adjectives) found.push({ kind: "adjective", first, second: head })
      if (verb >= 0) found.push({ kind: "verb", first: verb, second: head })
    }
    verb = -1
    adjectives = []
    head = -1
  }
  for (const [i, word] of words.entries()) {
    if (silent.test(word)) continue
    const part = partOf(word, tags[i]!)
    if (part === "noun") {
      if (head >= 0) found.push({ kind: "noun", first: head, second: i })
      head = i
      continue
    }
    // After its head a phrase has ended, whatever comes.
    if (head >= 0 || part === "other" || part === "verb") close()
    if (part === "adjective") adjectives.push(i)
    if (part === "verb" && !auxiliary.has(word)) verb = i
  }
  close()
  return found
}

type Part = "noun" | "adjective" | "verb" | "filler" | "other"

function partOf(word: string, tag: Tag): Part {
  if (/^\d/.test(word)) return "filler"
  if (!/^\p{L}/u.test(word)) return "other"
  if (tag === "NN" || tag === "NNS") return "noun"
  if (tag.startsWith("JJ")) return "adjective"
  if (tag.startsWith("VB")) return "verb"
  return tag.startsWith("RB") || fillers.has(tag) ? "filler" : "other"
}

const fillers = new Set<Tag>(["DT", "PDT", "CD", "PRP$", "POS"])
