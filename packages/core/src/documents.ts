import { type Found, readReport } from "./findings.js"
import { tokenize } from "./tokens.js"
import type { Block, DocumentRule, Origin, OriginModel } from "./types.js"

/** What document rules and origin models noted of a block, by who noted it. */
export type Notes = ReadonlyMap<DocumentRule | OriginModel, unknown>

/** A block of a document with its notes. */
export interface Noted {
  readonly block: Block
  readonly notes: Notes
}

/** What was found by looking at a document as a whole. */
export interface Judgement {
  /** By the block’s id. */
  readonly found: ReadonlyMap<string, readonly Found[]>
  readonly origins: readonly Origin[]
}

export const noJudgement: Judgement = { found: new Map(), origins: [] }

/** Lets document rules and origin models look at all notes. Throws, naming the rule, if one fails. */
export function judgeDocument(
  noted: readonly Noted[],
  rules: readonly DocumentRule[],
  models: readonly OriginModel[],
): Judgement {
  const found = new Map<string, Found[]>()
  const blocks = new Map(noted.map(({ block }) => [block.id, block]))
  for (const rule of rules) {
    const notes = noted.flatMap(({ block, notes }) => {
      const note = notes.get(rule)
      return note === undefined ? [] : [{ block: block.id, note }]
    })
    for (const report of notes.length ? rule.judge(notes) : []) {
      const block = blocks.get(report.block)
      if (!block)
        throw new Error(`Rule "${rule.id}" reported the block "${report.block}", which is not there.`)
      const words = tokenize(block.text).filter(token => token.kind !== "space")
      const list = found.get(block.id) ?? []
      list.push(readReport(rule, report, block.text, words))
      found.set(block.id, list)
    }
  }
  const origins = models.map(model => model.estimate(noted.map(({ notes }) => notes.get(model))))
  return { found, origins }
}

// At most this much of the doubt about where a text comes from reaches a finding, in natural logarithms of odds; and it
// moves in steps, so that a word typed at one end of a document doesn’t change every confidence in it.
const reach = 2
const step = 0.5

/** Tells of which blocks, by id, another judgement gives another answer. */
export function differsFrom(before: Judgement, after: Judgement): (block: string) => boolean {
  const shifts = ({ origins }: Judgement) =>
    origins.map(({ language, probability }) => `${language} ${shiftOf(probability)}`).join()
  if (shifts(before) !== shifts(after)) return () => true
  const said = ({ found }: Judgement, block: string) => JSON.stringify(found.get(block) ?? [])
  return block => said(before, block) !== said(after, block)
}

/** The confidence of a finding that takes the text to come from a language, knowing how likely that is. */
export function weighByOrigin(confidence: number, language: string, origins: readonly Origin[]): number {
  const origin = origins.find(other => other.language === language)
  if (!origin || confidence <= 0 || confidence >= 1) return confidence
  return 1 / (1 + Math.exp(-logOdds(confidence) - shiftOf(origin.probability)))
}

function shiftOf(probability: number): number {
  const odds = logOdds(Math.min(0.999, Math.max(0.001, probability)))
  return Math.round(Math.min(reach, Math.max(-reach, odds)) / step) * step
}

const logOdds = (p: number) => Math.log(p / (1 - p))
