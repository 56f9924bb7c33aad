import { createServer } from "node:http"
import type { Writable } from "node:stream"
import { getRequestListener } from "@hono/node-server"
import { getConnInfo } from "@hono/node-server/conninfo"
import type { Glossary, Pack, Rewriter } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import type { Context } from "hono"
import { makeApp } from "./app.js"
import { Metrics } from "./metrics.js"
import type { ServeArgs } from "./settings.js"

/** A server that listens. */
export interface Served {
  readonly url: string
  /** Takes no more requests, lets those under way finish for a while, and ends. */
  stop(): Promise<void>
}

/** What a server is started with, besides its arguments. */
export interface ServeOptions {
  readonly packs: readonly Pack[]
  readonly glossary?: Glossary
  /** The model's key. */
  readonly key?: string
  readonly version: string
  /** Takes the log, one JSON line a request. */
  readonly log: Writable
  /** Milliseconds that requests under way get when the server stops. Default 10,000. */
  readonly grace?: number
}

/** Starts `ungarble serve`. Rejects where the port is taken. */
export async function startServer(args: ServeArgs, options: ServeOptions): Promise<Served> {
  const { packs, glossary, version, log, grace = 10_000 } = options
  const metrics = new Metrics()
  const rewriter = args.model && (await makeRewriter(args.model, options.key, metrics))
  const stopping = new AbortController()
  const app = makeApp({
    checker: new Checker({ packs, sensitivity: "strict", ...(glossary && { glossary }) }),
    ...(rewriter && { rewriter }),
    ...(glossary && { terms: glossary.terms }),
    origins: args.origins,
    maxBody: args.maxBody,
    rate: args.rate,
    clientOf: args.behindProxy ? forwardedFor : addressOf,
    version,
    metrics,
    log: line => void log.write(`${JSON.stringify(line)}\n`),
    stopping: stopping.signal,
  })
  const server = createServer(getRequestListener(app.fetch))
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(args.port, args.host, resolve)
  })
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : args.port
  return {
    url: `http://${args.host.includes(":") ? `[${args.host}]` : args.host}:${port}`,
    stop: () =>
      new Promise(resolve => {
        const end = setTimeout(() => {
          stopping.abort()
          // What was told to stop gets a moment to say so.
          setTimeout(() => server.closeAllConnections(), 200)
        }, grace)
        server.close(() => {
          clearTimeout(end)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

async function makeRewriter(
  model: NonNullable<ServeArgs["model"]>,
  key: string | undefined,
  metrics: Metrics,
): Promise<Rewriter> {
  const [{ createOpenAICompatible }, { modelRewriter }] = await Promise.all([
    import("@ai-sdk/openai-compatible"),
    import("@ungarble/core/rewriter"),
  ])
  const provider = createOpenAICompatible({
    name: "endpoint",
    baseURL: model.endpoint,
    supportsStructuredOutputs: true,
    ...(key && { apiKey: key }),
  })
  return modelRewriter({
    model: provider(model.name),
    timeout: model.timeout,
    concurrency: model.concurrency,
    budget: model.budget,
    ...(model.style !== undefined && { style: model.style }),
    onUsage: ({ tokens }) => metrics.count("model_tokens_total", {}, tokens),
  })
}

const addressOf = (context: Context) => getConnInfo(context).remote.address ?? "unknown"

const forwardedFor = (context: Context) =>
  context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || addressOf(context)
