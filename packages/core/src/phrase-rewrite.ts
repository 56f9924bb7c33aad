import type { PhraseMatch } from "./phrase-index.js"
import { tokenize } from "./tokens.js"
import type { Form, Language, Range, Text } from "./types.js"

/**
 * The rewrites of a match, fitted to where it stands: number or tense of its inflecting word, capitals, and the
 * article before it, which the range takes in when it has to change.
 */
export function rewritePhrase(text: Text, match: PhraseMatch): Range & { rewrites: string[] } {
  const { language } = text
  const form = match.entry.kind === "verb" ? verbForm(match, language) : match.form
  const fitted = match.entry.rewrites.map(rewrite =>
    inflectRewrite(withDeterminer(rewrite, match), match.entry.kind, form, language),
  )
  const { before } = match
  const determined =
    before !== undefined &&
    language.isDeterminer(before.lower) &&
    fitted.some(
      rewrite =>
        language.isDeterminer(firstWord(rewrite)) ||
        (language.article(before.lower, rewrite) ?? before.lower) !== before.lower,
    )
  const capitals = readCapitals(match, text)
  if (!determined) {
    return {
      from: match.from,
      to: match.to,
      rewrites: fitted.map(rewrite => withCapitals(rewrite, capitals, language)),
    }
  }
  const rewrites = fitted.map(rewrite => {
    const whole = language.isDeterminer(firstWord(rewrite))
      ? rewrite
      : `${language.article(before.lower, rewrite) ?? before.lower} ${withCapitals(rewrite, capitals, language)}`
    return /^\p{Lu}/u.test(before.text) ? capitalize(whole) : whole
  })
  return { from: before.from, to: match.to, rewrites }
}

// A past form that doubles as participle (“surrendered”) is read by the word before it, and so is a base form that doubles as
// past: after “the county”, “hit” is past.
function verbForm({ form, before, words }: PhraseMatch, language: Language): Form {
  const expected = before && language.formAfter(before.lower)
  if ((form === "past" || form === "participle") && expected === "participle") return "participle"
  const isSubject =
    before?.kind === "word" &&
    expected === undefined &&
    !language.isMinor(before.lower) &&
    !language.isDeterminer(before.lower) &&
    !language.analyse(before.lower).some(reading => reading.form === "plural")
  const doubles = form === "base" && language.analyse(words[0]!.lower).some(other => other.form === "past")
  return doubles && isSubject ? "past" : form
}

// “exert its advantages” → “play to its strengths”: where the text says “their”, the rewrite does too.
function withDeterminer(rewrite: string, { determiner }: PhraseMatch): string {
  if (!determiner || determiner.entry === determiner.text) return rewrite
  return tokenize(rewrite)
    .map(token => (token.lower === determiner.entry ? determiner.text : token.text))
    .join("")
}

function inflectRewrite(
  rewrite: string,
  kind: "noun" | "verb" | "fixed",
  form: Form,
  language: Language,
): string {
  if (kind === "fixed" || form === "base" || rewrite === "") return rewrite
  const words = tokenize(rewrite).filter(token => token.kind === "word")
  const preposition = words.findIndex((word, i) => i > 0 && language.isPreposition(word.lower))
  const head = kind === "verb" ? words[0] : words[(preposition > 0 ? preposition : words.length) - 1]
  if (!head) return rewrite
  const isPlural = kind === "noun" && language.analyse(head.lower).some(reading => reading.form === "plural")
  if (isPlural) return rewrite
  return rewrite.slice(0, head.from) + language.inflect(head.text, form) + rewrite.slice(head.to)
}

type Capitals = "none" | "first" | "title" | "all"

function readCapitals({ words }: PhraseMatch, text: Text): Capitals {
  const letters = words.filter(word => word.kind === "word")
  if (letters.length === 0) return "none"
  const joined = letters.map(word => word.text).join("")
  if (joined.length > 3 && joined === joined.toUpperCase()) return "all"
  const capital = (word: { text: string }) => /^\p{Lu}/u.test(word.text)
  const long = letters.filter(word => !text.language.isMinor(word.lower))
  if (letters.length > 1 && long.every(capital)) return "title"
  return capital(letters[0]!) ? "first" : "none"
}

function withCapitals(rewrite: string, capitals: Capitals, language: Language): string {
  if (capitals === "all") return rewrite.toUpperCase()
  if (capitals === "title") {
    return tokenize(rewrite)
      .map(({ kind, lower, text }) => (kind === "word" && !language.isMinor(lower) ? capitalize(text) : text))
      .join("")
  }
  return capitals === "first" ? capitalize(rewrite) : rewrite
}

const capitalize = (text: string) => text.replace(/^\P{L}*\p{Ll}/u, head => head.toUpperCase())

const firstWord = (text: string) => tokenize(text).find(token => token.kind === "word")?.lower ?? ""
