import type { DocumentRule, Language, Lexicon, Pack, Rule, RuleInfo } from "./types.js"

/** Rules that wait for the same lexicons and run together. */
export interface Stage {
  readonly lexicons: readonly Lexicon[]
  readonly rules: readonly Rule[]
  readonly documentRules: readonly DocumentRule[]
}

/** The quick rules, and those that wait for something. */
export type Stages = readonly [quick: Stage, ...others: Stage[]]

/**
 * Sorts the packs’ rules by what they wait for: first those that need nothing, then from the smallest lexicons to the
 * largest, so that whatever can be shown early is. Throws on a rule that asks for usage where the language has none.
 */
export function stagesOf(packs: readonly Pack[], language: Language): Stages {
  const rules = packs.flatMap(pack => pack.rules)
  const documentRules = packs.flatMap(pack => pack.documentRules ?? [])
  const needs = new Map<string, readonly Lexicon[]>()
  for (const rule of [...rules, ...documentRules]) {
    const lexicons = lexiconsOf(rule, language)
    if (lexicons.length > 0) needs.set(keyOf(lexicons), lexicons)
  }
  const stage = (lexicons: readonly Lexicon[]): Stage => {
    const isHere = (rule: RuleInfo) => keyOf(lexiconsOf(rule, language)) === keyOf(lexicons)
    return { lexicons, rules: rules.filter(isHere), documentRules: documentRules.filter(isHere) }
  }
  const size = (lexicons: readonly Lexicon[]) => lexicons.reduce((sum, lexicon) => sum + lexicon.bytes, 0)
  return [stage([]), ...[...needs.values()].sort((a, b) => size(a) - size(b)).map(stage)]
}

/** All lexicons that a rule needs, those of the language’s usage among them where it asks for it. */
export function lexiconsOf(rule: RuleInfo, language: Language): readonly Lexicon[] {
  const own = rule.lexicons ?? []
  if (!rule.usage) return own
  if (!language.usage) {
    throw new Error(`Rule "${rule.id}" asks for usage, but the language "${language.code}" brings none.`)
  }
  return [...new Set([...own, ...language.usage.lexicons])]
}

const keyOf = (lexicons: readonly Lexicon[]) =>
  lexicons
    .map(lexicon => lexicon.id)
    .sort()
    .join(" ")
