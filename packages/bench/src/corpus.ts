import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { countWords } from "./count-words.js"
import type { EngineFinding } from "./engine.js"
import type { Article } from "./gold.js"
import { judge } from "./judge.js"
import type { Run } from "./run.js"

const width = 100

/** The pages of a corpus report by file name: one for each article. The same findings give the same pages. */
export function corpusPages({ articles, findings }: Run): ReadonlyMap<string, string> {
  return new Map(articles.map((article, i) => [`${article.id}.txt`, corpusPage(article, findings[i]!)]))
}

/**
 * An article with each finding underlined, under it the rule and the first rewrite. Lines are broken at 100
 * characters; a finding that goes over the break is told under its last part. A finding in a place that nobody marked says so.
 */
export function corpusPage(article: Article, findings: readonly EngineFinding[]): string {
  const verdicts = judge(article, findings).findings
  const notes = findings.map((finding, i) => {
    const [first] = finding.rewrites
    const quote = first && article.text.slice(first.from, first.to)
    const rewrite = first ? ` “${quote}” → “${first.text}”` : ""
    const aside = verdicts[i]?.verdict === "false" ? " (not marked)" : ""
    return { ...finding, note: `${finding.rule}${rewrite}${aside}`.replace(/\s+/g, " ") }
  })
  const rows = rowsOf(article.text).flatMap(({ from, to }) => {
    const here = notes.filter(
      note => note.from < to && (note.to > from || (note.from === note.to && note.from >= from)),
    )
    const marks = here.map(note => {
      const start = Math.max(note.from, from) - from
      const end = Math.min(note.to, to) - from
      const told = note.to <= to ? ` ${note.note}` : ""
      return `${" ".repeat(start)}${"~".repeat(Math.max(1, end - start))}${told}`
    })
    return [article.text.slice(from, to).trimEnd(), ...marks]
  })
  return `${article.id}: ${findings.length} findings in ${countWords(article.text)} words\n\n${rows.join("\n")}\n`
}

/** The rows that a text is shown in, broken at spaces; they tile it but for line ends. */
function rowsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const rows: { from: number; to: number }[] = []
  let start = 0
  for (const line of text.split("\n")) {
    const end = start + line.length
    let from = start
    while (end - from > width) {
      const space = text.lastIndexOf(" ", from + width)
      const to = space > from ? space + 1 : from + width
      rows.push({ from, to })
      from = to
    }
    rows.push({ from, to: end })
    start = end + 1
  }
  return rows
}

/** Writes the pages into the folder and removes those of articles that are gone. */
export function writeCorpus(folder: string, pages: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name))
  for (const [name, page] of pages) writeFileSync(join(folder, name), page)
}

/** The names of the pages that are missing, differ, or belong to no article. */
export function staleCorpus(folder: string, pages: ReadonlyMap<string, string>): readonly string[] {
  const there = existsSync(folder) ? readdirSync(folder) : []
  const wrong = [...pages].filter(
    ([name, page]) => !there.includes(name) || readFileSync(join(folder, name), "utf8") !== page,
  )
  return [...wrong.map(([name]) => name), ...there.filter(name => !pages.has(name))].sort()
}
