import { expect, test } from "vitest"
import { decodeText, isBinary } from "../src/decode.js"
import { textContent } from "../src/text-content.js"

const bytes = (...values: number[]) => Uint8Array.from(values)

test("reads UTF-8 with and without a byte order mark", () => {
  expect(decodeText(new TextEncoder().encode("naïve 定力"))).toEqual({
    text: "naïve 定力",
    encoding: "utf-8",
    isGuess: false,
  })
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe("a")
})

test("reads UTF-16 by its byte order mark", () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x61, 0x00)).text).toBe("a")
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x61)).text).toBe("a")
})

test("takes invalid UTF-8 for GB 18030 where that gives Chinese, and for Windows-1252 otherwise", () => {
  const chinese = decodeText(bytes(0xb6, 0xa8, 0xc1, 0xa6))
  expect(chinese).toEqual({ text: "定力", encoding: "gb18030", isGuess: true })
  const french = decodeText(bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61))
  expect(french).toEqual({ text: "café a", encoding: "windows-1252", isGuess: true })
})

test("tells binary files from text", () => {
  expect(isBinary(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0))).toBe(true)
  expect(isBinary(new TextEncoder().encode("A line.\r\n\tAnother."))).toBe(false)
  expect(isBinary(bytes(0xff, 0xfe, 0x61, 0x00))).toBe(false)
  expect(isBinary(bytes())).toBe(false)
})

test("makes a paragraph of each line, a heading where asked, and always has a block to type in", () => {
  expect(textContent("# One\n\nTwo\r\n", true).content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "One" }] },
    { type: "paragraph", content: [{ type: "text", text: "Two" }] },
  ])
  expect(textContent(" \n").content).toEqual([{ type: "paragraph" }])
})

test("replaces lone surrogates and drops NUL, so that what is shown can be saved", () => {
  expect(textContent("a\0b \ud800 c 😀").content).toEqual([
    { type: "paragraph", content: [{ type: "text", text: "ab \ufffd c 😀" }] },
  ])
})
