/**
 * Fits `src/origin/rates.ts`, how often the marks of `src/origin/marks.ts` stand in five kinds of text, and its card with
 * figures on texts held aside.
 *
 *   node training/origin.mjs [--corpora DIR] [--check]
 *
 * Needs a build (`tsc -b packages/chinese`), whose marks it counts. Texts are cut into pieces of a few segments; of
 * five pieces three are counted, one calibrates, one is held aside for the figures. `--check` writes nothing and fails unless
 * the files on disk are what would be written; where the texts are absent it says so and only compares the hashes on the card.
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import { sentences, tokenize } from "@ungarble/core"
import { judgeCounts } from "../dist/origin/judge.js"
import { countMarks, marks } from "../dist/origin/marks.js"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")
const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: at("../../../../shared/data") },
    check: { type: "boolean" },
  },
})
const sources = [
  {
    name: "mozilla/firefox-translations-models evaluation",
    file: "mt-weak.jsonl.gz",
    licence: "MPL-2.0 (FLORES text CC BY-SA)",
    use: "machine translations from Chinese and from other languages",
  },
  {
    name: "Ungarble training texts",
    file: "gold.train.json.gz",
    licence: "made for this project",
    use: "texts in the manner of machine-translated newspapers",
  },
  {
    name: "English Wikinews",
    file: "text.wikinews_en.txt.gz",
    licence: "CC BY 2.5",
    use: "English news, and among it news about China",
  },
  { name: "digital.gov", file: "text.digitalgov.txt.gz", licence: "public domain", use: "plain English" },
  {
    name: "American National Corpus, MASC",
    file: "text.masc.txt.gz",
    licence: "free for any use",
    use: "plain English",
  },
  {
    name: "WMT MQM",
    file: "mqm.zh-en.jsonl.gz",
    licence: "Apache-2.0",
    use: "better translations from Chinese, for figures only",
  },
]
const inputs = [
  readFileSync(at("origin.mjs")),
  readFileSync(at("../src/origin/marks.ts")),
  readFileSync(at("../src/origin/judge.ts")),
]
const scriptSha256 = sha256(Buffer.concat(inputs))

if (options.check && sources.some(({ file }) => !existsSync(`${options.corpora}/${file}`))) {
  const card = JSON.parse(readFileSync(at("../data/origin.card.json"), "utf8"))
  const isFresh =
    card.scriptSha256 === scriptSha256 && card.sha256 === sha256(readFileSync(at("../src/origin/rates.ts")))
  console.log(`The texts are not in ${options.corpora}; compared the hashes on the card only.`)
  if (!isFresh) fail()
  process.exit(0)
}

function fail() {
  console.error(
    "Not what the sources give: packages/chinese/src/origin/rates.ts or its card. Run: node packages/chinese/training/origin.mjs",
  )
  process.exit(1)
}

const text = file => gunzipSync(readFileSync(`${options.corpora}/${file}`)).toString("utf8")
const lines = file =>
  text(file)
    .split("\n")
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** Which fifth a document is in, by a name that translations of one source share. */
const fifth = name => Number.parseInt(sha256(name).slice(0, 6), 16) % 5

/** Counts of a document of several segments: sentences with each mark, and words. */
function count(segments) {
  const counts = marks.map(() => 0)
  let words = 0
  for (const segment of segments) {
    const tokens = tokenize(segment)
    words += tokens.filter(token => token.kind === "word").length
    for (const [i, n] of countMarks(segment, sentences(tokens)).entries()) counts[i] += n
  }
  return { counts, words }
}

const documents = []
const add = (kind, name, segments) => documents.push({ kind, fifth: fifth(name), ...count(segments) })

/** Segments in the order of a test set, cut into pieces of 2 to 4; documents are joined from neighbours. */
function* cut(segments, seed) {
  for (let i = 0, n = 0; i < segments.length; n++) {
    const size = 2 + (Number.parseInt(sha256(`${seed} ${n}`).slice(0, 4), 16) % 3)
    yield [n, segments.slice(i, i + size)]
    i += size
  }
}

