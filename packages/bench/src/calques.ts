import { type Finding, suggestionText } from "@ungarble/core"
import { countWords } from "./count-words.js"
import { type Judgement, judge } from "./judge.js"
import { type Share, share } from "./share.js"

/** A sentence with one Chinese term in it that was rendered piece by piece, between `from` and `to`. */
export interface Calque {
  readonly text: string
  readonly from: number
  readonly to: number
  /** The term as it is written: in simplified characters first, then in other ways. */
  readonly terms: readonly string[]
  /** What may stand there instead, the best first. */
  readonly accept: readonly string[]
  readonly kind: string
}

/**
 * Reads a list of calques from parsed JSON: the phrase stands in `[[…]]` in `text`. Throws at the first fault, naming
 * the file and the entry: a sentence without its one mark, a term without Chinese characters or met before, no text to accept.
 */
export function readCalques(json: unknown, file: string): readonly Calque[] {
  const seen = new Set<string>()
  return list(json, file).map((value, index) => {
    const where = `${file}, entry ${index}`
    const { text: marked, term, also = [], accept, kind } = object(value, where)
    const [before, phrase, after, ...more] = string(marked, `${where}: "text"`).split(/\[\[|\]\]/)
    if (before === undefined || !phrase || after === undefined || more.length > 0)
      throw new Error(`${where}: Expected one phrase in [[…]] in “${marked}”`)
    const terms = [term, ...list(also, `${where}: "also"`)].map(name => string(name, `${where}: "term"`))
    for (const name of terms) {
      if (!/\p{Script=Han}/u.test(name))
        throw new Error(`${where}: Expected Chinese characters in a term, got “${name}”`)
      if (seen.has(name)) throw new Error(`${where}: ${name} stands in the list already`)
    }
    for (const name of terms) seen.add(name)
    const accepted = list(accept, `${where}: "accept"`).map(text => string(text, `${where}: "accept"`))
    if (accepted.length === 0) throw new Error(`${where}: Expected a text to accept for “${phrase}”`)
    const from = before.length
    const place = { text: before + phrase + after, from, to: from + phrase.length }
    return { ...place, terms, accept: accepted, kind: string(kind, `${where}: "kind"`) }
  })
}

/** Reads a list of sentences that are right as they stand. Throws as `readCalques` does; no sentence comes twice. */
export function readLiterals(json: unknown, file: string): readonly string[] {
  const sentences = list(json, file).map((text, index) => string(text, `${file}, entry ${index}`))
  const twice = sentences.find((text, index) => sentences.indexOf(text) !== index)
  if (twice !== undefined) throw new Error(`${file}: “${twice}” stands in the list twice`)
  return sentences
}

/** How one calque fared. */
export interface CalqueVerdict {
  /** A finding that names a source term touches it. */
  readonly recognised: boolean
  /** The surest of these findings names the right one. */
  readonly named: boolean
  /** The place, from 0, of the first rewrite of such a finding that is accepted; else infinite. */
  readonly rank: number
}

/** Judges what was found in a calque's sentence. Findings that name no source term count neither way. */
export function judgeCalque(calque: Calque, findings: readonly Finding[]): CalqueVerdict {
  const judgeAlone = (finding: Finding): Judgement => {
    const { from, to, category, suggestions } = finding
    const rewrites = suggestions.map(suggestion => suggestionText(calque.text, suggestion, finding))
    return judge(marked(calque), [{ from, to, category, rewrites }])
  }
  const touching = findings
    .filter(namesSource)
    .map(finding => ({ finding, fate: judgeAlone(finding).spans[0]! }))
    .filter(({ fate }) => fate.touched)
    .sort((a, b) => b.finding.confidence - a.finding.confidence)
  const source = touching[0]?.finding.evidence?.source
  return {
    recognised: touching.length > 0,
    named: calque.terms.some(term => term === source),
    rank: Math.min(Number.POSITIVE_INFINITY, ...touching.map(({ fate }) => fate.rank)),
  }
}

/** The figures of a list of calques. */
export interface CalqueFigures {
  readonly calques: number
  readonly recognised: Share
  /** Of the recognised ones. */
  readonly named: Share
  readonly rewrite1: Share
  readonly rewrite3: Share
}

/** Sums up verdicts. */
export function calqueFigures(verdicts: readonly CalqueVerdict[]): CalqueFigures {
  const count = (keep: (verdict: CalqueVerdict) => boolean) => verdicts.filter(keep).length
  const calques = verdicts.length
  const recognised = count(verdict => verdict.recognised)
  return {
    calques,
    recognised: share(recognised, calques),
    named: share(
      count(verdict => verdict.named),
      recognised,
    ),
    rewrite1: share(
      count(verdict => verdict.rank < 1),
      calques,
    ),
    rewrite3: share(
      count(verdict => verdict.rank < 3),
      calques,
    ),
  }
}

/** False alarms in sentences that are right: those that name a source term, and all, per 1,000 words. */
export function literalFigures(
  sentences: readonly string[],
  findings: readonly (readonly Finding[])[],
): { readonly words: number; readonly naming: Share; readonly all: Share } {
  const words = sentences.reduce((sum, text) => sum + countWords(text), 0)
  const found = findings.flat()
  return {
    words,
    naming: share(found.filter(namesSource).length * 1000, words),
    all: share(found.length * 1000, words),
  }
}

/** True if the engine says which term it sees behind the phrase. */
export function namesSource(finding: Finding): boolean {
  return finding.evidence?.source !== undefined
}

function marked({ text, from, to, accept }: Calque): Parameters<typeof judge>[0] {
  const span = { from, to, category: "calque", severity: "major", rewrites: accept } as const
  return { text, spans: [{ ...span, alternatives: [], neutral: false }] }
}

function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new Error(`${where}: Expected an object, got ${JSON.stringify(value)}`)
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Error(`${where}: Expected a list, got ${JSON.stringify(value)}`)
}

function string(value: unknown, where: string): string {
  if (typeof value === "string" && value !== "") return value
  throw new Error(`${where}: Expected a text, got ${JSON.stringify(value)}`)
}
