import type { Language, Lexicon, Usage } from "@ungarble/core"
import { type Tagger, tags } from "../tags/tags.js"
import { type WordModel, words } from "../words/words.js"
import { Company } from "./company.js"
import { type Compounds, compounds } from "./compounds.js"
import { usageBytes } from "./fitted.js"
import { shareBelow, signs, weigh } from "./plausibility.js"
import { Sequences } from "./sequences.js"
import { shape, stop } from "./shape.js"
import { RowTable } from "./table.js"
import { unpack } from "./unpack.js"

/** Counts of words in a row and of lemmas in company. */
export interface PhraseModel {
  readonly sequences: Sequences
  readonly company: Company
}

/** The phrase statistics: which words follow each other, and which lemmas keep company. */
export const phraseCounts: Lexicon<PhraseModel> = {
  id: "english-usage",
  url: new URL("../../data/usage.bin", import.meta.url),
  bytes: usageBytes,
  parse: async file => {
    const table = new RowTable(await unpack(file))
    return { sequences: new Sequences(table), company: new Company(table) }
  },
}

/** How usual English words and their company are: for `Language.usage`. */
export const usage: NonNullable<Language["usage"]> = {
  // Asked for late: the tagger’s lemmas come from the language that this is part of.
  get lexicons() {
    return [words, tags, compounds, phraseCounts]
  },
  from(get) {
    const phrases = get(phraseCounts)
    const known = made.get(phrases) ?? makeUsage(get(words), get(tags), phrases, get(compounds))
    made.set(phrases, known)
    return known
  },
}

// Rules ask for it once a block.
const made = new WeakMap<PhraseModel, Usage>()

/** Usage over what the lexicons hold. */
export function makeUsage(
  model: Pick<WordModel, "frequency">,
  tagger: Tagger,
  { sequences, company }: PhraseModel,
  listed: Compounds,
): Usage {
  const lemmasOf = (word: string) => [tagger.lemma(word, "NNS"), tagger.lemma(word, "VBD")]
  return {
    frequency: word => model.frequency(word) || model.frequency(word.charAt(0).toUpperCase() + word.slice(1)),
    classes: words => tagger.classes(words),
    plausibility(words) {
      if (listed.has(words, lemmasOf)) return 1
      const found = signs(words, { sequences, company, tagger })
      return found ? shareBelow(weigh(found)) : 1
    },
    rank(candidates, before, after) {
      const left = shape([stop, ...before.slice(-reach)]).slice(-2)
      const right = shape([...after.slice(0, reach), stop]).slice(0, 2)
      const logs = candidates.map(text => {
        const row = [...left, ...shape(text.toLowerCase().split(/\s+/)), ...right]
        return sequences.total(sequences.of(row), left.length)
      })
      const most = Math.max(...logs)
      const shares = logs.map(log => Math.exp(log - most))
      const sum = shares.reduce((total, share) => total + share, 0)
      return candidates
        .map((text, i) => ({ text, score: shares[i]! / sum }))
        .sort((a, b) => b.score - a.score)
    },
  }
}

// Two words count; marks that are left out may stand between them.
const reach = 6
