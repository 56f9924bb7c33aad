import { mergeNotes, type Notes, noNotes } from "./notes.js"

/** Where notes are kept. A host may bring its own, over a server for one; `add` must lose nothing that others add. */
export interface NoteStore {
  read(): Promise<Notes>
  /** Merges notes into what is kept, by `mergeNotes`. Gives all that is kept then. */
  add(notes: Notes): Promise<Notes>
  /** Calls `listener` with all notes whenever some were added, here or elsewhere. The answer unsubscribes. */
  subscribe(listener: (notes: Notes) => void): () => void
}

/** Keeps notes as long as the page lives. */
export function memoryStore(notes: Notes = noNotes): NoteStore {
  const listeners = new Set<(notes: Notes) => void>()
  let kept = notes
  return {
    read: async () => kept,
    async add(more) {
      kept = mergeNotes(kept, more)
      for (const listener of listeners) listener(kept)
      return kept
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
