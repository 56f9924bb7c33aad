import { history, undo } from "@tiptap/pm/history"
import { Schema } from "@tiptap/pm/model"
import { EditorState } from "@tiptap/pm/state"
import { EditorView } from "@tiptap/pm/view"
import { expect, test } from "vitest"
import { acceptAll, acceptFinding, ungarble, ungarbleKey } from "../src/prosemirror.js"
import { makeChecker } from "./editor.js"

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0], parseDOM: [{ tag: "p" }] },
    text: {},
  },
})

test("serves an editor without Tiptap", async () => {
  const paragraph = (text: string) => schema.node("paragraph", null, [schema.text(text)])
  const doc = schema.node("doc", null, [paragraph("She has fixed force."), paragraph("A net red came.")])
  const plugins = [history(), ungarble({ checker: makeChecker(), delay: 5 })]
  const element = document.body.appendChild(document.createElement("div"))
  const view = new EditorView(element, { state: EditorState.create({ doc, plugins }) })
  const findings = () => ungarbleKey.getState(view.state)!.findings
  await expect.poll(() => findings().map(({ quote }) => quote)).toEqual(["fixed force", "net red"])
  expect(acceptFinding(findings()[0]!.id)(view.state, view.dispatch)).toBe(true)
  expect(acceptAll()(view.state, view.dispatch)).toBe(true)
  expect(view.state.doc.textContent).toBe("She has resolve.A internet celebrity came.")
  undo(view.state, view.dispatch)
  undo(view.state, view.dispatch)
  expect(view.state.doc.eq(doc)).toBe(true)
  expect(findings()).toHaveLength(2)
  view.destroy()
  element.remove()
})

test("says what is missing when a command is used without the plugin", () => {
  const state = EditorState.create({ schema })
  expect(() => acceptAll()(state)).toThrow("ungarble({ checker })")
})
