import type { Category, Report, Severity, Text } from "@ungarble/core"
import { calibration } from "./model.js"
import type { Piece } from "./wordpiece.js"

/** How many numbers the model answers for each piece. */
export const answersPerPiece = 12

const categories: readonly Category[] = [
  "typography",
  "repetition",
  "nonword",
  "stray",
  "untranslated",
  "calque",
  "terminology",
  "grammar",
  "incoherent",
  "number",
]

const messages: Readonly<Record<Category, string>> = {
  typography: "The spacing or the marks here look damaged.",
  repetition: "This seems to say the same thing twice.",
  nonword: "This does not read as an English word or name.",
  stray: "This does not seem to belong here.",
  untranslated: "This seems to have been left untranslated.",
  calque: "This reads as if it had been put into English piece by piece.",
  terminology: "This may be the wrong word or name here; the machine may have taken another sense.",
  grammar: "This does not read as English grammar.",
  incoherent: "This does not read as English; the machine may have dropped or moved words.",
  number: "This figure may be wrong.",
}

/** A word or mark with what the model thinks of its pieces. */
interface Judged {
  readonly from: number
  readonly to: number
  readonly isMark: boolean
  /** Logit of being garbled, the highest of its pieces. */
  readonly garbled: number
  /** Where its pieces' answers stand. */
  readonly first: number
  readonly last: number
}

/** Runs that are less sure than this are left out; nobody sees them at any sensitivity. */
const leastConfidence = 0.2

// A run of more characters is taken apart by raising the bar inside it, a step at a time.
const longest = 90
const step = 0.25

/**
 * Makes reports of the model's answers: each run of words above the bar is one finding, a long one several, with the least
 * doubtful words left out between them. Ranges begin and end with words, not with marks. Every report says how sure it is.
 */
export function reportRuns(text: Text, pieces: readonly Piece[], answers: Float32Array): readonly Report[] {
  const words = judgeWords(text, pieces, answers)
  const block = mean(words)
  return cutRuns(words, calibration.low).flatMap(run => reportRun(text, run, block, answers) ?? [])
}

function cutRuns(words: readonly Judged[], bar: number): readonly (readonly Judged[])[] {
  const runs: Judged[][] = []
  let run: Judged[] | undefined
  for (const word of words) {
    if (word.garbled < bar) run = undefined
    else if (run) run.push(word)
    else {
      run = [word]
      runs.push(run)
    }
  }
  return runs.flatMap(run => {
    const isLong = run.length > 1 && run.at(-1)!.to - run[0]!.from > longest
    return isLong ? cutRuns(run, bar + step) : [run]
  })
}

function judgeWords(text: Text, pieces: readonly Piece[], answers: Float32Array): readonly Judged[] {
  const judged: Judged[] = []
  let first = 0
  for (const { kind, from, to } of text.words) {
    while (first < pieces.length && pieces[first]!.to <= from) first++
    let last = first
    let garbled = Number.NEGATIVE_INFINITY
    while (last < pieces.length && pieces[last]!.from < to) {
      garbled = Math.max(garbled, answers[last * answersPerPiece]!)
      last++
    }
    if (last > first) judged.push({ from, to, isMark: kind === "mark", garbled, first, last })
  }
  return judged
}

function reportRun(
  text: Text,
  run: readonly Judged[],
  block: number,
  answers: Float32Array,
): Report | undefined {
  const { from } = run.find(word => !word.isMark) ?? run[0]!
  const { to } = run.findLast(word => !word.isMark) ?? run.at(-1)!
  const peak = Math.max(...run.map(word => word.garbled))
  const { bias, peak: byPeak, mean: byMean, length: byLength, block: byBlock } = calibration
  const sum = bias + byPeak * peak + byMean * mean(run) + byLength * Math.log(run.length) + byBlock * block
  const confidence = logistic(sum)
  if (confidence < leastConfidence || text.verbatim(from, to)) return undefined
  const category = categoryOf(run, answers)
  return { from, to, category, severity: severityOf(run, answers), confidence, message: messages[category] }
}

function mean(words: readonly Judged[]): number {
  return words.reduce((sum, word) => sum + word.garbled, 0) / words.length
}

function categoryOf(run: readonly Judged[], answers: Float32Array): Category {
  const sums = categories.map((_, kind) => sumOver(run, answers, 2 + kind))
  return categories[sums.indexOf(Math.max(...sums))]!
}

function severityOf(run: readonly Judged[], answers: Float32Array): Severity {
  return sumOver(run, answers, 1) > 0 ? "major" : "minor"
}

function sumOver(run: readonly Judged[], answers: Float32Array, answer: number): number {
  let sum = 0
  for (const { first, last } of run) {
    for (let piece = first; piece < last; piece++) sum += answers[piece * answersPerPiece + answer]!
  }
  return sum
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
