import type { GlossaryTerm } from "./glossary.js"
import { compilePhrases, type PhraseIndex } from "./phrase-index.js"
import type { Language, Range, Report, Text } from "./types.js"

/**
 * Finds glossary terms that the source of a block has (`GlossaryTerm.source`) while the block has neither the preferred
 * term nor one to avoid, which is reported where it stands. Says nothing of blocks without a source.
 */
export function sourceTerms(terms: readonly GlossaryTerm[]): (text: Text) => Iterable<Report> {
  const known = terms.filter(term => term.source?.length)
  const indexes = new WeakMap<Language, PhraseIndex>()
  const indexFor = (language: Language) => {
    const entries = known.map(term => ({
      garbled: [term.prefer, ...term.avoid],
      kind: "noun" as const,
      rewrites: [term.prefer],
    }))
    const index = indexes.get(language) ?? compilePhrases(entries, language)
    indexes.set(language, index)
    return index
  }
  return function* (text) {
    const { source } = text.block
    const said = source === undefined ? [] : known.flatMap(term => placeOf(term, source))
    if (said.length === 0) return
    const met = new Set([...indexFor(text.language).find(text)].map(match => match.entry.rewrites[0]))
    for (const { term, spelling, at } of said) {
      if (met.has(term.prefer) || text.text.includes(term.prefer)) continue
      const place = sentenceAt(text, at)
      if (!place) continue
      yield {
        ...place,
        confidence: 0.6,
        message: `The source has “${spelling}”, for which the glossary says “${term.prefer}”.`,
        evidence: { source: spelling, gloss: term.prefer },
      }
    }
  }
}

/** Where the source first has a term (its middle), as a share of its length. */
function placeOf(term: GlossaryTerm, source: string) {
  for (const spelling of term.source ?? []) {
    const at = source.indexOf(spelling)
    if (at >= 0) return [{ term, spelling, at: (at + spelling.length / 2) / source.length }]
  }
  return []
}

/** The sentence that stands at a share of the text: translations keep the order, so it is most likely there. */
function sentenceAt(text: Text, share: number): Range | undefined {
  const at = Math.floor(share * text.text.length)
  return text.sentences.find(({ to }) => at < to) ?? text.sentences.at(-1)
}
