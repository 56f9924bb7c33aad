import { type Finding, suggestionText, type Token, tokenize } from "@ungarble/core"
import type { Article } from "./gold.js"
import { judge } from "./judge.js"
import type { Run } from "./run.js"
import { type Share, share } from "./share.js"
import { misspell, type Slip } from "./slips.js"
import { percent, type Rows } from "./table.js"

/** A line of clean text in which one word was misspelled. */
export interface SlippedLine extends Slip {
  readonly text: string
  readonly from: number
}

/** What was offered for a misspelled word, best first; undefined where it was not found. */
export interface Offered extends Slip {
  readonly rewrites: readonly string[] | undefined
}

/** How well rewrites were ranked. */
export interface Ranking {
  readonly name: string
  readonly asked: number
  /** Of those asked. */
  readonly found: Share
  /** Of those asked: the right word is the first rewrite, or one of the first three. */
  readonly first: Share
  readonly three: Share
}

/**
 * Misspells one word in about `every` of clean texts, each in a copy of its line. Only lower-case words of four letters or
 * more that `isWord` knows are taken, and a slip that is a word itself is left out: nobody could see it.
 */
export function slipLines(
  articles: readonly Pick<Article, "text">[],
  isWord: (word: string) => boolean,
  every: number,
  random: () => number,
): SlippedLine[] {
  const lines: SlippedLine[] = []
  for (const line of articles.flatMap(({ text }) => text.split("\n"))) {
    const tokens = tokenize(line)
    for (const [i, { kind, text: word, from }] of tokens.entries()) {
      if (kind !== "word" || !/^[a-z]{4,}$/.test(word) || !isFree(tokens, i) || !isWord(word)) continue
      if (random() >= 1 / every) continue
      const slip = misspell(word, random)
      if (slip.slip === word || slip.slip.length < 4 || isWord(slip.slip)) continue
      lines.push({ ...slip, from, text: line.slice(0, from) + slip.slip + line.slice(from + word.length) })
    }
  }
  return lines
}

// No part of a compound, an address or a contraction.
const isFree = (tokens: readonly Token[], i: number) =>
  [tokens[i - 1], tokens[i + 1]].every(token => token === undefined || /^[\s.,;:!?"“”()]/u.test(token.text))

/** What the findings of a line offer for its misspelled word. */
export function offeredFor(
  { word, slip, kind, text, from }: SlippedLine,
  findings: readonly Pick<Finding, "from" | "to" | "suggestions">[],
): Offered {
  const finding = findings.find(found => found.from <= from && from < found.to)
  const rewrites = finding?.suggestions.map(suggestion => {
    const rewrite = suggestionText(text, suggestion, { from, to: from + slip.length })
    return rewrite.text
  })
  return { word, slip, kind, rewrites }
}

/** Figures of misspelled words: of all, then by kind of slip. */
export function rankSlips(offered: readonly Offered[]): Ranking[] {
  const kinds = [...new Set(offered.map(({ kind }) => kind))].sort()
  const figure = (name: string, list: readonly Offered[]): Ranking => {
    const within = (limit: number) =>
      list.filter(({ word, rewrites }) => rewrites?.slice(0, limit).includes(word)).length
    const found = list.filter(({ rewrites }) => rewrites !== undefined).length
    return {
      name,
      asked: list.length,
      found: share(found, list.length),
      first: share(within(1), list.length),
      three: share(within(3), list.length),
    }
  }
  return [
    figure("slips", offered),
    ...kinds.map(kind =>
      figure(
        kind,
        offered.filter(one => one.kind === kind),
      ),
    ),
  ]
}

/** Figures of marked non-words whose rewrite is known, of all findings given. */
export function rankNonwords({ file, articles, findings }: Run): Ranking {
  const fates = articles.flatMap((article, i) => {
    const { spans } = judge(article, findings[i] ?? [])
    return spans.filter((_, n) => {
      const { category, neutral, rewrites } = article.spans[n]!
      return category === "nonword" && !neutral && rewrites.length > 0
    })
  })
  const within = (limit: number) => share(fates.filter(({ rank }) => rank < limit).length, fates.length)
  const found = share(fates.filter(({ touched }) => touched).length, fates.length)
  return { name: `non-words, ${file}`, asked: fates.length, found, first: within(1), three: within(3) }
}

/** The figures as a table. */
export function rankingRows(rankings: readonly Ranking[]): Rows {
  const head = ["right rewrite", "asked", "found", "first", "in three"]
  return [
    head,
    ...rankings.map(({ name, asked, found, first, three }) => [
      name,
      asked,
      percent(found),
      percent(first),
      percent(three),
    ]),
  ]
}
