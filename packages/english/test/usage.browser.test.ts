import { readFile } from "@ungarble/core"
import { expect, it } from "vitest"
import { phraseCounts } from "../src/usage/usage.js"

it("loads in a browser as it is fetched, and refuses what is damaged there", async () => {
  const file = await readFile(phraseCounts.url, () => {})
  expect(file.byteLength).toBe(phraseCounts.bytes)
  const started = performance.now()
  const { company } = await phraseCounts.parse(file)
  console.info(`phrase statistics in Chromium: ${(performance.now() - started).toFixed(0)} ms`)
  expect(company.association("adjective", "heavy", "rain")).toBeGreaterThan(3)
  await expect(phraseCounts.parse(file.slice(0, -100))).rejects.toThrow("Expected a whole gzip file")
})
