import { type CheckService, type CheckSettings, connectChecker } from "@ungarble/core"
import type { SwitchedChecker } from "./packs.js"
import type { DeepMessage } from "./worker.js"

/** A checker whose deep check can be switched; it is off at first. The text has to be checked again afterwards. */
export interface PlaygroundService extends CheckService {
  setDeep(on: boolean): void
}

/**
 * A checker in a worker. Where workers can't be had at all (an old browser, a strict policy) it moves into the page's own
 * thread and says so by `onFallback`. A worker that has answered before and dies later is an error for the host to show.
 */
export function checkService(onFallback: () => void): PlaygroundService {
  let hasAnswered = false
  let deaths = 0
  let settings: CheckSettings | undefined
  let isDeep = false
  let current: Worker | undefined
  let here: Promise<SwitchedChecker> | undefined
  const worker = connectChecker(() => {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
    started.addEventListener("error", () => deaths++)
    started.addEventListener("message", () => {
      hasAnswered = true
    })
    current = started
    tellDeep()
    return started
  })
  const tellDeep = () => current?.postMessage({ to: "deep", on: isDeep } satisfies DeepMessage)
  const inPage = () => {
    here ??= import("./packs.js").then(({ makeChecker }) => {
      onFallback()
      const made = makeChecker()
      made.setDeep(isDeep)
      if (settings) made.checker.configure(settings)
      return made
    })
    return here
  }

  return {
    async check(blocks, options) {
      if (here) return (await here).checker.check(blocks, options)
      try {
        return await worker.check(blocks, options)
      } catch (error) {
        const cannotStart = deaths > 1 || typeof Worker === "undefined"
        if (hasAnswered || !cannotStart) throw error
        return (await inPage()).checker.check(blocks, options)
      }
    },
    configure(next) {
      settings = next
      worker.configure(next)
      void here?.then(({ checker }) => checker.configure(next))
    },
    dispose() {
      worker.dispose()
      void here?.then(({ checker }) => checker.dispose())
    },
    setDeep(on) {
      isDeep = on
      tellDeep()
      void here?.then(({ setDeep }) => setDeep(on))
    },
  }
}
