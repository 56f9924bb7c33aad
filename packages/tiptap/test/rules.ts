import type { Category, Detector, DocumentRule, Language, Rule } from "@ungarble/core"
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

/** A document rule that finds a phrase wherever a block before has it, too. */
export function again(id: string, phrase: string): DocumentRule<readonly number[]> {
  const { check, ...info } = swap(id, { [phrase]: ["once"] }, "repetition")
  return {
    ...info,
    note(text) {
      const places = [...check(text)].map(({ from }) => from)
      return places.length ? places : undefined
    },
    judge: ([, ...later]) =>
      later.flatMap(({ block, note }) =>
        note.map(from => ({ block, from, to: from + phrase.length, rewrites: ["once"] })),
      ),
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

/** A checker that finds "red" in every block but the first that has it. */
export const makeAgainChecker = (): Checker =>
  new Checker({
    packs: [{ id: "t", version: "1", rules: [], documentRules: [again("again", "red")], language }],
  })

/**
 * A checker whose answer about a block hangs on the others: whenever the text as a whole has become better or worse, and
 * where they have an "x", too.
 */
export function makeChangingChecker(): Checker {
  const { check, ...info } = swap("red", { red: [] })
  const detector: Detector = {
    ...info,
    load: async () => {},
    // So sure that it is shown however little the detector is believed.
    check: async texts => texts.map(text => [...check(text)].map(report => ({ ...report, confidence: 0.9 }))),
  }
  const rules = [swap("swap", phrases)]
  const documentRules = [again("again", "x")]
  const pack = { id: "t", version: "1", rules, documentRules, detectors: [detector], language }
  return new Checker({ packs: [pack] })
}
