import type { Report, Rule, Text, Token } from "@ungarble/core"
import { onPurpose, type Run } from "./on-purpose.js"

const joints = new Set([",", "and", "or", "/", "&"])
const longest = 12

// The run that reaches farthest; of several that reach as far, the one with the fewest words.
function runAt(words: readonly Token[], start: number, limit: number, joint: number): Run | undefined {
  let best: Run | undefined
  for (let size = 1; size <= longest && start + size + joint < limit; size++) {
    if (words[start + size - 1]!.text === ",") continue
    const step = size + joint
    let end = start + size
    while (
      end + step <= limit &&
      same(words, start, end + joint, size) &&
      (joint === 0 || isJoint(words, end, joint))
    )
      end += step
    if (end > start + size && end > (best?.end ?? 0)) best = { size, joint, end }
  }
  return best
}

function same(words: readonly Token[], a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (words[a + i]!.lower !== words[b + i]!.lower) return false
  return true
}

const isJoint = (words: readonly Token[], at: number, size: number) =>
  size === 1
    ? joints.has(words[at]!.lower)
    : words[at]!.text === "," && /^(?:and|or)$/u.test(words[at + 1]!.lower)

export default {
  id: "repeated-words",
  category: "repetition",
  confidence: 0.85,
  about:
    "The same words stand twice in a row: the machine met two words of one meaning, or started again. “had had”, “very, very” and “again and again” are meant.",
  message: "Say it once.",
  examples: {
    garbled: [
      { text: "It was a [[simple simple simple]] shirt.", fixed: "It was a simple shirt." },
      { text: "They run [[state-owned state-owned]] mills.", fixed: "They run state-owned mills." },
      { text: "[[The meeting The meeting]] is over.", fixed: "The meeting is over." },
      { text: "He checked them [[one by one one by one]].", fixed: "He checked them one by one." },
      { text: "They stayed [[calm and calm]] in the rain.", fixed: "They stayed calm in the rain." },
      { text: "It was founded [[in 1952 in 1952]].", fixed: "It was founded in 1952." },
      { text: "The Dragon Boat [[Festival Festival]] is near.", fixed: "The Dragon Boat Festival is near." },
      { text: "Shops were [[suspended, suspended]].", fixed: "Shops were suspended." },
      { text: "All [[of the of the]] tea is gone.", fixed: "All of the tea is gone." },
    ],
    fine: [
      "He had had enough, and that that was so pleased her.",
      "They came again and again, and it grew more and more.",
      "It is a very, very long, long way to Walla Walla.",
      "No no no, bye bye, ha ha ha!",
      "New York, New York, and Baden-Baden.",
      "Step by step by step, over and over and over.",
      "The score was 3, 3 and 3-3.",
      "It is better and better, they tried and tried.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const { words } = text
    let start = 0
    for (const sentence of text.sentences) {
      while (start < words.length && words[start]!.from < sentence.from) start++
      let limit = start
      while (limit < words.length && words[limit]!.to <= sentence.to) limit++
      for (let at = start; at < limit; at++) {
        if (words[at]!.kind === "mark") continue
        const run = runAt(words, at, limit, 0) ?? runAt(words, at, limit, 1) ?? runAt(words, at, limit, 2)
        if (!run) continue
        // A mark that closes each turn stays outside.
        const tail = words[run.end - 1]!.kind === "mark" ? 2 : 1
        const from = words[at]!.from
        const to = words[run.end - tail]!.to
        if (!onPurpose(words, at, run) && !text.verbatim(from, to)) {
          yield { from, to, rewrites: [text.text.slice(from, words[at + run.size - tail]!.to)] }
        }
        at = run.end - 1
      }
      start = limit
    }
  },
} satisfies Rule
