import type { Report, Rule, Text } from "@ungarble/core"

// What stands before the colon of a credit (编辑：, 通讯员：) in a machine's words, and what a paper prints.
const labels: Readonly<Record<string, readonly [credit: string, source: string]>> = {
  edit: ["Editor", "编辑"],
  "edit in charge": ["Editor", "责任编辑"],
  "responsible edit": ["Editor", "责任编辑"],
  "responsibility edit": ["Editor", "责任编辑"],
  "duty edit": ["Editor", "责编"],
  "blame editor": ["Editor", "责编"],
  "editor of blame": ["Editor", "责编"],
  "responsible compilation": ["Editor", "责编"],
  "this edition edit": ["Editor", "本版编辑"],
  "this version editor": ["Editor", "本版编辑"],
  "american editor": ["Art editor", "美编"],
  "beauty editor": ["Art editor", "美编"],
  "beautiful editor": ["Art editor", "美编"],
  "us editor": ["Art editor", "美编"],
  "intern edit": ["Intern editor", "实习编辑"],
  "video edit": ["Video editor", "视频编辑"],
  "first trial": ["First review", "一审"],
  "one trial": ["First review", "一审"],
  "first instance": ["First review", "初审"],
  "preliminary trial": ["First review", "初审"],
  "second trial": ["Second review", "二审"],
  "second instance": ["Second review", "二审"],
  "third trial": ["Third review", "三审"],
  "third instance": ["Third review", "三审"],
  "final trial": ["Final review", "终审"],
  proofread: ["Proofreader", "校对"],
  "school pair": ["Proofreader", "校对"],
  "school check": ["Proofreader", "校对"],
  communication: ["Correspondent", "通讯员"],
  communications: ["Correspondent", "通讯员"],
  communicator: ["Correspondent", "通讯员"],
  "communication officer": ["Correspondent", "通讯员"],
  "communication member": ["Correspondent", "通讯员"],
  messenger: ["Correspondent", "通讯员"],
  figure: ["Photo", "图"],
  "figure source": ["Photo source", "图源"],
  "map source": ["Photo source", "图源"],
  "draft source": ["Source", "稿源"],
  "manuscript source": ["Source", "稿源"],
  "article source": ["Source", "文章来源"],
  wen: ["Text", "文"],
}
// Words that head English credits and staff lists as well: they count only before a Chinese name.
const shared = new Set([
  "communication",
  "communications",
  "communicator",
  "messenger",
  "figure",
  "first instance",
  "second instance",
])
const surnames =
  "Bai|Cai|Cao|Chen|Cheng|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Feng|Fu|Gao|Ge|Gong|Gu|Guo|Han|Hao|He|Hong|Hou|Hu|Huang|Jia|" +
  "Jiang|Jin|Kang|Kong|Lai|Lei|Li|Liang|Liao|Lin|Liu|Long|Lu|Luo|Lv|Ma|Mao|Meng|Mo|Pan|Peng|Qi|Qian|Qin|Qiu|Ren|Shao|Shen|Shi|" +
  "Song|Su|Sun|Tan|Tang|Tao|Tian|Wan|Wang|Wei|Wen|Wu|Xia|Xiang|Xiao|Xie|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|Yu|Yuan|Zeng|" +
  "Zhang|Zhao|Zheng|Zhong|Zhou|Zhu|Zou"
const name = `(?:${surnames})(?: \\p{Lu}[\\p{Ll}’']+){1,2}`
const named = new RegExp(`^\\s?[:：]\\s?${name}`, "u")
const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)"

const credit =
  /(?<=^|[/|;；(（【[\n]\s*)(?<label>\p{L}+(?: \p{L}+){0,2})(?=\s?[:：]\s?(?:\p{Lu}[\p{L}’'.-]*|\p{Script=Han}+)(?:[ ,，、]+(?:\p{Lu}[\p{L}’'.-]*|\p{Script=Han}+)){0,5}\s*(?:$|[/|;；)）】\]\n]))/gu
