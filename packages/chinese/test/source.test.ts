import type { Block, Finding } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { english } from "@ungarble/english"
import { describe, expect, it } from "vitest"
import { chinese, hasInSource } from "../src/index.js"
import { align } from "../src/source/align.js"
import { sourceSentences } from "../src/source/beside.js"
import { sourceFigures } from "../src/source/chinese-figures.js"
import { readNumeral } from "../src/source/chinese-numerals.js"
import { printFigure, targetFigures } from "../src/source/english-figures.js"

const figures = (source: string) =>
  sourceFigures(source).map(({ kind, value, unit }) => `${kind} ${value}${unit ?? ""}`)
const englishFigures = (text: string) => targetFigures(text).map(({ kind, value }) => `${kind} ${value}`)

describe("a number in Chinese characters", () => {
  it.each([
    ["十一", 11],
    ["二十", 20],
    ["一百零五", 105],
    ["三千二百", 3200],
    ["两万五千", 25_000],
    ["一亿二千万", 120_000_000],
    ["三万亿", 3_000_000_000_000],
  ])("%s is %d", (numeral, value) => {
    expect(readNumeral(numeral)).toBe(value)
  })

  it.each(["七八千", "十四五", "一万二", "千万", "一二三", "万"])(
    "%s is none, or not a sure one",
    numeral => {
      expect(readNumeral(numeral)).toBeUndefined()
    },
  )
})

describe("the figures of a source", () => {
  it.each([
    ["投资1.5亿元", ["number 150000000元"]],
    ["產值１２億元，約三萬畝", ["number 1200000000元", "number 30000亩"]],
    ["3.5万人，600多亩", ["number 35000", "number 600亩"]],
    ["增长7.2%，占百分之三十五点六，提高1.5个百分点", ["percent 7.2", "percent 35.6", "percent 1.5"]],
    ["七成居民，三成五的企业", ["percent 70", "percent 35"]],
    ["2021年7月26日8时30分", ["year 2021", "month 7", "day 26"]],
    ["第三十六场，3比1，三分之一", ["number 36"]],
    ["上世纪80年代的95后，数十亿，几百人，一个，千万不要", []],
    ["G60高速、5G、002594.SZ", []],
  ])("of %s are %j", (source, expected) => {
    expect(figures(source)).toEqual(expected)
  })
})

describe("the figures of an English text", () => {
  it.each([
    ["$1.5 million and 3,200 yuan", ["number 1500000", "number 3200"]],
    ["two hundred and five thousand, twenty-three", ["number 205000", "number 23"]],
    [
      "78.5 percent on July 26, the 3rd time at 8:30 p.m.",
      ["percent 78.5", "month 7", "number 26", "ordinal 3", "clock 8"],
    ],
    ["4.6 100 million", ["number 460000000"]],
    ["they may come", []],
  ])("%s", (text, expected) => {
    expect(englishFigures(text)).toEqual(expected)
  })

  it("are printed as newspapers do", () => {
    expect([35_000, 150_000_000, 2.86e12, 7.5, 1054.2].map(printFigure)).toEqual([
      "35,000",
      "150 million",
      "2.86 trillion",
      "7.5",
      "1,054.2",
    ])
  })
})

describe("an alignment", () => {
  const side = (texts: readonly string[], anchors: readonly string[][] = []) => {
    const ends = texts.map((_, i) => texts.slice(0, i + 1).join("").length)
    return {
      sentences: ends.map((to, i) => ({ from: ends[i - 1] ?? 0, to })),
      anchors: texts.map((_, i) => new Set(anchors[i])),
    }
  }
  const lengths = (...sizes: number[]) => sizes.map(size => "x".repeat(size))
  const shape = (...args: Parameters<typeof align>) =>
    align(...args).map(({ source, target }) => `${source.to - source.from}:${target.to - target.from}`)

  it("goes by length: one to one, two to one, one to two", () => {
    expect(shape(side(lengths(20, 40)), side(lengths(75, 150)))).toEqual(["20:75", "40:150"])
    expect(shape(side(lengths(20, 22, 30)), side(lengths(160, 112)))).toEqual(["42:160", "30:112"])
    expect(shape(side(lengths(50, 20)), side(lengths(95, 95, 75)))).toEqual(["50:190", "20:75"])
  })

  it("leaves out a sentence that has no counterpart, the right one where anchors say so", () => {
    const [source, target] = [lengths(30, 30, 30), lengths(112, 112)]
    const anchored = shape(side(source, [["7"], ["8"], ["9"]]), side(target, [["7"], ["9"]]))
    expect(anchored).toEqual(["30:112", "30:0", "30:112"])
  })

  it("gives every sentence of both sides once, in order", () => {
    const beads = align(side(lengths(5, 90, 14, 33, 60)), side(lengths(300, 20, 400)))
    expect(beads[0]?.source.from).toBe(0)
    expect(beads.at(-1)?.source.to).toBe(202)
    expect(beads.at(-1)?.target.to).toBe(720)
    for (const [i, bead] of beads.slice(1).entries()) expect(bead.source.from).toBe(beads[i]!.source.to)
  })

  it("cuts Chinese at its stops, closing quotation marks included", () => {
    const source = "他说：“下雨了。”她笑了！ 天黑了"
    expect(sourceSentences(source).map(({ from, to }) => source.slice(from, to))).toEqual([
      "他说：“下雨了。”",
      "她笑了！",
      "天黑了",
    ])
  })
})

