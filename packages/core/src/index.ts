export { readDecisions, writeDecisions } from "./decisions.js"
export { type DiffPart, diffEdits, wordDiff } from "./diff.js"
export { applyEdits, assertEdits, invertEdits, mapOffset } from "./edits.js"
export { categories, hash, mqmTypes, rewriteEdits, severities } from "./findings.js"
export type { Glossary, GlossaryTerm } from "./glossary.js"
export { type IgnoreList, ignoring, mergeIgnores, noIgnores, readIgnores } from "./ignores.js"
export { type ReadFile, readFile } from "./lexicons.js"
export { assertOneOf, editDistance } from "./names.js"
export { type PhraseEntry, type Phrases, phrases } from "./phrases.js"
export { cuts, type Sensitivity } from "./sensitivity.js"
export { sentences } from "./sentences.js"
export type {
  CheckerOptions,
  CheckOptions,
  CheckProgress,
  CheckResult,
  CheckService,
  CheckSettings,
  DocumentPart,
} from "./service.js"
export { suggestionText } from "./suggestions.js"
export { type TextLanguage, tellLanguage } from "./tell-language.js"
export { tokenize } from "./tokens.js"
export type * from "./types.js"
export { connectChecker, type Port, type WorkerLike } from "./worker.js"
