import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { afterAll, expect, test, vi } from "vitest"
import { Ungarble } from "../src/index.js"
import { paragraph, ReadyChecker } from "./ready-checker.js"

// What accepting every rewrite of a long text costs the main thread, and taking it back. Not a timed test: it prints.

const wordsEach = 50
// Five findings in each paragraph.
const garbled = [5, 14, 23, 32, 41]

const figures: string[] = []
afterAll(() => console.log(figures.join("\n")))

for (const words of [4_800, 48_000, 160_000]) {
  test(`accepting everything in ${words} words`, { timeout: 300_000 }, async () => {
    const paragraphs = words / wordsEach
    const content = Array.from({ length: paragraphs }, (_, nth) => paragraph(nth, wordsEach, garbled)).join(
      "",
    )
    const element = document.body.appendChild(document.createElement("div"))
    const editor = new Editor({
      element,
      content,
      extensions: [StarterKit, Ungarble.configure({ checker: new ReadyChecker(), delay: 10_000 })],
    })
    const findings = paragraphs * garbled.length
    const count = () => editor.storage.ungarble.findings.length
    await vi.waitFor(() => expect(count()).toBe(findings), { timeout: 60_000 })
    const before = editor.getText()
    const time = (act: () => void) => {
      const start = performance.now()
      act()
      const state = performance.now() - start
      element.getBoundingClientRect()
      return `${state.toFixed(0)} ms, laid out ${(performance.now() - start).toFixed(0)} ms`
    }
    const accepted = time(() => editor.commands.acceptAll())
    expect(editor.storage.ungarble.decisions).toHaveLength(findings)
    expect(count()).toBe(0)
    const undone = time(() => editor.commands.undo())
    expect(editor.getText()).toBe(before)
    const redone = time(() => editor.commands.redo())
    figures.push(`${words} words, ${findings} findings: accept ${accepted}; undo ${undone}; redo ${redone}`)
    editor.destroy()
    element.remove()
  })
}
