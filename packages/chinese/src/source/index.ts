import type { DocumentRule, Rule } from "@ungarble/core"
import { sourceMonth } from "./dates.js"
import { sourceDropped } from "./dropped.js"
import { sourceFigure } from "./figures.js"
import { sourceName } from "./names.js"
import { sourceNegation } from "./negation.js"
import { sourceUnit } from "./units.js"

/** Rules that compare a text with its Chinese source; they find nothing in blocks without one. */
export const sourceRules: readonly Rule[] = [
  sourceFigure,
  sourceUnit,
  sourceName,
  sourceNegation,
  sourceDropped,
]

/** The same for what only the whole document shows. */
export const sourceDocumentRules: readonly DocumentRule[] = [sourceMonth as DocumentRule]

export { confirmedBySource, hasInSource } from "./has-in-source.js"
