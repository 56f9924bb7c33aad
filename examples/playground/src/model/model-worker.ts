import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import type { Rewriter } from "@ungarble/core"
import { modelRewriter } from "@ungarble/core/rewriter"
import type { ModelAnswer, ModelRequest } from "./messages.js"

// The one place from which anything leaves. The page itself is forbidden to by its content policy, and starts this worker
// only when a model has been named.
let rewriter: Rewriter | undefined
const running = new Map<number, AbortController>()
const answer = (message: ModelAnswer) => postMessage(message)

addEventListener("message", ({ data }: MessageEvent<ModelRequest>) => {
  if (data.kind === "use") {
    const { endpoint, model, key, style } = data.address
    const provider = createOpenAICompatible({
      name: "endpoint",
      baseURL: endpoint,
      supportsStructuredOutputs: true,
      ...(key && { apiKey: key }),
    })
    rewriter = modelRewriter({ model: provider(model), ...(style && { style }) })
  } else if (data.kind === "abort") running.get(data.id)?.abort()
  else void rewrite(data)
})

async function rewrite({
  id,
  block,
  findings,
  context,
}: ModelRequest & { readonly kind: "rewrite" }): Promise<void> {
  const abort = new AbortController()
  running.set(id, abort)
  try {
    if (!rewriter) throw new Error("No model is set.")
    answer({ id, suggestions: [...(await rewriter.rewrite(block, findings, abort.signal, context))] })
  } catch (error) {
    answer({ id, reason: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}
