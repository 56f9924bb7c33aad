import type { Range, Token } from "@ungarble/core"
import { isCapitalised } from "../capitals.js"
import { chinesePerson, isPinyinName } from "./chinese.js"
import { placeHeads, placeTails, titles } from "./parts.js"
import { isKoreanSurname, isKoreanSyllable, isRomanisedName, isSlavicShape } from "./romanised.js"

/** What a name names. */
export type NameKind = "person" | "place" | "organisation" | "brand" | "abbreviation"

/** A name in a text, without a possessive ending. */
export interface Name extends Range {
  readonly kind: NameKind
}

/**
 * The name that the token at `at` belongs to, told by shape and company alone, without any list of places: a Chinese,
 * Korean, Japanese, Russian or Arabic name, “Mr” and what follows, “… County”, an abbreviation (“NATO”), a brand spelled
 * as brands are (“eBay”). `words` are tokens without white space.
 */
export function nameShapeAt(words: readonly Token[], at: number): Name | undefined {
  const token = words[at]
  if (token?.kind !== "word") return undefined
  const word = bare(token)
  if (/^\p{Lu}{2,}s?$/u.test(word)) return nameOf("abbreviation", words, at, at + 1)
  if (
    /^(?:\p{Ll}{1,2}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}(?!.*['’]))/u.test(word) &&
    !/^(?:Ma?c|O'|D')\p{Lu}/u.test(word)
  ) {
    return nameOf("brand", words, at, at + 1)
  }
  return personAt(words, at) ?? placeAt(words, at)
}

/** True if the token at `at` is part of a name by its shape or company; see `nameShapeAt`. Needs no lexicon. */
export const isNameLike = (words: readonly Token[], at: number): boolean =>
  nameShapeAt(words, at) !== undefined

/** The name that the tokens from `first` up to `end` make. */
export function nameOf(kind: NameKind, words: readonly Token[], first: number, end: number): Name {
  const last = words[end - 1]!
  return { kind, from: words[first]!.from, to: last.from + bare(last).length }
}

/** A token as names are looked up: without the possessive ending, its apostrophes straight. */
export const bare = (token: Token): string => token.text.replaceAll("’", "'").replace(/'s?$/u, "")

function personAt(words: readonly Token[], at: number): Name | undefined {
  // From the first of the words that hang together, so that “Gao Fei Tang Yunyun” is parted into two people.
  let from = at
  while (
    from > 0 &&
    at - from < 12 &&
    words[from]!.from - words[from - 1]!.to <= 1 &&
    isNamePart(words[from - 1]!)
  )
    from--
  while (from <= at) {
    const length = chinesePerson(words, from) || koreanPerson(words, from)
    if (from + length > at) return nameOf("person", words, from, from + length)
    from += Math.max(1, length)
  }
  const token = words[at]!
  if (!isCapitalised(token)) return undefined
  const word = bare(token)
  if (isRomanisedName(word) || isSlavicShape(word) || isAfterTitle(words, at) || isAfterArticle(words, at)) {
    return nameOf("person", words, at, at + 1)
  }
  return undefined
}

const isNamePart = (token: Token) => /^[-‐‑]$/u.test(token.text) || isCapitalised(token)

/**
 * How many tokens of `words` from `at` on are a Korean name with the family name first: “Kim Jong-un” four, “Kim Jong Un”
 * three; 0 if they are none.
 */
export function koreanPerson(words: readonly Token[], at: number): number {
  const [surname, first, third, fourth] = words.slice(at, at + 4)
  if (!isCapitalised(surname) || !isKoreanSurname(surname.text) || first?.from !== surname.to + 1) return 0
  if (!isCapitalised(first) || !isKoreanSyllable(first.text)) return 0
  if (third?.text === "-" && third.from === first.to && fourth?.from === third.to) {
    return isKoreanSyllable(bare(fourth)) ? 4 : 0
  }
  const isName = isCapitalised(third) && third.from === first.to + 1 && /^\p{Lu}\p{Ll}+$/u.test(bare(third))
  return isName && isKoreanSyllable(bare(third)) ? 3 : 0
}

// “Mr. Brzeczek”: the stop of an abbreviated title is a token of its own.
function isAfterTitle(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]
  const title = before?.text === "." ? words[at - 2] : before
  return title !== undefined && titles.has(title.text) && words[at]!.from - title.to <= 2
}

// “al-Assad”, “bin Salman”, “van Rompuy”: the little words of family names.
const particles = new Set("al el bin ibn abu van von der de da di du dos ter ten".split(" "))
function isAfterArticle(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]
  const particle = /^[-‐‑]$/u.test(before?.text ?? "") ? words[at - 2] : before
  return particle !== undefined && particles.has(particle.lower) && words[at]!.from - particle.to <= 1
}

function placeAt(words: readonly Token[], at: number): Name | undefined {
  const pair = (first: number): Name | undefined => {
    const [head, tail] = [words[first], words[first + 1]]
    if (!isCapitalised(head) || !isCapitalised(tail) || tail.from !== head.to + 1) return undefined
    const isTailed = placeTails.has(bare(tail)) && !placeTails.has(head.text)
    const isHeaded = placeHeads.has(head.text) && !placeTails.has(bare(tail))
    return isTailed || isHeaded ? nameOf("place", words, first, first + 2) : undefined
  }
  return (
    pair(at) ?? pair(at - 1) ?? (isPinyinName(words[at]) ? nameOf("place", words, at, at + 1) : undefined)
  )
}
