import { Extension } from "@tiptap/core"
import { noIgnores } from "@ungarble/core"
import * as commands from "./commands.js"
import { ungarble } from "./plugin.js"
import { type As, forTiptap } from "./tiptap-command.js"
import type { UngarbleOptions, UngarbleState } from "./types.js"

export { matchingFindings } from "./commands.js"
export type * from "./types.js"

/** What `editor.storage.ungarble` holds: the state now, and a way to hear of the next one. */
export interface UngarbleStorage extends UngarbleState {
  /** Calls `listener` after each change, until the function it gives is called. */
  subscribe(listener: (state: UngarbleState) => void): () => void
  /** @internal */
  readonly listeners: Set<(state: UngarbleState) => void>
}

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    ungarble: {
      /** Checks the document at once: what changed since the last check, or all of it after a failed one. */
      checkDocument: As<ReturnType, typeof commands.checkDocument>
      /** Carries out a suggestion of a finding, the best by default, as one step of the history. */
      acceptFinding: As<ReturnType, typeof commands.acceptFinding>
      /** Puts a text of the user's own in place of what a finding quotes. An empty text deletes it. */
      acceptFindingWith: As<ReturnType, typeof commands.acceptFindingWith>
      /** Leaves the text as it is, and does not show this complaint in this document again. */
      rejectFinding: As<ReturnType, typeof commands.rejectFinding>
      /** Leaves the text as it is; the scope says how far that reaches. */
      ignoreFinding: As<ReturnType, typeof commands.ignoreFinding>
      /** Shows again what was ignored or rejected; a filter says which of it. */
      forgetIgnores: As<ReturnType, typeof commands.forgetIgnores>
      /** Carries out the best suggestion of every finding that passes the filter, as one step of the history. */
      acceptAll: As<ReturnType, typeof commands.acceptAll>
      /** Makes a finding the active one, shows one of its suggestions and brings it into view; null deselects. */
      selectFinding: As<ReturnType, typeof commands.selectFinding>
      /** Goes to the finding after the active one or the caret, after the last to the first. */
      nextFinding: As<ReturnType, typeof commands.nextFinding>
      /** Goes to the finding before the active one or the caret, before the first to the last. */
      previousFinding: As<ReturnType, typeof commands.previousFinding>
      /** Shows the rewrite of the active finding only, or of all. */
      setUngarbleMode: As<ReturnType, typeof commands.setUngarbleMode>
      /** Hands new settings to the checker, and checks again by them. */
      setUngarbleSettings: As<ReturnType, typeof commands.setUngarbleSettings>
    }
  }
  interface Storage {
    ungarble: UngarbleStorage
  }
}

/**
 * The Tiptap extension. `Ungarble.configure({ checker })` marks what the checker finds while the user writes; the state
 * is in `editor.storage.ungarble`, the commands on `editor.commands`.
 */
export const Ungarble = Extension.create<Partial<UngarbleOptions>, UngarbleStorage>({
  name: "ungarble",
  // Before StarterKit's keys, since Mod-Enter belongs to the active finding while there is one.
  priority: 200,

  addOptions() {
    return {}
  },

  addStorage() {
    const listeners = new Set<(state: UngarbleState) => void>()
    return {
      findings: [],
      active: null,
      option: 0,
      mode: this.options.mode ?? "underline",
      status: "idle",
      progress: null,
      language: null,
      origins: [],
      decisions: [],
      ignores: noIgnores,
      alwaysIgnored: noIgnores,
      listeners,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
  },

  addCommands() {
    return {
      checkDocument: forTiptap(commands.checkDocument),
      acceptFinding: forTiptap(commands.acceptFinding),
      acceptFindingWith: forTiptap(commands.acceptFindingWith),
      rejectFinding: forTiptap(commands.rejectFinding),
      ignoreFinding: forTiptap(commands.ignoreFinding),
      forgetIgnores: forTiptap(commands.forgetIgnores),
      acceptAll: forTiptap(commands.acceptAll),
      selectFinding: forTiptap(commands.selectFinding),
      nextFinding: forTiptap(commands.nextFinding),
      previousFinding: forTiptap(commands.previousFinding),
      setUngarbleMode: forTiptap(commands.setUngarbleMode),
      setUngarbleSettings: forTiptap(commands.setUngarbleSettings),
    }
  },

  addProseMirrorPlugins() {
    const { options, storage } = this
    if (!options.checker) {
      throw new Error("Expected a checker: Ungarble.configure({ checker: new Checker({ packs }) }).")
    }
    return [
      ungarble({
        ...options,
        checker: options.checker,
        onChange(state) {
          Object.assign(storage, state)
          for (const listener of storage.listeners) listener(state)
          options.onChange?.(state)
        },
      }),
    ]
  },
})
