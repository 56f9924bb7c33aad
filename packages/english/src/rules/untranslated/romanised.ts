import type { Report, Rule, Text, Token } from "@ungarble/core"
import { capitalise } from "../../capitals.js"

// Common nouns of Chinese that machines spell out as if they were names.
const words: ReadonlyMap<string, readonly string[]> = new Map([
  ["xiaobian", ["the editor", "this editor", "I"]],
  ["laobaixing", ["ordinary people"]],
  ["wenchuang", ["cultural and creative"]],
  ["wenlu", ["culture and tourism"]],
  ["wenbo", ["cultural heritage"]],
  ["puhui", ["inclusive"]],
  ["huimin", ["public benefit"]],
  ["sanwu", ["unlabelled"]],
  ["wangyou", ["netizens"]],
  ["zhengnengliang", ["positive energy"]],
  ["nongmingong", ["migrant workers"]],
  ["nongjiale", ["farm stays"]],
  ["dangjian", ["Party building"]],
  ["kechuang", ["science and technology innovation"]],
  ["shuangchuang", ["innovation and entrepreneurship"]],
  ["fupin", ["poverty alleviation"]],
  ["jiayou", ["keep it up"]],
  ["ganbu", ["officials"]],
  ["shequ", ["community"]],
  ["tongxue", ["student"]],
  ["tongzhi", ["comrade"]],
  ["qunzhong", ["the public"]],
  ["minsheng", ["people's livelihood"]],
  ["zhiyuanzhe", ["volunteers"]],
  ["baobei", ["item"]],
])
const surnames = new Set(
  "zhang wang li liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin gong".split(
    " ",
  ),
)
const capital = (text: string | undefined) => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text)

// A surname, or any word with a capital that does not owe it to the start of a sentence.
const named = (text: Text, word: Token) =>
  capital(word.text) &&
  (surnames.has(word.lower) || !text.sentences.some(sentence => sentence.from === word.from))

export default {
  id: "romanised",
  category: "untranslated",
  confidence: 0.8,
  about:
    "A common Chinese word is spelled out in Latin letters instead of being translated: “Xiaobian” is the editor.",
  message: "Translate the word.",
  examples: {
    garbled: [
      { text: "Today [[Xiaobian]] went to the lake.", fixed: "Today the editor went to the lake." },
      { text: "[[Xiaobian]] went to the lake.", fixed: "The editor went to the lake." },
      { text: "The shop sells [[Wenchuang]] goods.", fixed: "The shop sells cultural and creative goods." },
      { text: "Police held [[Chen Mou]] in June.", fixed: "Police held a person surnamed Chen in June." },
    ],
    fine: [
      "Li Xiaobian met Tongzhi Township leaders.",
      "Huimin County is in Shandong.",
      "Chairman Mou and Mou Qizhong spoke.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const list = text.words
    for (let i = 0; i < list.length; i++) {
      const word = list[i]!
      if (word.kind !== "word") continue
      const before = list[i - 1]
      const next = list[i + 1]
      if (/^mou(?:mou)?$/u.test(word.lower) && before && surnames.has(before.lower) && capital(before.text)) {
        if (capital(word.text) && !capital(list[i - 2]?.text) && !capital(next?.text)) {
          const first = text.sentences.some(sentence => sentence.from === before.from)
          yield {
            from: before.from,
            to: word.to,
            rewrites: [`${first ? "A" : "a"} person surnamed ${before.text}`, before.text],
            confidence: 0.7,
          }
        }
        continue
      }
      const rewrites = words.get(word.lower)
      if (!rewrites) continue
      const first = text.sentences.some(sentence => sentence.from === word.from)
      // Part of a name: its neighbour on the same line has a capital too.
      if (capital(next?.text) || (!first && before !== undefined && named(text, before))) continue
      if (text.verbatim(word.from, word.to)) continue
      yield {
        from: word.from,
        to: word.to,
        rewrites: first ? rewrites.map(capitalise) : rewrites,
      }
    }
  },
} satisfies Rule
