import { type CheckProgress, type Language, type Lexicon, phrases, type Rule } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { describe, expect, it } from "vitest"
import { blocksOf, language, packOf, patternRule } from "./small.js"

const words = (text: string): Uint8Array => new TextEncoder().encode(text)
const lexicon = (id: string, bytes = 4): Lexicon<string> => ({
  id,
  url: new URL(`data:${id}`),
  bytes,
  parse: file => new TextDecoder().decode(file),
})
/** A clock that goes on by more than a slice each time it is read, so that every block gives way. */
const fastClock = () => {
  let time = 0
  return () => (time += 1000)
}

describe("a checker", () => {
  it("looks only at blocks whose text or source it has not seen", async () => {
    const rule = patternRule("red", /red/gu)
    const checker = new Checker({ packs: [packOf(rule)] })
    await checker.check(blocksOf("a red car", "a blue car"))
    await checker.check([{ id: "new", text: "a red car" }, ...blocksOf("a red bus")])
    expect(rule.looks()).toEqual(["a red car", "a blue car", "a red bus"])
    await checker.check([{ id: "new", text: "a red car", source: "红车" }])
    expect(rule.looks()).toHaveLength(4)
    checker.dispose()
    const { findings } = await checker.check([{ id: "new", text: "a red car" }])
    expect(rule.looks()).toHaveLength(5)
    expect(findings).toMatchObject([{ block: "new", quote: "red" }])
  })

  it("gives findings in the order of blocks and places, also of equal blocks", async () => {
    const checker = new Checker({
      packs: [packOf(patternRule("red", /red/gu), patternRule("blue", /blue/gu))],
    })
    const { findings } = await checker.check(blocksOf("blue red", "", "blue red"))
    expect(findings.map(({ block, rule }) => block + rule)).toEqual(["0blue", "0red", "2blue", "2red"])
    expect(new Set(findings.map(finding => finding.id)).size).toBe(4)
  })

  it("tells quick findings before lexicons are read, and everything after", async () => {
    const slow = patternRule("slow", /blue/gu, { lexicons: [lexicon("words")] })
    const told: string[] = []
    const checker = new Checker({
      packs: [packOf(slow, patternRule("quick", /red/gu))],
      read: async () => {
        told.push("read")
        return words("data")
      },
    })
    await checker.check(blocksOf("red blue", "blue"), {
      onFindings: (block, findings) => told.push(`${block}: ${findings.map(finding => finding.rule).join()}`),
    })
    expect(told).toEqual(["0: quick", "1: ", "read", "0: quick,slow", "1: slow"])
  })

  it("tells its progress, never backwards, up to the end", async () => {
    const slow = patternRule("slow", /blue/gu, { lexicons: [lexicon("a", 4), lexicon("b", 6)] })
    const told: CheckProgress[] = []
    const checker = new Checker({
      packs: [packOf(slow)],
      read: async (url, onBytes) => {
        for (let n = 1; n <= (url.pathname === "a" ? 4 : 6); n++) {
          onBytes(n)
          await Promise.resolve()
        }
        return words("data")
      },
    })
    await checker.check(blocksOf("one", "two", "three"), { onProgress: progress => told.push(progress) })
    for (const phase of ["loading", "checking"] as const) {
      const steps = told.filter(step => step.phase === phase)
      expect(steps.map(step => step.done)).toEqual(steps.map(step => step.done).sort((a, b) => a - b))
      expect(steps.at(-1)!.done).toBe(steps.at(-1)!.total)
    }
  })

  it("names a lexicon that can't be loaded, goes on with the rules that don't need it, and tries again after a while", async () => {
    let tries = 0
    let clock = 0
    const checker = new Checker({
      now: () => clock,
      packs: [
        packOf(
          patternRule("quick", /red/gu),
          patternRule("slow", /blue/gu, { lexicons: [lexicon("words")] }),
        ),
      ],
      read: async () => {
        if (++tries === 1) throw new Error("No such file.")
        return words("data")
      },
    })
    const failed = await checker.check(blocksOf("red blue"))
    expect(failed.findings.map(finding => finding.rule)).toEqual(["quick"])
    expect(failed.problems).toEqual(['Lexicon "words" could not be loaded from data:words: No such file.'])
    expect((await checker.check(blocksOf("red blue"))).problems).toHaveLength(1)
    expect(tries).toBe(1)
    clock += 5_000
    expect(await checker.check(blocksOf("red blue"))).toMatchObject({ findings: [{}, {}], problems: [] })
    await checker.check(blocksOf("red blue", "more"))
    expect(tries).toBe(2)
  })

  it("reads a lexicon once for two checks at a time", async () => {
    let reads = 0
    const checker = new Checker({
      packs: [packOf(patternRule("slow", /blue/gu, { lexicons: [lexicon("words")] }))],
      read: async () => {
        reads++
        return words("data")
      },
    })
    const both = await Promise.all([checker.check(blocksOf("blue")), checker.check(blocksOf("very blue"))])
    expect([reads, ...both.map(result => result.findings.length)]).toEqual([1, 1, 1])
  })

  it("stops when aborted, with the signal's reason, and goes on later where it stopped", async () => {
    const rule = patternRule("red", /red/gu)
    const checker = new Checker({ packs: [packOf(rule)], now: fastClock() })
    const blocks = blocksOf("red 0", "red 1", "red 2", "red 3")
    const abort = new AbortController()
    const reason = new Error("the text has changed")
    const check = checker.check(blocks, {
      signal: abort.signal,
      onFindings: block => {
        if (block === "1") abort.abort(reason)
      },
    })
    await expect(check).rejects.toBe(reason)
    expect(rule.looks()).toEqual(["red 0", "red 1"])
    await expect(checker.check(blocks, { signal: abort.signal })).rejects.toBe(reason)
    expect((await checker.check(blocks)).findings).toHaveLength(4)
    expect(rule.looks()).toHaveLength(4)
  })

  it("lets other tasks run between blocks", async () => {
    const order: string[] = []
    const checker = new Checker({ packs: [packOf(patternRule("red", /red/gu))], now: fastClock() })
    const check = checker.check(blocksOf("red 0", "red 1", "red 2"), {
      onFindings: block => {
        if (block === "0") setTimeout(() => order.push("task"))
        order.push(block)
      },
    })
    await check
    expect(order.indexOf("task")).toBeLessThan(order.indexOf("2"))
  })
})

