/**
 * What a word is in its sentence, by the Penn Treebank's names. Three are our own: `PRP+V` is a word and its verb in one
 * (it's, who'll, we've), `POS` is a possessive noun as well as the lone apostrophe of one (China's, workers ’), and `PUNCT`
 * is every mark that isn't a symbol. A verb with a negation in it has the verb's tag (don't is VBP, can't is MD).
 */
export type Tag = (typeof tagNames)[number]

/** All tags; a tag's place in it is its number in the data file. */
export const tagNames = [
  "CC", // and, or, but
  "CD", // three, 1.5
  "DT", // the, a, this, some
  "EX", // there (is)
  "FW", // foreign word
  "IN", // preposition, or conjunction such as because
  "JJ", // adjective
  "JJR", // better
  "JJS", // best
  "MD", // can, will, must
  "NN", // noun, singular or mass
  "NNS", // noun, plural
  "NNP", // name
  "NNPS", // name, plural: the Americans
  "PDT", // all (the), half (a)
  "POS", // China's
  "PRP", // he, them, it
  "PRP$", // his, their
  "PRP+V", // it's, we'll
  "RB", // adverb, not
  "RBR", // more quickly
  "RBS", // most quickly
  "RP", // (give) up
  "SYM", // +, &, $
  "TO", // to
  "UH", // oh, yes
  "VB", // base: (to) take
  "VBD", // past: took
  "VBG", // taking
  "VBN", // taken
  "VBP", // present: (they) take
  "VBZ", // takes
  "WDT", // which (book), that (fell)
  "WP", // who, what
  "WP$", // whose
  "WRB", // when, how
  "PUNCT",
] as const

/** A tag's number. */
export const tagNumber: ReadonlyMap<string, number> = new Map(tagNames.map((tag, i) => [tag, i]))

/** The tag of a token that is no word: figures, ordinals, decades, marks, symbols. Undefined for words and for apostrophes. */
export function tagOfShape(token: string): Tag | undefined {
  const first = token.charCodeAt(0) | 32
  if ((first >= 97 && first <= 122) || /\p{L}/u.test(token[0] ?? "")) return undefined
  if (/^\d/.test(token)) return /(?:st|nd|rd|th)$/.test(token) ? "JJ" : token.endsWith("s") ? "NNS" : "CD"
  if (/[\p{L}\d]/u.test(token)) return undefined
  if (token === "'" || token === "’") return undefined
  return /^[\p{S}%&#@*/]$/u.test(token) ? "SYM" : "PUNCT"
}
