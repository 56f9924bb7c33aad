import type { TextLanguage } from "@ungarble/core"
import type { Locale } from "./locales/locale.js"

/** A confidence between 0 and 1 in words. */
export function certaintyOf(confidence: number, { certainties }: Locale): string {
  if (confidence >= 0.9) return certainties[0]
  if (confidence >= 0.75) return certainties[1]
  return certainties[confidence >= 0.5 ? 2 : 3]
}

/** The name of a language in that of the screen, or undefined where it could not be told. */
export function languageName({ code }: TextLanguage, { tag }: Locale): string | undefined {
  if (code === "und") return undefined
  // Codes that Intl does not know come back as they are; the code still says more than nothing.
  return new Intl.DisplayNames(tag, { type: "language" }).of(code)
}
