import type { Text, Token } from "@ungarble/core"
import type { Tag } from "./tag.js"
import { type Tagger, tags } from "./tags.js"

/** A sentence of a text with what its words are; `words` and `tags` go together one by one. */
export interface TaggedSentence {
  /** The tokens other than white space. */
  readonly words: readonly Token[]
  readonly tags: readonly Tag[]
}

/** A text's sentences, tagged. Several rules ask for the same text in turn, so the last answers are kept. */
export function taggedSentences(text: Text): readonly TaggedSentence[] {
  const known = answers.get(text)
  if (known) return known
  const tagger = text.lexicon(tags)
  let at = 0
  const sentences = text.sentences.map(({ to }) => {
    const start = at
    while (at < text.words.length && text.words[at]!.to <= to) at++
    const words = text.words.slice(start, at)
    return { words, tags: tagger.tag(words.map(word => word.text)) }
  })
  answers.set(text, sentences)
  return sentences
}

const answers = new WeakMap<Text, readonly TaggedSentence[]>()

/** How often a word is one of these, 0–1. */
export function shareOf(tagger: Tagger, word: string, ...of: readonly Tag[]): number {
  return tagger.shares(word).reduce((sum, { tag, share }) => sum + (of.includes(tag) ? share : 0), 0)
}
