import type { DocumentRule, OriginModel, Pack } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { testRule } from "@ungarble/core/testing"
import { describe, expect, it } from "vitest"
import { blocksOf, language, packOf, patternRule } from "./small.js"

/** Wants every colour to be written as in the first block that names it. */
const oneSpelling: DocumentRule<{ readonly word: string; readonly from: number }> = {
  id: "one-spelling",
  category: "terminology",
  about: "",
  message: "Spell it as above.",
  examples: {
    garbled: [
      { text: "A grey cat.\n\nA [[gray]] dog.", fixed: "A grey cat.\n\nA grey dog." },
      {
        text: "It was gray.\n\nNothing.\n\nThe [[grey]] sky.",
        fixed: "It was gray.\n\nNothing.\n\nThe gray sky.",
      },
    ],
    fine: ["A grey cat.\n\nA grey dog.", "The gray sky."],
  },
  note: ({ text }) => {
    const match = /gr[ae]y/u.exec(text)
    return match ? { word: match[0], from: match.index } : undefined
  },
  *judge([first, ...others]) {
    for (const { block, note } of others) {
      if (note.word === first?.note.word || !first) continue
      yield { block, from: note.from, to: note.from + 4, rewrites: [first.note.word] }
    }
  },
}

/** Takes each block that says “comrade” as a sign of Esperanto. */
const esperanto: OriginModel<number> = {
  language: "epo",
  note: ({ text }) => (text.includes("comrade") ? 1 : 0),
  estimate: notes => {
    const count = notes.reduce((sum, n) => sum + n, 0)
    return {
      language: "epo",
      probability: count / notes.length,
      reasons: count ? [{ about: "says “comrade”", count, weight: count }] : [],
    }
  },
}

const pack: Pack = {
  ...packOf({ ...patternRule("calque", /green/gu, { confidence: 0.5 }), origin: "epo" }),
  documentRules: [oneSpelling],
  origin: esperanto,
}
const told = (findings: readonly { readonly block: string; readonly quote: string }[]) =>
  findings.map(({ block, quote }) => `${block}: ${quote}`)

it("a document rule is held to its examples", async () => {
  expect(await testRule(oneSpelling, language)).toEqual([])
  const deaf: DocumentRule = { ...oneSpelling, judge: () => [] }
  expect((await testRule(deaf, language)).map(({ outcome }) => outcome)).toEqual(["missing", "missing"])
})

it("a document rule sees all blocks, and its findings stand among the others", async () => {
  const checker = new Checker({ packs: [pack], sensitivity: "strict" })
  const { findings } = await checker.check(blocksOf("A grey cat, comrade.", "A green and gray dog."))
  expect(told(findings)).toEqual(["1: green", "1: gray"])
  expect(() => checker.configure({ disabled: ["one-spelling"] })).not.toThrow()
  expect(told((await checker.check(blocksOf("A grey cat.", "A gray dog."))).findings)).toEqual([])
})

