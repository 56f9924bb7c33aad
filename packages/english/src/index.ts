import type { Pack } from "@ungarble/core"
import { language } from "./language.js"
import { rules } from "./rules/index.js"

export { language } from "./language.js"

/** English as the language texts are written in: its morphology and its rules. */
export const english: Pack = { id: "english", version: "0.1.0", rules, language }
