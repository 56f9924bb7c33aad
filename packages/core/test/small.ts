import type { Language, Lexicon, Pack, Report, Rule } from "@ungarble/core"

/** A language of a few lines, so that core is tested without a pack's data. */
export const language: Language = {
  code: "eng",
  analyse: word => [
    { lemma: word, form: "base" },
    ...(word.endsWith("s") ? [{ lemma: word.slice(0, -1), form: "plural" as const }] : []),
  ],
  inflect: (lemma, form) => (form === "plural" ? `${lemma}s` : lemma),
  isDeterminer: word => word === "a" || word === "an" || word === "the",
  isPreposition: word => word === "of",
  isMinor: () => false,
  article: (word, next) =>
    word === "a" || word === "an" ? (/^[aeiou]/iu.test(next) ? "an" : "a") : undefined,
  formAfter: () => undefined,
}

/** A rule that reports every match of a pattern, and how often it has looked. */
export function patternRule(
  id: string,
  pattern: RegExp,
  report: Partial<Report> & { readonly lexicons?: readonly Lexicon[] } = {},
): Rule & { readonly looks: () => readonly string[] } {
  const { lexicons, ...rest } = report
  const seen: string[] = []
  return {
    id,
    category: "calque",
    about: "",
    message: `No ${id}.`,
    examples: { garbled: [], fine: [] },
    ...(lexicons && { lexicons }),
    *check({ text }) {
      seen.push(text)
      for (const match of text.matchAll(pattern)) {
        if (match[0] !== "") yield { ...rest, from: match.index, to: match.index + match[0].length }
      }
    },
    looks: () => seen,
  }
}

export const packOf = (...rules: readonly Rule[]): Pack => ({ id: "small", version: "1", rules, language })

/** Blocks with the ids 0, 1, 2 … */
export const blocksOf = (...texts: readonly string[]) => texts.map((text, i) => ({ id: String(i), text }))
