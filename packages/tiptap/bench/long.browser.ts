import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { afterAll, expect, test, vi } from "vitest"
import { cdp } from "vitest/browser"
import { Ungarble } from "../src/index.js"
import { paragraph, ReadyChecker } from "./ready-checker.js"

// What a key costs in documents of several lengths, how long findings take to be on the page, and whether memory grows
// while somebody edits for ten minutes. Not a timed test: it prints. A checker that knows its answers stands for the worker.

const wordsEach = 50
const typed = "a net red and more words "
const figures: string[] = []

afterAll(() => console.log(figures.join("\n")))

function open(words: number): Editor {
  const content = Array.from({ length: words / wordsEach }, (_, nth) => paragraph(nth, wordsEach, [10, 30]))
  return new Editor({
    element: document.body.appendChild(document.createElement("div")),
    content: content.join(""),
    extensions: [StarterKit, Ungarble.configure({ checker: new ReadyChecker() })],
  })
}

function close(editor: Editor): void {
  const element = editor.view.dom.parentElement
  editor.destroy()
  element?.remove()
}

async function key(nth: number): Promise<number> {
  const start = performance.now()
  document.execCommand("insertText", false, typed[nth % typed.length])
  // The editor reads the page in a microtask.
  await Promise.resolve()
  await Promise.resolve()
  document.body.getBoundingClientRect()
  return performance.now() - start
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

for (const words of [1000, 10_000, 100_000]) {
  test(`a document of ${words} words`, { timeout: 300_000 }, async () => {
    const start = performance.now()
    const editor = open(words)
    await vi.waitFor(() => expect(editor.storage.ungarble.findings.length).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 5,
    })
    const first = performance.now() - start
    await vi.waitFor(() => expect(editor.storage.ungarble.findings).toHaveLength((2 * words) / wordsEach), {
      timeout: 120_000,
    })
    const all = performance.now() - start
    editor.commands.focus("end")
    await pause(600)
    const times: number[] = []
    for (let i = 0; i < 150; i++) {
      times.push(await key(i))
      await pause(i % 25 === 24 ? 330 : 4)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
    const name = `a key in ${words.toLocaleString("en")} words`
    figures.push(
      `${name.padEnd(44)} median ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms, most ${times.at(-1)!.toFixed(2)} ms`,
      `  findings on the page after ${first.toFixed(0)} ms, all of them after ${all.toFixed(0)} ms`,
    )
    close(editor)
  })
}

test("memory over ten minutes of editing, at five keys a second", { timeout: 600_000 }, async () => {
  const editor = open(10_000)
  await vi.waitFor(() => expect(editor.storage.ungarble.findings).toHaveLength(400), { timeout: 60_000 })
  editor.commands.focus("end")
  const sizes: number[] = []
  for (let minute = 0; minute <= 12; minute++) {
    // The first two minutes fill caches and the history.
    if (minute >= 2) sizes.push(await heap())
    for (let i = 0; i < 300; i++) {
      if (i % 50 === 49) editor.commands.undo()
      else if (i % 50 === 48) editor.commands.acceptFinding(editor.storage.ungarble.findings.at(-1)?.id ?? "")
      else if (i % 2 === 0) await key(i)
      else
        editor.view.dispatch(
          editor.state.tr.delete(editor.state.doc.content.size - 2, editor.state.doc.content.size - 1),
        )
      if (i % 10 === 9) await pause(0)
      if (i % 100 === 99) await pause(300)
    }
  }
  const growth = sizes.at(-1)! - sizes[0]!
  figures.push(
    `memory ${sizes[0]!.toFixed(1)} MiB at first, ${sizes.at(-1)!.toFixed(1)} MiB after ten minutes of editing 10,000 words: ${growth >= 0 ? "+" : ""}${growth.toFixed(1)} MiB`,
    `  minute by minute ${sizes.map(size => size.toFixed(1)).join(", ")}`,
  )
  close(editor)
})

/** What the page's heap holds after collecting garbage, in MiB. */
async function heap(): Promise<number> {
  const session = cdp() as unknown as { send(method: string): Promise<{ usedSize: number }> }
  await session.send("HeapProfiler.collectGarbage")
  const { usedSize } = await session.send("Runtime.getHeapUsage")
  return usedSize / 2 ** 20
}
