import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { tokenize } from "@ungarble/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Tag, tagNames, tags } from "../src/tags/tags.js"
import { anyText } from "./any-text.js"

const file = readFileSync(fileURLToPath(tags.url))
const tagger = await tags.parse(file)
const wordsOf = (text: string) =>
  tokenize(text)
    .filter(token => token.kind !== "space")
    .map(token => token.text)

/** “The/DT dog/NN” as it is written below; marks stand without a tag. */
const tagged = (text: string) => {
  const words = wordsOf(text)
  const found = tagger.tag(words)
  return words.map((word, i) => (/[\p{L}\d]/u.test(word) ? `${word}/${found[i]}` : word)).join(" ")
}

// Our own sentences, with what a grammarian would say.
const sentences = [
  "The/DT baker/NN sold/VBD twelve/CD warm/JJ loaves/NNS to/IN the/DT neighbours/NNS .",
  "She/PRP has/VBZ never/RB seen/VBN the/DT harbour/NN at/IN night/NN .",
  "They/PRP plan/VBP to/TO build/VB a/DT bridge/NN across/IN the/DT river/NN .",
  "Their/PRP$ plan/NN was/VBD approved/VBN by/IN the/DT council/NN .",
  "The/DT council/NN approved/VBD the/DT plan/NN quickly/RB .",
  "He/PRP can't/MD open/VB the/DT tin/NN .",
  "It's/PRP+V raining/VBG , so/IN we'll/PRP+V stay/VB .",
  "Berlin's/POS mayor/NN doesn't/VBZ like/VB the/DT new/JJ airport/NN .",
  "The/DT book/NN that/WDT she/PRP wrote/VBD is/VBZ longer/JJR than/IN his/PRP$ .",
  "I/PRP know/VBP that/IN she/PRP wrote/VBD it/PRP .",
  "There/EX are/VBP three/CD ways/NNS to/TO get/VB there/RB .",
  "Who/WP knows/VBZ when/WRB the/DT train/NN leaves/VBZ ?",
  "The/DT leaves/NNS fall/VBP in/IN autumn/NN .",
  "Mr/NNP Novak/NNP lives/VBZ in/IN Prague/NNP .",
  "Many/JJ lives/NNS were/VBD saved/VBN .",
  "He/PRP gave/VBD up/RP the/DT fight/NN last/JJ year/NN .",
  "Walking/VBG along/IN the/DT beach/NN , we/PRP found/VBD a/DT wallet/NN .",
  "The/DT most/RBS expensive/JJ ticket/NN costs/VBZ 90/CD euros/NNS .",
  "The/DT workers/NNS demanded/VBD higher/JJR wages/NNS in/IN the/DT 1990s/NNS .",
  "The/DT runner/NN whose/WP$ shoe/NN broke/VBD came/VBD 20th/JJ .",
]

it("tells what the words of plain sentences are", () => {
  expect(sentences.map(sentence => tagged(sentence.replaceAll(/\/[A-Z$+]+/g, "")))).toEqual(sentences)
})

it("does so in lower case, too", () => {
  for (const [text, expected] of [
    [
      "the council approved the plan in berlin",
      "the/DT council/NN approved/VBD the/DT plan/NN in/IN berlin/NNP",
    ],
    ["they plan to build a bridge", "they/PRP plan/VBP to/TO build/VB a/DT bridge/NN"],
    ["he has read the paper", "he/PRP has/VBZ read/VBN the/DT paper/NN"],
  ] as const)
    expect(tagged(text)).toBe(expected)
})

it("keeps a headline's nouns and verbs apart from names", () => {
  expect(tagged("Police Arrest Three Men After Robbery").split(" ").slice(2)).toEqual([
    "Three/CD",
    "Men/NNS",
    "After/IN",
    "Robbery/NN",
  ])
})

it("guesses unknown words by ending, capital and place", () => {
  expect(tagged("The old florgon was grindled by three snorbles very quibbily.")).toBe(
    "The/DT old/JJ florgon/NN was/VBD grindled/VBN by/IN three/CD snorbles/NNS very/RB quibbily/RB .",
  )
  expect(tagged("We met Florgon in the garden.")).toContain("Florgon/NNP")
  expect(tagger.knows("florgon")).toBe(false)
  expect(tagger.knows("Garden")).toBe(true)
})

