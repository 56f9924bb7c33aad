import { closeHistory } from "@tiptap/pm/history"
import type { EditorState, Transaction } from "@tiptap/pm/state"
import { actionsOf } from "./actions.js"

/** What the plugin of a history shared through Yjs keeps in the state, whoever's binding it is. */
interface SharedHistory {
  readonly undoManager: { stopCapturing(): void }
}

/** Ends the step of the shared history that is being written, if there is such a history: what comes next is another. */
export function closeSharedHistory(state: EditorState): void {
  for (const plugin of state.plugins) {
    const { undoManager } = (plugin.getState(state) ?? {}) as Partial<SharedHistory>
    undoManager?.stopCapturing?.()
  }
}

/** After rewrites were accepted, a transaction that keeps what is typed next out of their step of the editor's history. */
export function closeAfterAccept(
  transactions: readonly Transaction[],
  state: EditorState,
): Transaction | null {
  const isAccepted = transactions.some(tr => actionsOf(tr).some(({ type }) => type === "accepted"))
  return isAccepted ? closeHistory(state.tr) : null
}
