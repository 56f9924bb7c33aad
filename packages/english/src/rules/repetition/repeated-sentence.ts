import type { Report, Rule, Text } from "@ungarble/core"

export default {
  id: "repeated-sentence",
  category: "repetition",
  confidence: 0.85,
  about: "A sentence is said again right after itself: the machine has lost its way in a loop.",
  message: "Say it once.",
  examples: {
    garbled: [
      {
        text: "The road is shut. [[It is not going to open. It is not going to open.]]",
        fixed: "The road is shut. It is not going to open.",
      },
    ],
    fine: ["Yes. Yes. He came. He saw. No, no.", "I am here. You are here. I am here."],
  },
  *check(text: Text): Iterable<Report> {
    const { sentences } = text
    for (let i = 0; i + 1 < sentences.length; i++) {
      const first = sentences[i]!
      const words = text.text.slice(first.from, first.to)
      let last = i
      while (last + 1 < sentences.length && sameWords(words, text, last + 1)) last++
      if (last === i) continue
      // A few words are said twice with feeling, but not four times.
      if (words.split(/\s+/u).length > 4 || last - i > 2) {
        yield { from: first.from, to: sentences[last]!.to, rewrites: [words] }
      }
      i = last
    }
  },
} satisfies Rule

const sameWords = (words: string, text: Text, at: number) => {
  const { from, to } = text.sentences[at]!
  return (
    to - from === words.length &&
    text.text.slice(from, to).toLowerCase() === words.toLowerCase() &&
    /\p{L}/u.test(words)
  )
}
