/**
 * Holds the neural tagger's files to their card: `node training/tagger.mjs --check` fails unless the model, the vocabulary,
 * the constants that name them and the scripts that made them are those on the card. What builds them is in `tagger/`.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = (...parts) => {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part)
  return hash.digest("hex")
}

const card = JSON.parse(readFileSync(at("../data/tagger.card.json"), "utf8"))
const constants = readFileSync(at("../src/tagger/model.ts"), "utf8")
const stale = []
for (const [name, file] of Object.entries(card.files)) {
  if (sha256(readFileSync(at(`../data/${name}`))) !== file.sha256) stale.push(`data/${name}`)
  if (!constants.includes(file.sha256)) stale.push("src/tagger/model.ts")
}
for (const [name, value] of Object.entries(card.calibration)) {
  if (!constants.includes(`${name}: ${value},`)) stale.push(`src/tagger/model.ts (${name})`)
}
if (card.scriptSha256 !== sha256(...card.scripts.map(name => readFileSync(at(`tagger/${name}`))))) {
  stale.push("training/tagger/*.py")
}
if (stale.length > 0) console.error(`Not what data/tagger.card.json says: ${[...new Set(stale)].join(", ")}.`)
process.exitCode = stale.length > 0 ? 1 : 0
