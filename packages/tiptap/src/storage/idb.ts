import { get, update } from "idb-keyval"
import { mergeNotes, type Notes, noNotes, readNotes } from "./notes.js"
import type { NoteStore } from "./store.js"

/** A store that lives in the browser, and is to be closed when it is no longer used. */
export interface IdbStore extends NoteStore {
  close(): void
}

/**
 * Keeps notes in the browser's IndexedDB under a key. Adding is atomic, so that two tabs lose nothing of each other, and
 * each hears what the other adds. Notes that can't be read are not thrown away: reading and adding reject.
 */
export function idbStore(key = "ungarble.notes"): IdbStore {
  const listeners = new Set<(notes: Notes) => void>()
  const tell = (notes: Notes) => {
    for (const listener of listeners) listener(notes)
  }
  const others = new BroadcastChannel(key)
  const read = async () => readNotes(await get(key))
  others.addEventListener("message", () => {
    // What can't be read is said to whoever reads or adds.
    read().then(tell, () => {})
  })
  return {
    read,
    async add(more) {
      let kept = noNotes
      await update<unknown>(key, old => {
        kept = mergeNotes(readNotes(old), more)
        return kept
      })
      others.postMessage("")
      tell(kept)
      return kept
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => others.close(),
  }
}
