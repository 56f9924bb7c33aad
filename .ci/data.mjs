// Holds the data files to their cards, and lets every training script say whether its files are fresh.
//
//   node .ci/data.mjs [--rebuild]
//
// Needs a build. Without --rebuild no file is built again: scripts that read texts from beside the repository are pointed at
// none, so that they compare hashes with their cards, and it takes seconds. With it they build in memory from
// ../shared/data, where that is there, and compare every byte: minutes.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"

const rebuild = process.argv.includes("--rebuild")
let failed = 0
const say = (name, faults) => {
  if (faults.length > 0) failed++
  console.log(`${faults.length > 0 ? "stale" : "fresh"}  ${[name, ...faults].join("\n       ")}`)
}

/** Files of the packages' folders of that name that end so. */
const filesIn = (folder, ending) =>
  readdirSync("packages")
    .map(name => `packages/${name}/${folder}`)
    .filter(existsSync)
    .flatMap(path => readdirSync(path).map(name => `${path}/${name}`))
    .filter(path => path.endsWith(ending))

const isOther = path => /\.card\.json$|\.licences\.txt$|\/\.[^/]*$/u.test(path)
const data = filesIn("data", "").filter(path => !isOther(path))
const described = new Set()
for (const path of filesIn("data", ".card.json")) {
  const card = JSON.parse(readFileSync(path, "utf8"))
  const stem = path.slice(0, -"card.json".length)
  // A card of one file names it, beside itself or from its package; one of several gives each one's hash.
  const home = card.file?.includes("/") ? dirname(dirname(path)) : dirname(path)
  const files = card.file ? [`${home}/${card.file}`] : data.filter(file => file.startsWith(stem))
  const hashes = card.file ? [card.sha256] : Object.values(card.files ?? {}).map(({ sha256 }) => sha256)
  const faults =
    files.length === hashes.length ? [] : [`${hashes.length} files on the card, ${files.length} there.`]
  for (const file of files) {
    described.add(file)
    const isThere = existsSync(file)
    const hash = isThere && createHash("sha256").update(readFileSync(file)).digest("hex")
    if (!hashes.includes(hash))
      faults.push(`${file} is ${isThere ? "not what the card describes" : "not there"}.`)
  }
  say(path, faults)
}
for (const path of data)
  if (!described.has(path))
    say(path, [`No card describes it: add ${basename(path).replace(/\.\w+$/u, ".card.json")} beside it.`])

for (const path of filesIn("training", ".mjs")) {
  const script = readFileSync(path, "utf8")
  if (!script.includes("--check")) continue
  const args = !rebuild && script.includes("--corpora") ? ["--corpora", ".ci/no-texts"] : []
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, "--check", ...args], {
    encoding: "utf8",
  })
  say(`${path} --check`, status === 0 ? [] : [...`${stdout}${stderr}`.trim().split("\n")])
}
console.log(failed > 0 ? `${failed} stale.` : "All data is what its cards say.")
process.exitCode = failed > 0 ? 1 : 0
