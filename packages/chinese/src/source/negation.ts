import type { Rule } from "@ungarble/core"
import { beside } from "./beside.js"

// Words that deny by themselves, and none that only look so (不断, 不少, 无人机, 非常, 未来).
const denial =
  /不是|不能|不会|不得|不可(?!思议|或缺)|不准|不许|不允许|不再|不应|不该|不必|不要|不想|不愿|不知|不了(?!解)|不同意|不存在|不属于|不支持|没有|没(?=[\p{Script=Han}])(?!收|落|顶)|尚未|从未|并未|未能|未曾|未(?=[被经受获有予发见出])|无法|并非|绝非|而非|并不|并无|毫无|毫不|从不|决不|绝不|拒绝/gu
// Answers and figures of speech in which English need not deny.
const harmless =
  /不仅|不但|不只|不光|不过|不论|不管|无论|不得不|不能不|没有不|没.{0,4}不|不.{1,6}不|无.{0,3}不|是不是|能不能|会不会|有没有|好不好|要不要|可不可以|不会不|不可能不|不由|不禁|差点|不要紧|不得了|没想到|不一会|不久|不时|除非|非.{1,8}不|吗[？?]|没[？?]/u
const denies =
  /\b(?:not|no|non|never|none|nor|neither|nothing|nobody|nowhere|cannot|without|un\p{Ll}{3,}|in(?:ability|valid|sufficient|capable|adequate|complete|correct|accurate|visible|sensitive|secure|active|dispensable|different|frequent)|im(?:possible|proper|mune|patient|perfect)|ir(?:regular|relevant|responsible)|dis\p{Ll}{3,}|il(?:legal|licit)|\p{Ll}+less|lack\p{Ll}*|absen\p{Ll}+|fail\p{Ll}*|refus\p{Ll}+|reject\p{Ll}*|den(?:y|ie[ds]|ying|ial)|declin\p{Ll}+|ban(?:s|ned)?|prohibit\p{Ll}*|forbid\p{Ll}*|prevent\p{Ll}*|avoid\p{Ll}*|stop\p{Ll}*|rather than|instead|only|except|hardly|barely|rarely|seldom|few|little|too|yet to|unless|until|far from|free (?:of|from)|miss(?:ed|ing|es)?|zero|out of|less|nil|exempt\p{Ll}*|but|loss|lost|los[et]s?|end(?:ed|s)?|remain(?:s|ed|ing)? to|mustn|ignor\p{Ll}+|rule[ds]? out|different\p{Ll}*|unable|ain|wrong\p{Ll}*)\b|n['’]t\b|n ['’] t\b|\bnon-/iu

/** “The police had found the car” for 警方没有找到车: the source denies, the English does not. */
export const sourceNegation: Rule = {
  id: "chinese-source-negation",
  category: "terminology",
  severity: "critical",
  confidence: 0.35,
  about:
    "With the Chinese text beside the English: a “not” that was lost turns a sentence into its opposite.",
  message: "The source denies this.",
  examples: {
    source: "警方没有找到那辆车，也没有找到司机。",
    garbled: [{ text: "[[Police found the car and the driver.]]" }],
    fine: ["Police found neither the car nor the driver.", "Police failed to find the car and the driver."],
  },
  *check(text) {
    const pair = beside(text)
    if (!pair) return
    for (const { source, target } of pair.beads) {
      if (target.to === target.from) continue
      const said = pair.source.slice(source.from, source.to)
      if (harmless.test(said) || denies.test(text.text.slice(target.from, target.to))) continue
      const found = said.match(denial)
      if (!found) continue
      yield {
        ...target,
        confidence: found.length > 1 ? 0.55 : 0.35,
        message: `The source says “${found[0]}”; the English denies nothing.`,
        evidence: { source: found[0] },
      }
    }
  },
}
