import { type Mark, marks } from "./marks.js"

/** What was counted in a block: sentences with each mark, in the order of `marks`, and words. */
export interface MarkCounts {
  readonly counts: readonly number[]
  readonly words: number
}

/** The kinds of text that are told apart. The first two came from Chinese. */
export type Kind = "zh" | "paper" | "other" | "clean" | "china"

/** What training found: marks in 1,000 words of each kind of text, and how to read their odds as a probability. */
export interface Fitted {
  readonly rates: Readonly<Record<Kind, readonly number[]>>
  readonly scale: number
  readonly shift: number
}

/** The odds that a text came from Chinese, and the marks that sway them by being there. */
export interface Judgement {
  /** Natural logarithm. */
  readonly odds: number
  readonly marks: readonly { readonly mark: Mark; readonly count: number; readonly weight: number }[]
}

const fromChinese = ["zh", "paper"] as const
const others = ["other", "clean", "china"] as const
const kinds = [...fromChinese, ...others]
// What is met again and again, as a name is, says less each time; and so does a long text without a mark.
const fullCounts = 3
const fullWords = 500
// No mark alone may settle it.
const most = 4

/**
 * Weighs what was counted over all blocks of a document: how likely each kind of text is to have these marks (Poisson, every
 * mark by itself, each capped), the kinds from Chinese against the others.
 */
export function judgeCounts(notes: readonly MarkCounts[], { rates, scale, shift }: Fitted): Judgement {
  const words = notes.reduce((sum, note) => sum + note.words, 0)
  if (words === 0) return { odds: 0, marks: [] }
  const exposure = damp(words, fullWords)
  const weighed = marks.map((mark, i) => {
    const count = notes.reduce((sum, note) => sum + (note.counts[i] ?? 0), 0)
    const shown = damp((count * exposure) / words, fullCounts)
    const likely = kinds.map(kind => shown * Math.log(rates[kind][i]!) - (rates[kind][i]! * exposure) / 1000)
    const mean = likely.reduce((sum, each) => sum + each, 0) / kinds.length
    return { mark, count, likely: likely.map(each => Math.max(-most, Math.min(most, each - mean))) }
  })
  const totals = kinds.map((_, kind) => weighed.reduce((sum, { likely }) => sum + likely[kind]!, 0))
  const ours = join(totals.slice(0, fromChinese.length))
  const theirs = join(totals.slice(fromChinese.length))
  // A text of a few words shows too little for any mark to count in full.
  const certainty = Math.min(1, words / 60)
  const reading = ({ mark, count, likely }: (typeof weighed)[number]) => {
    const i = marks.indexOf(mark)
    const compare = (value: (kind: number) => number) =>
      ours.shares.reduce((sum, share, kind) => sum + share * value(kind), 0) -
      theirs.shares.reduce((sum, share, kind) => sum + share * value(kind + fromChinese.length), 0)
    return {
      mark,
      count,
      weight: certainty * scale * compare(kind => likely[kind]!),
      // A mark that is met where more of it were due speaks by what is absent, which nobody would call a reason.
      isReason: compare(kind => Math.log(rates[kinds[kind]!][i]!)) * compare(kind => likely[kind]!) > 0,
    }
  }
  return {
    odds: certainty * (scale * (ours.total - theirs.total) + shift),
    marks: weighed
      .filter(({ count }) => count > 0)
      .map(reading)
      .filter(({ isReason }) => isReason)
      .map(({ mark, count, weight }) => ({ mark, count, weight })),
  }
}

/** The mean likelihood of several kinds, as a logarithm, and the share of each in it. */
function join(totals: readonly number[]): { readonly total: number; readonly shares: readonly number[] } {
  const top = Math.max(...totals)
  const parts = totals.map(total => Math.exp(total - top))
  const sum = parts.reduce((all, part) => all + part, 0)
  return { total: top + Math.log(sum / totals.length), shares: parts.map(part => part / sum) }
}

const damp = (n: number, full: number) => (n <= full ? n : full * (1 + Math.log(n / full)))
