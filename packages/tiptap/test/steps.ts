import type { Editor } from "@tiptap/core"
import { Slice } from "@tiptap/pm/model"
import { TextSelection } from "@tiptap/pm/state"
import fc from "fast-check"
import { expect } from "vitest"
import { type ChangeFilter, trackedChanges } from "../src/tracked/index.js"

/** One thing that happens to an editor: plain data, so that a failing run can be read and run again. */
export interface Step {
  readonly kind: keyof typeof acts
  /** Places in the document, as shares of its length. */
  readonly a: number
  readonly b: number
  readonly text: string
}

export const words = fc.constantFrom(
  "fixed force",
  "net red",
  "net ",
  "red",
  " ",
  "x",
  "stray essence ",
  "hot search",
)
const inline = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.constantFrom(
    "<img>",
    "<br>",
    "<code>net red</code>",
    "<strong>fixed</strong> force",
    "<em>net red</em>",
    '<a href="https://example.org/">hot search</a>',
  ),
)
const paragraph = fc.array(inline, { maxLength: 5 }).map(parts => parts.join(""))
const wrappers: Readonly<Record<string, (text: string) => string>> = {
  p: text => `<p>${text}</p>`,
  h2: text => `<h2>${text}</h2>`,
  pre: text => `<pre>${text}</pre>`,
  ul: text => `<ul><li><p>${text}</p></li></ul>`,
  blockquote: text => `<blockquote><p>${text}</p></blockquote>`,
}
const block = fc
  .tuple(fc.constantFrom(...Object.keys(wrappers)), paragraph)
  .map(([tag, text]) => wrappers[tag]!(text))

/** The HTML of a small document. */
export const content = fc.array(block, { minLength: 1, maxLength: 5 }).map(blocks => blocks.join(""))

function select(editor: Editor, a: number, b: number): void {
  const { doc, tr } = editor.state
  const at = (share: number) => doc.resolve(Math.floor(share * (doc.content.size + 1)))
  editor.view.dispatch(tr.setSelection(TextSelection.between(at(Math.min(a, b)), at(Math.max(a, b)))))
}
const near = (a: number, b: number) => Math.min(0.999, a + b * 0.2)
const one = <T>(list: readonly T[], a: number) => list[Math.floor(a * list.length)]
const aFinding = (editor: Editor, a: number) => one(editor.storage.ungarble.findings, a)?.id ?? ""

type Act = (editor: Editor, a: number, b: number, text: string) => void

// What the user does to the text.
const edits = {
  type(editor, a, _b, text) {
    select(editor, a, a)
    for (const character of text) editor.view.dispatch(editor.state.tr.insertText(character))
  },
  delete(editor, a, b) {
    select(editor, a, near(a, b))
    editor.commands.deleteSelection()
  },
  paste(editor, a, b, text) {
    select(editor, a, near(a, b * b))
    editor.view.pasteHTML(`<p>${text}</p><blockquote><p>net red<img></p></blockquote><p>${text}</p>`)
  },
  pasteWords(editor, a, b, text) {
    select(editor, a, near(a, b))
    editor.view.pasteText(text)
  },
  moveBlock(editor, a, b) {
    const { doc } = editor.state
    const from = Math.floor(a * doc.childCount)
    const node = doc.child(from)
    const starts: number[] = []
    doc.forEach((_node, offset) => {
      starts.push(offset)
    })
    const tr = editor.state.tr.delete(starts[from]!, starts[from]! + node.nodeSize)
    const to = one([...starts, doc.content.size], b)!
    editor.view.dispatch(tr.insert(tr.mapping.map(to), node))
  },
  copyBlock(editor, a, b) {
    const { doc, tr } = editor.state
    const node = doc.child(Math.floor(a * doc.childCount))
    let to = 0
    for (let i = Math.floor(b * (doc.childCount + 1)); i-- > 0; ) to += doc.child(i).nodeSize
    editor.view.dispatch(tr.insert(to, node))
  },
  splitBlock: (editor, a) => on(editor, a, a, "splitBlock"),
  joinBackward: (editor, a) => on(editor, a, a, "joinBackward"),
  joinForward: (editor, a) => on(editor, a, a, "joinForward"),
  liftEmptyBlock: (editor, a) => on(editor, a, a, "liftEmptyBlock"),
  setHardBreak: (editor, a) => on(editor, a, a, "setHardBreak"),
  toggleBold: (editor, a, b) => on(editor, a, near(a, b), "toggleBold"),
  toggleCode: (editor, a, b) => on(editor, a, near(a, b), "toggleCode"),
  toggleBlockquote: (editor, a, b) => on(editor, a, b, "toggleBlockquote"),
  toggleBulletList: (editor, a, b) => on(editor, a, b, "toggleBulletList"),
  toggleOrderedList: (editor, a, b) => on(editor, a, b, "toggleOrderedList"),
  toggleCodeBlock: (editor, a) => on(editor, a, a, "toggleCodeBlock"),
  toggleHeading(editor, a) {
    select(editor, a, a)
    editor.commands.toggleHeading({ level: 2 })
  },
  sinkListItem(editor, a) {
    select(editor, a, a)
    editor.commands.sinkListItem("listItem")
  },
  liftListItem(editor, a) {
    select(editor, a, a)
    editor.commands.liftListItem("listItem")
  },
  undo: editor => void editor.commands.undo(),
  redo: editor => void editor.commands.redo(),
  setContent: (editor, _a, _b, text) =>
    void editor.commands.setContent(`<p>${text} hot search</p><h2>fixed force</h2>`),
  // As another's edit arrives through Yjs: one step that replaces the whole document.
  replaceAll(editor, a, _b, text) {
    const { state } = editor
    select(editor, a, a)
    const { doc } = editor.state.tr.insertText(text)
    editor.view.dispatch(state.tr.replace(0, state.doc.content.size, new Slice(doc.content, 0, 0)))
  },
  accept: (editor, a) => void editor.commands.acceptFinding(aFinding(editor, a)),
  acceptWith: (editor, a, _b, text) => void editor.commands.acceptFindingWith(aFinding(editor, a), text),
  acceptSelected(editor, a, b) {
    select(editor, a, b)
    editor.commands.acceptAll({ range: "selection" })
  },
  acceptAll: editor => void editor.commands.acceptAll(),
  // What a second reader does, in an editor that tracks changes; in others there are none.
  applyChange: (editor, a) => decide(editor, "applyChanges", a),
  revertChange: (editor, a) => decide(editor, "revertChanges", a),
} satisfies Record<string, Act>

