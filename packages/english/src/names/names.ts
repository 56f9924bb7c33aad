import type { Lexicon, Token } from "@ungarble/core"
import { isCapitalised } from "../capitals.js"
import { SortedWords } from "../words/sorted-words.js"
import { bare, type Name, type NameKind, nameOf, nameShapeAt } from "./name-like.js"
import { organisations } from "./parts.js"
import { namesBytes } from "./size.js"

/** What is known of names: a gazetteer of places, lists of people's names and of brands, and the shapes of names. */
export interface NameModel {
  /**
   * The name that the token at `at` belongs to; undefined if it belongs to none. `words` are tokens without white space.
   * A capital alone makes no name: the word is listed, or its shape or company tells. It doesn’t know everyday words, some of
   * which look like pinyin; ask a word list first.
   */
  kindOf(words: readonly Token[], at: number): Name | undefined
  /** True if the gazetteer has exactly this name, “New Delhi” as one; any kind, or that one. */
  isListed(name: string, kind?: "person" | "place" | "brand"): boolean
}

/** Places, people's names and brands. */
export const names: Lexicon<NameModel> = {
  id: "english-names",
  url: new URL("../../data/names.txt", import.meta.url),
  bytes: namesBytes,
  parse: file => new Gazetteer(new TextDecoder().decode(file)),
}

// As `training/names.mjs` writes them.
const bits = { person: 1, place: 2, brand: 4 }
const everyday = 8
const longest = 4

class Gazetteer implements NameModel {
  readonly #names: SortedWords

  constructor(text: string) {
    this.#names = new SortedWords(text)
  }

  isListed(name: string, kind?: keyof typeof bits): boolean {
    const level = this.#names.level(name)
    return level !== undefined && (kind === undefined || (level & bits[kind]) > 0)
  }

  kindOf(words: readonly Token[], at: number): Name | undefined {
    if (words[at]?.kind !== "word") return undefined
    return (
      this.#organisation(words, at) ??
      this.#place(words, at) ??
      nameShapeAt(words, at) ??
      this.#single(words, at)
    )
  }

  // The longest run of capitalised words around, if one of them makes an organisation of it.
  #organisation(words: readonly Token[], at: number): Name | undefined {
    const [from, to] = runAround(words, at)
    const isNamed = words.slice(from, to).some(token => organisations.has(bare(token)))
    return isNamed && to - from > 1 ? nameOf("organisation", words, from, to) : undefined
  }

  // Places of several words, the longest first: “New Delhi”, “Rio de Janeiro”.
  #place(words: readonly Token[], at: number): Name | undefined {
    for (let length = longest; length > 1; length--) {
      for (let from = Math.max(0, at - length + 1); from <= at; from++) {
        const part = words.slice(from, from + length)
        if (part.length < length || !isCapitalised(part[0]) || !isCapitalised(part[length - 1])) continue
        if (this.isListed(spell(part), "place")) return nameOf("place", words, from, from + length)
      }
    }
    return undefined
  }

  #single(words: readonly Token[], at: number): Name | undefined {
    const token = words[at]!
    const level = this.#names.level(bare(token)) ?? 0
    if (level === 0 || !isCapitalised(token)) return undefined
    // “Mark” may be a verb; beside a name that is none it is a name.
    const sides = [words[at - 1], words[at + 1]].filter(side => isCapitalised(side))
    const hasName = sides.some(side => ((this.#names.level(bare(side)) ?? everyday) & everyday) === 0)
    if (level & everyday && !hasName) return undefined
    const kind: NameKind = level & bits.place ? "place" : level & bits.person ? "person" : "brand"
    return nameOf(kind, words, at, at + 1)
  }
}

// Capitalised words side by side: “Ministry of Industry and Information Technology”. After an “of”, an “and” joins, too.
function runAround(words: readonly Token[], at: number): readonly [from: number, to: number] {
  const isPart = (i: number) => isCapitalised(words[i]) && words[i]!.text !== "The"
  const isBeside = (i: number) => i > 0 && words[i]?.from === words[i - 1]!.to + 1
  const isGlue = (i: number) => /^(?:of|the|and)$/u.test(words[i]?.text ?? "")
  if (!isPart(at)) return [at, at]
  let from = at
  while (at - from < 12 && isBeside(from) && (isPart(from - 1) || isGlue(from - 1))) from--
  for (;;) {
    while (!isPart(from)) from++
    let to = from + 1
    let hasOf = false
    for (let i = to; isBeside(i) && (isPart(i) || isGlue(i)); i++) {
      const word = words[i]!.text
      if (word === "of") hasOf = true
      else if (word === "the" && words[i - 1]!.text !== "of") break
      else if (word === "and" && (!hasOf || /^\p{Lu}{2,}$/u.test(words[i + 1]?.text ?? ""))) break
      else if (isPart(i)) to = i + 1
    }
    if (to > at) return [from, to]
    from = to
  }
}

/** Tokens as one name, spaces where they stood. */
const spell = (part: readonly Token[]) =>
  part.reduce((name, token, i) => {
    const text = i === part.length - 1 ? bare(token) : token.text.replaceAll("’", "'")
    return i > 0 && part[i - 1]!.to < token.from ? `${name} ${text}` : name + text
  }, "")
