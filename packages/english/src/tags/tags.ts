import type { Lexicon, WordClass } from "@ungarble/core"
import { classesOf } from "./classes.js"
import {
  type Entry,
  entryOf,
  featureCount,
  features,
  inCase,
  lastVerb,
  noVerb,
  shareSlot,
  slot,
} from "./features.js"
import { lemmaOf } from "./lemma.js"
import { readModel, type TagModel } from "./model.js"
import { tagsBytes } from "./size.js"
import { type Tag, tagNames } from "./tag.js"

export { type Tag, tagNames } from "./tag.js"

/** Tells what words are in their sentence. Words are tokens other than white space, as `Text.words`, in any letter case. */
export interface Tagger {
  /** The tags of the words of one sentence, as many as there are words. */
  tag(words: readonly string[]): readonly Tag[]
  /**
   * The word that lists know `word` by, in lower case: “workers” NNS → worker, “took” VBD → take, “China's” POS → china,
   * “didn't” VBD → do. The word itself where its tag leads to no other.
   */
  lemma(word: string, tag: Tag): string
  /** What each of the words of a sentence is, in Universal Dependencies’ terms; for `Usage.classes`. */
  classes(words: readonly string[]): readonly WordClass[]
  /** The tags that a word can have, with shares that sum to about 1, the usual first; a guess from its ending if unknown. */
  shares(word: string): readonly { readonly tag: Tag; readonly share: number }[]
  /** True if the word, in lower case, was met in the texts or stands in WordNet: its shares are no guess. */
  knows(word: string): boolean
}

/** The tagger and the word classes it knows. */
export const tags: Lexicon<Tagger> = {
  id: "english-tags",
  url: new URL("../../data/tags.bin", import.meta.url),
  bytes: tagsBytes,
  parse: file => new PerceptronTagger(readModel(file)),
}

// Words whose entries are kept; a text uses its own again and again.
const cacheSize = 20_000

/** An averaged perceptron (Collins 2002) that goes through a sentence once, from left to right, over hashed features. */
class PerceptronTagger implements Tagger {
  readonly #model: TagModel
  readonly #entries = new Map<string, Entry>()
  readonly #features = new Int32Array(featureCount)

  constructor(model: TagModel) {
    this.#model = model
  }

  tag(words: readonly string[]): readonly Tag[] {
    const { entries, cased } = inCase(words.map(word => this.#entry(word)))
    const tags: Tag[] = []
    let before = 63
    let beforeThat = 63
    let verb = noVerb
    for (let i = 0; i < entries.length; i++) {
      const best = this.#best(entries, i, before, beforeThat, verb, cased)
      tags.push(tagNames[best]!)
      verb = lastVerb(verb, entries[i]!, best)
      beforeThat = before
      before = best
    }
    return tags
  }

  lemma(word: string, tag: Tag): string {
    return lemmaOf(word, tag, this.#model)
  }

  classes(words: readonly string[]): readonly WordClass[] {
    return classesOf(words, this.tag(words))
  }

  shares(word: string): readonly { readonly tag: Tag; readonly share: number }[] {
    const { candidates, levels } = this.#entry(word)
    return candidates.map((tag, i) => ({ tag: tagNames[tag]!, share: 2 ** (levels[i]! / -2) }))
  }

  knows(word: string): boolean {
    return this.#model.has(word.toLowerCase().replaceAll("’", "'"))
  }

  #entry(word: string): Entry {
    let entry = this.#entries.get(word)
    if (entry === undefined) {
      if (this.#entries.size >= cacheSize) this.#entries.clear()
      entry = entryOf(word, this.#model)
      this.#entries.set(word, entry)
    }
    return entry
  }

  #best(
    entries: readonly Entry[],
    i: number,
    before: number,
    beforeThat: number,
    verb: Entry,
    cased: number,
  ): number {
    const { candidates, levels } = entries[i]!
    if (candidates.length === 1) return candidates[0]!
    const { weights, bits } = this.#model
    const active = this.#features
    features(entries, i, before, beforeThat, verb, cased, active)
    let best = candidates[0]!
    let most = Number.NEGATIVE_INFINITY
    for (let c = 0; c < candidates.length; c++) {
      const tag = candidates[c]!
      let score = weights[shareSlot(tag, levels[c]!, bits)]!
      for (let f = 0; f < featureCount; f++) score += weights[slot(active[f]!, tag, bits)]!
      if (score > most) [best, most] = [tag, score]
    }
    return best
  }
}
