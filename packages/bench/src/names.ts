import type { Finding } from "@ungarble/core"
import type { Engine } from "./engine.js"

/** A name at one place of a text. */
export interface NameAt {
  readonly name: string
  /** The whole line it stands in. */
  readonly line: string
  readonly from: number
  readonly to: number
}

/** A name that the engine would have changed, and what it says of it. */
export interface FlaggedName extends NameAt {
  readonly finding: Finding
}

/** The listed names (letters, spaces and hyphens) as they stand in a text, the longer of two that overlap; case and word ends must match. */
export function findNames(text: string, names: readonly string[]): NameAt[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  return text.split("\n").flatMap(line =>
    Array.from(
      line.matchAll(new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "gu")),
      match => ({
        name: match[0],
        line,
        from: match.index,
        to: match.index + match[0].length,
      }),
    ),
  )
}

/** Capitalised words inside sentences, runs of them as one: what a text without a list has for names. */
export function capitalised(text: string): NameAt[] {
  const pattern = /(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu
  return text.split("\n").flatMap(line =>
    Array.from(line.matchAll(pattern), match => ({
      name: match[0],
      line,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
}

/**
 * The names that the engine takes for faults: a finding lies inside the name, or the first rewrite of a longer stretch
 * changes it. A finding about the words around a name doesn't count.
 */
export async function flaggedNames(
  engine: Engine,
  text: string,
  names: readonly NameAt[],
): Promise<FlaggedName[]> {
  const lines = text.split("\n").filter(line => line.trim() !== "")
  const { findings } = await engine.check(lines.map((line, i) => ({ id: String(i), text: line })))
  return names.flatMap(name => {
    const here = findings.filter(({ block }) => lines[Number(block)] === name.line)
    const finding = here.find(found => isAbout(found, name))
    return finding ? [{ ...name, finding }] : []
  })
}

function isAbout(finding: Finding, { from, to }: NameAt): boolean {
  if (finding.to <= from || finding.from >= to) return false
  if (finding.from >= from && finding.to <= to) return true
  return finding.suggestions[0]?.edits.some(edit => edit.from < to && edit.to > from) ?? false
}
