import type { CheckService } from "./service.js"
import type { Answer, CheckRequest, Port, Request } from "./worker.js"

/** The worker's half: answers the requests that come through `port` with `checker`. Call it in the worker's module. */
export function serveChecker(port: Port, checker: CheckService): void {
  const running = new Map<number, AbortController>()
  // Settings that can't be are told to whoever checks with them; thrown here, they would end the worker.
  let wrongSettings: string | undefined
  const answer = (message: Answer) => port.postMessage(message)
  const run = async ({ id, blocks, anyLanguage, document }: CheckRequest) => {
    const abort = new AbortController()
    running.set(id, abort)
    let told = 0
    try {
      if (wrongSettings !== undefined) throw new Error(wrongSettings)
      const result = await checker.check(blocks, {
        signal: abort.signal,
        anyLanguage,
        ...(document && { document }),
        onFindings: (block, findings) => answer({ from: "checker", kind: "findings", id, block, findings }),
        onProgress: progress => {
          // A message a block would drown the page on long documents; a hundred steps are smooth enough.
          const percent = Math.floor((100 * progress.done) / Math.max(1, progress.total))
          if (percent === told && progress.done < progress.total) return
          told = percent
          answer({ from: "checker", kind: "progress", id, progress })
        },
      })
      answer({ from: "checker", kind: "done", id, result })
    } catch (error) {
      answer({ from: "checker", kind: "failed", id, message: describe(error) })
    } finally {
      running.delete(id)
    }
  }
  port.addEventListener("message", ({ data }) => {
    const request = data as Request
    if (request?.to !== "checker") return
    if (request.kind === "configure") {
      wrongSettings = undefined
      try {
        checker.configure(request.settings)
      } catch (error) {
        wrongSettings = describe(error)
      }
    } else if (request.kind === "abort") running.get(request.id)?.abort()
    else void run(request)
  })
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message
}
