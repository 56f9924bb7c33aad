import type { WordClass } from "@ungarble/core"
import type { Tag } from "./tag.js"

const classOf: Readonly<Record<Tag, WordClass>> = {
  CC: "conjunction",
  CD: "numeral",
  DT: "determiner",
  EX: "pronoun",
  FW: "other",
  IN: "preposition",
  JJ: "adjective",
  JJR: "adjective",
  JJS: "adjective",
  MD: "auxiliary",
  NN: "noun",
  NNS: "noun",
  NNP: "name",
  NNPS: "name",
  PDT: "determiner",
  POS: "noun",
  PRP: "pronoun",
  PRP$: "pronoun",
  "PRP+V": "pronoun",
  RB: "adverb",
  RBR: "adverb",
  RBS: "adverb",
  RP: "particle",
  SYM: "other",
  TO: "preposition",
  UH: "other",
  VB: "verb",
  VBD: "verb",
  VBG: "verb",
  VBN: "verb",
  VBP: "verb",
  VBZ: "verb",
  WDT: "pronoun",
  WP: "pronoun",
  WP$: "pronoun",
  WRB: "adverb",
  PUNCT: "other",
}

const be = /^(?:be|am|is|are|was|were|been|being|(?:is|are|was|were|ai)n't)$/u
const helper = /^(?:have|has|had|having|do|does|did|(?:have|has|had|do|does|did)n't)$/u
const subordinator =
  /^(?:that|because|if|although|though|whether|while|unless|than|since|until|whereas|lest)$/u

/** The word classes of tagged words. “Be” always counts as an auxiliary, “have” and “do” where a verb follows. */
export function classesOf(words: readonly string[], tags: readonly Tag[]): WordClass[] {
  return tags.map((tag, i) => {
    const lower = words[i]!.toLowerCase().replaceAll("’", "'")
    if (tag.startsWith("VB") && (be.test(lower) || (helper.test(lower) && verbFollows(tags, i))))
      return "auxiliary"
    if (tag === "TO" && verbFollows(tags, i)) return "particle"
    if (tag === "RB" && lower === "not") return "particle"
    if (tag === "IN" && subordinator.test(lower)) return "conjunction"
    return classOf[tag]
  })
}

// Past adverbs, and past the subject of a question.
function verbFollows(tags: readonly Tag[], i: number): boolean {
  for (let next = i + 1; next < tags.length; next++) {
    const tag = tags[next]!
    if (tag === "VB" || tag === "VBN") return true
    if (!tag.startsWith("RB") && tag !== "PRP") return false
  }
  return false
}