const sets = new Map()
for (const { pair, set, i, system, mt } of lines("mt-weak.jsonl.gz")) {
  const key = `${pair} ${set} ${system}`
  if (!sets.has(key)) sets.set(key, [])
  sets.get(key)[i] = mt
}
for (const [key, segments] of [...sets].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [pair, set] = key.split(" ")
  const isChinese = pair === "zh-en"
  // FLORES was written in English, so that its Chinese side has nothing Chinese.
  if (isChinese && set.startsWith("flores")) continue
  for (const [n, document] of cut(segments.filter(Boolean), `${pair} ${set}`)) {
    // There are many times as many other texts as are needed.
    if (!isChinese && n % 12 !== 0) continue
    add(isChinese ? "zh" : "other", `${set} ${n}`, document)
  }
}
for (const { id, lang, system, text: all } of JSON.parse(text("gold.train.json.gz"))) {
  if (lang !== "zh" || system !== "composed") continue
  for (const [n, document] of cut(all.split("\n").filter(Boolean), id)) add("paper", `${id} ${n}`, document)
}
const better = new Map()
for (const { testset, doc, seg, system, mt, human } of lines("mqm.zh-en.jsonl.gz")) {
  if (human) continue
  const key = `${testset} ${doc} ${system}`
  if (!better.has(key)) better.set(key, [])
  better.get(key)[seg] = mt
}
for (const [key, segments] of better)
  if (fifth(key) === 0)
    for (const [n, document] of cut(segments.filter(Boolean), key))
      if (n < 4) add("better", `${key} ${n}`, document)
// Paragraphs of Wikinews that name China, and one in eight of the others; none of which links were dropped.
const hasGap = line =>
  / [,.;:]|, ,|""|\( ?\)|\b(?:the|of|a|in|by) (?:of|is|was|has|and|in|to|,)\b/u.test(line)
const paragraphs = text("text.wikinews_en.txt.gz")
  .split("\n")
  .filter(line => line.length > 80 && !hasGap(line))
const isAbout = line => /\bChin(?:a|ese)\b|\bBeijing\b|\bShanghai\b|\bHong Kong\b/u.test(line)
for (const kind of ["china", "clean"]) {
  const all = paragraphs.filter(line => isAbout(line) === (kind === "china"))
  for (const [n, document] of cut(all, kind))
    if (kind === "china" || n % 8 === 0) add(kind, `${kind} ${n}`, document)
}
for (const file of ["text.digitalgov.txt.gz", "text.masc.txt.gz"]) {
  const all = text(file)
    .split("\n")
    .filter(line => line.length > 80)
  for (const [n, document] of cut(all, file)) if (n % 8 === 0) add("clean", `${file} ${n}`, document)
}

const kinds = ["zh", "paper", "other", "clean", "china"]
const rates = Object.fromEntries(
  kinds.map(kind => {
    const counted = documents.filter(document => document.kind === kind && document.fifth < 3)
    const words = counted.reduce((sum, document) => sum + document.words, 0)
    // Half a mark more than was met, so that nothing is impossible.
    return [
      kind,
      marks.map(
        (_, i) => (1000 * (counted.reduce((sum, { counts }) => sum + counts[i], 0) + 0.5)) / (words + 1000),
      ),
    ]
  }),
)
const rounded = Object.fromEntries(
  kinds.map(kind => [kind, rates[kind].map(rate => Number(rate.toPrecision(3)))]),
)

const isPositive = kind => kind === "zh" || kind === "paper"
const oddsOf = (document, scale, shift) => judgeCounts([document], { rates: rounded, scale, shift }).odds

/** Every kind counts alike, however many texts there are of it. */
function weighted(list) {
  const sizes = new Map()
  for (const { kind } of list) sizes.set(kind, (sizes.get(kind) ?? 0) + 1)
  const sides = { true: 2, false: 3 }
  return list.map(document => ({
    ...document,
    weight: 1 / sizes.get(document.kind) / sides[isPositive(document.kind)],
  }))
}

/** Documents of about so many words, joined from neighbours of one kind and fifth. */
function ofLength(list, words) {
  const joined = []
  for (const kind of [...kinds, "better"]) {
    let open
    for (const document of list.filter(each => each.kind === kind)) {
      open = open
        ? {
            ...open,
            counts: open.counts.map((n, i) => n + document.counts[i]),
            words: open.words + document.words,
          }
        : document
      if (open.words < words * 0.75) continue
      if (open.words < words * 1.6) joined.push(open)
      open = undefined
    }
  }
  return joined
}

// A logistic fit of scale and shift on the fifth that calibrates, in documents of both lengths.
const calibrating = weighted(
  [100, 400]
    .flatMap(words =>
      ofLength(
        documents.filter(({ fifth: n }) => n === 3),
        words,
      ),
    )
    .filter(({ kind }) => kind !== "better"),
)
let scale = 1
let shift = 0
for (let round = 0; round < 400; round++) {
  let slope = 0
  let offset = 0
  for (const document of calibrating) {
    const raw = oddsOf(document, 1, 0)
    const p = 1 / (1 + Math.exp(-(scale * raw + shift)))
    const error = (isPositive(document.kind) ? 1 : 0) - p
    slope += document.weight * error * Math.max(-20, Math.min(20, raw))
    offset += document.weight * error
  }
  scale += 0.02 * slope
  shift += 0.2 * offset
}
scale = Number(scale.toFixed(3))
shift = Number(shift.toFixed(3))

