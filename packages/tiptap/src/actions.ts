import { type EditorState, PluginKey, type Transaction } from "@tiptap/pm/state"
import type { CheckSettings, Decision, Finding } from "@ungarble/core"
import type { PluginState } from "./state.js"
import type { IgnoreFilter, IgnoreScope, UngarbleMode } from "./types.js"

/** What the checker said about a block's text. It counts only while the block still has that text. */
export interface Answer {
  readonly block: string
  readonly text: string
  readonly findings: readonly Finding[]
  /** False while slower rules are still to answer. */
  readonly complete: boolean
}

/** All that can happen to the plugin's state besides changes of the document. Rides on a transaction. */
export type Action =
  | { readonly type: "answers"; readonly answers: readonly Answer[] }
  | { readonly type: "select"; readonly id: string | null; readonly option: number }
  | {
      readonly type: "decide"
      readonly id: string
      readonly decision: Decision
      readonly scope?: IgnoreScope
    }
  | {
      readonly type: "accepted"
      readonly made: readonly { readonly id: string; readonly decision: Decision }[]
    }
  | { readonly type: "forget"; readonly which: IgnoreFilter }
  | { readonly type: "mode"; readonly mode: UngarbleMode }
  | { readonly type: "settings"; readonly settings: CheckSettings }
  | { readonly type: "check"; readonly anyLanguage?: boolean }
  | { readonly type: "composed" }

/** Where the plugin keeps its state; `ungarbleKey.getState(state)` reads it. */
export const ungarbleKey = new PluginKey<PluginState>("ungarble")

/** Adds an action to a transaction; several may ride on one. */
export const act = (tr: Transaction, action: Action): Transaction =>
  tr.setMeta(ungarbleKey, [...actionsOf(tr), action])

/** The actions that ride on a transaction, in order. */
export const actionsOf = (tr: Transaction): readonly Action[] => tr.getMeta(ungarbleKey) ?? []

/** The plugin's state. Throws where the plugin is not installed. */
export function pluginState(state: EditorState): PluginState {
  const found = ungarbleKey.getState(state)
  if (!found)
    throw new Error("This editor has no ungarble plugin; add `ungarble({ checker })` to its plugins.")
  return found
}
