import type { Editor } from "@tiptap/core"
import type { CheckSettings, Decision, Glossary, IgnoreList } from "@ungarble/core"
import type { UngarbleState } from "../types.js"
import { decisionsIn, glossaryIn, ignoresIn, mergeNotes, type Note, type Notes } from "./notes.js"
import { memoryStore, type NoteStore } from "./store.js"

/** How an editor's decisions are kept. */
export interface KeepOptions {
  /** Names the document among all of the store. */
  readonly document: string
  /** Default: as long as the page lives. */
  readonly store?: NoteStore
  /** Settings besides the ignore list and the glossary, which are the store's from now on. */
  readonly settings?: Omit<CheckSettings, "ignores" | "glossary">
  /** Who is at work; stands in notes as `by`. */
  readonly author?: string
  /** The clock. Default the system's. */
  readonly now?: () => Date
  /** Called when the store refuses something; what was decided holds in this editor all the same. */
  readonly onError?: (error: unknown) => void
}

/** An editor whose decisions are kept. */
export interface Keeper {
  /** What was decided about the document, here and elsewhere, now and before. */
  readonly decisions: readonly Decision[]
  readonly glossary: Glossary
  /** Changes the glossary, for all editors of the store. */
  setGlossary(glossary: Glossary): void
  /** Adds words to the personal dictionary, or takes them out. Letter case does not matter. */
  setWords(words: readonly string[], known: boolean): void
  /** Changes the other settings. */
  configure(settings: Omit<CheckSettings, "ignores" | "glossary">): void
  stop(): void
}

/**
 * Keeps what is decided and ignored in an editor in a store, and applies what the store has: what was ignored in this
 * document or always, the personal dictionary, the glossary. What others decide comes in as it is stored.
 */
export async function keepNotes(editor: Editor, options: KeepOptions): Promise<Keeper> {
  const { document, store = memoryStore(), onError } = options
  let settings = options.settings ?? {}
  let notes = await store.read()
  let applied = ""
  let logged = editor.storage.ungarble.decisions.length
  let isApplying = false

  const stamp = () => ({
    at: (options.now?.() ?? new Date()).toISOString(),
    ...(options.author !== undefined && { by: options.author }),
  })
  function add(more: readonly Note[]): void {
    if (more.length) store.add({ notes: more }).catch(error => onError?.(error))
  }

  function apply(next: Notes): void {
    const before = ignoresIn(notes, document)
    notes = next
    const ignores = ignoresIn(notes, document)
    const glossary = glossaryIn(notes)
    const others = { ...settings, ...(glossary.terms.length && { glossary }) }
    if (editor.isDestroyed) return
    isApplying = true
    // What was taken back elsewhere may have been ignored here, too.
    for (const print of missing(before.prints, ignores.prints)) editor.commands.forgetIgnores({ print })
    for (const word of missing(before.words, ignores.words)) editor.commands.forgetIgnores({ word })
    // New settings mean a new check, which what was ignored in this editor itself does not need.
    const shown = editor.storage.ungarble.ignores
    const isNews =
      missing(ignores.prints, shown.prints).length + missing(ignores.words, shown.words).length > 0
    if (isNews || JSON.stringify(others) !== applied) {
      applied = JSON.stringify(others)
      editor.commands.setUngarbleSettings({ ...others, ignores })
    }
    isApplying = false
  }

  function follow({ decisions, ignores, alwaysIgnored }: UngarbleState): void {
    const fresh = decisions.slice(logged).map((decision): Note => ({ kind: "decision", document, decision }))
    logged = decisions.length
    const changes = isApplying ? [] : changesOf(ignoresIn(notes, document), ignores, alwaysIgnored)
    // Known at once: the store answers later, and a second change must not be told twice.
    notes = mergeNotes(notes, { notes: changes })
    add([...fresh, ...changes])
  }

  function changesOf(known: IgnoreList, now: IgnoreList, always: IgnoreList): Note[] {
    const note = (what: { print: string } | { word: string }, on: boolean, isHere: boolean): Note => ({
      kind: "ignore",
      what,
      on,
      ...(isHere && { document }),
      ...stamp(),
    })
    return [
      ...missing(now.prints, known.prints).map(print =>
        note({ print }, true, !always.prints.includes(print)),
      ),
      ...missing(now.words, known.words).map(word => note({ word }, true, !always.words.includes(word))),
      // It may have been ignored here or everywhere; taken back it is shown in either case.
      ...missing(known.prints, now.prints).flatMap(print => [
        note({ print }, false, true),
        note({ print }, false, false),
      ]),
      ...missing(known.words, now.words).flatMap(word => [
        note({ word }, false, true),
        note({ word }, false, false),
      ]),
    ]
  }

  apply(notes)
  const stops = [editor.storage.ungarble.subscribe(follow), store.subscribe(apply)]
  return {
    get decisions() {
      return decisionsIn(notes, document)
    },
    get glossary() {
      return glossaryIn(notes)
    },
    setGlossary({ terms }) {
      const known = new Map(glossaryIn(notes).terms.map(term => [term.prefer, term]))
      const wanted = new Map(terms.map(term => [term.prefer, term]))
      const changed = [...new Set([...known.keys(), ...wanted.keys()])].filter(
        prefer => JSON.stringify(known.get(prefer)) !== JSON.stringify(wanted.get(prefer)),
      )
      add(changed.map(prefer => ({ kind: "term", prefer, term: wanted.get(prefer) ?? null, ...stamp() })))
    },
    setWords(words, on) {
      add(words.map(word => ({ kind: "ignore", what: { word: word.toLowerCase() }, on, ...stamp() })))
    },
    configure(next) {
      settings = next
      apply(notes)
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

const missing = (from: readonly string[], among: readonly string[]): readonly string[] => {
  const there = new Set(among)
  return from.filter(one => !there.has(one))
}
