import type { Token } from "@ungarble/core"

/** True for a word that begins with a capital. */
export function isCapitalised(token: Token): boolean
export function isCapitalised(token: Token | undefined): token is Token
export function isCapitalised(token: Token | undefined): token is Token {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text)
}

/** The word with a capital first. */
export const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The word with a capital first if `like` has one. */
export const likeCase = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? capitalise(word) : word
