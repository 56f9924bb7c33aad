import type { LanguageModelMiddleware, wrapLanguageModel } from "ai"
import { ModelError, statusError } from "./attempts.js"
import { answerSchema, type Prompt } from "./prompt.js"

/** How long one request to a model may take, in milliseconds, and how long its answer may be, in characters. */
export interface Limits {
  readonly timeout: number
  /** The longest silence, before the first word and between words. */
  readonly silence: number
  readonly answer: number
}

/** A model's answer, as text, and what it cost in tokens as far as it was told. */
export interface Generated {
  readonly text: string
  readonly tokens: number | undefined
}

/** A model of the AI SDK as an object of its provider; a name alone would go through the SDK's own gateway. */
export type ObjectModel = Parameters<typeof wrapLanguageModel>[0]["model"]

const asksForAnswer: NonNullable<LanguageModelMiddleware["transformParams"]> = async ({ params }) => ({
  ...params,
  responseFormat: { type: "json", schema: answerSchema, name: "rewrites" },
})

/** Sends one prompt to a model and reads the answer as it comes. Rejects with a `ModelError`, or when aborted. */
export async function generate(
  model: ObjectModel,
  { system, user }: Prompt,
  limits: Limits,
  signal: AbortSignal,
): Promise<Generated> {
  const { streamText, wrapLanguageModel: wrap } = await import("ai")
  const stop = new AbortController()
  const forward = () => stop.abort(signal.reason)
  signal.addEventListener("abort", forward)
  if (signal.aborted) forward()
  // Whatever the provider does with its signal, waiting ends when time is up.
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener("abort", () => reject(stop.signal.reason))
  })
  stopped.catch(() => {})
  const timeUp = (what: string, milliseconds: number) =>
    setTimeout(
      () => stop.abort(new ModelError(`The model ${what} within ${milliseconds / 1000} seconds.`, true)),
      milliseconds,
    )
  const total = timeUp("did not finish its answer", limits.timeout)
  const listen = (heard: string) =>
    timeUp(heard ? "fell silent and said nothing more" : "said nothing", limits.silence)
  let silent = listen("")
  try {
    signal.throwIfAborted()
    const { fullStream } = streamText({
      // The SDK's own way to ask for a schema holds back what is not JSON, and with it a silence or an endless answer.
      model: wrap({
        model,
        middleware: { specificationVersion: "v3", transformParams: asksForAnswer },
      }),
      system,
      prompt: user,
      maxRetries: 0,
      abortSignal: stop.signal,
      // The stream tells of errors; without this they would be logged, too.
      onError: () => {},
    })
    const reader = fullStream[Symbol.asyncIterator]()
    let text = ""
    let tokens: number | undefined
    let isFinished = false
    for (;;) {
      const { done, value: part } = await Promise.race([reader.next(), stopped])
      if (done) break
      if (part.type === "error") throw part.error
      if (part.type === "text-delta") text += part.text
      clearTimeout(silent)
      silent = listen(text)
      if (part.type === "finish") {
        tokens = part.totalUsage.totalTokens
        isFinished = part.finishReason !== "error"
      }
      if (text.length > limits.answer) {
        throw new ModelError(`The model’s answer is longer than ${limits.answer} characters.`, false)
      }
    }
    if (!isFinished) throw new ModelError("The model’s answer broke off.", true)
    return { text, tokens }
  } catch (error) {
    signal.throwIfAborted()
    throw explain(stop.signal.aborted ? stop.signal.reason : error)
  } finally {
    clearTimeout(total)
    clearTimeout(silent)
    signal.removeEventListener("abort", forward)
    stop.abort(new ModelError("The request is over.", false))
  }
}

// Providers tell their errors in many ways; what they share is the shape of the SDK's error for calls.
function explain(error: unknown): ModelError {
  if (error instanceof ModelError) return error
  const { statusCode, responseHeaders, cause } = (error ?? {}) as {
    readonly cause?: unknown
    readonly statusCode?: number
    readonly responseHeaders?: Readonly<Record<string, string>>
  }
  if (statusCode !== undefined && statusCode >= 400)
    return statusError(statusCode, responseHeaders?.["retry-after"])
  if (cause instanceof TypeError && statusCode !== undefined)
    return new ModelError("The model’s answer broke off.", true)
  const name = error instanceof Error ? error.name : ""
  if (/Parse|Validation|InvalidResponse/u.test(name) || statusCode !== undefined)
    return new ModelError("The model’s server answered in no form that can be read.", true)
  return new ModelError("The model’s server could not be reached, or the connection broke off.", true)
}
