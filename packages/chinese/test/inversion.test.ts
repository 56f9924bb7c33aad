import { readFileSync } from "node:fs"
import { cedict } from "@ungarble/cedict"
import { applyEdits, type CheckResult, cuts } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { language } from "@ungarble/english"
import { beforeAll, describe, expect, it } from "vitest"
import { chinese, type Dictionary, dictionary, invert } from "../src/index.js"
import { renderings, saidIn, sensesOf } from "../src/inversion/gloss.js"
import { stem } from "../src/inversion/keys.js"
import { calqueInversion } from "../src/inversion/rule.js"
import { syllablesOf } from "../src/inversion/syllables.js"

let words: Dictionary
const file = () => new Uint8Array(readFileSync(cedict.url))
beforeAll(async () => {
  words = await dictionary.parse(file())
})

const terms = (phrase: string, limit = 5) => invert(phrase.split(" "), words, limit).map(({ term }) => term)

describe("inversion", () => {
  it.each([
    ["cow nose", "牛鼻子"],
    ["net red", "网红"],
    ["killing pig plate", "杀猪盘"],
    ["pressure cabin stones", "压舱石"],
    ["drumming and passing flowers", "击鼓传花"],
  ])("puts the word that “%s” came from first", (phrase, term) => {
    expect(terms(phrase, 1)).toEqual([term])
  })

  it.each([
    ["a piece missing", "cockpit stone", "压舱石"],
    ["a word in pinyin", "Canghai is flowing", "沧海横流"],
    ["two words run together", "Blackwind knows the grass", "疾风知劲草"],
    ["an idiom without an entry", "waiting for the rice to go down the pot", "等米下锅"],
  ])("finds the word with %s", (_, phrase, term) => {
    expect(terms(phrase)).toContain(term)
  })

  it("shows a reading and a gloss that stand in the dictionary", () => {
    const [found] = invert(["cow", "nose"], words, 1)
    expect(found).toMatchObject({
      term: "牛鼻子",
      pinyin: "niú bí zi",
      gloss: expect.stringContaining("crux"),
      listed: true,
    })
  })

  it("offers what an editor writes before what the dictionary says", () => {
    const [found] = invert(["cow", "nose"], words, 1)
    expect(found!.rewrites[0]).toBe("key issue")
    expect(found!.gloss).not.toContain("key issue")
  })

  it("knows what an editor writes for terms that have no entry", () => {
    const id = words.find("错峰出行")!
    expect(words.describe(id)).toMatchObject({ listed: false, english: [{ kind: "verb" }, {}] })
    expect(words.isKnown(id)).toBe(true)
  })

  it("glosses a word without an entry by its parts and, where nobody wrote any, offers no rewrite", () => {
    const id = words.find("三天打鱼")!
    const found = words.describe(id)
    expect(found).toMatchObject({ term: "三天打鱼", listed: false, english: [] })
    expect(found.gloss).toMatch(/三.*天.*打鱼/u)
  })

  it("knows a word by its traditional characters, too", () => {
    const simplified = words.find("压舱石")
    expect(simplified).toBeDefined()
    expect(words.find("壓艙石")).toBe(simplified)
    expect(words.describe(simplified!).traditional).toBe("壓艙石")
  })

  it("says nothing of words that the dictionary does not know", () => {
    expect(invert(["zzgrx", "qqwv"], words, 5)).toEqual([])
  })

  it("gives the same answer when asked again, whatever was asked between", () => {
    const before = invert(["hot", "search"], words, 5)
    invert("asked the grandfather to tell the grandmother".split(" "), words, 5)
    expect(invert(["hot", "search"], words, 5)).toEqual(before)
  })
})

describe("the dictionary file", () => {
  it("is refused when cut short", async () => {
    await expect(dictionary.parse(file().slice(0, 100_000))).rejects.toThrow(/unpacked/u)
  })

  it("is refused when it is something else", async () => {
    await expect(dictionary.parse(new TextEncoder().encode("no dictionary"))).rejects.toThrow(/unpacked/u)
  })

  it("is as large as it says and no larger than it may be", () => {
    expect(file().length).toBe(cedict.bytes)
    expect(cedict.bytes).toBeLessThan(6_000_000)
  })
})

