import { Extension } from "@tiptap/core"
import { keydownHandler } from "@tiptap/pm/keymap"
import { type Command, type EditorState, Plugin } from "@tiptap/pm/state"
import { isDeleted } from "../blocks.js"
import { type As, forTiptap } from "../tiptap-command.js"
import * as commands from "./commands.js"
import { changeMarks } from "./marks.js"
import { writeTracked } from "./write.js"

export { type TrackedChange, trackedChanges } from "./changes.js"
export { type ChangeFilter, changeAt, type Role } from "./commands.js"
export type { ChangeAttributes } from "./marks.js"

/** How tracked changes work. */
export interface TrackedOptions {
  /** Default `translator`. */
  readonly role: commands.Role
}

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    ungarbleTracked: {
      /** Makes changes part of the text, in one step; false for a translator. */
      applyChanges: As<ReturnType, typeof commands.applyChanges>
      /** Restores the words as they were, in one step; a translator's own changes only, for a translator. */
      revertChanges: As<ReturnType, typeof commands.revertChanges>
      /** Puts the caret into the next tracked change. */
      nextChange: As<ReturnType, typeof commands.nextChange>
      /** Puts the caret into the tracked change before. */
      previousChange: As<ReturnType, typeof commands.previousChange>
      /** Makes the editor's user a translator or a reviewer. */
      setRole: As<ReturnType, typeof commands.setRole>
    }
  }
}

/**
 * Makes accepted rewrites tracked changes: marks in the document with author, time and reason, which a second reader
 * applies or reverts. Needs the `Ungarble` extension, whose `author` option says who is at work. Until a rewrite is
 * accepted nothing is in the document; what a change strikes out is no longer checked.
 *
 * For a reviewer F8 and Shift-F8 go to the next and previous change as long as there are any, Mod-Enter applies and
 * Mod-Shift-Enter reverts the one at the caret. For a translator Mod-Shift-Enter takes back the own one at the caret.
 */
export const TrackedChanges = Extension.create<TrackedOptions>({
  name: "ungarbleTracked",
  // Its keys come before those of Ungarble.
  priority: 210,

  addOptions() {
    return { role: "translator" }
  },

  addExtensions() {
    return changeMarks
  },

  addCommands() {
    return {
      applyChanges: forTiptap(commands.applyChanges),
      revertChanges: forTiptap(commands.revertChanges),
      nextChange: forTiptap(commands.nextChange),
      previousChange: forTiptap(commands.previousChange),
      setRole: forTiptap(commands.setRole),
    }
  },

  addProseMirrorPlugins() {
    const { role } = this.options
    return [
      new Plugin<commands.Role>({
        key: commands.roleKey,
        state: { init: () => role, apply: (tr, old) => tr.getMeta(commands.roleKey) ?? old },
        writer: (state: EditorState) => (isReviewer(state) ? undefined : writeTracked),
        props: {
          handleKeyDown: keydownHandler({
            F8: forReviewer(commands.nextChange()),
            "Shift-F8": forReviewer(commands.previousChange()),
            "Mod-Enter": onChangeAtCaret(commands.applyChanges),
            "Mod-Shift-Enter": onChangeAtCaret(commands.revertChanges),
          }),
          // What is typed among struck words is not struck.
          handleTextInput(view, from, to, text) {
            const { tr, schema, doc } = view.state
            const typed = schema.text(text, doc.resolve(from).marks())
            if (!isDeleted(typed)) return false
            const marks = typed.marks.filter(mark => !isDeleted(schema.text(text, [mark])))
            view.dispatch(tr.replaceWith(from, to, typed.mark(marks)).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})

const isReviewer = (state: EditorState) => commands.roleKey.getState(state) === "reviewer"

const forReviewer =
  (command: Command): Command =>
  (state, dispatch) =>
    isReviewer(state) && command(state, dispatch)

const onChangeAtCaret =
  (command: (id: string | number) => Command): Command =>
  (state, dispatch) => {
    const change = commands.changeAt(state)
    return change !== undefined && command(change.id)(state, dispatch)
  }