it("gives the tags that a word can have, the usual first", () => {
  const usual = (word: string) => tagger.shares(word).map(({ tag }) => tag)
  expect(usual("government")[0]).toBe("NN")
  expect(usual("run")).toEqual(expect.arrayContaining(["VB", "NN", "VBN"]))
  expect(usual("the")).toEqual(["DT"])
  for (const word of ["run", "government", "florgon", "record", "left"]) {
    const sum = tagger.shares(word).reduce((all, { share }) => all + share, 0)
    expect(sum, word).toBeGreaterThan(0.75)
    expect(sum, word).toBeLessThan(1.35)
  }
})

it("leads forms back to their lemmas", () => {
  const lemmas: readonly (readonly [string, Tag, string])[] = [
    ["workers", "NNS", "worker"],
    ["took", "VBD", "take"],
    ["taken", "VBN", "take"],
    ["China's", "POS", "china"],
    ["workers'", "POS", "worker"],
    ["didn’t", "VBD", "do"],
    ["can't", "MD", "can"],
    ["won't", "MD", "will"],
    ["it's", "PRP+V", "it"],
    ["hoping", "VBG", "hope"],
    ["hopping", "VBG", "hop"],
    ["travelling", "VBG", "travel"],
    ["controlled", "VBN", "control"],
    ["filled", "VBN", "fill"],
    ["used", "VBN", "use"],
    ["died", "VBD", "die"],
    ["lying", "VBG", "lie"],
    ["lives", "NNS", "life"],
    ["lives", "VBZ", "live"],
    ["saw", "VBD", "see"],
    ["founded", "VBD", "found"],
    ["found", "VBD", "find"],
    ["is", "VBZ", "be"],
    ["were", "VBD", "be"],
    ["bigger", "JJR", "big"],
    ["easiest", "JJS", "easy"],
    ["larger", "JJR", "large"],
    ["worse", "JJR", "bad"],
    ["better", "RBR", "well"],
    ["species", "NNS", "species"],
    ["prizes", "NNS", "prize"],
    ["movies", "NNS", "movie"],
    ["spokesmen", "NNS", "spokesman"],
    ["crises", "NNS", "crisis"],
    ["Government", "NN", "government"],
    ["overthrew", "VBD", "overthrow"],
    ["smoking", "NN", "smoking"],
  ]
  for (const [word, tag, lemma] of lemmas)
    expect(`${word} ${tagger.lemma(word, tag)}`).toBe(`${word} ${lemma}`)
})

it("names word classes as Universal Dependencies does", () => {
  expect(tagger.classes(wordsOf("She has quickly moved to Lima, because we can not have two cats."))).toEqual(
    "pronoun auxiliary adverb verb preposition name other conjunction pronoun auxiliary particle verb numeral noun other".split(
      " ",
    ),
  )
  expect(tagger.classes(wordsOf("Do you want to stand up?"))).toEqual(
    "auxiliary pronoun verb particle verb particle other".split(" "),
  )
})

describe("whatever it is given", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "the",
      "key",
      "minority",
      "has",
      "be",
      "Go",
      "'",
      "’s",
      "n't",
      "2,000",
      "3rd",
      "—",
      "\uFFFC",
      "",
    ),
    anyText(10),
    fc.string(),
  )

  it("answers with one known tag and class for each word, the same each time", () => {
    fc.assert(
      fc.property(fc.array(piece), words => {
        const found = tagger.tag(words)
        expect(found.length).toBe(words.length)
        expect(found.every(tag => tagNames.includes(tag))).toBe(true)
        expect(tagger.classes(words).length).toBe(words.length)
        expect(tagger.tag(words)).toEqual(found)
        for (const [i, word] of words.entries()) expect(typeof tagger.lemma(word, found[i]!)).toBe("string")
      }),
    )
  })

  it("doesn't stumble over garbled sentences", () => {
    for (const text of [
      "We must grasp of the key little people, and and strengthen to building the.",
      "the the of of to to",
      "WORLD BEAUTIFUL!!! ... ?? ( % )",
    ])
      expect(tagger.tag(wordsOf(text)).length).toBe(wordsOf(text).length)
  })
})

it("refuses a file that is not its own, or cut short", () => {
  expect(() => tags.parse(new Uint8Array(10))).toThrow("no tagger of layout")
  expect(() => tags.parse(file.subarray(0, file.length - 1))).toThrow("take the whole file")
})

it("is the file on its card, and small", () => {
  const card = JSON.parse(readFileSync(new URL("../data/tags.card.json", import.meta.url), "utf8"))
  expect(createHash("sha256").update(file).digest("hex")).toBe(card.sha256)
  expect(tags.bytes).toBe(file.byteLength)
  expect(card.gzipBytes).toBeLessThan(1.5e6)
  expect(card.agreementWithSpacyHeldOut.asWritten.agree).toBeGreaterThan(0.965)
})
