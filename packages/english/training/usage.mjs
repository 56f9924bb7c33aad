/**
 * Builds `data/usage.bin`, the counts of English words in a row and of lemmas in company, its card, and `src/usage/fitted.ts`
 * with the weights of plausibility. Needs the built package (`tsc -b packages/english`), since counting and looking up
 * must cut, hash and tag words in the same way.
 *
 *   node training/usage.mjs [--corpora DIR] [--check]
 *
 * DIR (default `../../../shared/data`, beside the repository) holds the plain texts and the marked texts that plausibility is
 * fitted on. One part in ten of the plain texts is never counted. `--check` writes nothing and fails unless the files on
 * disk are what would be written; without DIR it only holds them against the card. The same input gives the same bytes.
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync, gzipSync } from "node:zlib"
import { tags } from "../dist/tags/tags.js"
import { Company } from "../dist/usage/company.js"
import { Sequences } from "../dist/usage/sequences.js"
import { RowTable } from "../dist/usage/table.js"
import { corpora } from "./texts.mjs"
import { fitPlausibility, readPhrases } from "./usage-fit.mjs"
import { buildModel, limits } from "./usage-model.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest("hex")
const again = "Run: npx tsc -b packages/english && node packages/english/training/usage.mjs"

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: at("../../../../shared/data") },
    check: { type: "boolean" },
  },
})

const marked = "gold.train.json.gz"
const scripts = [
  ...["usage.mjs", "usage-model.mjs", "usage-texts.mjs", "usage-ngrams.mjs", "usage-company.mjs"],
  ...["usage-table.mjs", "usage-fit.mjs", "texts.mjs"],
  ...["shape", "keys", "relations", "company", "sequences", "plausibility", "table"].map(
    name => `../src/usage/${name}.ts`,
  ),
]
const scriptSha256 = sha256(...scripts.map(name => readFileSync(at(name))))

function compareWithCard() {
  const card = JSON.parse(readFileSync(at("../data/usage.card.json"), "utf8"))
  const file = readFileSync(at("../data/usage.bin"))
  if (card.sha256 !== sha256(file)) return ["data/usage.bin"]
  return card.scriptSha256 === scriptSha256 ? [] : ["data/usage.card.json"]
}

async function build() {
  const tagFile = readFileSync(at("../data/tags.bin"))
  const tagger = await tags.parse(tagFile)
  const { bytes, heldOut, sizes, figures } = buildModel(options.corpora, tagger)
  const table = new RowTable(bytes)
  const knowledge = { sequences: new Sequences(table), company: new Company(table), tagger }
  const phrases = readPhrases(`${options.corpora}/${marked}`, heldOut, tagger)
  const fit = fitPlausibility(phrases, knowledge)
  // Another version of zlib may pack the same bytes in another way; that makes the file no staler.
  const old = existsSync(at("../data/usage.bin")) ? readFileSync(at("../data/usage.bin")) : undefined
  const file = old && isSame(old, bytes) ? old : gzipSync(bytes, { level: 9 })
  const card = {
    about:
      "Counts of English words in a row and of lemmas in company, for ranking rewrites and judging phrases.",
    method:
      "Trigrams by modified Kneser-Ney (Chen and Goodman 1998), pruned by weighted difference (Seymore and Rosenfeld 1996), in half-nat steps; adjective-noun, noun-noun and verb-object pairs by lemma (Church and Hanks 1990), pruned by log-likelihood ratio (Dunning 1993); rows known by 18 + 16 bits of a hash.",
    sources: [
      ...corpora.map(({ file: name, name: title, licence }) => ({
        name: title,
        file: name,
        licence,
        tokens: sizes.find(size => size.file === name).tokens,
        use: "counts; one part in ten held out",
      })),
      {
        name: "marked machine translations",
        file: marked,
        licence: "made for this project; the translations MPL-2.0",
        use: "fitting of seven weights; no text of it is in the file",
      },
      { name: "tags.bin", sha256: sha256(tagFile), use: "word classes and lemmas of the counted texts" },
    ],
    scripts,
    scriptSha256,
    limits,
    file: "usage.bin",
    sha256: sha256(file),
    bytes: bytes.byteLength,
    gzipBytes: file.byteLength,
    contentSha256: sha256(bytes),
    ...figures,
    plausibility: fit.figures,
  }
  const fitted = `/** Size of \`data/usage.bin\` in bytes. This file is written by \`training/usage.mjs\`. */
export const usageBytes = ${file.byteLength}
/** What plausibility starts from and how much each of its signs weighs. */
export const weights: readonly number[] = [${fit.weights.join(", ")}]
/** Scores of phrases written by people at evenly spaced ranks, from the lowest to the highest. */
export const quantiles: readonly number[] =
  "${fit.quantiles.join(" ")}"
    .split(" ")
    .map(Number)
`
  return [
    ["../data/usage.bin", file],
    ["../data/usage.card.json", Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
    ["../src/usage/fitted.ts", Buffer.from(fitted)],
  ]
}

function isSame(packed, bytes) {
  try {
    return gunzipSync(packed).equals(bytes)
  } catch {
    return false
  }
}

const hasSources = existsSync(`${options.corpora}/${marked}`)
if (options.check) {
  if (!hasSources) console.error(`No texts at ${options.corpora}: only compared with the card.`)
  const stale = hasSources
    ? (await build())
        .filter(([path, bytes]) => !readFileSync(at(path)).equals(bytes))
        .map(([path]) => path.slice(3))
    : compareWithCard()
  if (stale.length > 0) {
    console.error(`Not what the sources give: ${stale.join(", ")}. ${again}`)
    process.exit(1)
  }
} else for (const [path, bytes] of await build()) writeFileSync(at(path), bytes)
