import { readText } from "@ungarble/core/testing"
import { expect, it } from "vitest"
import { language } from "../src/language.js"
import { Tagger } from "../src/tagger/tagger.js"

const text = (words: string) =>
  readText({ id: "b", text: words }, language, () => {
    throw new Error("The tagger needs no lexicon.")
  })

it("tags a block in a browser, on one thread and without cross-origin isolation", async () => {
  expect(globalThis.crossOriginIsolated).toBe(false)
  const tagger = new Tagger()
  const [reports] = await tagger.check([
    text("The factory of is making the workers has going home to the rain of yesterday before evening come."),
  ])
  expect(reports!.length).toBeGreaterThan(0)
  await tagger.dispose()
}, 60_000)
