import type { JSONContent } from "@tiptap/core"
import {
  type Decision,
  type IgnoreList,
  noIgnores,
  readDecisions,
  readIgnores,
  writeDecisions,
} from "@ungarble/core"

/** The text that is kept in this browser between visits, and what was decided about it. */
export interface Kept {
  readonly title: string
  readonly doc: JSONContent
  readonly decisions: readonly Decision[]
  /** What is not shown in this text. */
  readonly ignores: IgnoreList
}

const documentKey = "ungarble.document"
const ignoresKey = "ungarble.ignores"

/** The text of the last visit, or undefined. A damaged one is moved aside, not deleted, so that nothing is ever lost by reading. */
export function readKept(): Kept | undefined {
  const raw = read(documentKey)
  if (!raw) return undefined
  try {
    const { title, doc, log, ignores } = JSON.parse(raw) as Record<string, unknown>
    if (typeof title === "string" && typeof log === "string" && isDoc(doc)) {
      return { title, doc, decisions: readDecisions(log), ignores: readIgnores(ignores) }
    }
  } catch {
    // Handled like any other damage, below.
  }
  setAside()
  return undefined
}

const isDoc = (value: unknown): value is JSONContent =>
  typeof value === "object" && value !== null && (value as JSONContent).type === "doc"

/** Moves the kept text to another key, where it does no harm and a person can still find it. */
export function setAside(): void {
  const raw = read(documentKey)
  if (raw) write(`${documentKey}.damaged`, raw)
  forget()
}

/** False if the browser refuses, as with full or forbidden storage. */
export const keep = ({ title, doc, decisions, ignores }: Kept): boolean =>
  write(documentKey, JSON.stringify({ title, doc, log: writeDecisions(decisions), ignores }))

function forget(): void {
  try {
    localStorage.removeItem(documentKey)
  } catch {
    // Storage that can't be reached holds nothing to forget.
  }
}

/** What the user asked never to see again. */
export function readKeptIgnores(): IgnoreList {
  try {
    return readIgnores(JSON.parse(read(ignoresKey) ?? "null") ?? noIgnores)
  } catch {
    return noIgnores
  }
}

export const keepIgnores = (ignores: IgnoreList): boolean => write(ignoresKey, JSON.stringify(ignores))

export const readChoice = (name: string): string | undefined => read(`ungarble.${name}`) ?? undefined
export const keepChoice = (name: string, value: string): boolean => write(`ungarble.${name}`, value)

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
