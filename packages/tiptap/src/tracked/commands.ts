import {
  applySuggestion,
  revertSuggestion,
  suggestChangesKey,
} from "@handlewithcare/prosemirror-suggest-changes"
import { type Command, EditorState, PluginKey, TextSelection } from "@tiptap/pm/state"
import { decisionOn } from "../accept.js"
import { act, pluginState } from "../actions.js"
import { type TrackedChange, trackedChanges } from "./changes.js"

/**
 * What somebody does with rewrites. A `translator`'s become tracked changes, of which the translator may take back the
 * own ones; a `reviewer`'s are written directly, and a reviewer applies and reverts everybody's changes.
 */
export type Role = "translator" | "reviewer"

/** Where the role of an editor is kept. */
export const roleKey = new PluginKey<Role>("ungarbleRole")

/** Makes the editor's user a translator or a reviewer from now on. */
export const setRole =
  (role: Role): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setMeta(roleKey, role))
    return true
  }

/** Makes a change part of the text and logs that; false for a translator. All that a `filter` lets through, in one step. */
export const applyChanges = (which: ChangeFilter, reason?: string): Command =>
  decide(which, "accepted", reason)

/** Restores the words as they were and logs that; a translator can do so with the own changes only. */
export const revertChanges = (which: ChangeFilter, reason?: string): Command =>
  decide(which, "rejected", reason)

/** One change by its id, or those for which the function says so. */
export type ChangeFilter = TrackedChange["id"] | ((change: TrackedChange) => boolean)

/** Puts the caret into the next change, after the last into the first; false if there is none. */
export const nextChange = (): Command => (state, dispatch) => {
  const changes = trackedChanges(state.doc)
  return go(changes.find(({ from }) => from > state.selection.from) ?? changes[0])(state, dispatch)
}

/** Puts the caret into the change before, before the first into the last; false if there is none. */
export const previousChange = (): Command => (state, dispatch) => {
  const changes = trackedChanges(state.doc)
  const before = changes.findLast(({ to }) => to < state.selection.from)
  return go(before ?? changes.at(-1))(state, dispatch)
}

/** The change that the selection stands in. */
export const changeAt = ({ doc, selection }: EditorState): TrackedChange | undefined =>
  trackedChanges(doc).find(({ from, to }) => from <= selection.from && selection.to <= to)

const go =
  (change: TrackedChange | undefined): Command =>
  (state, dispatch) => {
    if (!change) return false
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(change.from + 1))).scrollIntoView())
    return true
  }

function decide(which: ChangeFilter, verdict: "accepted" | "rejected", reason?: string): Command {
  return (state, dispatch) => {
    const known = pluginState(state)
    const isReviewer = roleKey.getState(state) === "reviewer"
    const isMeant = typeof which === "function" ? which : ({ id }: TrackedChange) => id === which
    const mayDecide = ({ author }: TrackedChange) =>
      isReviewer || (verdict === "rejected" && author === (known.kit.options.author ?? ""))
    const { tr } = state
    const changes = trackedChanges(tr.doc).filter(change => isMeant(change) && mayDecide(change))
    if (!changes.length) return false
    if (!dispatch) return true
    const command = verdict === "accepted" ? applySuggestion : revertSuggestion
    for (const { id } of changes) {
      // The package's commands expect a state that nothing has changed yet; this may be one of a chain.
      command(id)(EditorState.create({ doc: tr.doc }), made => {
        for (const step of made.steps) tr.step(step)
      })
    }
    const made = changes.map(({ id, print, rule, before, after }) => {
      const now = verdict === "accepted" ? after : before
      const decision = decisionOn(known, { print, rule, quote: before }, verdict, reason, before, now)
      return { id: String(id), decision }
    })
    dispatch(act(tr, { type: "accepted", made }).setMeta(suggestChangesKey, { skip: true }))
    return true
  }
}
