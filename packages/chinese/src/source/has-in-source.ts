import type { Rule, Text } from "@ungarble/core"
import { isChinese } from "./beside.js"

/**
 * Whether the Chinese source beside a text has a term, in one of the spellings given (such as simplified and traditional).
 * Undefined where there is no Chinese source: then nobody knows.
 */
export function hasInSource(text: Pick<Text, "block">, ...spellings: readonly string[]): boolean | undefined {
  const { source } = text.block
  if (source === undefined || !isChinese(source)) return undefined
  const plain = source.replace(/\s+/gu, "")
  return spellings.some(spelling => spelling !== "" && plain.includes(spelling.replace(/\s+/gu, "")))
}

const confirmed = 0.95

/**
 * The same rule, but surer where the source beside the text has the term that a report gives as evidence. Where the source
 * hasn't nothing changes: a list of terms holds one wording of several.
 */
export function confirmedBySource(rule: Rule): Rule {
  return {
    ...rule,
    *check(text) {
      for (const report of rule.check(text)) {
        const term = report.evidence?.source
        const isThere = term !== undefined && hasInSource(text, ...term.split("/")) === true
        const confidence = Math.max(confirmed, report.confidence ?? rule.confidence ?? 0)
        yield isThere ? { ...report, confidence } : report
      }
    },
  }
}
