import { parseArgs } from "node:util"
import { countWords } from "../count-words.js"
import { ownSource } from "../sources.js"
import { growTexts } from "../speed/grow.js"
import { measureTagger, taggerRows } from "../speed/tagger.js"
import { table } from "../table.js"

/** How to call `bench tagger`. */
export const usage = `bench tagger: what the neural tagger costs in Chromium, on one thread and on two.
  --words N       a text of so many words; default 3200
  --json          figures as JSON
`

/** Runs `bench tagger`. */
export async function tagger(args: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...args],
    options: { words: { type: "string", default: "3200" }, json: { type: "boolean" } },
  })
  const words = Number(options.words)
  if (!(words >= 100)) throw new Error(`Expected --words to be a number from 100 on, got ${options.words}`)
  const [blocks = []] = growTexts(
    ownSource().articles.map(({ text }) => text),
    words,
    1,
  )
  const { browser, costs } = await measureTagger(blocks, [1, 2])
  if (options.json) process.stdout.write(`${JSON.stringify({ browser, costs }, null, 2)}\n`)
  else {
    const count = blocks.reduce((sum, text) => sum + countWords(text), 0)
    process.stdout.write(
      `${table(taggerRows(costs))}\n${count} words in ${blocks.length} blocks, ${browser}\n`,
    )
  }
}
