import { assertEdits } from "../edits.js"
import type { Block, Rewriter, Suggestion } from "../types.js"
import { ModelError, type Patience, sleep, statusError, tryOften } from "./attempts.js"
import { readEvents } from "./server-events.js"

/** Where an `ungarble serve` stands. */
export interface ServerRewriterOptions {
  /** Its address, such as `https://words.example.org`. */
  readonly url: string | URL
  /** Sent with each request, such as a session’s token. Default none. */
  readonly headers?: Readonly<Record<string, string>>
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch
  /** How often a request that failed in passing is sent again. Default 2. */
  readonly retries?: number
  /** Waits between tries. Default: by the system’s clock. */
  readonly sleep?: Patience["sleep"]
}

/**
 * A rewriter that asks the `POST /v1/rewrite` of an `ungarble serve`, which keeps the model’s key off the page. The terms and
 * the neighbours go along.
 */
export function serverRewriter(options: ServerRewriterOptions): Rewriter {
  const { headers, retries = 2, fetch: send = fetch } = options
  const url = new URL("v1/rewrite", `${String(options.url).replace(/\/$/u, "")}/`)
  const patience: Patience = { retries, sleep: options.sleep ?? sleep }
  return {
    id: url.host,
    rewrite(block, findings, signal, { before, after, terms, document } = {}) {
      const neighbour = (text: string | undefined, id: string): Block[] => (text ? [{ id, text }] : [])
      const blocks = [...neighbour(before, `${block.id}<`), block, ...neighbour(after, `${block.id}>`)]
      const body = JSON.stringify({
        blocks,
        findings,
        ...(terms && { terms }),
        ...(document !== undefined && { document }),
      })
      return tryOften(
        async () => {
          let response: Response
          try {
            response = await send(url, {
              method: "POST",
              headers: { "content-type": "application/json", ...headers },
              body,
              signal,
            })
          } catch {
            throw new ModelError(`The server at ${url.host} could not be reached.`, true)
          }
          if (!response.ok || !response.body)
            throw statusError(response.status, response.headers.get("retry-after"))
          return read(chunks(response.body), block)
        },
        patience,
        signal,
      )
    },
  }
}

async function read(
  body: AsyncIterable<Uint8Array>,
  block: Block,
): Promise<Map<string, readonly Suggestion[]>> {
  const found = new Map<string, readonly Suggestion[]>()
  try {
    for await (const { event, data } of readEvents(body)) {
      const value = JSON.parse(data) as Record<string, unknown>
      if (event === "failed") throw new ModelError(String(value.reason), false)
      if (event === "done") return found
      if (event !== "suggestions") continue
      for (const [id, list] of Object.entries(
        (value.suggestions ?? {}) as Record<string, readonly Suggestion[]>,
      )) {
        for (const { edits } of list) assertEdits(edits, block.text.length)
        found.set(id, list)
      }
    }
  } catch (error) {
    throw error instanceof ModelError
      ? error
      : new ModelError("The server answered in no form that can be read.", true)
  }
  throw new ModelError("The server’s answer broke off.", true)
}

// Not every browser can iterate over a body yet.
async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}
