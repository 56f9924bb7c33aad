import type { Rule } from "@ungarble/core"

/** All rules for English that need no lexicon. */
export const rules: readonly Rule[] = []
