import { phrases } from "./phrases.js"
import { sourceTerms } from "./source-terms.js"
import type { Finding, Rule } from "./types.js"

/** One term of a house glossary: what to write, and what not to. */
export interface GlossaryTerm {
  readonly prefer: string
  /** Wordings to replace by `prefer`. With none of them the term is only protected. */
  readonly avoid: readonly string[]
  /** True if findings inside `prefer` are not shown: a name or a term of the house. */
  readonly protect: boolean
  readonly note?: string
  /** What it is in the original language, in one or several spellings. Where the source has it, `prefer` is expected. */
  readonly source?: readonly string[]
}

/** The terms a house insists on. Plain JSON. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[]
}

/** A rule that finds the wordings a glossary avoids. Certain: the house has said so. */
export function glossaryRule(glossary: Glossary): Rule {
  const missing = sourceTerms(glossary.terms)
  const avoided = phrases({
    id: "glossary",
    category: "terminology",
    confidence: 1,
    about: "The house glossary prefers another term.",
    message: "The glossary says “{rewrite}”.",
    entries: glossary.terms
      .filter(term => term.avoid.length > 0)
      .map(term => ({ garbled: term.avoid, kind: "noun", rewrites: [term.prefer], example: "", fixed: "" })),
  })
  return {
    ...avoided,
    *check(text) {
      yield* avoided.check(text)
      yield* missing(text)
    },
  }
}

/** True if the finding stands inside, or on, a protected term of the glossary. */
export function isProtected(
  glossary: Glossary,
  finding: Pick<Finding, "from" | "to">,
  text: string,
): boolean {
  return glossary.terms.some(({ prefer, protect }) => {
    if (!protect) return false
    for (let at = text.indexOf(prefer); at >= 0; at = text.indexOf(prefer, at + 1)) {
      if (at <= finding.from && finding.to <= at + prefer.length) return true
    }
    return false
  })
}