const several = new RegExp(
  `(?<=^|[/|;；(（\\n]\\s*)(?<label>Reporter|Correspondent|Editor|Photographer)(?=(?:[:：]\\s?| )${name}(?:, ?|、)${name})`,
  "gu",
)
const correspondent = new RegExp(
  `(?<=[(（，,] ?|[Rr]eporters? ${name}[ ,，]+)(?<label>[Cc]ommunication(?:s| officer| member)?|[Cc]ommunicator|[Mm]essenger)(?= (?:${name}|(?:${surnames})(?:\\.\\.\\.|…)))`,
  "gu",
)
const dateline = new RegExp(
  `^(?:[A-Z][\\p{L}.]*,? |News ){0,6}\\p{Lu}[\\p{L}’']+,? ${month} \\d{1,2}(?:st|nd|rd|th)?,?(?<electric> (?:[Ee]lectric(?:ity)?|[Pp]ower|[Tt]elegram|[Tt]elegraph|[Tt]elephone|[Cc]all))(?=[:： ]*(?:[(（]|[:：]|--|—|–|Title|Question|Topic|$))`,
  "gu",
)
const staff: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(?:This|The|Our|This is) (?:[Nn]ewspaper|[Pp]aper) (?:[Nn]ews|[Rr]eport)(?:ed)?(?= ?[(（])/gu,
    "Staff report",
    "本报讯",
  ],
  [/^Newspaper (?:[Nn]ews|[Rr]eport)(?= ?[(（])/gu, "Staff report", "本报讯"],
  [
    /^(?:News from this newspaper|This newspaper reported|This report)(?= ?[(（])/gu,
    "Staff report",
    "本报讯",
  ],
  [/^Reporter reporters?\b/gu, "Our reporters", "本报记者"],
  [/^Reporters? of this (?:newspaper|paper|newspaper reporter)\b/gu, "Our reporter", "本报记者"],
  [/^(?:This|The) newspaper(?:['’]s)? reporter\b/gu, "Our reporter", "本报记者"],
  [/(?<=^[■□●○▲△◆◇•*] ?)This reporter(?= \p{Lu})/gu, "By our correspondent", "本报记者"],
  [
    new RegExp(`^(?:(?:This|The|Our) )?[Nn]ewspaper,? (?=\\p{Lu}[\\p{L}’']+,? ${month} \\d)`, "gu"),
    "",
    "本报",
  ],
]
const site =
  /(?<=[\p{L}\p{N}”"’'!?)])[-–—_](?<site>Xinhua(?:net|\.com| ?Net(?:work)?)?|Zhongxin\.com|China ?news(?:\.com| Network| Service)|People['’]s Daily Online|CCTV\.com)\s*$/gu

/** Credits, datelines and sources of Chinese newspapers in the machine's words: “Edit:”, “(Communication Chen Yi)”. */
export const creditLine: Rule = {
  id: "chinese-credit-line",
  category: "terminology",
  severity: "minor",
  confidence: 0.85,
  about:
    "Chinese papers credit their people in a line of their own: 编辑 (editor), 通讯员 (correspondent), 本报讯 (staff report), 一审 (first review of the text). Machines make “Edit”, “Communication”, “This newspaper news” and “First trial” of them. The rule speaks only where a block begins or ends like such a line.",
  message: "A credit of a Chinese newspaper, word for word.",
  examples: {
    garbled: [
      { text: "[[Edit]]: Lu Fei", fixed: "Editor: Lu Fei" },
      { text: "Text: Ma Lin / [[First trial]]: Su Hong", fixed: "Text: Ma Lin / First review: Su Hong" },
      { text: "[[Reporter]]: Ma Lin, Gao Fei, Xu Yan", fixed: "Reporters: Ma Lin, Gao Fei, Xu Yan" },
      {
        text: "The hall is open. ([[Communication]] Chen Yi)",
        fixed: "The hall is open. (Correspondent Chen Yi)",
      },
      {
        text: "[[This newspaper news]] (Reporter Ma Lin) The lake froze.",
        fixed: "Staff report (Reporter Ma Lin) The lake froze.",
      },
      {
        text: "[[Newspaper ]]Wuhu, June 11 (Reporter Ma Lin) The lake froze.",
        fixed: "Wuhu, June 11 (Reporter Ma Lin) The lake froze.",
      },
      {
        text: "Xinhua News Agency, Beijing, May 3rd[[ Electric]] (Reporter Ma Lin) The lake froze.",
        fixed: "Xinhua News Agency, Beijing, May 3rd (Reporter Ma Lin) The lake froze.",
      },
      { text: "Lake freezes early[[-Xinhua Net]]", fixed: "Lake freezes early - Xinhuanet" },
      { text: "□ [[This reporter]] Ma Lin", fixed: "□ By our correspondent Ma Lin" },
      { text: "[[Reporter reporters]] went out again", fixed: "Our reporters went out again" },
    ],
    fine: [
      "Edit: Thanks for all your replies",
      "Edit: I fixed the broken link.",
      "Editor: Lu Fei",
      "Communication: The Key to Trust and Success at Work in Teams of All Sizes",
      "He studied at the School of Communication (Communication Studies).",
      "First trial: the court heard two witnesses.",
      "(Reporter Ma Lin)",
      "Communications: Jane Miller",
      "Figure: Total Sales",
    ],
  },
  *check(text) {
    yield* labelled(text)
    for (const match of text.text.matchAll(several)) {
      yield report(match.index, match.groups?.label ?? "", `${match.groups?.label}s`, "记者", 0.7)
    }
    for (const match of text.text.matchAll(correspondent)) {
      const label = match.groups?.label ?? ""
      yield report(match.index, label, /^\p{Lu}/u.test(label) ? "Correspondent" : "correspondent", "通讯员")
    }
    for (const match of text.text.matchAll(dateline)) {
      const electric = match.groups?.electric ?? ""
      yield report(match.index + match[0].length - electric.length, electric, "", "电")
    }
    for (const [pattern, rewrite, source] of staff) {
      for (const match of text.text.matchAll(pattern)) yield report(match.index, match[0], rewrite, source)
    }
    for (const match of text.text.matchAll(site)) {
      const host = match.groups?.site ?? ""
      const plain = /^Xinhua/u.test(host)
        ? "Xinhuanet"
        : /^China|^Zhong/u.test(host)
          ? "China News Service"
          : host
      yield report(match.index, match[0].trimEnd(), ` - ${plain}`, host)
    }
  },
}

function* labelled(text: Text): Iterable<Report> {
  for (const match of text.text.matchAll(credit)) {
    const label = match.groups?.label ?? ""
    const known = labels[label.toLowerCase()]
    const after = text.text.slice(match.index + label.length)
    if (!known || (shared.has(label.toLowerCase()) && !named.test(after))) continue
    yield report(match.index, label, known[0], known[1])
  }
}

function report(from: number, quote: string, rewrite: string, source: string, confidence?: number): Report {
  return {
    from,
    to: from + quote.length,
    rewrites: [rewrite],
    message: rewrite.trim()
      ? `A credit of a Chinese newspaper (${source}): write “${rewrite.trim()}”.`
      : `${source} is not part of an English dateline.`,
    evidence: { source },
    ...(confidence !== undefined && { confidence }),
  }
}
