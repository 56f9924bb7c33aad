import type { Decision, Glossary, GlossaryTerm, IgnoreList } from "@ungarble/core"

/** A decision about a document. */
export interface DecisionNote {
  readonly kind: "decision"
  readonly document: string
  readonly decision: Decision
}

/** That a complaint (by print) or a word is not to be shown, or is to be shown again. */
export interface IgnoreNote {
  readonly kind: "ignore"
  readonly what: { readonly print: string } | { readonly word: string }
  /** Absent: in every document. */
  readonly document?: string
  readonly on: boolean
  readonly at: string
  readonly by?: string
}

/** A term of the glossary as it is from now on; null takes it out. */
export interface TermNote {
  readonly kind: "term"
  readonly prefer: string
  readonly term: GlossaryTerm | null
  readonly at: string
  readonly by?: string
}

/** One thing that somebody decided or told the checker. */
export type Note = DecisionNote | IgnoreNote | TermNote

/**
 * All that people have decided and told the checker. Plain JSON. It is merged without loss: decisions only add up, and
 * of two notes about the same ignore or term the later one counts.
 */
export interface Notes {
  readonly notes: readonly Note[]
}

export const noNotes: Notes = { notes: [] }

/** Both as one. In whatever order and however often some are merged, the result is the same. */
export function mergeNotes(a: Notes, b: Notes): Notes {
  const merged = new Map<string, Note>()
  for (const note of [...a.notes, ...b.notes]) {
    const key = keyOf(note)
    const other = merged.get(key)
    if (!other || isLater(note, other)) merged.set(key, note)
  }
  return { notes: [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note) }
}

// Decisions begin with their time, so that they stay in order.
function keyOf(note: Note): string {
  if (note.kind === "decision") return `d ${note.decision.at} ${written(note)}`
  if (note.kind === "term") return `t ${note.prefer}`
  return `i ${note.document ?? ""} ${JSON.stringify(note.what)}`
}

function isLater(a: Note, b: Note): boolean {
  if (a.kind === "decision" || b.kind === "decision") return false
  if (a.at !== b.at) return a.at > b.at
  // Of the same moment any will do, as long as everybody takes the same.
  return written(a) > written(b)
}

/** A note as text, the same whatever order its fields are in. */
const written = (note: Note) =>
  JSON.stringify(note, (_key, value) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

/** What is not shown in a document: what is ignored there and what is ignored everywhere, words of a dictionary included. */
export function ignoresIn({ notes }: Notes, document: string): IgnoreList {
  const prints = new Set<string>()
  const words = new Set<string>()
  for (const note of notes) {
    if (note.kind !== "ignore" || !note.on) continue
    if (note.document !== undefined && note.document !== document) continue
    if ("print" in note.what) prints.add(note.what.print)
    else words.add(note.what.word)
  }
  return { prints: [...prints], words: [...words] }
}

/** The glossary, in the order of its terms. */
export const glossaryIn = ({ notes }: Notes): Glossary => ({
  terms: notes.flatMap(note => (note.kind === "term" && note.term ? [note.term] : [])),
})

/** What was decided about a document, in order. */
export const decisionsIn = ({ notes }: Notes, document: string): readonly Decision[] =>
  notes.flatMap(note => (note.kind === "decision" && note.document === document ? [note.decision] : []))

/** Reads notes from parsed JSON, nothing as none. Throws, naming what is wrong, if they aren't any. */
export function readNotes(value: unknown): Notes {
  if (value === undefined || value === null) return noNotes
  const { notes } = value as { notes?: unknown }
  if (!Array.isArray(notes)) throw new TypeError(`Expected notes as an array, got ${JSON.stringify(notes)}.`)
  for (const note of notes) {
    if (!isNote(note))
      throw new TypeError(`Expected a decision, an ignore or a term, got ${JSON.stringify(note)}.`)
  }
  return { notes }
}

function isNote(value: unknown): value is Note {
  const note = (value ?? {}) as Record<string, unknown>
  const isText = (name: string) => typeof note[name] === "string"
  const isObject = (name: string) => typeof note[name] === "object" && note[name] !== null
  if (note.kind === "decision") return isText("document") && isObject("decision")
  if (note.kind === "ignore") return isText("at") && isObject("what") && typeof note.on === "boolean"
  return note.kind === "term" && isText("at") && isText("prefer") && "term" in note
}
