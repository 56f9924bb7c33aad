import { type Block, type CheckResult, type Finding, suggestionText } from "@ungarble/core"
import type { Article } from "./gold.js"
import type { Found } from "./judge.js"

/** A finding of the engine, all its offsets moved from its block to the article. */
export interface EngineFinding extends Found {
  readonly rule: string
  readonly confidence: number
}

/** Anything that checks blocks: a `Checker` of core, or a stand-in of a few lines. */
export interface Engine {
  check(blocks: readonly Block[]): Promise<CheckResult>
}

/** What the engine says of one article. */
export interface Checked {
  /** In ascending order. */
  readonly findings: readonly EngineFinding[]
  /** False if the engine took the text for another language and so did not check it. */
  readonly isTarget: boolean
}

interface Line {
  readonly text: string
  readonly start: number
}

/**
 * Checks an article as a text file is checked: each line that has text is a block, without the source. Throws if a
 * finding's quote is not what stands at its place, or if some rules could not run.
 */
export async function checkArticle(engine: Engine, article: Pick<Article, "id" | "text">): Promise<Checked> {
  const lines = new Map<string, Line>()
  let start = 0
  for (const [number, text] of article.text.split("\n").entries()) {
    if (text.trim() !== "") lines.set(String(number), { text, start })
    start += text.length + 1
  }
  const blocks = [...lines].map(([id, { text }]) => ({ id, text }))
  const { findings, language, problems } = await engine.check(blocks)
  if (problems.length > 0) throw new Error(`${article.id}: ${problems.join(" ")}`)
  const placed = findings.map(finding => place(finding, lines, article.id))
  return { findings: placed.sort((a, b) => a.from - b.from || a.to - b.to), isTarget: language.isTarget }
}

function place(finding: Finding, lines: ReadonlyMap<string, Line>, id: string): EngineFinding {
  const { rule, category, confidence, quote, from, to, suggestions } = finding
  const line = lines.get(finding.block)
  if (line?.text.slice(from, to) !== quote) {
    throw new Error(
      `${id}: ${rule} found “${quote}” at ${from}–${to} of line ${finding.block}, where it is not`,
    )
  }
  const { text, start } = line
  const rewrites = suggestions.map(suggestion => {
    const rewrite = suggestionText(text, suggestion, finding)
    return { from: start + rewrite.from, to: start + rewrite.to, text: rewrite.text }
  })
  return { rule, category, confidence, from: start + from, to: start + to, rewrites }
}
