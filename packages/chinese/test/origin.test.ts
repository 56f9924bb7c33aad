import type { Origin } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { english } from "@ungarble/english"
import { describe, expect, it } from "vitest"
import { chinese } from "../src/index.js"

const checker = new Checker({ packs: [english, chinese] })
async function originOf(...texts: string[]): Promise<Origin> {
  const blocks = texts.map((text, i) => ({ id: String(i), text }))
  const { origins } = await checker.check(blocks, { anyLanguage: true })
  const origin = origins.find(({ language }) => language === "cmn")
  if (!origin) throw new Error("Expected an estimate for cmn, got none.")
  return origin
}

const garbled = [
  "The reporter learned from the county that cadres and the masses work hand in hand on epidemic prevention and control. Essence",
  "In recent years, enterprises of the Dongwan District have vigorously promoted the construction of a semi -finished base, and the output value reached 6.4 billion yuan, a year -on -year increase of 7.2%.",
  "It is understood that the “three guarantees” are effectively carried out, and the relevant departments do a good job in the work of the township.",
]

describe("the origin of a document", () => {
  it("is an even guess where nothing is known, and nearly so after a few words", async () => {
    expect(await originOf("")).toMatchObject({ language: "cmn", probability: 0.5, reasons: [] })
    expect(Math.abs((await originOf("It rained.")).probability - 0.5)).toBeLessThan(0.1)
  })

  it("is Chinese where the machine left its marks, and says which, how often, and how much they count", async () => {
    const { probability, reasons } = await originOf(...garbled)
    expect(probability).toBeGreaterThan(0.95)
    expect(reasons.length).toBeGreaterThan(3)
    const hyphens = reasons.find(({ about }) => about.startsWith("hyphens"))
    expect(hyphens?.count).toBe(1)
    expect(hyphens?.weight).toBeGreaterThan(0)
    const weights = reasons.map(({ weight }) => Math.abs(weight))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  it("is surer with each block", async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map(n => originOf(...garbled.slice(0, n))))
    expect(two!.probability).toBeGreaterThan(one!.probability)
    expect(three!.probability).toBeGreaterThanOrEqual(two!.probability)
  })

  it("is not Chinese for English news about China", async () => {
    const { probability } = await originOf(
      "Beijing and Washington agreed on Thursday to cut tariffs on some goods, two U.S. officials said, ending a dispute that began last spring. China's commerce ministry, which had threatened to walk out, didn't comment.",
      "“It's a start,” said Zhang Wei, who runs a small export firm in Shanghai and has lost half its customers. A spokesman for the embassy told Reuters that talks would go on in March.",
      "The Chinese premier, who visited the port of Ningbo on Tuesday, wasn't asked about the deal. Analysts said it won't change much for farmers in Iowa.",
    )
    expect(probability).toBeLessThan(0.4)
  })

  it("is not Chinese for a text that was translated from German, garbled as it is", async () => {
    const { probability } = await originOf(
      "The municipal council has on Thursday evening agreed to the conversion of the station forecourt. The actual condition of the place is for the commuters not more reasonable .",
      "We have waited since 12 years on this day, she said in the connection. The informations for the residents will be given on 14. September at 19 o'clock in the town hall, the the entry is free.",
    )
    expect(probability).toBeLessThan(0.35)
  })
})
