const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" })

/** A language as people call it, with its ISO 639-3 code: “German (deu)”; the code alone where it has no common name. */
export function languageName(code: string): string {
  if (code === "und") return "another language"
  const name = names.of(code)
  return name ? `${name} (${code})` : code
}
