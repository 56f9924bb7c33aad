import { applyEdits, assertEdits } from "../edits.js"
import { sentences } from "../sentences.js"
import { tokenize } from "../tokens.js"
import type { Block, Edit, Finding, Range, Suggestion } from "../types.js"
import { compareFacts, type Fact, type FactChange, type FactKind } from "./facts.js"
import { answerFault, languageFault, lengthFault, type Replacement, repeatedRuns } from "./manners.js"
import { isSameRoot } from "./names.js"
import { oppositeFault } from "./opposites.js"
import { readStatements, type Statements } from "./statements.js"
import type { FactWords } from "./words.js"

/**
 * What can be wrong with a rewrite: a fact that it changes; `length`, out of proportion; `answer`, talk or markup instead
 * of a rewrite; `repeat`, words that already stand beside it; `language`, another one; `outside`, it touches text that is
 * not its own.
 */
export type ConcernKind = FactKind | "length" | "answer" | "repeat" | "language" | "outside"

/** One thing that speaks against a rewrite. */
export interface Concern {
  readonly kind: ConcernKind
  /** What it changes, in words for a person. */
  readonly message: string
  /**
   * True if it may be right all the same: the fact stands where the finding says the text is garbled, or need not be one,
   * or only the order has changed.
   */
  readonly isDoubtful: boolean
}

/** A rewrite, and what it may touch. */
export interface GuardRequest {
  readonly text: string
  readonly edits: readonly Edit[]
  /** Where the edits may lie. Default: the whole text. */
  readonly range?: Range
  /** The findings that it is meant to mend: facts in them may be what is garbled. Default none. */
  readonly findings?: readonly Pick<Finding, "from" | "to" | "category">[]
}

/** What the guard goes by. */
export interface GuardOptions {
  /** How the language of the text states facts; for English `guardWords` of `@ungarble/english/guard`. */
  readonly words: FactWords
  /** What becomes of a concern. Default: refuse, but warn where it is doubtful. */
  readonly policy?: (concern: Concern) => "refuse" | "warn"
  /** True for words known to be ordinary ones of the language, in lower case; spares them being taken for names. */
  readonly isOrdinary?: (word: string) => boolean
}

/**
 * What speaks against a rewrite, by comparing what the text states before and after. Pure. No concern means that numbers,
 * units, dates, names, quotations, negations and links are those they were, in their order. Texts are compared by their
 * words, not understood: a claim turned round in other words passes.
 */
export function findConcerns(request: GuardRequest, options: GuardOptions): Concern[] {
  const { words, isOrdinary } = options
  const { text, edits, range = { from: 0, to: text.length }, findings = [] } = request
  try {
    assertEdits(edits, text.length)
  } catch {
    return [{ kind: "outside", message: "Its edits don’t fit the text.", isDoubtful: false }]
  }
  const real = edits.filter(edit => edit.insert !== text.slice(edit.from, edit.to))
  if (real.length === 0) return []
  if (real.some(edit => edit.from < range.from || edit.to > range.to)) {
    return [{ kind: "outside", message: "It changes text outside its sentence.", isDoubtful: false }]
  }
  const replacement = readReplacement(text, real)
  const length = lengthFault(replacement)
  // A text of megabytes needs no closer look.
  if (length && replacement.inserted.length > 10_000) return [certain("length", length)]
  return [
    ...faults("length", length),
    ...faults("answer", answerFault(replacement, words)),
    ...repeatConcerns(replacement),
    ...faults("language", languageFault(replacement, words)),
    ...factConcerns(replacement, findings, words, isOrdinary),
  ]
}

const certain = (kind: ConcernKind, message: string): Concern => ({ kind, message, isDoubtful: false })
const faults = (kind: ConcernKind, message: string | undefined) => (message ? [certain(kind, message)] : [])

// A few words may well come again; a whole clause is an echo of the text.
function repeatConcerns(replacement: Replacement): Concern[] {
  const runs = repeatedRuns(replacement)
  if (!runs.length) return []
  return [{ kind: "repeat", message: `It says “${runs[0]}” once more.`, isDoubtful: runs.length < 3 }]
}

function readReplacement(text: string, edits: readonly Edit[]): Replacement {
  const from = edits[0]!.from
  const to = edits.at(-1)!.to
  const after = applyEdits(text, edits)
  return {
    removed: text.slice(from, to),
    inserted: after.slice(from, after.length - (text.length - to)),
    before: text,
    after,
  }
}

