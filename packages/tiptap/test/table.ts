import { type Editor, Extension, Node as TiptapNode } from "@tiptap/core"
import type { Command } from "@tiptap/pm/state"
import { tableEditing } from "@tiptap/pm/tables"

const roles: Readonly<Record<string, string>> = { table: "table", tableRow: "row", tableCell: "cell" }

/** Tables as the ProseMirror package for them wants them: rows of cells that hold blocks. */
export const tables = [
  TiptapNode.create({
    name: "table",
    group: "block",
    content: "tableRow+",
    isolating: true,
    parseHTML: () => [{ tag: "table" }],
    renderHTML: () => ["table", ["tbody", 0]],
    addProseMirrorPlugins: () => [tableEditing()],
  }),
  TiptapNode.create({
    name: "tableRow",
    content: "tableCell*",
    parseHTML: () => [{ tag: "tr" }],
    renderHTML: () => ["tr", 0],
  }),
  TiptapNode.create({
    name: "tableCell",
    content: "block+",
    isolating: true,
    addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } }),
    parseHTML: () => [{ tag: "td" }],
    renderHTML: () => ["td", 0],
  }),
  Extension.create({
    name: "tableRoles",
    extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
  }),
]

/** Carries out a command of the tables' package. */
export const run = (editor: Editor, command: Command): boolean =>
  command(editor.state, tr => editor.view.dispatch(tr))
