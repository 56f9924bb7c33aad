import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { afterAll, expect, test, vi } from "vitest"
import { Ungarble } from "../src/index.js"
import { ungarbleKey } from "../src/prosemirror.js"
import { paragraph, ReadyChecker } from "./ready-checker.js"

// What a key costs the main thread in a document of 10,000 words, from the key's input event to the laid-out page. Not
// a timed test: it prints. Checking itself runs in a worker; here a checker that knows its answers stands for it.

const paragraphs = 200
const wordsEach = 50
const keys = 300

// Two findings in each paragraph, 400 in all.
const content = Array.from({ length: paragraphs }, (_, nth) => paragraph(nth, wordsEach, [10, 30])).join("")

const figures: string[] = []
const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!
const print = (name: string, times: readonly number[]) =>
  figures.push(
    `${name.padEnd(44)} median ${at(times, 0.5).toFixed(2)} ms, p99 ${at(times, 0.99).toFixed(2)} ms, most ${Math.max(...times).toFixed(2)} ms`,
  )

afterAll(() => {
  console.log(`${paragraphs * wordsEach} words, ${keys} keys\n${figures.join("\n")}`)
})

/** What the plugin itself does at a key, without the editor's share and drawing; many runs, since one is too short. */
function ownSteps(editor: Editor): number[] {
  const plugin = ungarbleKey.get(editor.state)!
  const state = ungarbleKey.getState(editor.state)!
  const { apply } = plugin.spec.state!
  const tr = editor.state.tr.insertText("x")
  const next = editor.state.apply(tr)
  const runs = 20
  return Array.from({ length: 100 }, () => {
    const start = performance.now()
    for (let i = 0; i < runs; i++) apply.call(plugin, tr, state, editor.state, next)
    return (performance.now() - start) / runs
  })
}

for (const where of ["end", "start"] as const) {
  for (const mode of where === "end" ? (["none", "underline", "diff"] as const) : (["underline"] as const)) {
    test(`typing at the ${where}, ${mode === "none" ? "without the extension" : `mode ${mode}`}`, {
      timeout: 60_000,
    }, async () => {
      const element = document.body.appendChild(document.createElement("div"))
      const extensions = mode === "none" ? [] : [Ungarble.configure({ checker: new ReadyChecker(), mode })]
      const editor = new Editor({ element, content, extensions: [StarterKit, ...extensions] })
      if (mode !== "none") {
        await vi.waitFor(() => expect(editor.storage.ungarble.findings).toHaveLength(paragraphs * 2))
      }
      // The answers that the pauses bring, one transaction each.
      const answers: number[] = []
      let began = 0
      editor.on("beforeTransaction", () => {
        began = performance.now()
      })
      editor.on("transaction", ({ transaction }) => {
        if (!transaction.docChanged && transaction.getMeta("ungarble$"))
          answers.push(performance.now() - began)
      })
      editor.commands.focus(where)
      await new Promise(resolve => setTimeout(resolve, 500))
      answers.length = 0
      const times: number[] = []
      const typed = "a net red and more words "
      for (let i = 0; i < keys; i++) {
        const start = performance.now()
        document.execCommand("insertText", false, typed[i % typed.length])
        // The editor reads the page in a microtask.
        await Promise.resolve()
        await Promise.resolve()
        element.getBoundingClientRect()
        times.push(performance.now() - start)
        // Mostly as fast as people type at most, with pauses long enough for a check.
        await new Promise(resolve => setTimeout(resolve, i % 25 === 24 ? 330 : 4))
      }
      print(`a key at the ${where}, ${mode === "none" ? "without the extension" : mode}`, times)
      if (mode !== "none") print("  the plugin's own step in that", ownSteps(editor))
      if (answers.length) print(`an answer at the ${where}, ${mode}`, answers)
      expect(editor.getText()).toContain(typed.trim())
      editor.destroy()
      element.remove()
    })
  }
}
