import type { Range, Text } from "@ungarble/core"
import { align, type Bead, type Side } from "./align.js"
import { type SourceFigure, sourceFigures } from "./chinese-figures.js"
import { plainFigures } from "./chinese-numerals.js"
import { type TargetFigure, targetFigures } from "./english-figures.js"

/** A text and its Chinese source, read and aligned. */
export interface Beside {
  readonly source: string
  readonly beads: readonly Bead[]
  readonly sourceFigures: readonly SourceFigure[]
  readonly targetFigures: readonly TargetFigure[]
  /** Runs of digits in the source, as in names and codes that are no figures. */
  readonly codes: ReadonlySet<string>
}

const read = new WeakMap<Text, Beside | null>()

/** The text and its source side by side, read once; null where there is no source or it isn't Chinese. */
export function beside(text: Text): Beside | null {
  const known = read.get(text)
  if (known !== undefined) return known
  const { source } = text.block
  const answer = source !== undefined && isChinese(source) ? pair(source, text) : null
  read.set(text, answer)
  return answer
}

/** True for Chinese: mostly Han characters, and no kana or hangul among them. */
export function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return (
    han >= 2 && han * 2 > letters && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
  )
}

/** True if one range lies in another. */
export const isInside = (inner: Range, outer: Range) => outer.from <= inner.from && inner.to <= outer.to

/** The beads' target that a place of the source is told in; the whole text where it is told nowhere. */
export function targetOf(pair: Beside, range: Range, text: Text): Range {
  const bead = pair.beads.find(({ source }) => source.from <= range.from && range.from < source.to)
  if (bead && bead.target.to > bead.target.from) return bead.target
  const at = bead?.target.from ?? 0
  return (
    text.sentences.find(({ from, to }) => from <= at && at <= to) ??
    text.sentences[0] ?? { from: 0, to: text.text.length }
  )
}

function pair(source: string, text: Text): Beside {
  const figures = { source: sourceFigures(source), target: targetFigures(text.text) }
  const anchor = ({ kind, value }: SourceFigure | TargetFigure) => `${kind === "percent" ? "%" : ""}${value}`
  const side = (
    sentences: readonly Range[],
    all: string,
    list: readonly (SourceFigure | TargetFigure)[],
  ): Side => ({
    sentences,
    anchors: sentences.map(({ from, to }) => {
      const figuresHere = list.filter(figure => from <= figure.from && figure.from < to)
      const latin = all.slice(from, to).match(/[A-Za-z]{2,}\d*|[A-Za-z]+\d+/gu) ?? []
      return new Set([...figuresHere.map(anchor), ...latin.map(word => word.toLowerCase())])
    }),
  })
  return {
    source,
    beads: align(
      side(sourceSentences(source), source, figures.source),
      side(text.sentences, text.text, figures.target),
    ),
    sourceFigures: figures.source,
    targetFigures: figures.target,
    codes: new Set(plainFigures(source).match(/\d+(?:\.\d+)?/gu) ?? []),
  }
}

/** Cuts Chinese into sentences, by full-width stops and line ends. */
export function sourceSentences(source: string): Range[] {
  const ranges: Range[] = []
  for (const match of source.matchAll(/[^。！？!?；\n]*(?:[。！？!?；]+[”’"』」》）)]*|\n|$)/gu)) {
    const lead = match[0].length - match[0].trimStart().length
    const length = match[0].trim().length
    if (length > 0) ranges.push({ from: match.index + lead, to: match.index + lead + length })
  }
  return ranges
}
