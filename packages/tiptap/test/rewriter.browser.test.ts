import type { Suggestion } from "@ungarble/core"
import type { RewritingService } from "@ungarble/core/rewriter"
import { expect, test } from "vitest"
import { askForRewrites } from "../src/rewriter.js"
import { checked, checkedEditor, find, makeChecker, quotes, type } from "./editor.js"

/** A service that proposes “poise” for whatever it is asked about, when the test lets it. */
function slowService() {
  const checker = makeChecker()
  let answer = () => {}
  const isAsked = new Promise<void>(resolve => {
    answer = resolve
  })
  const service: RewritingService = {
    rewriter: "model",
    check: (blocks, options) => checker.check(blocks, options),
    configure: settings => checker.configure(settings),
    dispose: () => checker.dispose(),
    async ask(_blocks, findings, { onSuggestions } = {}) {
      await isAsked
      const all = new Map<string, readonly Suggestion[]>()
      for (const { id, block, from, to } of findings) {
        const suggestions = [{ edits: [{ from, to, insert: "poise" }], by: "model", score: 1 }]
        all.set(id, suggestions)
        onSuggestions?.(block, new Map([[id, suggestions]]))
      }
      return { suggestions: all, failures: [], refused: [] }
    },
  }
  return { service, answer: () => answer() }
}
const html = "<p>She has fixed force.</p><p>A net red came.</p>"

test("what a rewriter proposes is shown at its finding first, and accepted like any other", async () => {
  const { service, answer } = slowService()
  const editor = await checkedEditor(html, { checker: service })
  const asked = askForRewrites(editor, service, {
    filter: { ids: [editor.storage.ungarble.findings[0]!.id] },
  })
  type(editor, 1, "Now ")
  editor.commands.undo()
  answer()
  expect((await asked).suggestions.size).toBe(1)
  const [first, second] = editor.storage.ungarble.findings
  expect(first!.suggestions.map(({ by }) => by)).toEqual(["model", "swap", "swap"])
  expect(second!.suggestions.map(({ by }) => by)).toEqual(["swap"])
  editor.commands.acceptFinding(first!.id)
  expect(editor.getText()).toBe("She has poise.\n\nA net red came.")
})

test("what is proposed for a text that has changed since is dropped", async () => {
  const { service, answer } = slowService()
  const editor = await checkedEditor(html, { checker: service })
  const asked = askForRewrites(editor, service)
  type(editor, find(editor, "She"), "Now ")
  answer()
  await asked
  const bests = editor.storage.ungarble.findings.map(({ suggestions }) => suggestions[0]!.by)
  expect(bests).toEqual(["swap", "model"])
  await checked(editor)
  expect(quotes(editor)).toEqual(["fixed force", "net red"])
})
