import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, encode } from "../src/decode.js"

const bytes = (...values: number[]) => Uint8Array.from(values)

describe("decode", () => {
  it("reads back what encode writes, in every encoding", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).map(text => text.replaceAll("\0", "")),
        fc.constantFrom("utf-8" as const, "utf-8-bom" as const, "utf-16le" as const, "utf-16be" as const),
        (text, encoding) => {
          fc.pre(!text.startsWith("\uFEFF"))
          expect(decode(encode(text, encoding))).toEqual({ text, encoding })
        },
      ),
    )
  })

  it("keeps a lone surrogate of UTF-16", () => {
    const text = "a\uD800b\uDC00"
    expect(decode(encode(text, "utf-16le"))).toEqual({ text, encoding: "utf-16le" })
    expect(decode(encode(text, "utf-16be"))).toEqual({ text, encoding: "utf-16be" })
  })

  it("keeps a U+FFFD that stands in the file", () => {
    expect(decode(Buffer.from("a\uFFFDb\n"))).toEqual({ text: "a\uFFFDb\n", encoding: "utf-8" })
  })

  it("names the first bytes that are not UTF-8, also after a U+FFFD, at the end and in a surrogate", () => {
    expect(decode(Buffer.concat([Buffer.from("é\uFFFD\nx"), bytes(0xc4, 0xe3, 0x41, 0x42)]))).toEqual({
      problem: expect.stringMatching(
        /^is not UTF-8: bytes c4 e3 41 42 at 7 \(line 2\)\. Convert it .*iconv -f/,
      ),
    })
    expect(decode(bytes(0x41, 0xe4, 0xbd))).toMatchObject({ problem: expect.stringContaining("e4 bd at 1") })
    expect(decode(bytes(0xed, 0xa0, 0x80))).toMatchObject({ problem: expect.stringContaining("at 0") })
  })

  it("takes a NUL, half a UTF-16 unit and UTF-32 for what they are", () => {
    expect(decode(bytes(0x41, 0, 0x42))).toMatchObject({ problem: expect.stringContaining("NUL at byte 1") })
    expect(decode(bytes(0xff, 0xfe, 0x41))).toMatchObject({ problem: expect.stringContaining("odd number") })
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0, 0))).toMatchObject({
      problem: expect.stringContaining("NUL at character 1"),
    })
    expect(decode(bytes(0xff, 0xfe, 0, 0))).toMatchObject({ problem: expect.stringContaining("UTF-32") })
  })
})
