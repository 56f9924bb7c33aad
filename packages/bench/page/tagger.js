import { readText } from "@ungarble/core/testing"
import { language } from "@ungarble/english"
import { Tagger } from "@ungarble/english/tagger"

const time = async work => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
const noLexicons = () => {
  throw new Error("The tagger needs no lexicon.")
}

/** Milliseconds of tagging these texts, a block each, on so many threads. */
globalThis.measureTagger = async (texts, threads) => {
  const runtime = async () => {
    const loaded = await import("onnxruntime-web/wasm")
    loaded.env.wasm.numThreads = threads
    return loaded
  }
  const tagger = new Tagger({ runtime })
  const read = (text, i) => readText({ id: `${i}`, text }, language, noLexicons)
  const blocks = texts.map(read)
  const load = await time(() => tagger.load())
  const first = await time(() => tagger.check(blocks.slice(0, 1)))
  const all = first + (await time(() => tagger.check(blocks)))
  const changed = [read(`${texts[0]} And the net red was fixed force.`, 0), ...blocks.slice(1)]
  const again = await time(() => tagger.check(changed))
  return { threads, load, first, all, again }
}
