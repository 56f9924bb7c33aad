import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync, gzipSync } from "node:zlib"
import fc from "fast-check"
import { expect, it } from "vitest"
import { tags } from "../src/tags/tags.js"
import { compounds } from "../src/usage/compounds.js"
import { relationsIn } from "../src/usage/relations.js"
import { shape } from "../src/usage/shape.js"
import { usage as knowledge, makeUsage, phraseCounts } from "../src/usage/usage.js"
import { words } from "../src/words/words.js"
import { anyText } from "./any-text.js"

const read = (path: string | URL) =>
  readFileSync(path instanceof URL ? fileURLToPath(path) : fileURLToPath(new URL(path, import.meta.url)))
const file = read(phraseCounts.url)
const phrases = await phraseCounts.parse(file)
const tagger = await tags.parse(read(tags.url))
const model = await words.parse(read(words.url))
const listed = await compounds.parse(read(compounds.url))
const usage = makeUsage(model, tagger, phrases, listed)
const plausibility = (phrase: string) => usage.plausibility(phrase.split(" "))

it("finds set phrases usual and words that nobody puts together odd", () => {
  const set = ["heavy rain", "hard work", "prime minister", "make a decision", "according to the report"]
  expect(set.filter(phrase => plausibility(phrase) < 0.6)).toEqual([])
  const odd = [
    "strong rain",
    "fixed force",
    "hard bones",
    "cockpit stone",
    "according with the report",
    "the of",
  ]
  expect(odd.filter(phrase => plausibility(phrase) > 0.3)).toEqual([])
})

it("never takes what a dictionary lists for odd, its last word in any form", () => {
  expect(["black tea", "green beans", "fire engines", "double standard"].map(plausibility)).toEqual([
    1, 1, 1, 1,
  ])
  expect(plausibility("engine double")).toBeLessThan(1)
})

it("judges pairs by their lemmas, whatever form they stand in", () => {
  const { company } = phrases
  expect(company.association("verb", "make", "decision")).toBeGreaterThan(2)
  expect(company.association("verb", "do", "decision")).toBeLessThan(0)
  expect(company.association("adjective", "heavy", "rain")).toBeGreaterThan(3)
  expect(plausibility("making decisions")).toBeGreaterThan(plausibility("making rains"))
})

it("ranks what fits between the words around first, with scores that sum to one", () => {
  const ranked = usage.rank(["pain", "rain", "train"], ["there", "was", "heavy"], ["all", "night", "."])
  expect(ranked[0]?.text).toBe("rain")
  expect(ranked.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1)
  const first = (before: string, after: string, ...candidates: string[]) =>
    usage.rank(candidates, before.split(" "), after.split(" "))[0]?.text
  expect(first("the prime", "said on", "ministers", "minister")).toBe("minister")
  expect(first("they have", "the house", "build", "built")).toBe("built")
  expect(usage.rank([], [], [])).toEqual([])
})

it("knows how usual words are, names in lower case among them", () => {
  expect(usage.frequency("the")).toBe(15)
  expect(usage.frequency("china")).toBeGreaterThan(5)
  expect(usage.frequency("stablity")).toBe(0)
})

it("has nothing against a word alone, and none against marks", () => {
  expect(["plan", "", ","].map(word => usage.plausibility([word]))).toEqual([1, 1, 1])
  expect(usage.plausibility([])).toBe(1)
  expect(usage.plausibility(["rain", ",", "stone"])).toBe(1)
})

it("cuts words as it counts them", () => {
  expect(shape(["china's", "12,000", "high", "-", "speed", "trains", ",", "“", "which"])).toEqual([
    "china",
    "'s",
    "#",
    "high",
    "speed",
    "trains",
    ".",
    "which",
  ])
})

it("finds adjectives, nouns before nouns and verbs with their objects", () => {
  const relations = (text: string) => {
    const list = text.split(" ")
    return relationsIn(list, tagger.tag(list)).map(
      ({ kind, first, second }) => `${kind} ${list[first]} ${list[second]}`,
    )
  }
  expect(relations("they signed the new trade agreement in the old town")).toEqual([
    "noun trade agreement",
    "adjective new agreement",
    "verb signed agreement",
    "adjective old town",
  ])
  expect(relations("it is a plan , and she has been there")).toEqual([])
})

it("refuses a file that is cut short, damaged, of another format or of another length", async () => {
  const unpacked = gunzipSync(file)
  const damaged = Uint8Array.from(file)
  damaged[file.length >> 1]! ^= 0x10
  for (const broken of [
    file.subarray(0, file.length - 100),
    damaged,
    new Uint8Array(0),
    read("../data/words.txt"),
  ])
    await expect(phraseCounts.parse(broken)).rejects.toThrow(/Expected a whole gzip file, got \d+ bytes/)
  await expect(phraseCounts.parse(gzipSync("Not found"))).rejects.toThrow("Expected a file that begins with")
  await expect(phraseCounts.parse(gzipSync(unpacked.subarray(0, -5)))).rejects.toThrow(/Expected \d+ bytes/)
})

it("makes one usage of what is loaded, however often it is asked", () => {
  const loaded = new Map<unknown, unknown>([
    [phraseCounts, phrases],
    [tags, tagger],
    [words, model],
    [compounds, listed],
  ])
  const get = (lexicon: unknown) => loaded.get(lexicon) as never
  expect(knowledge.from(get)).toBe(knowledge.from(get))
  expect(knowledge.lexicons.every(lexicon => loaded.has(lexicon))).toBe(true)
})

it("answers between 0 and 1 whatever the words", () => {
  const word = fc.oneof(anyText(6), fc.constantFrom("the", "plan", "'s", "-", ".", "1st"))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 3 }), (row, candidates) => {
      const share = usage.plausibility(row)
      expect(share >= 0 && share <= 1).toBe(true)
      const ranked = usage.rank(candidates, row, row)
      expect(ranked).toHaveLength(candidates.length)
      expect(ranked.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
    }),
  )
})

it("ships the counts that their card describes, made by the scripts as they are", () => {
  const card = JSON.parse(read("../data/usage.card.json").toString()) as Record<string, unknown>
  const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest("hex")
  const scripts = (card.scripts as string[]).map(name => read(`../training/${name}`))
  const remedy = "Run: npx tsc -b packages/english && node packages/english/training/usage.mjs"
  expect(card.sha256, remedy).toBe(sha256(file))
  expect(card.scriptSha256, remedy).toBe(sha256(...scripts))
  expect(card.gzipBytes).toBe(file.byteLength)
  expect(phraseCounts.bytes).toBe(file.byteLength)
})
