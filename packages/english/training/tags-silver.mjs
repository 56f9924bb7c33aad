import { tokenize } from "@ungarble/core"
import { tagNumber, tagOfShape } from "../dist/tags/tag.js"

// OntoNotes’ tags that ours lack.
const renamed = { AFX: "JJ", XX: "NN", GW: "NN", LS: "CD", NFP: "PUNCT", HYPH: "PUNCT", $: "SYM" }

/**
 * One line of `tags-silver.py` in our tokens: `{heldOut, words, tags}`, tags as numbers. Undefined where it holds what
 * the two cut too differently.
 */
export function readSilver(line) {
  const [split, text, column] = line.split("\t")
  if (/[\ud800-\udfff]/.test(text)) return undefined
  const theirs = column.split(" ").map(pair => {
    const cut = pair.indexOf(":")
    return { from: Number(pair.slice(0, cut)), tag: pair.slice(cut + 1) }
  })
  const words = []
  const tags = []
  let at = 0
  for (const { kind, text: word, from, to } of tokenize(text)) {
    if (kind === "space") continue
    while (at + 1 < theirs.length && theirs[at + 1].from <= from) at++
    const inside = [theirs[at].tag]
    for (let next = at + 1; next < theirs.length && theirs[next].from < to; next++)
      inside.push(theirs[next].tag)
    const tag = tagOfShape(word) ?? tagOfPieces(word, inside)
    const number = tagNumber.get(renamed[tag] ?? tag)
    if (number === undefined) return undefined
    words.push(word)
    tags.push(number)
  }
  return { heldOut: split === "H", words, tags }
}

function tagOfPieces(word, [first, ...rest]) {
  if (word === "'" || word === "’") return first === "POS" ? "POS" : "PUNCT"
  const last = rest.at(-1)
  if (last === undefined || /n['’]t$/iu.test(word)) return first
  if (last === "POS") return "POS"
  return /['’]/u.test(word) && /^(?:VB|MD)/.test(last) ? "PRP+V" : first
}
