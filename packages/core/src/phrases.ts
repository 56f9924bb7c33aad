import { compilePhrases, type PhraseIndex } from "./phrase-index.js"
import { rewritePhrase } from "./phrase-rewrite.js"
import type { Category, Examples, Language, Report, Rule, Severity, Text } from "./types.js"

/** One garbled phrase, in all its wordings, and what should stand there. */
export interface PhraseEntry {
  /**
   * The garbled wordings, lower case unless a proper name. A determiner inside one is optional and may vary; where a
   * rewrite holds the same determiner, it takes the one of the text.
   */
  readonly garbled: readonly string[]
  /**
   * What inflects. `noun`: the last word, or the one before the first preposition, takes a plural, and the rewrite
   * follows. `verb`: the first word takes any tense and person, the last one a plural, and the rewrite's first word
   * follows. `fixed`: nothing but letter case.
   */
  readonly kind: "noun" | "verb" | "fixed"
  /** Best first, in their base form. An empty text deletes the phrase. */
  readonly rewrites: readonly string[]
  readonly category?: Category
  readonly severity?: Severity
  readonly confidence?: number
  /** The term in the source language, how it is read, what it means. */
  readonly source?: string
  readonly reading?: string
  readonly gloss?: string
  /** Silent where the same sentence holds one of these words or phrases, in any form: the literal reading is right there. */
  readonly unless?: readonly string[]
  /** Speaks only where the same sentence holds one of these. */
  readonly when?: readonly string[]
  /** A sentence with the phrase in `[[…]]`, and the sentence after the first rewrite. */
  readonly example: string
  readonly fixed: string
  /** A sentence that looks alike and is fine. */
  readonly fine?: string
}

/** What `phrases` takes: a rule's head and its entries. */
export interface Phrases {
  readonly id: string
  readonly category: Category
  readonly severity?: Severity
  readonly confidence?: number
  readonly about: string
  /** May hold `{quote}`, `{rewrite}`, `{source}` and `{gloss}`, filled in from the match. */
  readonly message: string
  readonly entries?: readonly PhraseEntry[]
  /** The short form of an entry of kind `fixed`: garbled phrase to rewrite. Its proof stands in `examples`. */
  readonly swap?: Readonly<Record<string, string>>
  readonly examples?: Examples
}

/**
 * A rule that is data: fixed phrases with their rewrites. Meets inflected forms (“flowing red flags” by “flowing red
 * flag”), hyphens or none, any letter case; where two entries meet, the longer one wins. Rewrites follow the number,
 * tense and capitals of what they replace, and mend an article before them.
 */
export function phrases(spec: Phrases): Rule {
  const entries = [
    ...(spec.entries ?? []),
    ...Object.entries(spec.swap ?? {}).map(([garbled, rewrite]) => ({
      garbled: [garbled],
      kind: "fixed" as const,
      rewrites: [rewrite],
    })),
  ]
  const indexes = new WeakMap<Language, PhraseIndex>()
  const indexFor = (language: Language) => {
    const index = indexes.get(language) ?? compilePhrases(entries, language)
    indexes.set(language, index)
    return index
  }
  return {
    id: spec.id,
    category: spec.category,
    ...(spec.severity && { severity: spec.severity }),
    ...(spec.confidence !== undefined && { confidence: spec.confidence }),
    about: spec.about,
    message: spec.message,
    examples: {
      garbled: [
        ...(spec.examples?.garbled ?? []),
        ...(spec.entries ?? []).map(entry => ({ text: entry.example, fixed: entry.fixed })),
      ],
      fine: [...(spec.examples?.fine ?? []), ...(spec.entries ?? []).flatMap(entry => entry.fine ?? [])],
    },
    *check(text: Text): Iterable<Report> {
      for (const match of indexFor(text.language).find(text)) {
        const { entry } = match
        const { from, to, rewrites } = rewritePhrase(text, match)
        if (rewrites.includes(text.text.slice(from, to))) continue
        yield {
          from,
          to,
          rewrites,
          message: fill(spec.message, {
            quote: text.text.slice(match.from, match.to),
            rewrite: rewrites[0] ?? "",
            source: entry.source ?? "",
            gloss: entry.gloss ?? entry.rewrites[0] ?? "",
          }),
          ...(entry.category && { category: entry.category }),
          ...(entry.severity && { severity: entry.severity }),
          ...(entry.confidence !== undefined && { confidence: entry.confidence }),
          ...(entry.source && {
            evidence: {
              source: entry.source,
              ...(entry.reading && { reading: entry.reading }),
              ...(entry.gloss && { gloss: entry.gloss }),
            },
          }),
        }
      }
    },
  }
}

const fill = (message: string, values: Readonly<Record<string, string>>) =>
  message.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole)
