import type { Category, Severity, TextLanguage } from "@ungarble/core"

/** What people call each category. */
export const categoryNames: Readonly<Record<Category, string>> = {
  calque: "Word for word",
  terminology: "Wrong term",
  incoherent: "Makes no sense",
  untranslated: "Untranslated",
  nonword: "Not a word",
  repetition: "Repetition",
  stray: "Stray word",
  grammar: "Grammar",
  number: "Number",
  typography: "Punctuation",
}

/** What people call each severity. */
export const severityNames: Readonly<Record<Severity, string>> = {
  minor: "minor",
  major: "major",
  critical: "critical",
}

/** A confidence between 0 and 1 in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return "almost certain"
  if (confidence >= 0.75) return "very likely"
  return confidence >= 0.5 ? "likely" : "possible"
}

/** The English name of a language, or undefined where it could not be told. */
export function languageName({ code }: TextLanguage): string | undefined {
  if (code === "und") return undefined
  // Codes that Intl does not know come back as they are; the code still says more than nothing.
  return new Intl.DisplayNames("en", { type: "language" }).of(code)
}

/** “1 finding”, “2 findings”. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`
