import { type CheckService, type CheckSettings, connectChecker } from "@ungarble/core"

/**
 * A checker in a worker. Where workers can't be had at all (an old browser, a strict policy) it moves into the page's own
 * thread and says so by `onFallback`. A worker that has answered before and dies later is an error for the host to show.
 */
export function checkService(onFallback: () => void): CheckService {
  let hasAnswered = false
  let deaths = 0
  let settings: CheckSettings | undefined
  let here: Promise<CheckService> | undefined
  const worker = connectChecker(() => {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
    started.addEventListener("error", () => deaths++)
    started.addEventListener("message", () => {
      hasAnswered = true
    })
    return started
  })
  const inPage = () => {
    here ??= import("./packs.js").then(({ makeChecker }) => {
      onFallback()
      const checker = makeChecker()
      if (settings) checker.configure(settings)
      return checker
    })
    return here
  }

  return {
    async check(blocks, options) {
      if (here) return (await here).check(blocks, options)
      try {
        return await worker.check(blocks, options)
      } catch (error) {
        const cannotStart = deaths > 1 || typeof Worker === "undefined"
        if (hasAnswered || !cannotStart) throw error
        return (await inPage()).check(blocks, options)
      }
    },
    configure(next) {
      settings = next
      worker.configure(next)
      void here?.then(checker => checker.configure(next))
    },
    dispose() {
      worker.dispose()
      void here?.then(checker => checker.dispose())
    },
  }
}
