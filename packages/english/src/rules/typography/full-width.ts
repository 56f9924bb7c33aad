import { patternRule } from "../pattern-rule.js"

const marks: Readonly<Record<string, string>> = {
  "，": ", ",
  "。": ". ",
  "：": ": ",
  "；": "; ",
  "！": "! ",
  "？": "? ",
  "、": ", ",
  "（": " (",
  "）": ") ",
  "【": " [",
  "】": "] ",
  "％": "% ",
  "「": " “",
  "」": "” ",
  "『": " “",
  "』": "” ",
  "《": " “",
  "》": "” ",
  "　": " ",
  "～": "–",
  "｜": " | ",
}

const plain = (text: string) =>
  Array.from(
    text,
    char => marks[char] ?? (/[！-～]/u.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char),
  ).join("")

const wide = "，。：；！？、（）【】％「」『』《》　｜！-～"
const word = "[A-Za-z0-9À-ɏ'’%$]"
const asian = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]"

export default patternRule({
  id: "full-width",
  category: "typography",
  severity: "minor",
  confidence: 0.9,
  about: "Full-width marks, figures and letters belong to Chinese and Japanese text; English has its own.",
  message: "Use the English form.",
  patterns: [
    {
      gate: new RegExp(`[${wide}]`, "u"),
      find: new RegExp(
        `(?<!${asian} ?|[A-Za-z0-9À-ɏ'’%$${wide}])${word}{0,30} ?[${wide}](?:[A-Za-z0-9À-ɏ'’%$. ${wide}]{0,80}[${wide}])? ?${word}{0,30}(?! ?${asian})`,
        "gu",
      ),
      write: ([whole], text) => {
        const tidy = plain(whole)
          .replace(/ +/gu, " ")
          .replace(/ (?=[.,;:!?)\]”%])/gu, "")
          .replace(/([([“]) /gu, "$1")
        return /[A-Za-z]/u.test(text.text) ? [tidy.trim()] : undefined
      },
    },
  ],
  examples: {
    garbled: [
      { text: "It [[rained，and]] we left.", fixed: "It rained, and we left." },
      { text: "It grew [[5％ here]].", fixed: "It grew 5% here." },
      { text: "The [[town（Wuxi）is]] big.", fixed: "The town (Wuxi) is big." },
      { text: "It [[rained。]]", fixed: "It rained." },
      { text: "[[In ２０２２ it]] rained.", fixed: "In 2022 it rained." },
    ],
    fine: ["The sign read 无锡，中国。", "In English, yes: (so) 5%."],
  },
})
