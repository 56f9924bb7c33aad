import { type Article, readGold } from "../src/gold.js"
import type { Found } from "../src/judge.js"

/** What a mark says of its span, in the words of a gold file. */
interface Mark {
  readonly category?: string
  readonly severity?: string
  readonly rewrites?: readonly string[]
  readonly optional?: true
  readonly needs_source?: true
  readonly alternatives?: readonly {
    readonly start: number
    readonly end: number
    readonly rewrites: readonly string[]
  }[]
}

/** An article whose spans stand in `[[…]]`; the marks describe them in order. Read as a gold file is read. */
export function article(marked: string, ...marks: readonly Mark[]): Article {
  const parts = marked.split(/\[\[|\]\]/)
  const spans: unknown[] = []
  let at = 0
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      const mark = { category: "calque", severity: "major", rewrites: [], ...marks[spans.length] }
      spans.push({ start: at, end: at + part.length, text: part, ...mark })
    }
    at += part.length
  }
  return readGold({ id: "a", text: parts.join(""), spans }, "test").articles[0]!
}

/** A finding at the first place of `quote` in the article. */
export function find({ text }: Article, quote: string, ...rewrites: readonly string[]): Found {
  const from = text.indexOf(quote)
  if (from < 0) throw new Error(`No “${quote}” in “${text}”`)
  const to = from + quote.length
  return { from, to, category: "calque", rewrites: rewrites.map(insert => ({ from, to, text: insert })) }
}
