/**
 * Builds `data/readings.txt`, the pinyin readings of Chinese characters without tones, and its card.
 *
 *   node training/readings.mjs [--check]
 *
 * The characters are those of GB 2312 and the common ones of Big5, the readings those that the npm package pinyin-pro
 * gives (a devDependency). `--check` writes nothing and fails unless the files on disk are what would be written.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { pinyin } from "pinyin-pro"
import { settle } from "../../english/training/outputs.mjs"

const at = path => fileURLToPath(new URL(path, import.meta.url))
const sha256 = bytes => createHash("sha256").update(bytes).digest("hex")

/** The characters of a double-byte encoding between two lead bytes. */
function characters(encoding, first, last, trails) {
  const decoder = new TextDecoder(encoding)
  const found = []
  for (let lead = first; lead <= last; lead++) {
    for (const trail of trails) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (/^\p{Script=Han}$/u.test(character)) found.push(character)
    }
  }
  return found
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const all = new Set([
  ...characters("gb18030", 0xb0, 0xf7, range(0xa1, 0xfe)),
  ...characters("big5", 0xa4, 0xc6, [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
])

const main = new Map()
const other = new Map()
const add = (map, syllable, character) => map.set(syllable, (map.get(syllable) ?? "") + character)
for (const character of [...all].sort()) {
  const read = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true })
  const syllables = [...new Set(read.map(syllable => syllable.replace("ü", "v")))].filter(syllable =>
    /^[a-z]{1,6}$/.test(syllable),
  )
  for (const [i, syllable] of syllables.entries()) add(i === 0 ? main : other, syllable, character)
}
const lines = [...new Set([...main.keys(), ...other.keys()])]
  .sort()
  .map(syllable => `${syllable} ${main.get(syllable) ?? ""}|${other.get(syllable) ?? ""}\n`)
const file = Buffer.from(lines.join(""))
const version = JSON.parse(readFileSync(at("../node_modules/pinyin-pro/package.json"), "utf8")).version
const card = {
  about:
    "Pinyin readings, without tones, of the characters of GB 2312 and of the common ones of Big5. A line holds a syllable, the characters that are mostly read so, a bar, and those that are sometimes.",
  sources: [{ name: "pinyin-pro", version, licence: "MIT", use: "readings" }],
  script: "training/readings.mjs",
  scriptSha256: sha256(readFileSync(at("readings.mjs"))),
  file: "readings.txt",
  sha256: sha256(file),
  bytes: file.byteLength,
  gzipBytes: gzipSync(file, { level: 9 }).byteLength,
  characters: all.size,
  syllables: lines.length,
}
const size = `/** Size of \`data/readings.txt\` in bytes. Written by \`training/readings.mjs\`. */\nexport const readingsBytes = ${file.byteLength}\n`
settle(
  [
    [at("../data/readings.txt"), file],
    [at("../data/readings.card.json"), Buffer.from(`${JSON.stringify(card, null, 2)}\n`)],
    [at("../src/source/readings-size.ts"), Buffer.from(size)],
  ],
  { check: process.argv.includes("--check"), script: "packages/chinese/training/readings.mjs" },
)
