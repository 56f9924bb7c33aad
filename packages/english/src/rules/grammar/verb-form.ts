import type { Form, Report, Rule, Text, Token } from "@ungarble/core"
import { shareOf, taggedSentences } from "../../tags/sentences.js"
import { type Tag, type Tagger, tags } from "../../tags/tags.js"

interface Pattern {
  /** The helping verb. */
  readonly after: RegExp
  /** What a word has to be nearly always to be wrong there. */
  readonly wrong: readonly Tag[]
  readonly forms: readonly Form[]
}

const patterns: readonly Pattern[] = [
  {
    after:
      /^(?:can|could|will|would|shall|should|must|may|might|cannot|to|didn't|doesn't|don't|won't|can't)$/u,
    wrong: ["VBD", "VBZ"],
    forms: ["base"],
  },
  { after: /^(?:has|have|had)$/u, wrong: ["VB", "VBP", "VBZ"], forms: ["participle"] },
  {
    after: /^(?:is|are|was|were|been|being)$/u,
    wrong: ["VB", "VBP"],
    forms: ["participle", "gerund"],
  },
]

// Words are taken for such a form only where the lists hardly know them as anything else.
const surely = 0.92

export default {
  id: "verb-form",
  category: "grammar",
  confidence: 0.7,
  about:
    "A verb stands in a form that its helping verb does not take: “will holds”, “has receive”, “was establish”.",
  message: "Use the form that goes with the helping verb.",
  lexicons: [tags],
  examples: {
    garbled: [
      { text: "The council [[will provides]] new books.", fixed: "The council will provide new books." },
      { text: "She [[has not receive]] the letter.", fixed: "She has not received the letter." },
      { text: "The school [[was establish]] in 1950.", fixed: "The school was established in 1950." },
    ],
    fine: [
      "The council will provide what it has and does.",
      "What they are is a mystery, and all she did was help.",
      "To have is not to become; the thing to fear is fear.",
      "He has put it there and had let them in.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const tagger = text.lexicon(tags)
    for (const { words, tags: of } of taggedSentences(text)) {
      // “All it does is help”: a base form is right after such a subject.
      if (words.some(word => /^(?:what|all|thing|only)$/u.test(word.lower))) continue
      for (const [i, helper] of words.entries()) {
        const pattern = patterns.find(({ after }) => after.test(helper.text))
        if (!pattern) continue
        let at = i + 1
        while (of[at] === "RB") at++
        const verb = words[at]
        if (!verb || !isWrong(verb, pattern, tagger)) continue
        const between = text.text.slice(helper.from, verb.from)
        if (!/^[\p{L}'’ ]+$/u.test(between) || text.verbatim(helper.from, verb.to)) continue
        const lemma = tagger.lemma(verb.text, "VBZ")
        const forms = pattern.forms.map(form => text.language.inflect(lemma, form))
        if (forms.includes(verb.text)) continue
        yield {
          from: helper.from,
          to: verb.to,
          rewrites: forms.map(form => between + form),
        }
      }
    }
  },
} satisfies Rule

function isWrong(verb: Token, { wrong, forms }: Pattern, tagger: Tagger): boolean {
  if (!/^[a-z]{3,}$/u.test(verb.text) || !tagger.knows(verb.text)) return false
  if (forms[0] === "base" && shareOf(tagger, verb.text, "VB") > 0) return false
  return shareOf(tagger, verb.text, ...wrong) >= surely
}
