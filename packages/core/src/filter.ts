import type { Found } from "./findings.js"
import { isProtected } from "./glossary.js"
import { ignoring, noIgnores } from "./ignores.js"
import { cuts } from "./sensitivity.js"
import type { CheckSettings } from "./service.js"

/** What is asked of findings before they are shown. */
export interface Filter {
  /** False for what must not take the place of a finding that it overlaps: a rule that is off, a protected term. */
  isWanted(finding: Found, text: string): boolean
  /** Asked of merged findings, so that a lower sensitivity shows fewer of the same, and an ignored place stays silent. */
  isShown(finding: Found): boolean
}

/** The filter that settings ask for. */
export function readFilter(settings: CheckSettings): Filter {
  const { glossary, ignores = noIgnores, disabled, sensitivity = "standard" } = settings
  const off = new Set(disabled)
  const isIgnored = ignoring(ignores)
  return {
    isWanted: (finding, text) =>
      !off.has(finding.rule) && !(glossary && isProtected(glossary, finding, text)),
    isShown: finding => finding.confidence >= cuts[sensitivity] && !isIgnored(finding),
  }
}
