import type { AnyExtension, Editor } from "@tiptap/core"
import { Collaboration } from "@tiptap/extension-collaboration"
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap"
import { expect } from "vitest"
import * as Y from "yjs"
import type { UngarbleOptions } from "../src/index.js"
import { checked, makeEditor } from "./editor.js"

/** Two editors on one document, each with a copy of its own and a wire between them that can be cut. */
export interface Pair {
  readonly left: Editor
  readonly right: Editor
  readonly documents: readonly [Y.Doc, Y.Doc]
  /** From now on nothing reaches the other side. */
  part(): void
  /** Sends both sides what they missed. */
  join(): void
}

export function makePair(
  html: string,
  options: Partial<UngarbleOptions> = {},
  more: AnyExtension[] = [],
): Pair {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  let isJoined = true
  const wire = (from: Y.Doc, to: Y.Doc) =>
    from.on("update", (update: Uint8Array, origin: unknown) => {
      if (isJoined && origin !== "wire") Y.applyUpdate(to, update, "wire")
    })
  wire(a, b)
  wire(b, a)
  const edit = (document: Y.Doc) =>
    makeEditor("", options, { extensions: [Collaboration.configure({ document }), ...more], history: false })
  const [left, right] = [edit(a), edit(b)]
  left.commands.setContent(html)
  // The text is there to begin with; nobody's undo is to take it away.
  yUndoPluginKey.getState(left.state).undoManager.clear()
  for (const { state } of [left, right]) {
    const { binding } = ySyncPluginKey.getState(state)
    // The binding throws on its own where an undo meets a document that has become shorter than the place of the caret
    // it remembers: https://github.com/ueberdosis/y-tiptap/issues/48
    yUndoPluginKey.getState(state).undoManager.on("stack-item-popped", () => {
      binding.beforeTransactionSelection = null
    })
  }
  return {
    left,
    right,
    documents: [a, b],
    part() {
      isJoined = false
    },
    join() {
      isJoined = true
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), "wire")
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), "wire")
    },
  }
}

/** A pair that shows the findings of its document on both sides. */
export async function checkedPair(...args: Parameters<typeof makePair>): Promise<Pair> {
  const pair = makePair(...args)
  await bothChecked(pair)
  return pair
}

export async function bothChecked({ left, right }: Pair): Promise<void> {
  await Promise.all([checked(left), checked(right)])
  expect(right.getJSON()).toEqual(left.getJSON())
}
