import type { JSONContent } from "@tiptap/core"
import { type IgnoreList, noIgnores, readIgnores } from "@ungarble/core"

/** What is kept in this browser between visits. */
export interface Kept {
  readonly title: string
  readonly doc: JSONContent
}

const documentKey = "ungarble.document"
const ignoresKey = "ungarble.ignores"

/** The text of the last visit, or undefined. A damaged one is moved aside, not deleted, so that nothing is ever lost by reading. */
export function readKept(): Kept | undefined {
  const raw = read(documentKey)
  if (!raw) return undefined
  try {
    const kept = JSON.parse(raw) as Partial<Kept>
    if (typeof kept.title === "string" && typeof kept.doc === "object" && kept.doc?.type === "doc") {
      return kept as Kept
    }
  } catch {
    // Handled like any other damage, below.
  }
  setAside()
  return undefined
}

/** Moves the kept text to another key, where it does no harm and a person can still find it. */
export function setAside(): void {
  const raw = read(documentKey)
  if (raw) write(`${documentKey}.damaged`, raw)
  forget()
}

/** False if the browser refuses, as with full or forbidden storage. */
export const keep = (kept: Kept): boolean => write(documentKey, JSON.stringify(kept))

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