describe("with the source beside it", () => {
  const checker = new Checker({ packs: [english, chinese], sensitivity: "strict" })
  const find = async (text: string, source?: string) => {
    const block: Block = { id: "a", text, ...(source !== undefined && { source }) }
    const { findings } = await checker.check([block], { anyLanguage: true })
    return findings
  }
  const bySource = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => rule.startsWith("chinese-source")).map(({ quote }) => quote)

  it("a paragraph is compared sentence by sentence", async () => {
    const source = "去年游客达3.5万人次。今年前三季度，全县接待游客8.7万人次，收入2.3亿元。"
    const text =
      "Last year 35,000 visitors came. In the first three quarters of this year the county had 8,700 visitors and earned 2.3 billion yuan."
    const findings = await find(text, source)
    expect(bySource(findings)).toEqual(["8,700", "2.3 billion"])
    expect(findings.map(({ suggestions }) => suggestions[0]?.edits[0]?.insert)).toEqual([
      "87,000",
      "230 million",
    ])
  })

  it("nothing is said of a text without a source, or with one that is not Chinese", async () => {
    const text = "The village put $300,000 into 128 acres on 24 May. Captain Yang Garren said 5 people came."
    expect(bySource(await find(text))).toEqual([])
    expect(bySource(await find(text, "Das Dorf gab 3 Millionen aus."))).toEqual([])
    expect(bySource(await find(text, "村は3億円を使いました。"))).toEqual([])
  })

  it("a faithful translation is left alone", async () => {
    const source =
      "王小丽告诉记者，公司去年12月投资约2.4亿元，建成3条生产线，年产量达1.2万吨，比计划多出两成，但没有一家银行愿意贷款。"
    const text =
      "Wang Xiaoli told us that the company had put about 240 million yuan into three production lines last December, which now make 12,000 tons a year, 20 percent more than planned, though no bank was willing to lend."
    expect(bySource(await find(text, source))).toEqual([])
  })

  it("names in traditional characters and ü in any spelling are read, too", async () => {
    expect(bySource(await find("Lyu Guimei met Lu Xiaohong.", "呂桂梅見到了吕小红。"))).toEqual([])
    expect(bySource(await find("Zhang Guimai met us.", "張桂梅見到了我們。"))).toEqual(["Guimai"])
  })

  it("a calque is surer where the source has its term, and no less sure where it hasn't", async () => {
    const text = "Every net red wants followers."
    const confidence = async (source?: string) =>
      (await find(text, source)).find(({ quote }) => quote === "net red")?.confidence
    const alone = await confidence()
    expect(await confidence("每个网红都要粉丝。")).toBeGreaterThanOrEqual(0.95)
    expect(await confidence("每位名人都要粉丝。")).toBe(alone)
  })

  it("a term is looked up in any of its spellings, across line breaks and spaces", () => {
    const block = (source?: string) => ({
      block: { id: "a", text: "", ...(source !== undefined && { source }) },
    })
    expect(hasInSource(block("保持战略定 力"), "定力", "定力")).toBe(true)
    expect(hasInSource(block("這是壓艙石"), "压舱石", "壓艙石")).toBe(true)
    expect(hasInSource(block("下雨了"), "定力")).toBe(false)
    expect(hasInSource(block(), "定力")).toBeUndefined()
    expect(hasInSource(block("It rained."), "定力")).toBeUndefined()
  })
})
