import type { Report, Rule, Text, Token } from "@ungarble/core"
import { isCapitalised } from "../../capitals.js"
import { stem } from "./stems.js"

const links = new Set("of to in for on with from by at into".split(" "))
const determiners = new Set("a an the its their his her our this that".split(" "))
const longest = 6

export default {
  id: "echo",
  category: "repetition",
  confidence: 0.8,
  about:
    "A phrase is tied to itself by a small word: “take the initiative to take the initiative”, “development of development”.",
  message: "Say it once.",
  examples: {
    garbled: [
      { text: "They [[take the initiative to take the initiative]].", fixed: "They take the initiative." },
      { text: "The [[balance of balance]] is good.", fixed: "The balance is good." },
      { text: "It saw [[an increase of an increase of]] 5%.", fixed: "It saw an increase of 5%." },
      { text: "They chose a [[new track for new tracks]].", fixed: "They chose a new track." },
      {
        text: "Keep up the [[prevention and control of prevention and control]].",
        fixed: "Keep up the prevention and control.",
      },
    ],
    fine: [
      "Day by day, from city to city, face to face, hand in hand.",
      "She is the best of the best, the king of kings, with a photo of a photo.",
      "People helping people; government of the people by the people.",
      "The state of the state is strong.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const { words } = text
    for (let i = 1; i + 1 < words.length; i++) {
      const link = words[i]!
      if (!links.has(link.lower)) continue
      let second = i + 1
      let size = 0
      let first = i
      for (const skip of [0, 1]) {
        if (skip && !determiners.has(words[i + 1]!.lower)) break
        const start = i + 1 + skip
        for (let n = Math.min(longest, i, words.length - start); n > 0; n--) {
          if (sameRun(words, i - n, start, n)) {
            size = n
            second = start
            first = i - n
            break
          }
        }
        if (size) break
      }
      if (!size) continue
      const part = words.slice(first, i)
      const again = words[second + size]
      const linkAgain = again?.lower === link.lower && second === i + 1
      if (!garbled(part, link, again, linkAgain)) continue
      const from = part[0]!.from
      const to = words[second + size - 1]!.to
      if (text.verbatim(from, to)) continue
      // “an increase of an increase of”: the link stands again at the end.
      yield linkAgain
        ? { from, to: again!.to, rewrites: [text.text.slice(from, link.to)] }
        : { from, to, rewrites: [text.text.slice(from, part.at(-1)!.to)] }
      i = second + size - 1
    }
  },
} satisfies Rule

function sameRun(words: readonly Token[], a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const one = words[a + i]!
    const other = words[b + i]!
    if (one.kind === "mark" || other.kind !== one.kind) return false
    if (one.lower === other.lower) continue
    // In a longer phrase another form of the word is the same word: “a new track for new tracks”.
    if (
      size < 2 ||
      one.text.length < 4 ||
      /^\p{Lu}{2}/u.test(one.text) ||
      stem(one.lower) !== stem(other.lower)
    )
      return false
  }
  return true
}

function garbled(part: readonly Token[], link: Token, next: Token | undefined, linkAgain: boolean): boolean {
  const letters = part.filter(word => word.kind === "word")
  const content = letters.filter(
    word => !small.has(word.lower) && !links.has(word.lower) && !determiners.has(word.lower),
  )
  if (content.length === 0 || letters.every(isCapitalised)) return false
  // “an increase of an increase of”, but not “a life for a life”
  if (linkAgain && link.lower === "of") return true
  // “from shop to shop”, “public places in public places”
  if (link.lower === "to") return part.length > 2 && content.length > 1
  if (content.length > 1) return true
  return part.length === 1 && link.lower === "of" && part[0]!.text.length > 5 && !begins(next)
}

// “cost of cost overruns”: the second one belongs to a new phrase.
const begins = (next: Token | undefined) =>
  next !== undefined &&
  (next.text === "-" || (next.kind === "word" && !links.has(next.lower) && !small.has(next.lower)))

const small = new Set(
  "i you he she it we they not be been so if as and or is was are were has have will the that which who but".split(
    " ",
  ),
)