describe("a check of a part of a document", () => {
  const order = ["0", "1", "2"]
  const blocks = blocksOf("A grey cat.", "A gray dog.", "A grey bird.")
  const document = { id: "d", order }

  it("sees the blocks that are not given as they last were", async () => {
    const checker = new Checker({ packs: [pack] })
    await checker.check(blocks, { document })
    const part = await checker.check([{ id: "2", text: "A gray bird." }], { document })
    expect(part.blocks).toEqual(["2"])
    expect(told(part.findings)).toEqual(["2: gray"])
  })

  it("tells of other blocks whose findings changed by it, and of no more", async () => {
    const checker = new Checker({ packs: [pack] })
    await checker.check(blocks, { document })
    const part = await checker.check([{ id: "0", text: "A gray cat." }], { document })
    expect(part.blocks).toEqual(["0", "1", "2"])
    expect(told(part.findings)).toEqual(["2: grey"])
    const gone = await checker.check([{ id: "1", text: "A gray dog." }], {
      document: { id: "d", order: ["1", "2"] },
    })
    expect([gone.blocks, told(gone.findings)]).toEqual([["1"], []])
  })

  it("tells of them though a detector spoke last, and though the check before was broken off", async () => {
    const silent = { ...oneSpelling, id: "silent", load: async () => {}, check: async () => [[]] }
    const checker = new Checker({ packs: [{ ...pack, detectors: [silent] }] })
    await checker.check(blocks, { document })
    const changed = [{ id: "0", text: "A gray cat." }]
    const stop = new AbortController()
    const onFindings = (block: string) => block === "2" && stop.abort()
    await expect(checker.check(changed, { document, onFindings, signal: stop.signal })).rejects.toThrow()
    const part = await checker.check(changed, { document })
    expect([part.blocks, told(part.findings)]).toEqual([["0", "1", "2"], ["2: grey"]])
  })

  it("keeps documents apart, and forgets them when disposed of", async () => {
    const checker = new Checker({ packs: [pack] })
    await checker.check(blocks, { document })
    const other = { id: "other", order }
    const lone = [{ id: "2", text: "A gray bird." }]
    expect((await checker.check(lone, { document: other })).findings).toEqual([])
    checker.dispose()
    expect((await checker.check(lone, { document })).findings).toEqual([])
  })
})

describe("the origin of a document", () => {
  it("raises and lowers the confidence of rules that take the text to come from it", async () => {
    const checker = new Checker({ packs: [pack], sensitivity: "strict" })
    const confidence = async (...texts: string[]) =>
      (await checker.check(blocksOf(...texts))).findings.find(({ rule }) => rule === "calque")?.confidence
    expect(await confidence("green comrade", "no")).toBe(0.5)
    expect(await confidence("green comrade")).toBeCloseTo(0.881, 3)
    expect(await confidence("green", "no")).toBeUndefined()
    expect(await confidence("green comrade", "no", "no", "no")).toBeCloseTo(0.269, 3)
  })

  it("is told with its reasons", async () => {
    const { origins } = await new Checker({ packs: [pack] }).check(blocksOf("comrade", "comrade", "no", "no"))
    expect(origins).toEqual([
      { language: "epo", probability: 0.5, reasons: [{ about: "says “comrade”", count: 2, weight: 2 }] },
    ])
  })

  it("reaches the findings of blocks that did not change", async () => {
    const checker = new Checker({ packs: [pack] })
    const order = ["0", "1", "2", "3"]
    const document = { id: "d", order }
    const texts = blocksOf("green", "comrade", "comrade", "comrade")
    expect(told((await checker.check(texts, { document })).findings)).toEqual(["0: green"])
    const changed = ["1", "2", "3"].map(id => ({ id, text: "no" }))
    const after = await checker.check(changed, { document })
    expect([after.blocks, told(after.findings)]).toEqual([order, []])
  })
})

it("a rule that asks for usage runs when the language's lexicons are there, and needs a language that has some", async () => {
  const lexicon = { id: "counts", url: new URL("data:counts"), bytes: 1, parse: async () => 7 }
  const rule = {
    ...patternRule("unusual", /blue/gu),
    usage: true,
    *check(text: Parameters<DocumentRule["note"]>[0]) {
      if (text.usage.frequency("blue") === 7) yield { from: 0, to: 4 }
    },
  }
  expect(() => new Checker({ packs: [packOf(rule)] })).toThrow(/"unusual" asks for usage.*"eng" brings none/)
  const usage = {
    lexicons: [lexicon],
    from: (get: (of: typeof lexicon) => number) => ({
      frequency: () => get(lexicon),
      classes: () => [],
      plausibility: () => 1,
      rank: () => [],
    }),
  } as unknown as NonNullable<typeof language.usage>
  const checker = new Checker({
    packs: [{ ...packOf(rule), language: { ...language, usage } }],
    read: async () => new Uint8Array(),
  })
  expect(told((await checker.check(blocksOf("blue"))).findings)).toEqual(["0: blue"])
})
