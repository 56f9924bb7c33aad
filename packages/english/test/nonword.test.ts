import { applyEdits, readFile } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { testRule } from "@ungarble/core/testing"
import fc from "fast-check"
import { expect, it } from "vitest"
import { language } from "../src/language.js"
import inContext from "../src/rules/nonword/in-context.js"
import nonword from "../src/rules/nonword/nonword.js"
import { phraseCounts } from "../src/usage/usage.js"
import { anyText } from "./any-text.js"

const checker = new Checker({ packs: [{ id: "english", version: "0", rules: [nonword], language }] })
const findings = async (text: string) =>
  (await checker.check([{ id: "b", text }], { anyLanguage: true })).findings

it("finds non-words, mends them and leaves names, terms and foreign words alone", async () => {
  expect(await testRule(nonword, language)).toEqual([])
})

it("takes the rewrite that the words around speak for, where the word alone speaks for another", async () => {
  expect(await testRule(inContext, language)).toEqual([])
})

it("goes on without phrase statistics, by the word alone, and says what is missing", async () => {
  const packs = [{ id: "english", version: "0", rules: [nonword, inContext], language }]
  const text = "The old barn was on frie all night."
  const check = (checker: Checker) => checker.check([{ id: "b", text }], { anyLanguage: true })
  const whole = await check(new Checker({ packs }))
  const inserts = ({ findings }: typeof whole) =>
    findings.map(({ suggestions }) => suggestions.map(({ edits }) => edits[0]!.insert))
  expect(inserts(whole)).toEqual([["fire", "free"]])
  expect(whole.problems).toEqual([])
  const broken = new Checker({
    packs,
    read: async (url, onBytes, signal) => {
      const file = await readFile(url, onBytes, signal)
      return url.href === phraseCounts.url.href ? file.subarray(0, 5000) : file
    },
  })
  const without = await check(broken)
  expect(inserts(without)).toEqual([["free", "fire"]])
  expect(without.problems).toHaveLength(1)
  expect(without.problems[0]).toMatch(/english-usage.*got 5000 bytes/)
})

it("keeps capitals and the possessive ending in its rewrites", async () => {
  const text = "The goverment’s plan was late. Goverments of all kinds agreed."
  const found = await findings(text)
  expect(found.map(({ quote }) => quote)).toEqual(["goverment’s", "Goverments"])
  const mended = found.reduceRight(
    (mended, { suggestions }) => applyEdits(mended, suggestions[0]!.edits),
    text,
  )
  expect(mended).toBe("The government’s plan was late. Governments of all kinds agreed.")
})

it("is surer the nearer the best suggestion is", async () => {
  const [near, far] = await findings("The goverment kept a terbolin in the shed.")
  expect(near!.confidence).toBeGreaterThan(far!.confidence)
})

it("ranks by the words around: article, number and verb form", async () => {
  const first = async (text: string) => (await findings(text))[0]?.suggestions[0]?.edits[0]?.insert
  expect(await first("The villags are old.")).toBe("village")
  expect(await first("These villags are old.")).toBe("villages")
  expect(await first("It was developd there.")).toBe("developed")
  expect(await first("They will developd it.")).toBe("develop")
})

it("says nothing about names of people, places and companies from anywhere", async () => {
  const names = `Nkechinyere Adaobi met Wójcik, Thorvaldsdóttir and Nguyen Thi Huong in Ouagadougou. Tshisekedi said so.
    Sberbank, Petrobras, Rheinmetall and Zhongguancun signed. Mr. Xi flew from Ürümqi to Kraków. Erdogan's party won.
    Kvaratskhelia scored. Lukashenka denied it. Oyunbileg Batbayar, 41, left Ulaangom. PetroChina and eBay rose.`
  expect(await findings(names)).toEqual([])
})

it("says nothing about a paragraph in another language", async () => {
  expect(
    await findings("Le gouvernement a annoncé hier que les nouvelles mesures seront appliquées dès lundi."),
  ).toEqual([])
  expect(
    await findings("Wir haben gestern einen langen Spaziergang durch den verschneiten Wald gemacht."),
  ).toEqual([])
})

it("reports ranges inside the text and never throws, whatever the text", async () => {
  const pieces = fc.constantFrom(
    "stablity ",
    "ofthe",
    "Robotzh ",
    "’s",
    "“",
    "-",
    "\n",
    "é",
    "\ud800",
    "👩‍🚀",
    "ي",
    "x-",
    "1st",
    "'t",
  )
  const texts = fc.oneof(
    anyText(10),
    fc.array(pieces).map(parts => parts.join("")),
  )
  await fc.assert(
    fc.asyncProperty(texts, async text => {
      for (const { from, to, quote } of await findings(text)) expect(text.slice(from, to)).toBe(quote)
    }),
  )
})
