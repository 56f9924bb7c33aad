import { diffEdits } from "../diff.js"
import { rewriteEdits } from "../findings.js"
import type { Finding, Range, Suggestion } from "../types.js"
import type { Prompt } from "./prompt.js"

/** What a model answered, once it has the shape that was asked for. */
export interface Answer {
  readonly rewrites: readonly { readonly finding: number; readonly text: string; readonly why: string }[]
  readonly sentences: readonly { readonly sentence: number; readonly text: string; readonly why: string }[]
}

/**
 * Reads a model's text. Undefined unless it holds one JSON object of the right shape; what a model thinks aloud before
 * it and fences around it are passed over, and so are single entries that don't fit.
 */
export function readAnswer(text: string): Answer | undefined {
  const said = text.replace(/<think>[\s\S]*?(?:<\/think>|$)/gu, "")
  const from = said.indexOf("{")
  const to = said.lastIndexOf("}")
  if (from < 0 || to < from) return undefined
  let value: unknown
  try {
    value = JSON.parse(said.slice(from, to + 1))
  } catch {
    return undefined
  }
  const { rewrites, sentences } = value as Record<string, unknown>
  if (!Array.isArray(rewrites) && !Array.isArray(sentences)) return undefined
  return { rewrites: entries(rewrites, "finding"), sentences: entries(sentences, "sentence") }
}

type Entry<Key extends string> = { readonly [K in Key]: number } & {
  readonly text: string
  readonly why: string
}

function entries<Key extends string>(list: unknown, key: Key): Entry<Key>[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown) => {
    const { [key]: number, text, why } = (item ?? {}) as Record<string, unknown>
    if (!Number.isInteger(number) || typeof text !== "string") return []
    return [{ [key]: number, text, why: typeof why === "string" ? why.slice(0, 200) : "" } as Entry<Key>]
  })
}

/** Rewrites of one finding that are kept. */
const most = 3

/**
 * The suggestions of an answer by finding id, best first: what stands in place of a finding's words, and after it the
 * whole sentence written anew. Leaves out what changes nothing and what stands there twice.
 */
export function readSuggestions(
  text: string,
  prompt: Pick<Prompt, "findings" | "sentences">,
  answer: Answer,
  by: string,
): Map<string, Suggestion[]> {
  const found = new Map<string, Suggestion[]>()
  prompt.findings.forEach((finding, i) => {
    const sentence = prompt.sentences.findIndex(({ from, to }) => from <= finding.from && finding.to <= to)
    const around = prompt.sentences[sentence]
    const suggestions: Suggestion[] = []
    const add = (edits: Suggestion["edits"], score: number, why: string) => {
      const isKnown = suggestions.some(other => JSON.stringify(other.edits) === JSON.stringify(edits))
      if (edits.length && !isKnown) suggestions.push({ edits, by, score, ...(why && { why }) })
    }
    const words = answer.rewrites.filter(({ finding: n }) => n === i + 1).slice(0, most)
    for (const [rank, { text: proposed, why }] of words.entries()) {
      const rewrite = fit(text, finding, around ?? finding, proposed)
      if (rewrite === finding.quote) continue
      add(rewriteEdits(text, finding.from, finding.to, rewrite), 0.85 - 0.1 * rank, why)
    }
    const anew = answer.sentences.find(({ sentence: n }) => n === sentence + 1)
    if (anew && around) {
      const was = text.slice(around.from, around.to)
      const becomes = unmark(anew.text).trim()
      if (becomes) add(diffEdits(was, becomes, around.from), 0.6, anew.why)
    }
    if (suggestions.length) found.set(finding.id, suggestions)
  })
  return found
}

// Models give marks back, or more of the sentence than was asked for, or begin with a small letter what begins a sentence.
function fit(text: string, finding: Finding, around: Range, proposed: string): string {
  const before = text.slice(around.from, finding.from)
  const after = text.slice(finding.to, around.to)
  let rewrite = unmark(proposed).trim()
  const isQuoted = /^["“].*["”]$/u
  if (isQuoted.test(rewrite) && !/["“”]/u.test(finding.quote)) rewrite = rewrite.slice(1, -1).trim()
  if (before.trim() && rewrite.startsWith(before.trimEnd()))
    rewrite = rewrite.slice(before.trimEnd().length).trim()
  if (after.trim().length > 1 && rewrite.endsWith(after.trim()))
    rewrite = rewrite.slice(0, -after.trim().length).trim()
  const isStart = !/[\p{L}\p{N}]/u.test(before) && /^\p{Lu}/u.test(finding.quote)
  return isStart ? rewrite.replace(/^\p{Ll}/u, letter => letter.toUpperCase()) : rewrite
}

const unmark = (text: string) => text.replace(/⟦\d*:?\s?|⟧/gu, "")
