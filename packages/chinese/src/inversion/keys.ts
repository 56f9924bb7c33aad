const fillers = new Set(
  "a an the to of in on at by for with and or be is are was were been being as it its that this these those from into onto who which has have had do does did not he she they we you i me my your his her our their them us him will would shall can could may might must than then but if so also such very there here etc sb sth someone something".split(
    " ",
  ),
)

/** True for words that a rendering adds or drops freely; a span is looked up without them. */
export const isFiller = (word: string): boolean => fillers.has(word)

// Number of vowel–consonant sequences.
const measure = (stem: string) => (shape(stem).match(/vc/gu) ?? []).length
const shape = (text: string) =>
  text
    .replace(/[aeiou]/gu, "v")
    .replace(/(^|v)y/gu, "$1c")
    .replace(/y/gu, "v")
    .replace(/[^v]/gu, "c")
    .replace(/c+/gu, "c")
    .replace(/v+/gu, "v")
const hasVowel = (text: string) => shape(text).includes("v")
const endsDouble = (text: string) => /([^aeiou])\1$/u.test(text)
const endsShort = (text: string) => /[^aeiou][aeiouy][^aeiouwxy]$/u.test(text)

const suffixes: readonly (readonly [RegExp, string, number])[] = [
  [/ational$/u, "ate", 0],
  [/tional$/u, "tion", 0],
  [/enci$/u, "ence", 0],
  [/anci$/u, "ance", 0],
  [/izer$/u, "ize", 0],
  [/(?:ization|isation)$/u, "ize", 0],
  [/ation$/u, "ate", 0],
  [/ator$/u, "ate", 0],
  [/alism$/u, "al", 0],
  [/iveness$/u, "ive", 0],
  [/fulness$/u, "ful", 0],
  [/ousness$/u, "ous", 0],
  [/aliti$/u, "al", 0],
  [/iviti$/u, "ive", 0],
  [/biliti$/u, "ble", 0],
  [/(?<=[ai]b)li$/u, "le", 0],
  [/alli$/u, "al", 0],
  [/entli$/u, "ent", 0],
  [/eli$/u, "e", 0],
  [/ousli$/u, "ous", 0],
]
const endings: readonly (readonly [RegExp, string])[] = [
  [/icate$/u, "ic"],
  [/ative$/u, ""],
  [/alize$/u, "al"],
  [/iciti$/u, "ic"],
  [/ical$/u, "ic"],
  [/ful$/u, ""],
  [/ness$/u, ""],
]
const lastEnding =
  /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/u

const stems = new Map<string, string>()

/**
 * The stem of a lower-case English word after M. F. Porter, “An algorithm for suffix stripping” (1980): “compress”,
 * “compressed” and “compressive” are one. The dictionary is built and read with it.
 */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = word.length > 2 && /^[a-z]+$/u.test(word) ? porter(word) : word
  if (stems.size < 50_000) stems.set(word, found)
  return found
}

function porter(word: string): string {
  let text = word
    .replace(/sses$/u, "ss")
    .replace(/ies$/u, "i")
    .replace(/([^s])s$/u, "$1")
  if (text.endsWith("eed")) {
    if (measure(text.slice(0, -3)) > 0) text = text.slice(0, -1)
  } else {
    const cut = text.replace(/(?:ed|ing)$/u, "")
    if (cut !== text && hasVowel(cut)) {
      text = cut
      if (/(?:at|bl|iz)$/u.test(text)) text += "e"
      else if (endsDouble(text) && !/[lsz]$/u.test(text)) text = text.slice(0, -1)
      else if (measure(text) === 1 && endsShort(text)) text += "e"
    }
  }
  if (text.endsWith("y") && hasVowel(text.slice(0, -1))) text = `${text.slice(0, -1)}i`
  for (const [pattern, put, least] of suffixes) {
    if (!pattern.test(text)) continue
    if (measure(text.replace(pattern, "")) > least) text = text.replace(pattern, put)
    break
  }
  for (const [pattern, put] of endings) {
    if (!pattern.test(text)) continue
    if (measure(text.replace(pattern, "")) > 0) text = text.replace(pattern, put)
    break
  }
  const cut = text.replace(lastEnding, "")
  if (cut !== text && measure(cut) > 1) text = cut
  if (text.endsWith("e")) {
    const head = text.slice(0, -1)
    if (measure(head) > 1 || (measure(head) === 1 && !endsShort(head))) text = head
  }
  if (text.endsWith("ll") && measure(text) > 1) text = text.slice(0, -1)
  return text
}
