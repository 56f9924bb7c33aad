import { expect, it } from "vitest"
import { corpusFolder, currentPages, renew } from "../src/commands/report.js"
import { staleCorpus } from "../src/corpus.js"

it("the corpus report shows what the engine finds now", { timeout: 60_000 }, async () => {
  const stale = staleCorpus(corpusFolder, await currentPages())
  expect(stale, `stale pages in packages/bench/reports/corpus; ${renew}`).toEqual([])
})
