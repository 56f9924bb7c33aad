import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** What a model is asked, as our prompt puts it. */
export interface Question {
  readonly sentences: readonly { readonly sentence: number; readonly text: string }[]
  readonly findings: readonly { readonly finding: number; readonly words: string }[]
  readonly before?: string
  readonly after?: string
  readonly original?: string
  readonly terms?: unknown
  readonly style?: string
}

/** How a server can go wrong. A number is a status. */
export type Fault =
  | number
  | "hang"
  | "silent stream"
  | "slow stream"
  | "cut stream"
  | "cut connection"
  | "no JSON"
  | "wrong shape"
  | "fenced"
  | "echo"
  | "endless"

/** One request that came, as it came. */
export interface Seen {
  readonly path: string
  readonly headers: Readonly<IncomingMessage["headers"]>
  readonly body: string
  /** The parts of the body that matter. */
  readonly system: string
  readonly user: string
  readonly question: Question
}

/** A server on this machine that speaks as much of the OpenAI protocol as chat completions need, and errs when told. */
export interface ModelServer {
  readonly url: string
  readonly seen: readonly Seen[]
  /** Faults of the next requests, one each. */
  readonly faults: Fault[]
  /** What the model says; may be any text. */
  answer: (question: Question) => string
  /** How many requests are being answered, and the most there ever were at a time. */
  readonly open: { now: number; most: number }
  close(): Promise<void>
}

/** An answer in the form that our prompt asks for: for each finding, `rewrites[n]`. */
export const rewriteAll =
  (...rewrites: readonly string[]) =>
  ({ findings }: Question) =>
    JSON.stringify({
      rewrites: findings.flatMap(({ finding }) =>
        rewrites.map(text => ({ finding, text, why: "reads better" })),
      ),
      sentences: [],
    })

export async function startModelServer(): Promise<ModelServer> {
  const seen: Seen[] = []
  const faults: Fault[] = []
  const open = { now: 0, most: 0 }
  const hanging = new Set<ServerResponse>()

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries({
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "*",
      "access-control-allow-methods": "*",
    }))
      response.setHeader(name, value)
    if (request.method === "OPTIONS") {
      response.writeHead(204).end()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { messages, stream } = JSON.parse(body) as {
      messages: { role: string; content: string | { text: string }[] }[]
      stream?: boolean
    }
    const said = (role: string) => {
      const content = messages.find(message => message.role === role)?.content ?? ""
      return typeof content === "string" ? content : content.map(({ text }) => text).join("")
    }
    const user = said("user")
    const question = JSON.parse(user) as Question
    seen.push({
      path: request.url ?? "",
      headers: request.headers,
      body,
      system: said("system"),
      user,
      question,
    })
    const fault = faults.shift()
    if (fault === "hang") {
      hanging.add(response)
      return
    }
    if (fault === "cut connection") {
      request.socket.destroy()
      return
    }
    if (typeof fault === "number") {
      if (fault === 429) response.setHeader("retry-after", "3")
      response.writeHead(fault, { "content-type": "application/json" })
      response.end(
        JSON.stringify({ error: { message: `no, and here is your text: ${user}`, type: "error" } }),
      )
      return
    }
    const right = server.answer(question)
    const text =
      fault === "no JSON"
        ? "I think that it reads quite well already."
        : fault === "wrong shape"
          ? JSON.stringify({ answer: [right] })
          : fault === "fenced"
            ? `<think>Is {this} it?</think>\n\`\`\`json\n${right}\n\`\`\``
            : fault === "echo"
              ? said("system") + user
              : right
    if (!stream) {
      response.writeHead(200, { "content-type": "application/json" })
      response.end(
        JSON.stringify({
          ...chunk(),
          choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
        }),
      )
      return
    }
    response.writeHead(200, { "content-type": "text/event-stream" })
    const send = (value: object | string) =>
      response.write(`data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`)
    const say = (content: string) =>
      send({
        ...chunk(),
        choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }],
      })
    if (fault === "endless") {
      // Ten megabytes, unless the other side hangs up.
      for (let i = 0; i < 160 && !response.destroyed; i++) {
        say("blah ".repeat(13_107))
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    }
    if (fault === "silent stream") {
      say(text.slice(0, 5))
      hanging.add(response)
      return
    }
    const size = fault === "slow stream" ? 7 : fault === "cut stream" ? 30 : 400
    for (let at = 0; at < text.length; at += size) {
      if (fault === "cut stream" && at > 0) {
        response.destroy()
        return
      }
      say(text.slice(at, at + size))
      if (fault === "slow stream" || fault === "cut stream")
        await new Promise(resolve => setTimeout(resolve, 5))
    }
    send({
      ...chunk(),
      choices: [{ index: 0, delta: {}, finish_reason: "stop" }],
      usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 },
    })
    send("[DONE]")
    response.end()
  }
  const http = createServer((request, response) => {
    open.most = Math.max(open.most, ++open.now)
    // Whichever comes first: all handed over, which is before the other side has it, or the other side gone.
    let isOver = false
    for (const event of ["finish", "close"]) {
      response.on(event, () => {
        if (!isOver) open.now--
        isOver = true
      })
    }
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => http.listen(0, "127.0.0.1", resolve))
  const server: ModelServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    seen,
    faults,
    open,
    answer: rewriteAll("resolve"),
    close: () =>
      new Promise(resolve => {
        for (const response of hanging) response.destroy()
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return server
}

const chunk = () => ({ id: "c1", object: "chat.completion.chunk", created: 0, model: "test" })
