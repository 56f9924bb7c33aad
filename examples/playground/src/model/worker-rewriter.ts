import type { Rewriter } from "@ungarble/core"
import type { ModelAddress, ModelAnswer, ModelRequest } from "./messages.js"

/** A rewriter that asks a model from a worker of its own. `stop` ends the worker and with it all that is under way. */
export function workerRewriter(address: ModelAddress): Rewriter & { stop(): void } {
  const worker = new Worker(new URL("./model-worker.ts", import.meta.url), { type: "module" })
  const waiting = new Map<number, (answer: ModelAnswer) => void>()
  let last = 0
  const send = (request: ModelRequest) => worker.postMessage(request)
  const failAll = (reason: string) => {
    for (const [id, resolve] of waiting) resolve({ id, reason })
    waiting.clear()
  }
  worker.addEventListener("message", ({ data }: MessageEvent<ModelAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  worker.addEventListener("error", () =>
    failAll("The part of the page that speaks to the model could not be started."),
  )
  send({ kind: "use", address })
  return {
    id: address.model,
    async rewrite(block, findings, signal, context = {}) {
      signal.throwIfAborted()
      const id = ++last
      const answer = new Promise<ModelAnswer>(resolve => waiting.set(id, resolve))
      const abort = () => send({ kind: "abort", id })
      signal.addEventListener("abort", abort)
      send({ kind: "rewrite", id, block, findings, context })
      const said = await answer
      signal.removeEventListener("abort", abort)
      signal.throwIfAborted()
      if ("reason" in said) throw new Error(said.reason)
      return new Map(said.suggestions)
    },
    stop() {
      worker.terminate()
      failAll("The model is no longer in use.")
    },
  }
}
