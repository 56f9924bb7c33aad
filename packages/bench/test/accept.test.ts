import { describe, expect, it } from "vitest"
import { sameResult } from "../src/accept.js"

/** Two copies of a text; in each, `[[old|new]]` is replaced. True if the results count as the same. */
function same(one: string, other: string): boolean {
  const read = (marked: string) => {
    const [before = "", quote = "", text = "", after = ""] = marked.split(/\[\[|\||\]\]/)
    return {
      text: before + quote + after,
      replacement: { from: before.length, to: before.length + quote.length, text },
    }
  }
  const [a, b] = [read(one), read(other)]
  expect(a.text).toBe(b.text)
  const answer = sameResult(a.text, a.replacement, b.replacement)
  expect(sameResult(a.text, b.replacement, a.replacement)).toBe(answer)
  return answer
}

describe("a rewrite is accepted", () => {
  it("when the text after it is the same, whatever the ranges", () => {
    expect(same("keep [[fixed force|resolve]] now", "[[keep fixed force|keep resolve]] now")).toBe(true)
    expect(same("it [[did|does]] so", "it d[[id|oes]] so")).toBe(true)
  })

  it("in another case of its first letter only", () => {
    expect(same("[[Fixed force|resolve]] wins", "[[Fixed force|Resolve]] wins")).toBe(true)
    expect(same("keep [[fixed force|Resolve]] now", "[[keep fixed force|keep resolve]] now")).toBe(true)
    expect(same("[[Fixed force|ResolvE]] wins", "[[Fixed force|Resolve]] wins")).toBe(false)
  })

  it("with another leading article or none", () => {
    expect(same("[[fixed force|the resolve]] wins", "[[fixed force|resolve]] wins")).toBe(true)
    expect(same("[[fixed force|An idol]] wins", "[[fixed force|the idol]] wins")).toBe(true)
    expect(same("[[the fixed force|resolve]] wins", "the [[fixed force|resolve]] wins")).toBe(true)
    expect(same("so [[fixed force|resolve]] wins", "[[so fixed force|so the resolve]] wins")).toBe(false)
  })

  it("with other runs of spaces, which are nothing at the edge of a line", () => {
    expect(same("a [[stray |]]word", "a[[ stray|]] word")).toBe(true)
    expect(same("a [[stray|]] word", "a[[ stray|]] word")).toBe(true)
    expect(same("[[Essence |]]of it", "[[Essence|]] of it")).toBe(true)
    expect(same("one\n[[Essence |]]of it", "one\n[[Essence|]] of it")).toBe(true)
    expect(same("it is[[  |]]so", "it is[[  | ]]so")).toBe(false)
    expect(same("one[[\n| ]]two", "one[[\n|\n ]]two")).toBe(false)
  })
})

describe("a rewrite is refused", () => {
  it("when it says something else or leaves half of the fault", () => {
    expect(same("keep [[fixed force|will]] now", "keep [[fixed force|resolve]] now")).toBe(false)
    expect(same("[[cockpit|ballast]] stone", "[[cockpit stone|ballast]]")).toBe(false)
  })

  it("when an article is all that it adds or takes in the middle", () => {
    expect(same("as [[dog|a]]", "as [[dog|the]]")).toBe(false)
  })
})
