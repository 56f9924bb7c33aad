import type { Category, Language, Rule } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"

const language: Language = {
  code: "eng",
  analyse: word => [{ lemma: word, form: "base" }],
  inflect: lemma => lemma,
  isDeterminer: () => false,
  article: () => undefined,
  isPreposition: () => false,
  formAfter: () => undefined,
  isMinor: () => false,
}

/** A rule that finds these phrases and proposes these rewrites. */
export function swap(
  id: string,
  phrases: Record<string, readonly string[]>,
  category: Category = "calque",
): Rule {
  return {
    id,
    category,
    about: id,
    message: `Rewrite by ${id}.`,
    examples: { garbled: [], fine: [] },
    *check({ text }) {
      for (const [phrase, rewrites] of Object.entries(phrases)) {
        for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
          yield { from: at, to: at + phrase.length, rewrites }
        }
      }
    },
  }
}

const phrases = {
  "fixed force": ["resolve", "willpower"],
  "net red": ["internet celebrity"],
  "hot search": ["trending topic"],
  "stray essence": [""],
}

export const makeChecker = (...rules: Rule[]): Checker =>
  new Checker({
    packs: [{ id: "t", version: "1", rules: rules.length ? rules : [swap("swap", phrases)], language }],
  })