describe("a rule that fails", () => {
  it("is named, with the block and the cause", async () => {
    const broken: Rule = {
      ...patternRule("broken", /x/gu),
      check: () => {
        throw new TypeError("no such word")
      },
    }
    const check = new Checker({ packs: [packOf(broken)] }).check(blocksOf("a"))
    await expect(check).rejects.toThrow('Rule "broken" failed in the block "0".')
    await expect(check).rejects.toMatchObject({ cause: { message: "no such word" } })
  })
})

describe("settings", () => {
  it("let neither a rule that is off nor a protected term hide another finding", async () => {
    const words = patternRule("words", /red , car/gu)
    const space = patternRule("space", / ,/gu, { category: "typography", confidence: 0.9 })
    const checker = new Checker({ packs: [packOf(words, space)] })
    const found = async () =>
      (await checker.check(blocksOf("a red , car it is"))).findings.map(({ rule }) => rule).join()
    expect(await found()).toBe("words")
    checker.configure({ disabled: ["words"] })
    expect(await found()).toBe("space")
    const city = phrases({ id: "city", category: "calque", about: "", message: "", swap: { "big city": "" } })
    const wide = patternRule("wide", /city of cars/gu, { confidence: 0.6 })
    const house = new Checker({ packs: [packOf(city, wide)] })
    const inHouse = async () =>
      (await house.check(blocksOf("The big city of cars."))).findings.map(f => f.rule)
    expect(await inHouse()).toEqual(["city"])
    house.configure({ glossary: { terms: [{ prefer: "big city", avoid: [], protect: true }] } })
    expect(await inHouse()).toEqual(["wide"])
  })

  it("read a text once for a glossary, and again for another one", async () => {
    let reads = 0
    const counting: Language = {
      ...language,
      isDeterminer: word => {
        reads++
        return language.isDeterminer(word)
      },
    }
    const checker = new Checker({ packs: [{ ...packOf(), language: counting }] })
    const found = async (avoid: string) => {
      checker.configure({ glossary: { terms: [{ prefer: "city", avoid: [avoid], protect: false }] } })
      const all = async () =>
        (await checker.check(blocksOf("the towns and the village"))).findings.map(({ quote }) => quote)
      const first = await all()
      const before = reads
      expect(await all()).toEqual(first)
      expect(reads).toBe(before)
      return first
    }
    expect(await found("town")).toEqual(["towns"])
    expect(await found("village")).toEqual(["village"])
  })

  it("take effect without looking at the text again", async () => {
    const sure = patternRule("sure", /red/gu, { confidence: 0.9 })
    const likely = patternRule("likely", /blue/gu, { confidence: 0.6 })
    const unsure = patternRule("unsure", /green/gu, { confidence: 0.3 })
    const checker = new Checker({ packs: [packOf(sure, likely, unsure)] })
    const found = async () =>
      (await checker.check(blocksOf("red blue green"))).findings.map(finding => finding.rule).join(" ")
    expect(await found()).toBe("sure likely")
    checker.configure({ sensitivity: "quiet" })
    expect(await found()).toBe("sure")
    checker.configure({ sensitivity: "strict" })
    expect(await found()).toBe("sure likely unsure")
    checker.configure({ disabled: ["sure"] })
    expect(await found()).toBe("likely")
    const [finding] = (await checker.check(blocksOf("red blue green"))).findings
    checker.configure({ ignores: { prints: [finding!.print], words: ["red"] } })
    expect(await found()).toBe("")
    checker.configure({ glossary: { terms: [{ prefer: "green", avoid: ["red"], protect: false }] } })
    expect(await found()).toBe("glossary likely")
    expect([sure, likely, unsure].map(rule => rule.looks().length)).toEqual([1, 1, 1])
  })

  it("name what is unknown and the nearest there is", () => {
    const checker = new Checker({ packs: [packOf(patternRule("fixed-force", /x/gu))] })
    expect(() => checker.configure({ disabled: ["fixd-force"] })).toThrow(
      'No rule "fixd-force"; did you mean "fixed-force"?',
    )
    expect(() => checker.configure({ sensitivity: "strct" as "strict" })).toThrow('did you mean "strict"?')
    expect(() => new Checker({ packs: [packOf()], disabled: ["x"] })).toThrow('No rule "x".')
  })

  it("need one pack with a language, and rules of different names", () => {
    const rule = patternRule("twice", /x/gu)
    expect(() => new Checker({ packs: [packOf(rule, rule)] })).toThrow('Two rules are called "twice"')
    expect(() => new Checker({ packs: [{ id: "a", version: "1", rules: [] }] })).toThrow(
      "got 0 in the packs (a)",
    )
    expect(() => new Checker({ packs: [packOf(), { ...packOf(), id: "b", language }] })).toThrow(
      "got 2 in the packs (small, b)",
    )
  })
})

it("a text in another language is told and not checked, unless asked to", async () => {
  const rule = patternRule("any", /\p{L}+/gu)
  const checker = new Checker({ packs: [packOf(rule)] })
  const blocks = blocksOf("市政府星期一决定重建老桥。", "明年春天开工，工期两年。")
  expect(await checker.check(blocks)).toEqual({
    findings: [],
    blocks: ["0", "1"],
    language: { code: "cmn", isTarget: false },
    origins: [],
    problems: [],
  })
  expect(rule.looks()).toEqual([])
  expect((await checker.check(blocks, { anyLanguage: true })).findings).not.toEqual([])
})