function factConcerns(
  { before, after }: Replacement,
  findings: NonNullable<GuardRequest["findings"]>,
  words: FactWords,
  isOrdinary: GuardOptions["isOrdinary"],
): Concern[] {
  const lowerCase = new Set(
    tokenize(`${before}\n${after}`).flatMap(({ text, lower }) =>
      text === lower ? [lower.replace(/'s$/u, "")] : [],
    ),
  )
  const read = (text: string) => readStatements(text, words, { lowerCase, ...(isOrdinary && { isOrdinary }) })
  const [was, is] = [read(before), read(after)]
  const stated = [was.numbers, was.dates, was.names, was.quotations, was.negations, was.links].flat()
  const isInside = (fact: Fact) =>
    findings.some(({ from, to, category }) => {
      const isMeant = !/\d/u.test(fact.text) || fact.kind !== "number" || category === "number"
      return isMeant && fact.from < to && from < fact.to
    })
  // Which of several equal facts was dropped can't be told.
  const isDisputed = (fact: Fact) =>
    isInside(fact) ||
    stated.some(
      ({ kind, value, ...at }) =>
        kind === fact.kind && value === fact.value && isInside({ kind, value, ...at }),
    )
  const judge = (kind: ConcernKind, change: FactChange): Concern[] => describe(kind, change, isDisputed)
  return [
    ...numberConcerns(was, is, judge),
    ...judge("date", compareFacts(was.dates, is.dates)),
    ...judge("name", compareNames(was, is, words)),
    ...judge("quotation", compareFacts(was.quotations, is.quotations)),
    ...negationConcerns(was, is, judge),
    ...oppositeFault(was.words, is.words, words, isDisputed),
    ...judge("link", compareFacts(was.links, is.links)),
  ]
}

// A name that stands in lower case, or in another form, on the other side may be no name, or the same.
function compareNames(was: Statements, is: Statements, words: FactWords): FactChange {
  const { dropped, added, moved } = compareFacts(was.names, is.names)
  const weigh = (facts: readonly Fact[], others: readonly { readonly text: string }[]) =>
    facts.map(fact =>
      others.some(({ text }) => text !== fact.text && isSameRoot(fact.text, text, words))
        ? { ...fact, isUnsure: true }
        : fact,
    )
  return { dropped: weigh(dropped, is.words), added: weigh(added, was.words), moved }
}

type Judge = (kind: ConcernKind, change: FactChange) => Concern[]

// First the figures; where these are the same, what is counted; where that is the same, how they are bounded.
function numberConcerns({ numbers: was }: Statements, { numbers: is }: Statements, judge: Judge): Concern[] {
  const figures = judge("number", compareFacts(was, is))
  if (figures.length) return figures
  const by = (part: "unit" | "bound") => {
    const value = (fact: (typeof was)[number]) => ({
      ...fact,
      value: `${fact.value} ${fact[part]}`,
      text: `${fact.text} ${fact[part]}`.trim(),
    })
    return compareFacts(was.map(value), is.map(value))
  }
  const units = judge("unit", by("unit"))
  return units.length ? units : judge("number", by("bound"))
}

function negationConcerns(
  { negations: was, words }: Statements,
  { negations: is }: Statements,
  judge: Judge,
): Concern[] {
  const change = judge("negation", compareFacts(was, is))
  if (change.length) return change
  // As many denials as before; but is a word denied now that stood undenied?
  const denied = was.map(({ of }) => of)
  const isSame = (a: string, b: string) => a.slice(0, 4) === b.slice(0, 4)
  const moved = is.filter(
    ({ of }) =>
      of.length >= 4 &&
      words.some(({ lower }) => isSame(lower, of)) &&
      !denied.some(other => isSame(other, of)),
  )
  return judge("negation", { dropped: [], added: [], moved })
}

function describe(kind: ConcernKind, change: FactChange, isDisputed: (fact: Fact) => boolean): Concern[] {
  const { dropped, added, moved } = change
  const list = (facts: readonly Fact[]) =>
    [...new Set(facts.map(({ text }) => `“${shorten(text)}”`))].slice(0, 4).join(", ")
  if (moved.length) return [{ kind, message: `It changes the order of ${list(moved)}.`, isDoubtful: true }]
  if (!dropped.length && !added.length) return []
  const isOpen = (fact: Fact) => fact.isUnsure === true || isDisputed(fact)
  const isDoubtful = dropped.length
    ? dropped.every(isOpen) && (added.length <= dropped.length || added.every(fact => fact.isUnsure))
    : added.every(fact => fact.isUnsure)
  const message =
    dropped.length && added.length
      ? `It changes ${list(dropped)} to ${list(added)}.`
      : dropped.length
        ? `It drops ${list(dropped)}.`
        : `It adds ${list(added)}.`
  return [{ kind, message, isDoubtful }]
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

/** The default policy: what may be right all the same is shown with a warning, the rest is refused. */
export const refuseCertain = ({ isDoubtful }: Concern): "refuse" | "warn" => (isDoubtful ? "warn" : "refuse")

/** What the guard says of a suggestion: the suggestion, with its warnings where there are any, or why it is refused. */
export type Verdict =
  | { readonly suggestion: Suggestion; readonly concerns: readonly Concern[] }
  | { readonly suggestion: undefined; readonly concerns: readonly Concern[] }

/**
 * Guards a suggestion for one of a block's findings. It may change the sentences that the finding touches, and facts that
 * stand in any of `findings` may be what is garbled. A suggestion that passes with warnings counts half.
 */
export function guardSuggestion(
  block: Pick<Block, "text">,
  finding: Finding,
  suggestion: Suggestion,
  options: GuardOptions & { readonly findings?: readonly Finding[] },
): Verdict {
  const { policy = refuseCertain, findings = [finding] } = options
  const range = sentencesAround(block.text, finding)
  const concerns = findConcerns({ text: block.text, edits: suggestion.edits, range, findings }, options)
  if (concerns.some(concern => policy(concern) === "refuse")) return { suggestion: undefined, concerns }
  if (!concerns.length) return { suggestion, concerns }
  const warnings = concerns.map(({ message }) => message)
  // One that comes from another guard has been weighed already.
  const score = suggestion.warnings ? suggestion.score : suggestion.score / 2
  return { suggestion: { ...suggestion, score, warnings }, concerns }
}

/** The sentences of a text that a range touches, as one range. */
export function sentencesAround(text: string, { from, to }: Range): Range {
  const touched = sentences(tokenize(text)).filter(sentence => sentence.from < to && from < sentence.to)
  return {
    from: Math.min(from, ...touched.map(each => each.from)),
    to: Math.max(to, ...touched.map(each => each.to)),
  }
}
