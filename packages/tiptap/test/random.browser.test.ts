import type { Editor } from "@tiptap/core"
import { closeHistory } from "@tiptap/pm/history"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { pluginState } from "../src/actions.js"
import { TrackedChanges } from "../src/tracked/index.js"
import { makeChangingChecker, makeEditor, quotes, shown } from "./editor.js"
import { makePair } from "./pair.js"
import { content, perform, type Step, settle, step } from "./steps.js"

declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

// The same steps each time, so that a run that passed passes again; `FUZZ_SEED` takes others, with commas between them.
const seeds = (import.meta.env.VITE_FUZZ_SEED ?? "20261123").split(",").map(Number)
// From each seed. Each transaction is held to the laws of place by the editors' own listeners. `pnpm fuzz` takes more.
const steps = Number(import.meta.env.VITE_FUZZ_STEPS ?? 2_000)
const stepsEach = 25
// A failure is told as it was met; without `endOnFailure` it is made smaller first, which takes a minute.
const settings = { numRuns: Math.ceil(steps / 2 / stepsEach), endOnFailure: true }
/** A law that is broken while answers are applied is told as it is, and not as a check that failed. */
const options = () => ({
  delay: 1,
  checker: makeChangingChecker(),
  onError(error: unknown) {
    throw error
  },
})

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
  const fresh = makeEditor("", options(), more)
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

/** Once all is checked, undo brings the text and what was found in it back before any check could. */
function expectUndoable(editor: Editor, { a }: Step): void {
  const seen = () => ({
    text: editor.getJSON(),
    findings: editor.storage.ungarble.findings,
    hidden: [...pluginState(editor.state).hidden].sort((one, other) => one.pos.from - other.pos.from),
  })
  const before = seen()
  editor.view.dispatch(closeHistory(editor.state.tr))
  perform(editor, { kind: "type", a, b: a, text: "x" })
  editor.commands.undo()
  expect(seen()).toEqual(before)
}

describe.each(seeds)("from seed %i,", seed => {
  test.each([
    ["whatever happens, and in the end are those of a fresh check", {}, 1],
    ["tracked changes, too, which are read as the text they would be", { extensions: [TrackedChanges] }, 0.5],
  ])(
    "findings keep to their text through %s",
    async (_, more, share) => {
      const plan = fc.array(step, { minLength: stepsEach, maxLength: stepsEach, size: "max" })
      await fc.assert(
        fc.asyncProperty(content, plan, async (html, plan) => {
          const editor = makeEditor(html, options(), more)
          await settle(editor)
          for (const [i, each] of plan.entries()) {
            perform(editor, each)
            if (i % 8 === 7) {
              await settle(editor)
              expectUndoable(editor, each)
            }
          }
          await expectAsFresh(editor, more)
          editor.destroy()
        }),
        { ...settings, seed, numRuns: Math.ceil(settings.numRuns * share) },
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
        const pair = makePair(html, options())
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
      { ...settings, seed },
    )
  }, 3_600_000)
})
