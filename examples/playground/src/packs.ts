import { chinese } from "@ungarble/chinese"
import type { Detector } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { english } from "@ungarble/english"
import { taggerPack } from "@ungarble/english/tagger"

/** A checker whose deep check can be switched while it is in use. */
export interface SwitchedChecker {
  readonly checker: Checker
  /** What was found before is forgotten where this changes anything; the text has to be checked again. */
  setDeep(on: boolean): void
}

/** A checker of English text with everything that is known of Chinese and, while the deep check is on, the neural tagger. */
export function makeChecker(): SwitchedChecker {
  let isDeep = false
  const tagger = taggerPack()
  const detectors = tagger.detectors!.map(detector => switched(detector, () => isDeep))
  const checker = new Checker({ packs: [english, chinese, { ...tagger, detectors }] })
  return {
    checker,
    setDeep(on) {
      if (on === isDeep) return
      isDeep = on
      checker.dispose()
    },
  }
}

/** A detector that loads nothing and finds nothing while it is off. */
function switched(detector: Detector, isOn: () => boolean): Detector {
  return {
    ...detector,
    async load(onProgress, signal) {
      if (!isOn()) return
      try {
        await detector.load(onProgress, signal)
      } catch (cause) {
        signal?.throwIfAborted()
        const why = cause instanceof Error ? cause.message : String(cause)
        throw new Error(`The deep check could not be loaded, so only rules look at the text (${why}).`, {
          cause,
        })
      }
    },
    check: async (texts, signal) => (isOn() ? detector.check(texts, signal) : texts.map(() => [])),
  }
}
