import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Category } from "@ungarble/core"
import { describe, expect, it } from "vitest"
import { readGoldFile } from "../src/gold-file.js"
import type { Found } from "../src/judge.js"
import { score } from "../src/score.js"

const seed = fileURLToPath(new URL("../../../../shared/eval/seed.gold.json", import.meta.url))

/** A finding of the words that stand from `from` on. */
function at(from: number, quote: string, category: Category, ...rewrites: readonly string[]): Found {
  const to = from + quote.length
  return { from, to, category, rewrites: rewrites.map(text => ({ from, to, text })) }
}

// The first page of the seed article, 401 words to the end of the first district's paragraph: 63 marked spans, of them 4
// optional. Of the other 59, 32 are major or critical and 8 typography, and they have 1,504 characters.
const end = 2528
const findings: readonly Found[] = [
  at(162, "surrendered", "terminology", "turned in"), // true, first rewrite right
  at(203, "semi -annual", "typography", "semi-annual"), // true, first right
  at(461, "semi -annual", "typography", "semiannual", "semi-annual"), // true, second right
  at(1075, "Fixed force", "calque", "Firm strength", "resolve"), // true, second right
  at(1299, "flowing red flag", "calque", "Rotating red banner"), // true, first right
  at(1307, "red flag", "calque", "banner"), // true, the same span again
  at(1465, "High -tech", "typography"), // true, no rewrite
  at(1678, "epidemic", "terminology", "outbreak"), // true, none right
  at(439, "were reflected in", "terminology", "were shown by"), // neutral: an optional span
  at(73, "Observation", "typography", "observation"), // false
  at(529, "moving picture", "calque", "film"), // false
]

describe.skipIf(!existsSync(seed))("the score of the seed's first page (skipped without ../shared)", () => {
  const article = existsSync(seed) ? readGoldFile(seed).articles[0]! : { text: "", spans: [] }
  const page = { text: article.text.slice(0, end), spans: article.spans.filter(span => span.to <= end) }
  const result = score([page], [findings])

  it("is of the words that were counted by hand", () => {
    expect(page.text.trim().split(/\s+/)).toHaveLength(401)
    expect(page.spans).toHaveLength(63)
    for (const { from, to } of findings) expect(page.text.slice(from, to)).toMatch(/^\S.*\S$/)
    expect(page.text.slice(findings[0]?.from, findings[0]?.to)).toBe("surrendered")
    expect(page.text.slice(findings[10]?.from, findings[10]?.to)).toBe("moving picture")
  })

  it("agrees with the hand count", () => {
    expect(result).toMatchObject({ findings: 11, true: 8, neutral: 1, false: 2, precision: 8 / 10 })
    expect(result).toMatchObject({ spans: 59, touched: 7, recall: 7 / 59, right1: 3, right3: 5 })
    expect(result.serious).toMatchObject({ spans: 32, touched: 4 })
    // 1.25 · 0.8 · r / (0.25 · 0.8 + r) with r = 7/59
    expect(result.f05).toBeCloseTo(7 / 18.8, 12)
  })

  it("agrees in characters: 80 of 105 found ones are marked, of 1,504", () => {
    // True: 11 + 12 + 12 + 11 + 16 + 10 + 8 = 80; “red flag” counts once. False: 11 + 14.
    expect(result.characters.precision).toBeCloseTo(80 / 105, 12)
    expect(result.characters.recall).toBeCloseTo(80 / 1504, 12)
    expect(result.characters.f1).toBeCloseTo(160 / 1609, 12)
  })

  it("agrees by category", () => {
    const { typography, calque } = result.byCategory
    expect(typography).toMatchObject({ findings: 4, true: 3, false: 1, spans: 8, touched: 3 })
    expect(typography).toMatchObject({ right1: 1, right3: 2 })
    expect(calque).toMatchObject({
      findings: 4,
      true: 3,
      false: 1,
      spans: 22,
      touched: 3,
      right1: 1,
      right3: 2,
    })
  })
})
