import { parseArgs } from "node:util"
import { saveLastRun } from "../last-run.js"
import { ownSource } from "../sources.js"
import { measureInChromium } from "../speed/chromium.js"
import { measureTyping } from "../speed/editor.js"
import { measureInNode } from "../speed/node.js"
import { measureSizes } from "../speed/sizes.js"
import { type Place, placeRows, type Sized, type Speed, sizeRows, typingRows } from "../speed/speed.js"
import { table } from "../table.js"
import { ownVersions } from "../versions.js"

/** How to call `bench speed`. */
export const usage = `bench speed: texts of 1,000 to 1,000,000 words in Node and in Chromium, typing in the editor, sizes.
Cold: from the start of the process, or the opening of the page, to the findings; warm: another text after it.
Growth: the exponent of the cost from 10,000 words on; 1 means twice the text, twice the cost.
  --most N        no text longer than this; default 1000000
  --sizes         only the sizes, and exit with 1 if a limit is broken
  --json          figures as JSON
  --save          keep the figures for bench docs
`

/** Runs `bench speed`. */
export async function speed(args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      most: { type: "string", default: "1000000" },
      sizes: { type: "boolean" },
      json: { type: "boolean" },
      save: { type: "boolean" },
    },
  })
  const most = Number(options.most)
  if (!(most >= 1000)) throw new Error(`Expected --most to be a number from 1000 on, got ${options.most}`)
  const started = performance.now()
  const sizes = await measureSizes()
  if (options.sizes) {
    process.stdout.write(table(sizeRows(sizes)))
    if (sizes.some(({ bytes, limit }) => limit !== null && bytes > limit)) process.exitCode = 1
    return
  }
  const texts = ownSource().articles.map(({ text }) => text)
  const lengths = [1000, 10_000, 100_000, 1_000_000].filter(words => words <= most)
  const inNode: Sized[] = []
  for (const words of lengths) inNode.push(await measureInNode(texts, words))
  const chromium = await measureInChromium(texts, lengths)
  const places: readonly Place[] = [
    { name: `Node ${process.versions.node}`, sizes: inNode },
    { name: chromium.browser, sizes: chromium.sizes },
  ]
  const figures: Speed = { places, typing: await measureTyping(), sizes }
  const seconds = (performance.now() - started) / 1000

  if (options.save) saveLastRun("speed", { figures, seconds, versions: ownVersions() })
  if (options.json) process.stdout.write(`${JSON.stringify({ seconds, ...figures }, null, 2)}\n`)
  else {
    const tables = [...places.map(placeRows), typingRows(figures.typing), sizeRows(sizes)]
    process.stdout.write(`${tables.map(table).join("\n")}\nin ${seconds.toFixed(1)} s\n`)
  }
}
