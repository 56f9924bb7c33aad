// Longest first, so that “-ations” goes before “-s”.
const endings =
  /(?:ization|isation|ational|ations?|ements?|ments?|ities|ing|ings|ied|ies|ers?|ors?|ist|ism|ives?|ances?|ences?|ants?|ents?|ions?|ally|edly|ly|ity|able|ible|ness|ed|es|al|e|s|y)$/u

/**
 * What is left of a lower-case word without its endings: “contributing” and “contribution” both give “contribut”. Rough:
 * good for seeing that two words near each other are one word, not for looking anything up.
 */
export function stem(word: string): string {
  let rest = word
  for (let i = 0; i < 2; i++) {
    const next = rest.replace(endings, "")
    if (next.length < 4) break
    rest = next
  }
  return rest
}
