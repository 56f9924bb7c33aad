import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { tokenize } from "@ungarble/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import { isNameLike } from "../src/names/name-like.js"
import { names } from "../src/names/names.js"

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)))
const file = readFileSync(fileURLToPath(names.url))
const model = await names.parse(file)
const wordsOf = (text: string) => tokenize(text).filter(({ kind }) => kind !== "space")

/** The names in a text, each with its kind, where every word of it is told to be part of it. */
function namesIn(text: string): string[] {
  const words = wordsOf(text)
  const found = words.flatMap((_, at) => model.kindOf(words, at) ?? [])
  return [...new Set(found.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`))]
}

it("knows people of China, Korea, Japan, Russia and the Arab world by their names alone", () => {
  expect(namesIn("We met Zhang Guimei, Ouyang Xiu and Zhu De there.")).toEqual([
    "person Zhang Guimei",
    "person Ouyang Xiu",
    "person Zhu De",
  ])
  expect(namesIn("We met Zhang Gui-mei and Kim Jong-un there.")).toEqual([
    "person Zhang Gui-mei",
    "person Kim Jong-un",
  ])
  expect(namesIn("We met Kim Jong Un there.")).toEqual(["person Kim Jong Un"])
  expect(namesIn("We met Watanabe and Bondarchenko there.")).toEqual([
    "person Watanabe",
    "person Bondarchenko",
  ])
  expect(namesIn("He saw al-Brzkani and Dr. Oyelaranu there.").map(name => name.split(" ")[0])).toEqual([
    "person",
    "person",
  ])
})

it("parts names that stand side by side", () => {
  expect(namesIn("Photos by Gao Fei Tang Yunyun Yin Hui.")).toEqual([
    "person Gao Fei",
    "person Tang Yunyun",
    "person Yin Hui",
  ])
})

it("knows places from its lists and by their tails, in one word or several", () => {
  expect(namesIn("They flew to Ouagadougou, New Delhi and Rio de Janeiro.")).toEqual([
    "place Ouagadougou",
    "place New Delhi",
    "place Rio de Janeiro",
  ])
  expect(namesIn("They drove to Quxyn County and Lake Mbweru.")).toEqual([
    "place Quxyn County",
    "place Lake Mbweru",
  ])
  expect(namesIn("A bus to Longtanzhen leaves.")).toEqual(["place Longtanzhen"])
  expect(model.isListed("Xi'an", "place")).toBe(true)
  expect(model.isListed("Heilongjang")).toBe(false)
})

it("knows organisations, brands and abbreviations", () => {
  expect(namesIn("Both the Ministry of Foreign Affairs and NATO sold PetroChina shares.")).toEqual([
    "organisation Ministry of Foreign Affairs",
    "abbreviation NATO",
    "brand PetroChina",
  ])
})

it("leaves a possessive ending out of the name", () => {
  expect(namesIn("We read Zhang Guimei’s and Shanghai's letters.")).toEqual([
    "person Zhang Guimei",
    "place Shanghai",
  ])
})

it("takes neither everyday words nor made-up ones for names", () => {
  const texts = [
    "The stablity of this goverment is rescuement, and he can sing a song.",
    "He Can Sing. You Ran Long. Man, She Can.",
    "Mark the place and rose early.",
    "Concealation was fraud, and the Blorftings agreed.",
  ]
  expect(texts.flatMap(namesIn)).toEqual([])
})

it("tells names by shape alone where no list is loaded", () => {
  const isName = (text: string, at = 0) => isNameLike(wordsOf(text), at)
  expect([
    isName("Liu Xiaoyan won"),
    isName("Mr Brzk won", 1),
    isName("Longtanzhen is far"),
    isName("EU"),
  ]).toEqual([true, true, true, true])
  expect([isName("Stablity won"), isName("liu xiaoyan"), isName("Ouagadougou")]).toEqual([
    false,
    false,
    false,
  ])
})

it("reports names that hold the token asked about and never throws, whatever the text", () => {
  const pieces = fc.constantFrom(
    "Zhang ",
    "Gui",
    "-",
    "mei ",
    "’s ",
    "Lake ",
    "of ",
    "Kim ",
    "Jong",
    "Xi'an ",
    "NATO",
    "\ud800",
    ". ",
    "é",
  )
  fc.assert(
    fc.property(fc.array(pieces), parts => {
      const words = wordsOf(parts.join(""))
      for (const [at, token] of words.entries()) {
        const name = model.kindOf(words, at)
        if (name) expect(name.from <= token.from && name.to > token.from).toBe(true)
      }
    }),
  )
})

it("ships the list that its card describes, made by the scripts as they are", () => {
  const card = JSON.parse(read("../data/names.card.json").toString()) as Record<string, unknown>
  const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest("hex")
  const scripts = ["names.mjs", "names-own.mjs"].map(name => read(`../training/${name}`))
  expect(card.sha256, "Run: node packages/english/training/names.mjs").toBe(sha256(file))
  expect(card.scriptSha256, "Run: node packages/english/training/names.mjs").toBe(sha256(...scripts))
  expect(card.bytes).toBe(file.byteLength)
  expect(names.bytes).toBe(file.byteLength)
})
