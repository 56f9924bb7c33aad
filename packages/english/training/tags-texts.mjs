/**
 * Prints the sentences that the tagger learns from, one a line: `T` or, of the parts held out, `H`, a tab, the sentence.
 *
 *   node training/tags-texts.mjs [--corpora DIR]
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import { sentences, tokenize } from "@ungarble/core"
import { isHeldOut, parts } from "./texts.mjs"

/** Which texts, and one part in how many of each: about four million words, half of them news. */
export const sources = [
  { file: "text.wikinews_en.txt.gz", name: "English Wikinews", licence: "CC BY 2.5", every: 3 },
  {
    file: "text.presidential_all.txt.gz",
    name: "US presidential speeches",
    licence: "public domain",
    every: 7,
  },
  { file: "text.digitalgov.txt.gz", name: "digital.gov", licence: "public domain", every: 3 },
  { file: "text.18f.txt.gz", name: "18F", licence: "CC0", every: 1 },
  { file: "text.masc.txt.gz", name: "American National Corpus, MASC", licence: "free for any use", every: 1 },
]

// MASC stands in tokens: “do n't”, “the end .”.
const join = line =>
  line
    .replaceAll(/ (n't|'(?:s|re|ve|ll|d|m))\b/gu, "$1")
    .replaceAll(/ ([.,;:?!%)\]])/gu, "$1")
    .replaceAll(/([([$]) /gu, "$1")

function* sentencesOf(source, dir) {
  const text = gunzipSync(readFileSync(`${dir}/${source.file}`)).toString("utf8")
  for (const [index, part] of parts(text).entries()) {
    if (index % source.every !== source.every - 1) continue
    for (const line of part.split("\n")) {
      const clean = (source.file.includes("masc") ? join(line) : line).replaceAll(/\s+/gu, " ").trim()
      for (const { from, to } of sentences(tokenize(clean))) {
        const sentence = clean.slice(from, to)
        // Not a list of figures, not a table, not an address.
        if (!/\p{Ll}{2}.*\p{Ll}{2}/u.test(sentence) || /https?:|www\.|@|\\|[{}<>|]/u.test(sentence)) continue
        if (sentence.length > 500) continue
        yield `${isHeldOut(index) ? "H" : "T"}\t${sentence}`
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values: options } = parseArgs({
    options: {
      corpora: {
        type: "string",
        default: fileURLToPath(new URL("../../../../shared/data", import.meta.url)),
      },
    },
  })
  for (const source of sources) {
    for (const sentence of sentencesOf(source, options.corpora)) process.stdout.write(`${sentence}\n`)
  }
}
