/**
 * Fits the weights of calque inversion, `src/inversion/weights.ts`, and writes what they reach to
 * `data/inversion.card.json`.
 *
 *   node packages/chinese/training/inversion.mjs [--corpora DIR] [--check]
 *
 * Run `pnpm build` first. Learns from annotated machine translations in DIR (default `../../../../shared/data`, beside the
 * repository), from news that no other model of the project has seen and from the examples of this package's terms; a
 * third of each, by document or term, is held aside for the figures. `--check` writes nothing and fails if the script, the
 * dictionary or what is known of English changed since the weights were fitted.
 */
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import { Checker } from "../../core/dist/checker-entry.js"
import { language } from "../../english/dist/language.js"
import { isHeldOut, parts } from "../../english/training/texts.mjs"
import { chinese } from "../dist/index.js"
import { dictionary } from "../dist/inversion/dictionary.js"
import { bestFits, features, readQuery } from "../dist/inversion/fit.js"
import { weighSpans } from "../dist/inversion/rule.js"
import { signs } from "../dist/inversion/weigh.js"
import { fitWeights } from "../dist/inversion/weights.js"
import { dot, regress, regressChoice, sigmoid } from "./regression.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")
const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: at("../../../../shared/data") },
    check: { type: "boolean" },
  },
})
const scriptSha256 = sha256(
  Buffer.concat(["inversion.mjs", "regression.mjs"].map(name => readFileSync(at(name)))),
)
const dictionarySha256 = sha256(readFileSync(dictionary.url))
// Without the list of names and words, which grows often and hardly tells here.
const englishSha256 = sha256(
  Buffer.concat(["usage.bin", "tags.bin"].map(name => readFileSync(at(`../../english/data/${name}`)))),
)
if (options.check) {
  const card = JSON.parse(readFileSync(at("../data/inversion.card.json"), "utf8"))
  const isFresh =
    card.scriptSha256 === scriptSha256 &&
    card.dictionarySha256 === dictionarySha256 &&
    card.englishSha256 === englishSha256 &&
    card.sha256 === sha256(readFileSync(at("../src/inversion/weights.ts")))
  if (!isFresh) {
    console.error("The weights are stale. Run: node packages/chinese/training/inversion.mjs")
    process.exit(1)
  }
  process.exit(0)
}

