import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import type { CheckService } from "@ungarble/core"
import { Ungarble } from "../../src/index.js"
import { makeChecker } from "../rules.js"

// An editor whose checks are answered when the test says so; `ime.test.ts` composes words in it.

declare global {
  interface Window {
    ime: {
      readonly editor: Editor
      /** Answers all checks that wait, and says how many these were. */
      answer(): Promise<number>
    }
  }
}

const real = makeChecker()
let waiting: (() => Promise<void>)[] = []
const checker: CheckService = {
  check: (blocks, options) =>
    new Promise((resolve, reject) => {
      const answer = async () => resolve(await real.check(blocks, options))
      waiting.push(answer)
      options?.signal?.addEventListener("abort", () => {
        waiting = waiting.filter(other => other !== answer)
        reject(options.signal?.reason)
      })
    }),
  configure: () => {},
  dispose: () => {},
}
const editor = new Editor({
  element: window.document.querySelector("main")!,
  extensions: [StarterKit, Ungarble.configure({ checker, delay: 5, mode: "diff" })],
  content: "<p>A net red and so on</p>",
})
window.ime = {
  editor,
  async answer() {
    const now = waiting
    waiting = []
    for (const answer of now) await answer()
    return now.length
  },
}
