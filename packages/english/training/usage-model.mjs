import { unknown } from "../dist/usage/shape.js"
import { CompanyCount } from "./usage-company.mjs"
import { buildNgrams } from "./usage-ngrams.mjs"
import { encodeTable, rowsOf } from "./usage-table.mjs"
import { readCorpora } from "./usage-texts.mjs"

/** How much is kept: chosen so that the packed file is about four megabytes. */
export const limits = {
  leastWord: 3,
  leastTwo: 2,
  keepTwo: 600_000,
  leastThree: 2,
  keepThree: 350_000,
  leastLemma: 1,
  leastMet: 1,
  keepPairs: 450_000,
}

/** Counts the corpora and gives the table’s file, what was left for measuring, and figures for the card. */
export function buildModel(dir, tagger) {
  const company = new CompanyCount()
  const { row, list, heldOut, sizes } = readCorpora(dir, words => company.add(words, tagger))
  const counts = new Uint32Array(list.length)
  for (const place of row) counts[place]++
  const known = [unknown]
  const places = new Int32Array(list.length)
  for (const [place, word] of list.entries()) {
    if (counts[place] >= limits.leastWord) places[place] = known.push(word) - 1
  }
  const ngrams = buildNgrams(
    row.map(place => places[place]),
    known.length,
    limits,
  )
  const summed = company.sum({ ...limits, keep: limits.keepPairs })
  const { bytes, rows } = encodeTable(rowsOf(known, ngrams, summed))
  return {
    bytes,
    heldOut,
    sizes,
    figures: {
      rows,
      words: known.length,
      bigrams: ngrams.two.keys.length,
      trigrams: ngrams.three.keys.length,
      pairs: summed.pairs.length,
    },
    pairTypes: summed.types,
  }
}
