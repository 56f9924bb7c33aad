import type { Report, Rule, Text } from "@ungarble/core"

// Letters of other scripts; single Greek letters are formulas. Marks of their own go along inside a run.
const foreign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Sinhala}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}]|\p{Script=Greek}{3}/u
const runs = new RegExp(
  `[^\\s"“”‘’'「」《》()（）\\[\\]【】.,;:!?，。、；：！？/|]{0,40}(?:${foreign.source})[^\\s"“”()（）\\[\\]【】.,;:!?/|]{0,200}(?:[ ·・][^\\sA-Za-z0-9"“”()（）\\[\\]【】.,;:!?/|]{1,200}){0,40}`,
  "gu",
)
const letters = /\p{L}/gu

export default {
  id: "script",
  category: "untranslated",
  confidence: 0.85,
  about:
    "A word in the script of another language is left in an English sentence. In brackets it glosses a name and is fine.",
  message: "Translate this, or write the name in Latin letters.",
  examples: {
    garbled: [
      { text: "He told [[小川]] about the tea." },
      { text: "She met [[Chenbo国]] in town today." },
      { text: "They live near the [[река]] in the north." },
    ],
    fine: [
      "Wuxi (无锡) lies on a lake.",
      "无锡市人民政府 Wuxi",
      "The angle α and π are known.",
      "“你好” is the usual greeting in Chinese.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const whole = text.text
    if (!foreign.test(whole)) return
    const all = whole.match(letters)?.length ?? 0
    let others = 0
    const found: { from: number; to: number }[] = []
    for (const match of whole.matchAll(runs)) {
      others += match[0].match(letters)?.length ?? 0
      found.push({ from: match.index, to: match.index + match[0].trimEnd().length })
    }
    if (others * 2.5 > all) return
    for (const { from, to } of found) {
      if (text.verbatim(from, to) || glosses(whole, from, to)) continue
      yield { from, to, ...(/["“「『'‘《]\s*$/u.test(whole.slice(0, from)) && { confidence: 0.45 }) }
    }
  },
} satisfies Rule

// Inside brackets, after a language's name, or a word that is spoken about: “你好” is a greeting.
function glosses(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from)
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"), before.lastIndexOf("["))
  const inside = open >= 0 && !/[)）\]]/u.test(before.slice(open)) && /[)）\]]/u.test(text.slice(to, to + 80))
  const quoted = /["“‘'「]$/u.test(before) && /^["”’'」]/u.test(text.slice(to))
  const spoken =
    /^["”’'」]? (?:is|means|meaning|stands for|are|or)\b/u.test(text.slice(to)) ||
    /(?:word|term|name|character|characters|phrase|means|as|or|called|meaning)[, ]*["“‘'「]?$/u.test(before)
  return (
    inside ||
    (quoted && spoken) ||
    /(?:Chinese|Japanese|Korean|Russian|Arabic|Greek|Hebrew|Ukrainian|Persian|Hindi|Thai|pinyin|lit\.)\)?[:;,]? *["“‘'「]?$/u.test(
      before,
    )
  )
}
