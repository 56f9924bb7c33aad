import type { Report, Rule, Text, Token } from "@ungarble/core"
import { capitalise } from "../../capitals.js"
import { type TaggedSentence, taggedSentences } from "../../tags/sentences.js"
import { type Tag, tags } from "../../tags/tags.js"

const finite: readonly Tag[] = ["VBD", "VBZ", "VBP", "MD", "PRP+V"]
const subjects: readonly Tag[] = ["PRP", "DT", "PRP$"]
// Words that make one of the two clauses depend on the other, or a remark thrown in.
const joining =
  /^(?:if|when|while|as|because|since|although|though|after|before|once|unless|until|where|who|whom|whose|which|that|whether|what|how|why|for|with|in|on|at|by|to|from|despite|like|not|neither|either|no|think|thought|suppose|believe|know|say|says|said|tell|told|and|or|but|nor|so|more|less)$/u

export default {
  id: "run-on",
  category: "grammar",
  severity: "minor",
  confidence: 0.35,
  about: "Two sentences are joined by a comma alone, as Chinese and other languages do.",
  message: "Begin a new sentence, or join the two with a word.",
  lexicons: [tags],
  examples: {
    garbled: [
      {
        text: "The lake is very [[clear, the]] banks are green.",
        fixed: "The lake is very clear. The banks are green.",
      },
    ],
    fine: [
      "The lake is very clear, and the banks are green.",
      "When the lake is clear, the banks are green.",
      "The lake, the banks and the hills are green.",
      "It is clear, they say.",
      "It was there, I think, all the time.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    for (const sentence of taggedSentences(text)) {
      const { words } = sentence
      const at = words.findIndex(word => word.text === ",")
      const [before, comma, next] = [words[at - 1], words[at], words[at + 1]]
      if (!before || !comma || !next || !areTwo(sentence, at) || text.verbatim(before.from, next.to)) continue
      const head = text.text.slice(before.from, comma.from)
      const capital = capitalise(next.text)
      yield { from: before.from, to: next.to, rewrites: [`${head}. ${capital}`, `${head}, and ${next.text}`] }
    }
  },
} satisfies Rule

function areTwo({ words, tags: of }: TaggedSentence, comma: number): boolean {
  if (comma < 4 || !subjects.includes(of[comma + 1] ?? "PUNCT")) return false
  const rest = words.slice(comma + 1)
  const stop = rest.findIndex(word => /^[,.;:!?]$/u.test(word.text))
  const end = comma + 1 + (stop < 0 ? rest.length : stop)
  if (end - comma < 5 || words[end]?.text === ",") return false
  const isWhole = (from: number, to: number) =>
    of.slice(from, to).some(tag => finite.includes(tag)) && words.slice(from, to).every(isPlain)
  const verb = of.slice(comma + 1, end).findIndex(tag => finite.includes(tag))
  return isWhole(0, comma) && isWhole(comma + 1, end) && verb >= 1 && verb <= 4
}

const isPlain = (word: Token) => !/["“”‘():;]/u.test(word.text) && !joining.test(word.lower)
