import type { Detector, Pack } from "@ungarble/core"
import { Tagger, type TaggerOptions } from "./tagger.js"

export type { Runtime } from "./network.js"
export { Tagger, type TaggerOptions } from "./tagger.js"

/**
 * A pack with the neural tagger, to load beside `english`. Its model, 22 MB, is fetched when the first text is checked;
 * it needs `onnxruntime-web`, or on Node another runtime by `options.runtime`. If it can't be had, the check says so in
 * `problems` and all else goes on.
 */
export function taggerPack(options: TaggerOptions = {}): Pack {
  const tagger = new Tagger(options)
  const detector: Detector = {
    id: "tagger",
    category: "incoherent",
    about:
      "A small neural network, trained on marked translations, that sees what no list foresees: clauses that don’t hang together, wrong senses, broken grammar. It can’t say what was meant, so it proposes no rewrite.",
    message: "This does not read as English.",
    examples: { garbled: [], fine: [] },
    load: async (onProgress, signal) => {
      try {
        await tagger.load(onProgress, signal)
      } catch (cause) {
        signal?.throwIfAborted()
        const why = cause instanceof Error ? cause.message : String(cause)
        throw new Error(`The neural tagger could not be loaded, so only rules look at the text: ${why}`, {
          cause,
        })
      }
    },
    check: (texts, signal) => tagger.check(texts, signal),
  }
  return { id: "english-tagger", version: "0.1.0", rules: [], detectors: [detector] }
}
