import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { sentences, tokenize } from "@ungarble/core"
import { shape, stop } from "../dist/usage/shape.js"
import { corpora, isHeldOut, parts } from "./texts.mjs"

// Some articles lost the words that were links: “the of the country”, “Also present were ()”, “, he said”.
const lostMark = /(?:^|\s)[,;:.)](?:\s|$)/u
const lostWord =
  /\(\s*[),;]|\b(?:the|an?)\s+(?:of|in|and|is|was|to|has|have|are|were|for|by|with|at|on|that|from)\b/iu

/** The sentences of a text as words, without those that have a hole. */
export function sentencesOf(text) {
  // A corpus that was cut into words has a space before every mark.
  const isCut = (text.match(/ [,.] /gu)?.length ?? 0) > (text.match(/\p{L}[,.] /gu)?.length ?? 0)
  const hasHole = line => lostWord.test(line) || (!isCut && lostMark.test(line))
  const found = []
  for (const line of text.split("\n")) {
    const tokens = tokenize(line)
    let next = 0
    for (const { from, to } of sentences(tokens)) {
      while (tokens[next].from < from) next++
      const words = []
      for (; next < tokens.length && tokens[next].to <= to; next++) {
        if (tokens[next].kind !== "space") words.push(tokens[next].lower)
      }
      if (!hasHole(line.slice(from, to))) found.push(words)
    }
  }
  return found
}

/**
 * The corpora as one row of numbers, each the place of a word in `list`, sentence after sentence with a stop between
 * them; held-out parts as sentences of words. `visit` is shown each sentence that is not held out.
 */
export function readCorpora(dir, visit) {
  const places = new Map()
  const list = []
  const heldOut = []
  const sizes = []
  let row = new Int32Array(2 ** 24)
  let length = 0
  const add = word => {
    let place = places.get(word)
    if (place === undefined) {
      place = list.length
      places.set(word, place)
      list.push(word)
    }
    if (length === row.length) {
      const longer = new Int32Array(row.length * 2)
      longer.set(row)
      row = longer
    }
    row[length++] = place
  }
  for (const corpus of corpora) {
    const before = length
    const text = gunzipSync(readFileSync(`${dir}/${corpus.file}`)).toString("utf8")
    for (const [index, part] of parts(text).entries()) {
      if (isHeldOut(index)) {
        heldOut.push(...sentencesOf(part))
        continue
      }
      for (const words of sentencesOf(part)) {
        visit(words)
        const shaped = shape(words)
        for (const word of shaped) add(word)
        if (shaped.at(-1) !== stop) add(stop)
      }
    }
    sizes.push({ file: corpus.file, tokens: length - before })
  }
  return { row: row.subarray(0, length), list, heldOut, sizes }
}
