import type { DocumentRule } from "@ungarble/core"
import nameCase from "./name-case.js"
import nameForm from "./name-form.js"
import nameSpelling from "./name-spelling.js"
import termCase from "./term-case.js"
import wordSpelling from "./word-spelling.js"

/** All rules for English that look at a document as a whole. */
export const documentRules: readonly DocumentRule[] = [
  nameCase,
  nameForm,
  nameSpelling,
  termCase,
  wordSpelling,
]