const auc = (positives, negatives) => {
  const all = [...positives.map(odds => [odds, 1]), ...negatives.map(odds => [odds, 0])].sort(
    (a, b) => a[0] - b[0],
  )
  let ranks = 0
  for (const [i, [, side]] of all.entries()) if (side) ranks += i + 1
  const n = positives.length
  return Number(((ranks - (n * (n + 1)) / 2) / (n * negatives.length)).toFixed(3))
}
const share = (list, test) => Number((list.filter(test).length / Math.max(1, list.length)).toFixed(3))
const figures = {}
for (const words of [100, 400]) {
  const held = ofLength(
    documents.filter(({ fifth: n, kind }) => n === 4 || kind === "better"),
    words,
  )
  const odds = Object.fromEntries(
    [...kinds, "better"].map(kind => [
      kind,
      held.filter(document => document.kind === kind).map(document => oddsOf(document, scale, shift)),
    ]),
  )
  const p = value => 1 / (1 + Math.exp(-value))
  const all = weighted(held.filter(({ kind }) => kind !== "better")).map(document => ({
    p: p(oddsOf(document, scale, shift)),
    y: isPositive(document.kind),
    weight: document.weight,
  }))
  let calibration = 0
  for (let bin = 0; bin < 10; bin++) {
    const here = all.filter(each => Math.min(9, Math.floor(each.p * 10)) === bin)
    const mass = here.reduce((sum, { weight }) => sum + weight, 0)
    if (mass === 0) continue
    const mean = here.reduce((sum, each) => sum + each.weight * each.p, 0) / mass
    const truth = here.reduce((sum, each) => sum + each.weight * (each.y ? 1 : 0), 0) / mass
    calibration += (mass / 2) * Math.abs(mean - truth)
  }
  figures[`${words} words`] = {
    documents: Object.fromEntries(Object.entries(odds).map(([kind, list]) => [kind, list.length])),
    aucAgainstClean: auc(odds.zh, odds.clean),
    aucAgainstOtherMachineTranslation: auc(odds.zh, odds.other),
    aucAgainstNewsAboutChina: auc(odds.zh, odds.china),
    aucOfPapersAgainstNewsAboutChina: auc(odds.paper, odds.china),
    aucOfBetterTranslationsAgainstNewsAboutChina: auc(odds.better, odds.china),
    aboveHalf: Object.fromEntries(
      Object.entries(odds).map(([kind, list]) => [kind, share(list, value => value > 0)]),
    ),
    aboveNineTenths: Object.fromEntries(
      Object.entries(odds).map(([kind, list]) => [kind, share(list, value => p(value) > 0.9)]),
    ),
    expectedCalibrationError: Number(calibration.toFixed(3)),
  }
}

const list = values => `[${values.join(", ")}]`
const file = Buffer.from(`import type { Fitted } from "./judge.js"

/** How often each mark stands in 1,000 words of each kind of text, in the order of \`marks\`. Written by \`training/origin.mjs\`. */
export const fitted: Fitted = {
  scale: ${scale},
  shift: ${shift},
  rates: {
${kinds.map(kind => `    // biome-ignore format: a row of figures\n    ${kind}: ${list(rounded[kind])},`).join("\n")}
  },
}
`)
const card = {
  about:
    "Rates of the marks by which the Chinese origin of an English text is told. zh: weak machine translation from Chinese; paper: in the manner of a machine-translated newspaper; other: machine translation from 55 other languages; clean: English by people; china: English news about China.",
  sources,
  script: "training/origin.mjs with src/origin/marks.ts and src/origin/judge.ts",
  scriptSha256,
  file: "src/origin/rates.ts",
  sha256: sha256(file),
  bytes: file.byteLength,
  figures,
}
const outputs = [
  ["../src/origin/rates.ts", file],
  ["../data/origin.card.json", Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
]
if (options.check) {
  if (outputs.some(([path, bytes]) => !readFileSync(at(path)).equals(bytes))) fail()
} else {
  for (const [path, bytes] of outputs) writeFileSync(at(path), bytes)
  console.log(JSON.stringify({ scale, shift, figures }, null, 1))
}
