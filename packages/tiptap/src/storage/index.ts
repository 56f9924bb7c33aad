export { type Keeper, type KeepOptions, keepNotes } from "./keep.js"
export {
  type DecisionNote,
  decisionsIn,
  glossaryIn,
  type IgnoreNote,
  ignoresIn,
  mergeNotes,
  type Note,
  type Notes,
  noNotes,
  readNotes,
  type TermNote,
} from "./notes.js"
export { memoryStore, type NoteStore } from "./store.js"
