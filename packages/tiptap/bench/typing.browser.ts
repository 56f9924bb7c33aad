import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import type { Block, CheckOptions, CheckService, Finding } from "@ungarble/core"
import { afterAll, expect, test, vi } from "vitest"
import { Ungarble } from "../src/index.js"
import { ungarbleKey } from "../src/prosemirror.js"

// What a key costs the main thread in a document of 10,000 words, from the key's input event to the laid-out page. Not
// a timed test: it prints. Checking itself runs in a worker; here a checker that knows its answers stands for it.

const words = "the city council said on Monday that work at the old harbour would go on through winter".split(
  " ",
)
const garbled = ["fixed force", "net red", "hot search"]
const paragraphs = 200
const wordsEach = 50
const keys = 300

function paragraph(nth: number): string {
  const text = Array.from({ length: wordsEach }, (_, i) => words[(i * 7 + nth * 3) % words.length])
  // Two findings in each paragraph, 400 in all.
  text[10] = garbled[nth % 3]
  text[30] = garbled[(nth + 1) % 3]
  return `<p>${text.join(" ")}</p>`
}

const content = Array.from({ length: paragraphs }, (_, nth) => paragraph(nth)).join("")

/** Finds the phrases above, off the clock: answers are made before they are asked for, but for a changed block. */
class ReadyChecker implements CheckService {
  readonly #known = new Map<string, Finding[]>()

  async check(blocks: readonly Block[], options: CheckOptions = {}) {
    await new Promise(resolve => setTimeout(resolve, 5))
    const findings = blocks.flatMap(block => {
      const found = this.#find(block)
      options.onFindings?.(block.id, found)
      return found
    })
    return { findings, language: { code: "eng", isTarget: true } }
  }

  #find({ id, text }: Block): Finding[] {
    let found = this.#known.get(text)
    if (!found) {
      found = [...text.matchAll(/fixed force|net red|hot search/g)].map(
        (match): Finding => ({
          id: "",
          print: `${match[0]}${match.index}`,
          rule: "phrase",
          category: "calque",
          severity: "major",
          block: id,
          from: match.index,
          to: match.index + match[0].length,
          quote: match[0],
          message: "Say it in English.",
          confidence: 0.9,
          suggestions: [
            {
              edits: [{ from: match.index, to: match.index + match[0].length, insert: "it" }],
              by: "phrase",
              score: 0.9,
            },
          ],
        }),
      )
      this.#known.set(text, found)
    }
    return found
  }

  configure(): void {}
  dispose(): void {}
}

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