describe("what inversion is made of", () => {
  it("stems as Porter does", () => {
    const forms = ["compressive", "compressed", "relational", "ponies", "hopping", "falling", "happy"]
    expect(forms.map(stem)).toEqual(["compress", "compress", "relat", "poni", "hop", "fall", "happi"])
  })

  it("cuts pinyin into the fewest syllables", () => {
    const known = new Set(["cang", "hai", "xi", "an", "xian"])
    expect(syllablesOf("canghai", syllable => known.has(syllable))).toEqual(["cang", "hai"])
    expect(syllablesOf("xian", syllable => known.has(syllable))).toEqual(["xian"])
    expect(syllablesOf("house", syllable => known.has(syllable))).toBeUndefined()
  })

  it("takes from a gloss what can stand in a sentence, the figurative first", () => {
    const gloss =
      "lit. to eat vinegar/to feel jealous; (dialect) grudge/fig. an old rival/see 醋[cu4]/used before a noun"
    expect(renderings(gloss)).toEqual([
      { text: "old rival", kind: "noun" },
      { text: "feel jealous", kind: "verb" },
      { text: "grudge", kind: "noun" },
    ])
  })

  it("drops what only explains, the person or thing, and puts a trade's senses last", () => {
    const gloss = "(sports) bench/to be idle/to sack sb/rice roll, a roll made from flour/to calm sb down"
    expect(renderings(gloss)).toEqual([
      { text: "idle", kind: "noun" },
      { text: "sack", kind: "verb" },
      { text: "rice roll", kind: "noun" },
      { text: "bench", kind: "noun" },
    ])
  })

  it("tells a right translation by its gloss", () => {
    expect(saidIn(["hard", "works"], sensesOf("diligent/hard work"))).toBe(1)
    expect(saidIn(["cow", "nose"], sensesOf("key point/crux"))).toBe(0)
  })
})

// No rules but the one in question.
const english = { id: "english", version: "0", language, rules: [] }

describe("the rule", () => {
  const checker = new Checker({
    packs: [english, { id: "inversion", version: "0", rules: [calqueInversion] }],
    sensitivity: "strict",
  })
  const check = (...texts: string[]): Promise<CheckResult> =>
    checker.check(
      texts.map((text, i) => ({ id: String(i), text })),
      { anyLanguage: true },
    )
  // Loads what is known of English.
  beforeAll(async () => {
    await check("Loading.")
  }, 60_000)

  it("names the word and offers what it means", async () => {
    const { findings } = await check("They fell for a “killing pig plate” on the Internet.")
    const found = findings.find(({ quote }) => quote === "killing pig plate")
    expect(found?.evidence?.source).toBe("杀猪盘")
    expect(found?.suggestions.length).toBeGreaterThan(0)
  })

  it.each([
    ["after “to”", "They cannot afford to hit an official department.", "They cannot afford to go to court."],
    ["with its subject", "The farmers ate a fixed heart pill.", "The farmers were reassured."],
    ["without a name's capital", "It was Sai Weng lost horse.", "It was Sai blessing in disguise."],
  ])("words the rewrite %s", async (_, text, expected) => {
    const { findings } = await check(text)
    const [finding] = findings
    expect(applyEdits(text, finding!.suggestions[0]!.edits)).toBe(expected)
  })

  it("shows less than one finding in 100 sentences where the literal reading of a calque is right", async () => {
    const fine = chinese.rules.flatMap(rule => rule.examples.fine)
    const { findings } = await check(...fine)
    const shown = findings.filter(({ confidence }) => confidence >= cuts.standard)
    expect(fine.length).toBeGreaterThan(500)
    expect(shown.length / fine.length).toBeLessThan(1 / 100)
  }, 60_000)

  it.each([
    "Years of hard work paid off in the end.",
    "The audit raised a red flag for the investors.",
    "Engineers use big data to plan the roads.",
    "She drank a glass of water and went home.",
    "The school opened a new library last week.",
  ])("spares “%s”", async text => {
    const { findings } = await check(text)
    expect(findings.filter(({ confidence }) => confidence >= cuts.standard)).toEqual([])
  })
})