// What must leave the document alone.
const looks = {
  underline: editor => void editor.commands.setUngarbleMode("underline"),
  diff: editor => void editor.commands.setUngarbleMode("diff"),
  next: editor => void editor.commands.nextFinding(),
  previous: editor => void editor.commands.previousFinding(),
  deselect: editor => void editor.commands.selectFinding(null),
  reject: (editor, a) => void editor.commands.rejectFinding(aFinding(editor, a)),
  ignoreOnce: (editor, a) => void editor.commands.ignoreFinding(aFinding(editor, a), "once"),
  ignoreHere: (editor, a) => void editor.commands.ignoreFinding(aFinding(editor, a), "document"),
  forget: editor => void editor.commands.forgetIgnores(),
  check: editor => void editor.commands.checkDocument(),
  // The same settings as ever, after which all blocks are asked about again.
  settings: editor => void editor.commands.setUngarbleSettings({}),
} satisfies Record<string, Act>

const acts = { ...edits, ...looks } satisfies Record<string, Act>

function decide(editor: Editor, command: "applyChanges" | "revertChanges", a: number): void {
  const change = one(trackedChanges(editor.state.doc), a)
  if (!change) return
  const which: ChangeFilter = a > 0.8 ? () => true : change.id
  editor.chain().setRole("reviewer")[command](which).setRole("translator").run()
}

function on(editor: Editor, a: number, b: number, command: (typeof commands)[number]): void {
  select(editor, a, b)
  editor.commands[command]()
}
const commands = [
  "splitBlock",
  "joinBackward",
  "joinForward",
  "liftEmptyBlock",
  "setHardBreak",
  "toggleBold",
  "toggleCode",
  "toggleBlockquote",
  "toggleBulletList",
  "toggleOrderedList",
  "toggleCodeBlock",
] as const

const kindsOf = (table: object) => fc.constantFrom(...(Object.keys(table) as Step["kind"][]))
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Step["kind"][]>("type", "delete", "accept", "undo", "redo") },
  { weight: 6, arbitrary: kindsOf(edits) },
  { weight: 2, arbitrary: kindsOf(looks) },
)
const part = fc.double({ min: 0, max: 0.999, noNaN: true })

export const step: fc.Arbitrary<Step> = fc.record({ kind, a: part, b: part, text: words })

/** Carries out a step. One that only looks or decides must leave the document as it was. */
export function perform(editor: Editor, { kind, a, b, text }: Step): void {
  const before = kind in looks ? written(editor) : undefined
  acts[kind](editor, a, b, text)
  if (before) expect(written(editor)).toEqual(before)
  expectShown(editor)
}

/** Waits for the check, which must leave the document as it was. */
export async function settle(...editors: readonly Editor[]): Promise<void> {
  const before = editors.map(written)
  // Longer than the editors' delay, after which a check has begun.
  await new Promise(resolve => setTimeout(resolve, 6))
  for (const editor of editors) {
    await expect.poll(() => editor.storage.ungarble.status, { interval: 2 }).toBe("idle")
    expectShown(editor)
  }
  expect(editors.map(written)).toEqual(before)
}

const written = (editor: Editor) => ({ html: editor.getHTML(), json: editor.getJSON() })

/** The page marks every finding, and exactly its words. */
function expectShown(editor: Editor): void {
  const marked = new Map<string, string>()
  for (const element of editor.view.dom.querySelectorAll<HTMLElement>(".ungarble-finding")) {
    for (const id of element.dataset.ungarbleIds?.split(" ") ?? []) {
      marked.set(id, (marked.get(id) ?? "") + wordsOf(element))
    }
  }
  const { findings } = editor.storage.ungarble
  expect(Object.fromEntries(marked)).toEqual(Object.fromEntries(findings.map(({ id, quote }) => [id, quote])))
}

/** The text of an element without the words that a rewrite would put in. */
function wordsOf(element: Element): string {
  if (element.matches(".ungarble-ins, del.ungarble-tracked, del.ungarble-tracked *")) return ""
  return [...element.childNodes]
    .map(node => (node instanceof Element ? wordsOf(node) : (node.textContent ?? "")))
    .join("")
}
