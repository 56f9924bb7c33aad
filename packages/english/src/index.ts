import type { Pack } from "@ungarble/core"
import { documentRules } from "./document-rules/index.js"
import { language } from "./language.js"
import { rules, taggedRules } from "./rules/index.js"
import nonWordInContext from "./rules/nonword/in-context.js"
import nonWord from "./rules/nonword/nonword.js"

export { language } from "./language.js"
export { type WordModel, words } from "./words/words.js"

/** English as the language texts are written in: its morphology, its rules, and the word list that one of them needs. */
export const english: Pack = {
  id: "english",
  version: "0.1.0",
  rules: [...rules, nonWord, nonWordInContext, ...taggedRules],
  documentRules,
  language,
}
