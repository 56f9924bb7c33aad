/// <reference path="./untyped.d.ts" />
import { foundAt, type Peer } from "./peer.js"

/** A Hunspell-like spelling checker. */
export const nspell: Peer = {
  id: "nspell",
  packages: ["nspell", "dictionary-en"],
  settings: "dictionary-en (American), every word of letters and apostrophes, all its suggestions.",
  async load() {
    const { default: create } = await import("nspell")
    const { default: dictionary } = await import("dictionary-en")
    const spell = create(dictionary)
    return {
      async check(text) {
        return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu)].flatMap(({ 0: quote, index }) => {
          const word = quote.replaceAll("’", "'")
          return spell.correct(word) ? [] : [foundAt(index, index + quote.length, spell.suggest(word))]
        })
      },
    }
  },
}
