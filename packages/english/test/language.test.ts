import { language } from "@ungarble/english"
import { expect, it } from "vitest"

it("puts lemmas into the form asked for", () => {
  const forms = [
    ["flag", "plural", "flags"],
    ["city", "plural", "cities"],
    ["boss", "plural", "bosses"],
    ["person", "plural", "people"],
    ["resolve", "plural", "resolve"],
    ["carry", "third", "carries"],
    ["go", "third", "goes"],
    ["stop", "past", "stopped"],
    ["visit", "past", "visited"],
    ["take", "past", "took"],
    ["take", "participle", "taken"],
    ["commit", "gerund", "committing"],
    ["make", "gerund", "making"],
    ["see", "gerund", "seeing"],
    ["lie", "gerund", "lying"],
    ["Stand", "past", "Stood"],
  ] as const
  for (const [lemma, form, word] of forms)
    expect(`${lemma} ${language.inflect(lemma, form)}`).toBe(`${lemma} ${word}`)
})

it("reads a form back to its lemma", () => {
  for (const [word, lemma] of [
    ["cities", "city"],
    ["boxes", "box"],
    ["houses", "house"],
    ["stopped", "stop"],
    ["making", "make"],
    ["tried", "try"],
    ["stood", "stand"],
    ["people", "person"],
    ["persons", "person"],
    ["larvae", "larva"],
  ] as const) {
    expect(language.analyse(word).map(reading => reading.lemma)).toContain(lemma)
  }
  expect(language.analyse("news")).toEqual([{ lemma: "news", form: "base" }])
})

it("chooses the article by sound", () => {
  const an = [
    "apple",
    "hour",
    "honest man",
    "FBI agent",
    "NBA star",
    "8-year plan",
    "11th hour",
    "umbrella",
    "uninvited guest",
    "unimportant one",
    "urban area",
    "unlikely pair",
  ]
  const a = [
    "banner",
    "unanimous vote",
    "Ukrainian",
    "European",
    "useful tool",
    "one-way street",
    "union",
    "UNESCO site",
    "utility",
    "Ugandan",
    "user",
    "NATO member",
  ]
  for (const next of an) expect(`${language.article("a", next)} ${next}`).toBe(`an ${next}`)
  for (const next of a) expect(`${language.article("an", next)} ${next}`).toBe(`a ${next}`)
  expect(language.article("the", "apple")).toBeUndefined()
})
