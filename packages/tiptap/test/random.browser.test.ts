import type { Editor } from "@tiptap/core"
import { Slice } from "@tiptap/pm/model"
import fc from "fast-check"
import { expect, test } from "vitest"
import { checked, makeEditor, quotes, shown } from "./editor.js"

const words = fc.constantFrom(
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
  ),
)
const paragraph = fc.array(inline, { maxLength: 5 }).map(parts => parts.join(""))
const block = fc
  .tuple(fc.constantFrom("p", "h2", "pre", "ul", "blockquote"), paragraph)
  .map(([tag, text]) =>
    tag === "ul"
      ? `<ul><li><p>${text}</p></li></ul>`
      : tag === "blockquote"
        ? `<blockquote><p>${text}</p></blockquote>`
        : `<${tag}>${text}</${tag}>`,
  )
const content = fc.array(block, { minLength: 1, maxLength: 5 }).map(blocks => blocks.join(""))

type Step = (editor: Editor) => void
const place = (editor: Editor, at: number) => Math.floor(at * (editor.state.doc.content.size + 1))
const part = fc.double({ min: 0, max: 0.999, noNaN: true })
const select = (editor: Editor, a: number, b: number) =>
  editor.commands.setTextSelection({
    from: Math.min(place(editor, a), place(editor, b)),
    to: Math.max(place(editor, a), place(editor, b)),
  })

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(part, words).map(
    ([at, text]): Step =>
      editor => {
        select(editor, at, at)
        editor.view.dispatch(editor.state.tr.insertText(text))
      },
  ),
  fc.tuple(part, part).map(
    ([a, b]): Step =>
      editor => {
        select(editor, a, Math.min(1, a + b * 0.2))
        editor.commands.deleteSelection()
      },
  ),
  fc
    .tuple(
      part,
      part,
      fc.constantFrom(
        "toggleBold",
        "toggleCode",
        "toggleBlockquote",
        "toggleBulletList",
        "toggleCodeBlock",
        "splitBlock",
        "joinBackward",
      ),
    )
    .map(
      ([a, b, name]): Step =>
        editor => {
          select(editor, a, b)
          editor.commands[name]()
        },
    ),
  fc.constantFrom<Step>(
    editor => editor.commands.undo(),
    editor => editor.commands.redo(),
    editor => editor.commands.nextFinding(),
    editor => editor.commands.acceptAll({ range: "selection" }),
  ),
  part.map(
    (at): Step =>
      editor => {
        const { findings } = editor.storage.ungarble
        const finding = findings[Math.floor(at * findings.length)]
        if (finding) editor.commands.acceptFinding(finding.id)
      },
  ),
  // As another's edit arrives through Yjs: one step that replaces the whole document.
  fc.tuple(part, words).map(
    ([at, text]): Step =>
      editor => {
        const { state } = editor
        select(editor, at, at)
        const { doc } = editor.state.tr.insertText(text)
        editor.view.dispatch(state.tr.replace(0, state.doc.content.size, new Slice(doc.content, 0, 0)))
      },
  ),
)

test("findings keep to their text through whatever happens, and in the end are those of a fresh check", async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.array(step, { minLength: 1, maxLength: 12 }), async (html, steps) => {
      const editor = makeEditor(html)
      await checked(editor)
      // Each transaction is held to the laws of place by the editor's own listener.
      for (const [i, perform] of steps.entries()) {
        perform(editor)
        if (i % 4 === 3) await checked(editor)
      }
      await checked(editor)
      const fresh = makeEditor("")
      fresh.commands.setContent(editor.getJSON())
      await checked(fresh)
      expect(quotes(editor)).toEqual(quotes(fresh))
      expect(editor.storage.ungarble.findings.map(({ pos }) => pos)).toEqual(
        fresh.storage.ungarble.findings.map(({ pos }) => pos),
      )
      editor.commands.selectFinding(null)
      expect(shown(editor)).toEqual(shown(fresh))
      editor.destroy()
      fresh.destroy()
    }),
    { numRuns: 15 },
  )
}, 60_000)
