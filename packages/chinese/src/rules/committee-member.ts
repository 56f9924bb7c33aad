import type { Rule } from "@ungarble/core"

// A person: the committee’s name stands between a name or another post and a comma or “and” with the next post.
const pattern =
  /(?<=\p{Lu}\p{Ll}+, |\band |^)(?:the |The )?(?<head>Standing Committee) of (?:the |\p{Lu}[\p{L}’']+ )?(?:Provincial|Municipal|County|District|City|\p{Lu}\p{L}+ (?:Provincial|Municipal|County|District|City)) (?:Party )?Committee(?: of the (?:CPC|Communist Party of China|Party))?(?=(?:, (?:and )?| and )(?:the )?(?:executive |deputy |vice |standing |permanent |secretary|minister|head|director|mayor|chairman|propaganda|publicity|organization|united|Executive |Deputy |Vice |Standing |Permanent |Secretary|Minister|Head|Director|Mayor|Chairman|Propaganda|Publicity|Organization|United))/gu

/** “Li Wei, the Standing Committee of the Municipal Party Committee and vice mayor”: 常委, a member, taken for the body. */
export const committeeMember: Rule = {
  id: "chinese-committee-member",
  category: "terminology",
  confidence: 0.85,
  about:
    "市委常委 before a name is a person, a member of the Party committee’s standing committee. A machine that takes it for the body itself makes the committee a mayor or a secretary.",
  message: "A person is a member of the standing committee, not the committee.",
  examples: {
    garbled: [
      {
        text: "Li Wei, [[the Standing Committee]] of the Municipal Party Committee and vice mayor, took part.",
        fixed:
          "Li Wei, a member of the Standing Committee of the Municipal Party Committee and vice mayor, took part.",
      },
      {
        text: "[[Standing Committee]] of the County Party Committee, Deputy Mayor Li Wei, visited us.",
        fixed:
          "Member of the Standing Committee of the County Party Committee, Deputy Mayor Li Wei, visited us.",
      },
    ],
    fine: [
      "The Standing Committee of the Municipal Party Committee met on Friday.",
      "Li Wei, a member of the Standing Committee of the Municipal Party Committee and vice mayor, took part.",
    ],
  },
  *check(text) {
    for (const match of text.text.matchAll(pattern)) {
      const start = match.index === 0
      const from = match.index
      const to = from + match[0].indexOf("Standing Committee") + "Standing Committee".length
      const rewrites = start
        ? ["Member of the Standing Committee", "A member of the Standing Committee"]
        : ["a member of the Standing Committee", "member of the Standing Committee"]
      yield {
        from,
        to,
        rewrites,
        evidence: { source: "常委", reading: "chángwěi", gloss: "member of the standing committee" },
      }
    }
  },
}
