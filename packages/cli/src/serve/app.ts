import { cuts, type Rewriter } from "@ungarble/core"
import type { Checker } from "@ungarble/core/checker"
import { askRewriter } from "@ungarble/core/rewriter"
import { guardWords } from "@ungarble/english/guard"
import { type Context, Hono, type MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { requestId } from "hono/request-id"
import { streamSSE } from "hono/streaming"
import { BodyError, readCheckBody, readRewriteBody } from "./bodies.js"
import { answerLanguageTool, languages, readLanguageToolForm } from "./language-tool.js"
import type { Metrics } from "./metrics.js"
import { RateLimit } from "./rate-limit.js"

/** One line of the log. Never holds a word of a text, a key or a query. */
export interface LogLine {
  readonly time: string
  readonly id: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly blocks?: number
  readonly findings?: number
  /** What failed, by kind: an error's own words may quote a text. */
  readonly error?: string
}

/** What the server is made of. */
export interface AppOptions {
  /** Shows all it finds, as with sensitivity `strict`; each request cuts for itself. */
  readonly checker: Checker
  /** Absent where no model is configured: then `/v1/rewrite` answers 501. */
  readonly rewriter?: Rewriter
  /** Terms of the house, which go to the rewriter along with the request's own. */
  readonly terms?: readonly { readonly prefer: string; readonly avoid: readonly string[] }[]
  readonly origins: readonly string[]
  readonly maxBody: number
  readonly rate: number
  /** Whose request it is, for the rate limit. */
  readonly clientOf: (context: Context) => string
  readonly version: string
  readonly metrics: Metrics
  readonly log: (line: LogLine) => void
  /** Aborted when the server stops and will wait no longer. */
  readonly stopping: AbortSignal
}

type Env = { Variables: { requestId: string; blocks: number; findings: number; failure: string } }

/** The server's routes, without a socket. */
export function makeApp(options: AppOptions): Hono<Env> {
  const { checker, rewriter, metrics, version } = options
  const app = new Hono<Env>()
  app.use(requestId({ limitLength: 64 }))
  app.use(observe(options))
  app.use(guardOrigin(options))
  app.use("/v1/*", limitRate(options))
  app.use("/v2/*", limitRate(options))
  app.use(
    bodyLimit({
      maxSize: options.maxBody,
      onError: context =>
        turnAway(context, metrics, "body", 413, `The body is larger than ${options.maxBody} bytes.`),
    }),
  )

  app.get("/healthz", context => context.json({ status: "ok", version, rewriter: rewriter !== undefined }))
  app.get("/metrics", context =>
    context.text(metrics.write(), 200, { "content-type": "text/plain; version=0.0.4" }),
  )

  app.post("/v1/check", async context => {
    const { blocks, sensitivity, anyLanguage } = readCheckBody(await context.req.text())
    const signal = AbortSignal.any([context.req.raw.signal, options.stopping])
    const result = await checker.check(blocks, { anyLanguage, signal })
    const findings = result.findings.filter(({ confidence }) => confidence >= cuts[sensitivity])
    note(context, metrics, blocks.length, findings)
    return context.json({ ...result, findings })
  })

  app.post("/v1/rewrite", async context => {
    if (!rewriter)
      return refuse(context, 501, "No model is configured; start the server with --endpoint and --model.")
    const { blocks, findings, terms, document } = readRewriteBody(await context.req.text())
    context.set("blocks", blocks.length)
    context.set("findings", findings.length)
    return streamSSE(context, async stream => {
      const over = metrics.begin()
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      const send = (event: string, data: object) => stream.writeSSE({ event, data: JSON.stringify(data) })
      try {
        const { suggestions, failures, refused } = await askRewriter(rewriter, blocks, findings, {
          guard: { words: guardWords },
          signal: AbortSignal.any([gone.signal, options.stopping]),
          terms: [...(options.terms ?? []), ...terms],
          document: `${options.clientOf(context)} ${document}`,
          onSuggestions: (block, given) =>
            void send("suggestions", { block, suggestions: Object.fromEntries(given) }),
          onProgress: progress => void send("progress", progress),
        })
        for (const failure of failures) await send("failed", failure)
        const failed = new Set(failures.map(({ block }) => block))
        for (const { id, block } of findings) {
          const outcome = suggestions.has(id)
            ? "given"
            : failed.has(block)
              ? "failed"
              : refused.some(({ finding }) => finding === id)
                ? "refused"
                : "none"
          metrics.count("rewrites_total", { outcome })
        }
        await send("done", { given: suggestions.size, refused })
      } catch {
        if (!gone.signal.aborted) await send("failed", { reason: "The server is stopping; try again soon." })
      } finally {
        over()
      }
    })
  })

  app.post("/v2/check", async context => {
    const request = await readLanguageToolForm(new URLSearchParams(await context.req.text()))
    const answer = await answerLanguageTool(checker, request, version)
    note(
      context,
      metrics,
      request.blocks.length,
      answer.matches.map(({ rule }) => ({ category: rule.category.name })),
    )
    return context.json(answer)
  })
  app.get("/v2/languages", context => context.json(languages))

  app.notFound(context => refuse(context, 404, "There is nothing at this address."))
  app.onError((error, context) => {
    if (error instanceof BodyError) {
      // LanguageTool tells its errors in plain text, and its clients show them so.
      return context.req.path.startsWith("/v2/")
        ? context.text(`Error: ${error.message}`, 400)
        : refuse(context, 400, error.message)
    }
    context.set("failure", error.name)
    return refuse(context, 500, "The request failed. The log has more under the request’s id.")
  })
  return app
}

type Answer = 400 | 403 | 404 | 413 | 429 | 500 | 501

function refuse(context: Context<Env>, status: Answer, message: string) {
  return context.json({ error: { message, requestId: context.get("requestId") } }, status)
}

function turnAway(context: Context, metrics: Metrics, reason: string, status: Answer, message: string) {
  metrics.count("refused_requests_total", { reason })
  return refuse(context, status, message)
}

function note(
  context: Context<Env>,
  metrics: Metrics,
  blocks: number,
  findings: readonly { readonly category: string }[],
): void {
  context.set("blocks", blocks)
  context.set("findings", findings.length)
  metrics.count("blocks_total", {}, blocks)
  for (const { category } of findings) metrics.count("findings_total", { category })
}

const routes = new Set(["/healthz", "/metrics", "/v1/check", "/v1/rewrite", "/v2/check", "/v2/languages"])

function observe({ metrics, log }: AppOptions): MiddlewareHandler<Env> {
  return async (context, next) => {
    const start = performance.now()
    const over = metrics.begin()
    try {
      await next()
    } finally {
      over()
      const milliseconds = Math.round(performance.now() - start)
      const route = routes.has(context.req.path) ? context.req.path : "other"
      const { status } = context.res
      metrics.count("requests_total", { route, status })
      metrics.time(route, milliseconds / 1000)
      const { blocks, findings, failure } = context.var
      log({
        time: new Date().toISOString(),
        id: context.get("requestId"),
        method: context.req.method,
        route,
        status,
        milliseconds,
        ...(blocks !== undefined && { blocks }),
        ...(findings !== undefined && { findings }),
        ...(failure !== undefined && { error: failure }),
      })
    }
  }
}

// A page of another origin may call only if it is listed; the browser names the origin, programs name none.
function guardOrigin({ origins, metrics }: AppOptions): MiddlewareHandler<Env> {
  return async (context, next) => {
    const origin = context.req.header("origin")
    context.header("vary", "origin")
    if (origin === undefined) return next()
    if (!origins.includes(origin)) {
      return turnAway(
        context,
        metrics,
        "origin",
        403,
        "This origin is not allowed; start the server with --origin for it.",
      )
    }
    context.header("access-control-allow-origin", origin)
    context.header("access-control-expose-headers", "x-request-id, retry-after")
    if (context.req.method !== "OPTIONS") return next()
    context.header("access-control-allow-methods", "GET, POST")
    context.header("access-control-allow-headers", "content-type, x-request-id, authorization")
    context.header("access-control-max-age", "600")
    return context.body(null, 204)
  }
}

function limitRate({ rate, clientOf, metrics }: AppOptions): MiddlewareHandler<Env> {
  const limit = new RateLimit(rate, () => performance.now())
  return async (context, next) => {
    const wait = limit.take(clientOf(context))
    if (wait === 0) return next()
    context.header("retry-after", String(wait))
    return turnAway(context, metrics, "rate", 429, `Too many requests; try again in ${wait} seconds.`)
  }
}
