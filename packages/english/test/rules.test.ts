import { applyEdits, type Finding } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { testRule } from "@ungarble/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { language } from "../src/language.js"
import { rules, taggedRules } from "../src/rules/index.js"
import { anyText } from "./any-text.js"

const all = [...rules, ...taggedRules]
const checker = new Checker({
  packs: [{ id: "english", version: "0", rules: all, language }],
  sensitivity: "strict",
})
const check = async (text: string): Promise<readonly Finding[]> =>
  (await checker.check([{ id: "b", text }], { anyLanguage: true })).findings

describe.each(all.map(rule => [rule.id, rule] as const))("%s", (_, rule) => {
  it("is found exactly there, fixed exactly so, and silent on fine text", async () => {
    expect(await testRule(rule, language)).toEqual([])
  })
})

it.each(
  all.flatMap(rule =>
    rule.examples.garbled.flatMap(({ fixed }) => (fixed ? [[fixed, rule.id] as const] : [])),
  ),
)("leaves “%s”, mended by %s, alone", async text => {
  expect((await check(text)).map(finding => `${finding.rule}: ${finding.quote}`)).toEqual([])
})

it.each([
  "See https://example.com/a,b;c?d=e&amp;f=1 and write to j.doe@example.org, or look at src/main.ts:12.",
  "Run `ls -la --fix` or git commit -m, then npm run build --watch, and docker run -it.",
  "- **Bold** and *italic*, a [link](https://example.com/x), `code`, and ~~struck~~ text.",
  "# A heading with: a colon",
  "J. K. Rowling, the U.S.A., Ph.D. holders, e.g. Dr. Smith vs. Mr. Jones, and St. John's.",
  "It was -5 °C at 10:30 a.m.; the score was 3:2, a 5-10 range, 1990–2000, and 3.14 of 1,782.5.",
  "He had had enough; she knew that that was so, and it was very, very far to Walla Walla.",
  "“To be, or not to be: that is the question…” — so he said.",
  "Le chien dit : « Bonjour ! » et s'en va.",
  "مرحبا بالعالم، هذا نص عربي (قصير).",
  "我们在无锡，今天天气很好。（完）",
  "🎉🎉 Great news!!! 👨‍👩‍👧 :) ;-) <3",
  "The Hague, The Netherlands; iPhone, eBay and macOS; the 1990s and the 21st century.",
  "pre- and post-war, short-, medium- and long-term, mother-in-law, twenty-one",
  "Day by day, step by step, face to face, the best of the best, more and more, over and over again.",
  "\uD800 lone \uDC00 surrogates \u0000 and \uFFFC objects",
])("has nothing to say about “%s”", async text => {
  const findings = (await check(text)).filter(finding => finding.confidence >= 0.5)
  expect(
    findings
      .filter(finding => finding.rule !== "invisible")
      .map(finding => `${finding.rule}: ${finding.quote}`),
  ).toEqual([])
})

const pieces = fc.oneof(
  fc.constantFrom(
    ...'the|a|of|and|In|had|Essence|high|-|quality|year|on|"|" |“|”|\'|’|s|t|.|,|. |, | |  |!|?|%|5|2022|76.3|100 million|10,000|：|，|（|无锡|река|&amp;|&#39;|â€™|Ã©|\u200b|\ufffd|\ufffc|\ud800|\udc00|😂|zh|Mou|Chen|Xiaobian|(|)|[|]|`|http://x.y|@|#|\n|\t'.split(
      "|",
    ),
  ),
  anyText(6),
)

it("never throws and reports only ranges that fit, whatever the text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async parts => {
      const text = parts.join("")
      for (const finding of await check(text)) {
        expect(text.slice(finding.from, finding.to)).toBe(finding.quote)
        for (const { edits } of finding.suggestions) applyEdits(text, edits)
      }
    }),
    { numRuns: 400 },
  )
})

it("reads a long line of one kind in time that grows with its length alone", async () => {
  for (const piece of [
    "a",
    "a ",
    "word -",
    '"',
    '" a',
    ",",
    "1",
    ".",
    "，",
    "无",
    "( ",
    "' ",
    "a a ",
    "&",
    "Ã",
  ]) {
    const text = piece.repeat(Math.floor(20_000 / piece.length))
    await check(text)
  }
})
