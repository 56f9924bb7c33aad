import type { Rule } from "@ungarble/core"
import { surplus } from "./align.js"
import { beside, targetOf } from "./beside.js"

const han = /\p{Script=Han}/gu
const enough = 8

/** A sentence, or a good part of one, that the source has and the English doesn't. */
export const sourceDropped: Rule = {
  id: "chinese-source-dropped",
  category: "incoherent",
  severity: "major",
  confidence: 0.4,
  about:
    "With the Chinese text beside the English: a sentence or clause that has no counterpart. Machines drop what they cannot make sense of.",
  message: "Something of the source is missing here.",
  examples: {
    source:
      "新桥昨天通车。市长说，这座桥花了三年时间才建成，比原来的计划晚了整整一年，他向所有等待的居民表示歉意。",
    garbled: [{ text: "[[The new bridge opened yesterday.]]" }],
    fine: [
      "The new bridge opened yesterday. The mayor said it had taken three years to build, a full year longer than was planned, and apologised to all the residents who had waited.",
    ],
  },
  *check(text) {
    const pair = beside(text)
    if (!pair || text.text.trim() === "") return
    const whole = surplus(pair.source.length, text.text.length)
    for (const bead of pair.beads) {
      const said = pair.source.slice(bead.source.from, bead.source.to)
      const size = said.match(han)?.length ?? 0
      if (size < enough) continue
      const place = targetOf(pair, bead.source, text)
      const isGone = bead.target.to === bead.target.from
      const lack = surplus(said.length, bead.target.to - bead.target.from)
      if (isGone ? whole > -1 : lack > -2.6) continue
      yield {
        ...place,
        confidence: isGone || lack < -3.2 ? 0.55 : 0.4,
        message: isGone
          ? `The English lacks a sentence of the source: “${short(said)}”`
          : `The English is much shorter than its source: “${short(said)}”`,
        evidence: { source: short(said) },
      }
    }
  },
}

const short = (said: string) => (said.length > 40 ? `${said.slice(0, 40)}…` : said)
