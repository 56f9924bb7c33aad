import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { isCompound, isDerived, rederive } from "../src/words/derive.js"
import { pinyinSyllables } from "../src/words/pinyin.js"
import { words } from "../src/words/words.js"

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)))
const file = readFileSync(fileURLToPath(words.url))
const model = await words.parse(file)

it("knows words, inflections, British and American spellings and names", () => {
  for (const word of "the went realise realize colour color don't café theatre offline mice".split(" ")) {
    expect(model.has(word), word).toBe(true)
  }
  expect(["The", "THE", "London", "Beijing"].filter(word => !model.has(word))).toEqual([])
  expect(["stablity", "ofthe", "london", "rescuement", ""].filter(word => model.has(word))).toEqual([])
  expect(["London", "Turkey", "China"].every(word => model.isName(word))).toBe(true)
  expect(["london", "Stability"].some(word => model.isName(word))).toBe(false)
})

it("finds the first and the last word of both lists", () => {
  const [used, listed] = file.toString().trim().split("\n\n\n")
  for (const list of [used!, listed!]) {
    const stretches = list.trim().split("\n\n")
    const first = stretches[0]!.split("\n")[0]!.slice(2)
    const last = stretches
      .at(-1)!
      .split("\n")
      .reduce((word, line) => word.slice(0, line.charCodeAt(0) - 48) + line.slice(2), "")
    expect(
      [first, last].every(word => model.has(word)),
      `${first} and ${last}`,
    ).toBe(true)
  }
})

it("gives usual words higher frequencies, and none to unknown ones", () => {
  const levels = ["the", "people", "village", "kestrel"].map(word => model.frequency(word))
  expect(levels).toEqual([...levels].sort((a, b) => b - a))
  expect(new Set(levels).size).toBe(4)
  expect(model.frequency("the")).toBe(15)
  expect(model.frequency("stablity")).toBe(0)
})

it("suggests the word that was meant first", () => {
  const first = (word: string) => model.suggest(word, 3)[0]?.text
  expect(["recieve", "goverment", "accomodate", "swiming", "ofthe", "dont"].map(first)).toEqual([
    "receive",
    "government",
    "accommodate",
    "swimming",
    "of the",
    "don't",
  ])
  expect(first("Phoenasians")).toBe("Phoenicians")
  expect(model.suggest("qqqqqqqqqq", 3)).toEqual([])
  expect(model.suggest("goverment", 2)).toHaveLength(2)
})

it("offers names only for capitalised words", () => {
  const isName = ({ text }: { text: string }) => /^[A-Z]/.test(text)
  expect(model.suggest("Londen", 5).some(({ text }) => text === "London")).toBe(true)
  expect(model.suggest("londen", 5).filter(isName)).toEqual([])
})

it("keeps words in two from being parted unless one of them is a little word", () => {
  expect(model.suggest("newgrass", 5).map(({ text }) => text)).not.toContain("new grass")
  expect(model.suggest("inthe", 5)[0]?.text).toBe("in the")
})

it("tells regular formations and compounds from wrong endings", () => {
  const fine = "unreviewed glassiness reedlike rebaked containerisation harbourwards".split(" ")
  expect(fine.filter(word => !isDerived(word, model) && !model.has(word))).toEqual([])
  expect(["smartwatch", "sportscar"].filter(word => !isCompound(word, model, 4))).toEqual([])
  const wrong = "rescuement concealation ignitioned industrialers volunteerers stablity".split(" ")
  expect(wrong.filter(word => isDerived(word, model) || isCompound(word, model, 3))).toEqual([])
  expect(wrong.slice(0, 5).map(word => rederive(word, model)[0])).toEqual([
    "rescue",
    "concealment",
    "ignited",
    "industrialists",
    "volunteers",
  ])
})

it("knows pinyin by its syllables", () => {
  expect(["zhengzhou", "xiaobian", "lüe", "xian", "hongbao"].map(pinyinSyllables)).toEqual([2, 2, 0, 1, 2])
  expect(["stablity", "rescue", "zhzh", "", "thirams"].map(pinyinSyllables)).toEqual([0, 0, 0, 0, 0])
})

it("ranks the right word first for nine slips in ten", () => {
  const random = mulberry(20)
  const lexicon = usualWords(file.toString())
  const slips = Array.from({ length: 300 }, () => {
    const word = lexicon[Math.floor(random() * lexicon.length)]!
    let slip = word
    for (let edits = word.length > 7 && random() < 0.25 ? 2 : 1; edits > 0; edits--)
      slip = misspell(slip, random)
    return { word, slip }
  }).filter(({ slip }) => !model.has(slip))
  const right = slips.filter(({ word, slip }) => model.suggest(slip, 1)[0]?.text === word).length
  const three = slips.filter(({ word, slip }) =>
    model.suggest(slip, 3).some(({ text }) => text === word),
  ).length
  console.info(
    `${slips.length} slips: first ${percent(right / slips.length)}, in three ${percent(three / slips.length)}`,
  )
  expect(right / slips.length).toBeGreaterThan(0.85)
  expect(three / slips.length).toBeGreaterThan(0.93)
})

it("ships the list that its card describes, made by the scripts as they are", () => {
  const card = JSON.parse(read("../data/words.card.json").toString()) as Record<string, unknown>
  const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest("hex")
  const scripts = ["words.mjs", "texts.mjs", "neighbours.mjs", "front-code.mjs"].map(name =>
    read(`../training/${name}`),
  )
  expect(card.sha256, "Run: node packages/english/training/words.mjs").toBe(sha256(file))
  expect(card.scriptSha256, "Run: node packages/english/training/words.mjs").toBe(sha256(...scripts))
  expect(card.bytes).toBe(file.byteLength)
  expect(words.bytes).toBe(file.byteLength)
})

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

// Words in use of five letters or more, drawn as often as a newspaper reader would meet them: not the rare ones.
function usualWords(list: string): string[] {
  const found: string[] = []
  for (const stretch of list.trim().split("\n\n\n")[0]!.split("\n\n")) {
    let word = ""
    for (const line of stretch.trim().split("\n")) {
      word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(2)
      if (/^[a-z]{5,}$/.test(word) && line.charCodeAt(1) - 97 >= 6) found.push(word)
    }
  }
  return found
}

function misspell(word: string, random: () => number): string {
  const i = 1 + Math.floor(random() * (word.length - 2))
  const letter = "abcdefghijklmnopqrstuvwxyz"[Math.floor(random() * 26)]!
  switch (Math.floor(random() * 5)) {
    case 0:
      return word.slice(0, i) + word.slice(i + 1)
    case 1:
      return word.slice(0, i) + word[i] + word.slice(i)
    case 2:
      return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
    case 3:
      return word.slice(0, i) + letter + word.slice(i + 1)
    default:
      return word.slice(0, i) + letter + word.slice(i)
  }
}

// A small generator of pseudo-random numbers, so that the test is the same each time.
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
