import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL("terms/", import.meta.url))

/** The files of terms, seen from this folder, in order. */
export const termFiles = readdirSync(folder)
  .filter(name => name.endsWith(".tsv"))
  .sort()
  .map(name => `terms/${name}`)

const kinds = new Set(["noun", "verb", "fixed"])

/**
 * Chinese terms with the English that an editor writes for them: for each, rows of a kind and its wordings, best first. A
 * line of a file holds a term in simplified characters, a tab, what inflects (`noun`, `verb` in its base form, or `fixed`),
 * a tab, and up to four wordings, ` | ` between them. Throws at a line of another form, with its place.
 */
export function readTerms() {
  const terms = new Map()
  for (const file of termFiles) {
    const lines = readFileSync(new URL(file, import.meta.url), "utf8")
      .trimEnd()
      .split("\n")
    for (const [index, line] of lines.entries()) {
      const [term, kind, wordings = "", ...more] = line.split("\t")
      const english = wordings.split(" | ")
      const isRight =
        more.length === 0 &&
        /^[\u3400-\u9fff]{2,10}$/u.test(term) &&
        kinds.has(kind) &&
        english.length <= 4 &&
        english.every(wording => /^[\p{L}\p{N}$][\p{L}\p{N} ,.:'’%$&!?-]*$/u.test(wording))
      if (!isRight)
        throw new Error(
          `${file}:${index + 1}: Expected a term, a kind and one to four wordings, with tabs between, got “${line}”`,
        )
      const rows = terms.get(term) ?? []
      if (rows.some(([other]) => other === kind))
        throw new Error(`${file}:${index + 1}: ${term} stands there already as ${kind}; join the two lines`)
      terms.set(term, [...rows, [kind, ...english]])
    }
  }
  return terms
}
