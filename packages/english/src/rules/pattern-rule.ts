import type { Examples, Report, Rule, Severity, Text } from "@ungarble/core"

/** One form of a fault: where it stands, and what could stand there instead. */
export interface Pattern {
  /** Global and Unicode. What it matches is the reported range; put context into lookarounds, and bound every run. */
  readonly find: RegExp
  /** The rewrites, best first; an empty text deletes, no rewrite at all only reports. `undefined` passes the match by. */
  readonly write: (match: RegExpExecArray, text: Text) => readonly string[] | undefined
  readonly confidence?: number
  /** A cheap test of the whole block that must hold before `find` is run. */
  readonly gate?: RegExp
  /** Look for URLs and code at the first character only; default is the whole match. */
  readonly verbatim?: "start"
}

/** What `patternRule` takes: a rule's head, its patterns and its proof. */
export interface PatternRule {
  readonly id: string
  readonly category: Rule["category"]
  readonly severity?: Severity
  readonly confidence?: number
  readonly about: string
  readonly message: string
  readonly patterns: readonly Pattern[]
  readonly examples: Examples
}

/**
 * A rule for faults of characters rather than of words: regular expressions with their rewrites. Silent in URLs, code
 * and the like. Of two patterns that meet in one place, the one listed first speaks.
 */
export function patternRule({ patterns, ...head }: PatternRule): Rule {
  return {
    ...head,
    *check(text: Text): Iterable<Report> {
      const taken: { from: number; to: number }[] = []
      for (const { find, write, confidence, gate, verbatim } of patterns) {
        if (gate && !gate.test(text.text)) continue
        const earlier = [...taken]
        for (const match of text.text.matchAll(find)) {
          const from = match.index
          const to = from + match[0].length
          if (from === to || earlier.some(range => range.from < to && from < range.to)) continue
          const rewrites = write(match, text)
          if (!rewrites || text.verbatim(from, verbatim ? from + 1 : to)) continue
          taken.push({ from, to })
          yield { from, to, rewrites, ...(confidence !== undefined && { confidence }) }
        }
      }
    },
  }
}
