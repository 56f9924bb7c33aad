import { leastTrust, shiftOf, trustOf, weighByOrigin } from "./confidence.js"
import { type Found, readReport } from "./findings.js"
import { cuts } from "./sensitivity.js"
import { tokenize } from "./tokens.js"
import type { Block, DocumentRule, Origin, OriginModel } from "./types.js"

/** What document rules and origin models noted of a block, by who noted it. */
export type Notes = ReadonlyMap<DocumentRule | OriginModel, unknown>

/** How sure a report is, for an even guess of the origin, and the language that it takes the text to come from, if any. */
export interface Suspicion {
  readonly confidence: number
  readonly language: string | undefined
}

/** A block of a document with its notes, its length in words, and what is reported of it. */
export interface Noted {
  readonly block: Block
  readonly notes: Notes
  readonly words: number
  readonly suspicions: readonly Suspicion[]
}

/** What was found by looking at a document as a whole. */
export interface Judgement {
  /** By the block’s id. */
  readonly found: ReadonlyMap<string, readonly Found[]>
  readonly origins: readonly Origin[]
  /** What is added to the log odds of what detectors find: 0 in a text full of faults, less in a better one. */
  readonly trust: number
}

export const noJudgement: Judgement = { found: new Map(), origins: [], trust: leastTrust }

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
  const words = noted.reduce((total, block) => total + block.words, 0)
  return { found, origins, trust: trustOf(expectedFaults(noted, origins), words) }
}

// What nobody would be shown even at the strictest is no sign of anything.
function expectedFaults(noted: readonly Noted[], origins: readonly Origin[]): number {
  let expected = 0
  for (const { suspicions } of noted) {
    for (const { confidence, language } of suspicions) {
      const weighed = language ? weighByOrigin(confidence, language, origins) : confidence
      if (weighed >= cuts.strict) expected += weighed
    }
  }
  return expected
}

/** Tells of which blocks, by id, another judgement gives another answer. */
export function differsFrom(before: Judgement, after: Judgement): (block: string) => boolean {
  const shifts = ({ origins, trust }: Judgement) =>
    [trust, ...origins.map(({ language, probability }) => `${language} ${shiftOf(probability)}`)].join()
  if (shifts(before) !== shifts(after)) return () => true
  const said = ({ found }: Judgement, block: string) => JSON.stringify(found.get(block) ?? [])
  return block => said(before, block) !== said(after, block)
}
