import type { DocumentRule } from "@ungarble/core"
import { beside } from "./beside.js"

/** The months that a block's source names, and days of it to which the English gives another. */
export interface MonthNote {
  readonly named: readonly number[]
  readonly made: readonly {
    readonly from: number
    readonly to: number
    readonly month: number
    readonly day: number
    readonly quote: string
    readonly hasArticle: boolean
  }[]
}

/** “24 May” for 24日: a month that the machine made up, since no block of the document's source names it. */
export const sourceMonth: DocumentRule<MonthNote> = {
  id: "chinese-source-month",
  category: "number",
  severity: "major",
  confidence: 0.7,
  about:
    "With the Chinese text beside the English: Chinese news often gives the day alone (24日, “on the 24th”), and machines make up a month for it. A month that the source names elsewhere in the document, or the one before or after it, is taken to be known.",
  message: "The source names no such month.",
  examples: {
    source: "本报9月24日电 新桥建成。\n\n市长25日在会上宣布，新桥即将通车。",
    garbled: [
      {
        text: "Our paper, September 24: The new bridge is ready.\n\nThe mayor said on [[25 May]] that the bridge would open.",
        fixed:
          "Our paper, September 24: The new bridge is ready.\n\nThe mayor said on the 25th that the bridge would open.",
      },
      {
        text: "Our paper: The bridge is ready.\n\nThe mayor said on the [[25th of May]] that it would open.",
        fixed: "Our paper: The bridge is ready.\n\nThe mayor said on the 25th that it would open.",
      },
    ],
    fine: [
      "Our paper: The bridge is ready.\n\nThe mayor said on September 25 that the bridge would open.",
      "Our paper: The bridge is ready.\n\nThe mayor, who took office in May, spoke to 25 guests.",
    ],
  },
  note(text) {
    const pair = beside(text)
    if (!pair) return undefined
    const named = pair.sourceFigures.flatMap(({ kind, value }) => (kind === "month" ? [value] : []))
    const days = new Map(
      pair.sourceFigures.flatMap(figure => (figure.kind === "day" ? [[figure.value, figure.quote]] : [])),
    )
    const made = pair.targetFigures.flatMap((month, i) => {
      if (month.kind !== "month") return []
      const day = [pair.targetFigures[i - 1], pair.targetFigures[i + 1]].find(
        other =>
          other &&
          other.kind !== "month" &&
          days.has(other.value) &&
          Math.min(Math.abs(other.to - month.from), Math.abs(month.to - other.from)) <= 4,
      )
      if (!day) return []
      const from = Math.min(day.from, month.from)
      const hasArticle = /\bthe $/u.test(text.text.slice(0, from))
      const to = Math.max(day.to, month.to)
      return [{ from, to, month: month.value, day: day.value, quote: days.get(day.value) ?? "", hasArticle }]
    })
    return { named, made }
  },
  *judge(notes) {
    const known = new Set(
      notes.flatMap(({ note }) =>
        note.named.flatMap(month => [month, (month % 12) + 1, ((month + 10) % 12) + 1]),
      ),
    )
    for (const { block, note } of notes) {
      for (const { from, to, month, day, quote, hasArticle } of note.made) {
        if (known.has(month)) continue
        yield {
          block,
          from,
          to,
          // Where no month is named at all, a translator may have known it from the date of the paper.
          confidence: known.size > 0 ? 0.7 : 0.35,
          rewrites: [`${hasArticle ? "" : "the "}${ordinal(day)}`],
          message: `The source says ${quote}, and names no such month.`,
          evidence: { source: quote },
        }
      }
    }
  },
}

function ordinal(day: number): string {
  const ending = day % 100 > 10 && day % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")
  return `${day}${ending}`
}
