import type { Rule } from "@ungarble/core"

// 某 after a surname stands for a name withheld; machines spell it out and news copy drops it.
const pattern = /\b([A-Z][a-z]{1,6}) (?:[Mm]oumou|[Mm]ou ?[Mm]ou|[Mm]ou)\b(?!’|'[a-z]{2,})/gu
const surnames = new Set(
  (
    "Bai Cai Cao Chen Cheng Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Ge Gong Gu Guo Han Hao He Hong Hou Hu " +
    "Huang Jia Jiang Jin Kang Kong Lai Lei Li Liang Liao Lin Liu Long Lu Luo Lv Ma Mao Meng Mo Pan Peng Qian Qin Qiu " +
    "Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao " +
    "Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou"
  ).split(" "),
)

/** “Li Moumou”, “Zhang Mou”: a name withheld in Chinese (某) and spelled out as if it were a name. */
export const maskedName: Rule = {
  id: "chinese-masked-name",
  category: "untranslated",
  confidence: 0.8,
  about:
    "Chinese news hides the names of suspects and private persons behind 某 (“a certain”): 张某, 李某某. Spelled out, “Zhang Mou” and “Li Moumou” look like names. English copy gives the surname alone, or “a person surnamed Zhang”.",
  message: "“Mou” is 某, a name withheld. Give the surname alone.",
  examples: {
    garbled: [
      { text: "The suspect [[Li Moumou]] was held.", fixed: "The suspect Li was held." },
      { text: "Police questioned [[Zhang Mou]] for an hour.", fixed: "Police questioned Zhang for an hour." },
    ],
    fine: ["Mou Yuanyuan won the title.", "They walked up Mount Tai.", "Tessa Mou won the prize."],
  },
  *check(text) {
    for (const match of text.text.matchAll(pattern)) {
      const surname = match[1] ?? ""
      if (!surnames.has(surname)) continue
      yield {
        from: match.index,
        to: match.index + match[0].length,
        rewrites: [surname, `a person surnamed ${surname}`],
        evidence: { source: "某", reading: "mǒu", gloss: "a certain; name withheld" },
      }
    }
  },
}
