import { sentences, tokenize } from "@ungarble/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readText } from "../src/text.js"
import { language } from "./small.js"

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "word",
        " ",
        "\n",
        ".",
        "Mr.",
        "U.S.",
        "3.5",
        "don’t",
        "“",
        "”",
        "!",
        "?",
        "。",
        "\uD800",
        "👍",
        "-",
        "1,782.5",
        "20th",
      ),
      { maxLength: 30 },
    )
    .map(parts => parts.join("")),
)
const shown = (text: string) => sentences(tokenize(text)).map(({ from, to }) => text.slice(from, to))

describe("tokens", () => {
  it("tile any text", () => {
    fc.assert(
      fc.property(anyText, text => {
        let at = 0
        for (const token of tokenize(text)) {
          expect(token.from).toBe(at)
          expect(token.to - token.from).toBe(token.text.length)
          expect(token.text).not.toBe("")
          at = token.to
        }
        expect(at).toBe(text.length)
        expect(
          tokenize(text)
            .map(token => token.text)
            .join(""),
        ).toBe(text)
      }),
    )
  })

  it("keep apostrophes in words and separators in numbers, and cut at hyphens", () => {
    const kinds = tokenize("It’s the 20th, 1,782.5 high-tech x2!").filter(token => token.kind !== "space")
    expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "word It’s",
      "word the",
      "number 20th",
      "mark ,",
      "number 1,782.5",
      "word high",
      "mark -",
      "word tech",
      "word x",
      "number 2",
      "mark !",
    ])
    expect(kinds[0]!.lower).toBe("it's")
  })
})

describe("sentences", () => {
  it("hold every token that is no white space exactly once, in order, without white space at their ends", () => {
    fc.assert(
      fc.property(anyText, text => {
        const tokens = tokenize(text)
        const ranges = sentences(tokens)
        ranges.forEach((range, i) => {
          expect(range.from).toBeGreaterThanOrEqual(ranges[i - 1]?.to ?? 0)
          expect(range.to).toBeGreaterThan(range.from)
        })
        for (const token of tokens) {
          const holders = ranges.filter(range => range.from <= token.from && token.to <= range.to)
          if (token.kind !== "space") expect(holders).toHaveLength(1)
          else expect(ranges.some(range => range.from === token.from || range.to === token.to)).toBe(false)
        }
      }),
    )
  })

  it("end at stops, glued or not, and not after initials, abbreviations or inside numbers", () => {
    expect(shown("Mr. J. Smith paid 3.5 yuan.He left! “Really?” Yes")).toEqual([
      "Mr. J. Smith paid 3.5 yuan.",
      "He left!",
      "“Really?”",
      "Yes",
    ])
    expect(shown("See example.com for the U.S. news\nNext line")).toEqual([
      "See example.com for the U.S. news",
      "Next line",
    ])
  })
})

describe("a text", () => {
  const read = (text: string) =>
    readText({ id: "b", text }, language, () => {
      throw new Error("none")
    })

  it.each([
    "https://a.test/path?q=1",
    "www.a.test",
    "first.last@mail.test",
    "news.example.com/page",
    "`let x = 1`",
    "@handle",
    "#hashtag",
    "/usr/local/bin",
    "report.pdf",
    "0123456789abcdef",
  ])("holds %s verbatim", example => {
    const text = read(`Look at ${example} today`)
    expect(text.verbatim(8, 9)).toBe(true)
    expect(text.verbatim(8 + example.length - 1, 8 + example.length)).toBe(true)
    expect(text.verbatim(0, 8)).toBe(false)
    expect(text.verbatim(8 + example.length, text.text.length)).toBe(false)
  })

  it("takes nothing of plain prose for verbatim", () => {
    const text = read("He said: “either/or is 50% of it,” and (perhaps) no. 3 won on 2020-01-02.")
    expect(text.verbatim(0, text.text.length)).toBe(false)
  })

  it("is a heading if it is short and has no final stop", () => {
    expect(read("Fixed force wins").heading).toBe(true)
    expect(read("Fixed force wins.").heading).toBe(false)
    expect(read("word ".repeat(20)).heading).toBe(false)
  })
})
