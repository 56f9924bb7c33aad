import type { Report, Rule, Text, Token } from "@ungarble/core"
import { likeCase } from "../../capitals.js"
import { shareOf, type TaggedSentence, taggedSentences } from "../../tags/sentences.js"
import { type Tag, type Tagger, tags } from "../../tags/tags.js"

const singular = /^(?:this|a|an|each|every|another)$/u
const plural = /^(?:these|those|many|several|various|numerous|two|three|four|five|six|seven|eight|nine|ten)$/u
const counting =
  /^(?:few|many|several|dozen|hundred|thousand|million|billion|couple|great|good|full|whole|further|mere|record)$/u
const verbs: ReadonlyMap<string, string> = new Map([
  ["is", "are"],
  ["was", "were"],
  ["has", "have"],
])
const surely = 0.95

export default {
  id: "agreement",
  category: "grammar",
  severity: "minor",
  confidence: 0.7,
  about:
    "A noun is in the singular where its determiner or its verb asks for the plural, or the other way about: “this measures”, “many problem”, “one of the biggest city”, “The workers was”.",
  message: "Make them agree.",
  lexicons: [tags],
  examples: {
    garbled: [
      { text: "They took [[this measures]] at once.", fixed: "They took these measures at once." },
      {
        text: "It solved [[many difficult problem]] for them.",
        fixed: "It solved many difficult problems for them.",
      },
      { text: "They saw [[three village]] in a day.", fixed: "They saw three villages in a day." },
      {
        text: "It is one of [[the most beautiful city]] in the north.",
        fixed: "It is one of the most beautiful cities in the north.",
      },
      { text: "[[The young workers was]] glad.", fixed: "The young workers were glad." },
    ],
    fine: [
      "These measures and this measure help; a few days or a good many years pass.",
      "This news and that series matter, this species lives on, and this sports club too.",
      "Two thirds of it was gone, and ten percent is left.",
      "The number of workers was small, and what he gave his workers was little.",
      "The United States is large; five years is long, and many a day passed.",
      "One of the biggest city parks has three village shops, and he is one of the royal family.",
      "A five year plan, ten day trips and article 5 of March 7 event.",
      "Several university buildings stand where these two and both man and dog lay.",
    ],
  },
  *check(text: Text): Iterable<Report> {
    const tagger = text.lexicon(tags)
    for (const sentence of taggedSentences(text)) {
      for (const report of [...withDeterminer(sentence, tagger, text), ...withVerb(sentence, tagger, text)]) {
        if (!text.verbatim(report.from, report.to)) yield report
      }
    }
  },
} satisfies Rule

function* withDeterminer({ words, tags: of }: TaggedSentence, tagger: Tagger, text: Text): Iterable<Report> {
  for (const [i, word] of words.entries()) {
    const wantsOne = singular.test(word.lower) && of[i] === "DT"
    if (!wantsOne && !plural.test(word.lower) && !endsOneOfThe(words, i, of)) continue
    let head = i + 1
    while (/^JJS?$/u.test(of[head] ?? "") || of[head] === "RBS") head++
    const noun = words[head]
    if (!noun || !/^[a-z]{3,}$/u.test(noun.text) || words.slice(i + 1, head).some(isCounting)) continue
    const range = text.text.slice(word.from, noun.from)
    if (!/^[\p{L}'’ -]+$/u.test(range)) continue
    const ends = endsPhrase(of[head + 1], words[head + 1])
    if (
      wantsOne &&
      ends &&
      of[head] === "NNS" &&
      isSurely(tagger, noun.text, "NNS") &&
      !/(?:ics|ews|eries|ans|people|police|species|means|quarters|roads|works|shorts|customs)$/u.test(
        noun.text,
      )
    ) {
      const rest = text.text.slice(word.to, noun.to)
      const many = word.lower === "this" ? "these" : undefined
      const one = range + tagger.lemma(noun.text, "NNS")
      yield {
        from: word.from,
        to: noun.to,
        rewrites: many ? [likeCase(many, word.text) + rest, one] : [one],
      }
    } else if (
      !wantsOne &&
      ends &&
      of[head] === "NN" &&
      isSurely(tagger, noun.text, "NN") &&
      isCounted(tagger, noun, text)
    ) {
      yield { from: word.from, to: noun.to, rewrites: [range + text.language.inflect(noun.text, "plural")] }
    }
  }
}

// Only subjects that open a sentence: further on, the plural noun is too often the object of something.
function* withVerb({ words, tags: of }: TaggedSentence, tagger: Tagger, text: Text): Iterable<Report> {
  if (!/^(?:the|these|those|our|their|his|her|its|my|your)$/u.test(words[0]?.lower ?? "")) return
  let head = 1
  while (/^(?:JJ|VBN|NN)$/u.test(of[head] ?? "")) head++
  const [noun, verb] = [words[head], words[head + 1]]
  const better = verbs.get(verb?.lower ?? "")
  if (!noun || !verb || !better || of[head] !== "NNS" || !isSurely(tagger, noun.text, "NNS")) return
  if (!/^[a-z]{3,}$/u.test(noun.text) || /(?:ics|ews|eries|people|police)$/u.test(noun.text)) return
  const subject = text.text.slice(words[0]!.from, verb.from)
  if (/^[\p{L}'’ -]+$/u.test(subject))
    yield { from: words[0]!.from, to: verb.to, rewrites: [subject + better] }
}

// “One of the best”: without such a word a group may follow, as in “one of the family”.
const endsOneOfThe = (words: readonly Token[], at: number, of: readonly Tag[]) =>
  words[at]!.lower === "the" &&
  words[at - 1]?.lower === "of" &&
  words[at - 2]?.lower === "one" &&
  (/^(?:JJS|RBS)$/u.test(of[at + 1] ?? "") ||
    /^(?:first|few|main|major|leading|top|key)$/u.test(words[at + 1]?.lower ?? ""))
const isCounting = (word: Token) => counting.test(word.lower) || word.kind === "number"

// In lower case a word is no name, however many are called so. Shares are rounded and may sum to more than one.
function isSurely(tagger: Tagger, word: string, tag: Tag): boolean {
  const common = tagger.shares(word).filter(({ tag }) => !tag.startsWith("NNP"))
  const sum = common.reduce((total, { share }) => total + share, 0)
  return tagger.knows(word) && shareOf(tagger, word, tag) >= surely * Math.min(1, sum)
}

// Its plural must be a word of some use: “many information” is another fault, with another remedy.
function isCounted(tagger: Tagger, noun: Token, text: Text): boolean {
  const many = text.language.inflect(noun.text, "plural")
  return many !== noun.text && !noun.text.endsWith("s") && isSurely(tagger, many, "NNS")
}

// No further noun follows, so that this one is the head: “this sports club” is right.
const endsPhrase = (tag: Tag | undefined, next: Token | undefined) =>
  tag === undefined ||
  (/^(?:IN|VBD|VBP|MD|TO|RB)$/u.test(tag) && next?.lower !== "of") ||
  /^[.;!?]$/u.test(next?.text ?? "")
