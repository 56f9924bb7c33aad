import type { OriginModel } from "@ungarble/core"
import { judgeCounts, type MarkCounts } from "./judge.js"
import { countMarks } from "./marks.js"
import { fitted } from "./rates.js"

const leastWeight = 0.1
const most = 8

/**
 * Tells by its marks whether an English text was translated from Chinese by a machine: half-spaced hyphens, “the masses”, “the
 * reporter learned”. English news about China and translations from other languages are told from it.
 */
export const chineseOrigin: OriginModel<MarkCounts> = {
  language: "cmn",
  note: text => ({
    counts: countMarks(text.text, text.sentences),
    words: text.words.filter(token => token.kind === "word").length,
  }),
  estimate(notes) {
    const judgement = judgeCounts(notes, fitted)
    return {
      language: "cmn",
      probability: 1 / (1 + Math.exp(-judgement.odds)),
      reasons: judgement.marks
        .filter(({ weight }) => Math.abs(weight) >= leastWeight)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .slice(0, most)
        .map(({ mark, count, weight }) => ({ about: mark.about, count, weight })),
    }
  },
}
