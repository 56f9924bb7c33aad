import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { cedict } from "@ungarble/cedict"
import { beforeAll, describe, expect, it } from "vitest"
import { type Dictionary, dictionary } from "../src/index.js"

const folder = fileURLToPath(new URL("../training/terms/", import.meta.url))
const lines = readdirSync(folder).flatMap(name =>
  readFileSync(folder + name, "utf8")
    .trimEnd()
    .split("\n"),
)

describe("the terms with their English", () => {
  let words: Dictionary
  beforeAll(async () => {
    words = await dictionary.parse(new Uint8Array(readFileSync(cedict.url)))
  })

  it("stand in the dictionary word for word, all of them", () => {
    const missing = lines.filter(line => {
      const [term = "", kind, wordings = ""] = line.split("\t")
      const id = words.find(term)
      if (id === undefined || !words.isKnown(id)) return true
      const known = words.english(id).filter(english => english.kind === kind)
      return known.map(({ text }) => text).join(" | ") !== wordings
    })
    expect(lines.length).toBeGreaterThan(10_000)
    expect(missing).toEqual([])
  })

  it("are worded so that they can be put into a sentence", () => {
    const faults = lines.filter(line => {
      const [, kind, wordings = ""] = line.split("\t")
      return wordings
        .split(" | ")
        .some(text => kind !== "fixed" && /^(?:an?|the|to|not) |[()[\]/;“”]|\b(?:sb|sth)\b/iu.test(text))
    })
    expect(faults).toEqual([])
  })
})
