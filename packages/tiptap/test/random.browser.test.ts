import type { Editor } from "@tiptap/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { TrackedChanges } from "../src/tracked/index.js"
import { makeEditor, quotes, shown } from "./editor.js"
import { makePair } from "./pair.js"
import { content, perform, settle, step } from "./steps.js"

declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

// The same steps each time, so that a run that passed passes again; `FUZZ_SEED` takes others.
const seed = Number(import.meta.env.VITE_FUZZ_SEED ?? 20_261_123)
// Each transaction is held to the laws of place by the editors' own listeners. `pnpm fuzz` takes more steps.
const steps = Number(import.meta.env.VITE_FUZZ_STEPS ?? 2_000)
const stepsEach = 25
// A failure is told as it was met; without `endOnFailure` it is made smaller first, which takes a minute.
const settings = { numRuns: Math.ceil(steps / 2 / stepsEach), endOnFailure: true, seed }
const options = { delay: 1 }

/** The document as peers share it: the binding carries marks of words, and drops those of images and line breaks. */
const shared = (editor: Editor): unknown =>
  JSON.parse(JSON.stringify(editor.getJSON()), (_key, node) =>
    node !== null && typeof node === "object" && "marks" in node && node.type !== "text"
      ? { ...node, marks: undefined }
      : node,
  )

/** An editor must end with the findings that a fresh one has on the same text. */
async function expectAsFresh(editor: Editor, more: Parameters<typeof makeEditor>[2] = {}): Promise<void> {
  editor.commands.forgetIgnores()
  const fresh = makeEditor("", options, more)
  fresh.commands.setContent(editor.getJSON())
  await settle(editor, fresh)
  expect(quotes(editor)).toEqual(quotes(fresh))
  expect(editor.storage.ungarble.findings.map(({ pos }) => pos)).toEqual(
    fresh.storage.ungarble.findings.map(({ pos }) => pos),
  )
  for (const each of [editor, fresh]) {
    each.commands.setUngarbleMode("underline")
    each.commands.selectFinding(null)
  }
  expect(shown(editor)).toEqual(shown(fresh))
  fresh.destroy()
}

test.each([
  ["whatever happens, and in the end are those of a fresh check", {}, 1],
  ["tracked changes, too, which are read as the text they would be", { extensions: [TrackedChanges] }, 0.5],
])(
  "findings keep to their text through %s",
  async (_, more, share) => {
    const plan = fc.array(step, { minLength: stepsEach, maxLength: stepsEach, size: "max" })
    await fc.assert(
      fc.asyncProperty(content, plan, async (html, plan) => {
        const editor = makeEditor(html, options, more)
        await settle(editor)
        for (const [i, each] of plan.entries()) {
          perform(editor, each)
          if (i % 8 === 7) await settle(editor)
        }
        await expectAsFresh(editor, more)
        editor.destroy()
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns * share) },
    )
  },
  3_600_000,
)

test("so do those of two editors on one document, apart and joined", async () => {
  const turn = fc.record({
    step,
    isLeft: fc.boolean(),
    wire: fc.constantFrom("", "", "", "", "part", "join"),
  })
  const plan = fc.array(turn, { minLength: stepsEach, maxLength: stepsEach, size: "max" })
  await fc.assert(
    fc.asyncProperty(content, plan, async (html, plan) => {
      const pair = makePair(html, options)
      const { left, right } = pair
      await settle(left, right)
      for (const [i, { step, isLeft, wire }] of plan.entries()) {
        if (wire === "part") pair.part()
        if (wire === "join") pair.join()
        perform(isLeft ? left : right, step)
        if (i % 8 === 7) await settle(left, right)
      }
      pair.join()
      await settle(left, right)
      expect(shared(right)).toEqual(shared(left))
      await expectAsFresh(left)
      await expectAsFresh(right)
      left.destroy()
      right.destroy()
    }),
    settings,
  )
}, 3_600_000)