const words = await dictionary.parse(readFileSync(dictionary.url))
const isAside = id => createHash("sha256").update(id).digest()[0] % 3 === 0
const plain = term => term.replace(/[“”"，。、‘’]/gu, "")
const countWords = text => text.split(/\s+/u).length

const gold = JSON.parse(gunzipSync(readFileSync(`${options.corpora}/gold.train.json.gz`))).filter(
  ({ lang }) => lang === "zh",
)
const news = parts(gunzipSync(readFileSync(`${options.corpora}/text.wikinews_en.txt.gz`)).toString("utf8"))
  .filter((_, index) => isHeldOut(index))
  .filter((_, index) => index % 20 === 0)
  .map((text, i) => ({ id: `news-${i}`, text, spans: [] }))

// The examples of the terms: those that are garbled, with the Chinese term that their rule names, and those that are fine.
const english = { id: "english", version: "0", language, rules: [] }
const termRules = chinese.rules.filter(({ lexicons, usage }) => !lexicons && !usage)
const marked = termRules
  .flatMap(({ examples }) => examples.garbled)
  .map(({ text }) => ({
    text: text.replace(/\[\[|\]\]/gu, ""),
    start: text.indexOf("[["),
    end: text.indexOf("]]") - 2,
  }))
const { findings: named } = await new Checker({
  packs: [english, { id: "terms", version: "0", rules: termRules }],
  sensitivity: "strict",
}).check(
  marked.map(({ text }, i) => ({ id: String(i), text })),
  { anyLanguage: true },
)
const terms = marked.flatMap(({ text, start, end }, i) => {
  const finding = named.find(
    ({ block, from, to, evidence }) =>
      block === String(i) && from < end && start < to && /^\p{sc=Han}{2,}$/u.test(evidence?.source ?? ""),
  )
  if (!finding) return []
  const source = finding.evidence.source
  const span = { start, end, text: text.slice(start, end), category: "calque", source_term: source }
  return [{ id: `term-${source}`, text, source, spans: [span] }]
})
const fine = termRules
  .flatMap(({ examples }) => examples.fine)
  .map((text, i) => ({ id: `fine-${i}`, text, spans: [] }))

// ── Which word a span came from ──────────────────────────────────────────────────────────────────────────────────────

const cases = []
for (const { id, spans } of gold) {
  for (const { text, category, source_term: source } of spans) {
    const term = source && words.find(plain(source))
    if (term === undefined || plain(source).length < 2 || !/calque|terminology/u.test(category)) continue
    const query = readQuery(text.match(/[A-Za-z]+/gu) ?? [], words)
    if (query.length < 2) continue
    const fits = bestFits(query, words, fitWeights, 300)
    cases.push({ id, rows: fits.map(fit => fit.parts), right: fits.findIndex(fit => fit.term === term) })
  }
}
const reached = cases.filter(({ right }) => right >= 0)
const choice = regressChoice(
  reached.filter(({ id }) => !isAside(id)),
  features.map(() => 1),
  0.002,
)
const rankOf = ({ rows, right }, weights) =>
  right < 0
    ? Number.POSITIVE_INFINITY
    : rows.filter(row => dot(row, weights) > dot(rows[right], weights)).length
const aside = cases.filter(({ id }) => isAside(id))
const ranks = aside.map(one => rankOf(one, choice))

// ── Whether a span is garbled ────────────────────────────────────────────────────────────────────────────────────────

let doc
let rows = []
const listener = {
  id: "listener",
  category: "calque",
  about: "",
  message: "",
  examples: { garbled: [], fine: [] },
  lexicons: [dictionary],
  usage: true,
  *check(text) {
    for (const { span, signs: x } of weighSpans(text, words, 0)) {
      const [from, to] = [text.words[span.first].from, text.words[span.last].to]
      const hit = doc.spans.some(({ start, end }) => start < to && from < end)
      const isThere = plain(doc.source ?? "").includes(words.word(span.fits[0].term))
      rows.push({ id: doc.id, from, to, x, hit, isThere })
    }
  },
}
// One for all documents: each checker reads the dictionary once.
const listening = new Checker({ packs: [english, { id: "listener", version: "0", rules: [listener] }] })

/** All weighed spans of a document, from a rule that listens in. */
async function collect(next) {
  doc = next
  rows = []
  await listening.check([{ id: "text", text: doc.text }], { anyLanguage: true })
  return rows
}

const translated = []
for (const doc of gold) translated.push(...(await collect(doc)))
const clean = []
for (const doc of news) clean.push(...(await collect(doc)))
const examples = []
for (const doc of terms) examples.push(...(await collect(doc)))
const literal = []
for (const doc of fine) literal.push(...(await collect(doc)))
const volume = docs => docs.reduce((sum, { text }) => sum + countWords(text), 0)
const learnt = docs => docs.filter(({ id }) => !isAside(id))
const weight = volume(learnt(gold)) / volume(learnt(news))

// Whether the Chinese word was there and an editor marked its place. What is literally right next to a garbled reading is
// rare and hard, so it counts more.
const literalWeight = 24
const fitted = regress(
  [
    ...[...learnt(translated), ...learnt(examples)].map(({ x, hit, isThere }) => ({
      x,
      y: hit && isThere ? 1 : 0,
    })),
    ...learnt(clean).map(({ x }) => ({ x, y: 0, weight })),
    ...learnt(literal).map(({ x }) => ({ x, y: 0, weight: literalWeight })),
  ],
  3,
)
const score = row => fitted[0] + dot(row.x, fitted.slice(1))

/** The best spans of each document, none of them overlapping. */
function best(rows) {
  const taken = new Map()
  return rows
    .map(row => ({ ...row, score: score(row) }))
    .sort((a, b) => b.score - a.score)
    .filter(row => {
      const others = taken.get(row.id) ?? []
      if (others.some(other => other.from < row.to && row.from < other.to)) return false
      taken.set(row.id, [...others, row])
      return true
    })
}
const [bestTranslated, bestClean, bestLiteral] = [translated, clean, literal].map(best)

// The start is moved so that in a text that surely comes from Chinese, which adds `reach` to the odds, the cut of
// `standard` lies where this share of the findings touch a mark.
const reach = 2
const share = 0.82
let cut = Number.POSITIVE_INFINITY
let touching = 0
for (const [i, { score: at, hit }] of learnt(bestTranslated).entries()) {
  if (hit) touching++
  if (i >= 20 && touching >= share * (i + 1)) cut = at
}
const spanWeights = fitted.map((value, i) => (i === 0 ? value - cut - reach : value))
const confidence = (row, shift) => sigmoid(score(row) - cut - reach + shift)

const figures = least => {
  const shown = (rows, shift) => rows.filter(row => isAside(row.id) && confidence(row, shift) >= least)
  const found = shown(bestTranslated, reach)
  const docs = gold.filter(({ id }) => isAside(id))
  const marks = docs
    .flatMap(doc => doc.spans.map(span => ({ ...span, id: doc.id })))
    .filter(({ category }) => /calque|terminology/u.test(category))
  const touched = marks.filter(mark =>
    found.some(row => row.id === mark.id && row.from < mark.end && mark.start < row.to),
  )
  const isNamed = ({ source_term: source }) => source !== undefined
  const termsAside = terms.filter(({ id }) => isAside(id))
  const foundTerms = new Set(
    shown(examples, reach)
      .filter(({ hit }) => hit)
      .map(({ id }) => id.replace("term-", "")),
  )
  const cleanWords = volume(news.filter(({ id }) => isAside(id))) / 1000
  return {
    least,
    findings: found.length,
    precision: round(found.filter(({ hit }) => hit).length / found.length),
    wordIsInSource: round(found.filter(({ isThere }) => isThere).length / found.length),
    recallOfCalquesAndTerms: round(touched.length / marks.length),
    recallInComposedTexts: round(touched.filter(isNamed).length / marks.filter(isNamed).length),
    falseAlarmsPer1000WordsOfNews: round(shown(bestClean, -reach).length / cleanWords),
    falseAlarmsIfOriginIsUnknown: round(shown(bestClean, 0).length / cleanWords),
    ofTermsInExamples: round(
      termsAside.filter(({ source }) => foundTerms.has(source)).length / termsAside.length,
    ),
    falseAlarmsPer1000LiteralWords: round(
      shown(bestLiteral, reach).length / (volume(fine.filter(({ id }) => isAside(id))) / 1000),
    ),
  }
}
const round = value => Math.round(value * 1000) / 1000

const list = values => `[${values.map(value => Math.round(value * 10_000) / 10_000).join(", ")}]`
const file = `/** What each part of a fit weighs, in the order of \`features\`. Written by \`training/inversion.mjs\`. */
// biome-ignore format: written by a script
export const fitWeights: readonly number[] = ${list(choice)}

/** What speaks for a calque: the start, then the weight of each of \`signs\`. Written by \`training/inversion.mjs\`. */
// biome-ignore format: written by a script
export const spanWeights: readonly number[] = ${list(spanWeights)}
`
const anyAside = bestTranslated.filter(({ id }) => isAside(id))
const chance = round(anyAside.filter(({ hit }) => hit).length / anyAside.length)
const card = {
  about:
    "Weights by which calque inversion ranks Chinese words for an English phrase and tells calques from ordinary phrases.",
  sources: [
    {
      name: "Machine translations of WMT and composed texts, marked for this project",
      documents: gold.length,
    },
    { name: "English Wikinews, parts that no model has seen", licence: "CC BY 2.5", words: volume(news) },
    { name: "Examples of the term list of this package", terms: terms.length, fine: fine.length },
  ],
  script: "training/inversion.mjs with regression.mjs",
  scriptSha256,
  dictionarySha256,
  englishSha256,
  file: "src/inversion/weights.ts",
  sha256: sha256(Buffer.from(file)),
  features: Object.fromEntries(features.map((name, i) => [name, round(choice[i])])),
  signs: Object.fromEntries(signs.map((name, i) => [name, round(spanWeights[i + 1])])),
  heldAside: {
    sourceTerms: {
      named: aside.length,
      first: round(ranks.filter(rank => rank === 0).length / aside.length),
      amongTen: round(ranks.filter(rank => rank < 10).length / aside.length),
    },
    findings: [0.8, 0.5, 0.2].map(figures),
    chanceOfTouchingAMark: chance,
  },
}
writeFileSync(at("../src/inversion/weights.ts"), file)
writeFileSync(at("../data/inversion.card.json"), `${JSON.stringify(card, null, 2)}\n`)
console.log(JSON.stringify(card, null, 1))
