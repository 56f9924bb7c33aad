import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { request } from "node:http"
import { Writable } from "node:stream"
import { fileURLToPath } from "node:url"
import { applyEdits, type Finding } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { serverRewriter, withRewriter } from "@ungarble/core/rewriter"
import { guardWords } from "@ungarble/english/guard"
import { check as askLanguageTool } from "gramma"
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { type ModelServer, rewriteAll, startModelServer } from "../../core/test/model-server.js"
import { readArgs } from "../src/args.js"
import { type ServeOptions, startServer } from "../src/serve/serve.js"
import { pack } from "./terminal.js"

let model: ModelServer
beforeEach(async () => {
  model = await startModelServer()
})
afterEach(() => model.close())

/** A server of our own on a free port, its log, and a way to post to it. */
async function serve(line = "", options: Partial<ServeOptions> = {}) {
  const command = readArgs(["serve", "--port", "0", ...line.split(" ").filter(Boolean)])
  if (command.name !== "serve") throw new Error("expected serve")
  const lines: string[] = []
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const { url, stop } = await startServer(command.args, {
    packs: [pack],
    version: "1.2.3",
    log,
    grace: 100,
    ...options,
  })
  onTestFinished(stop)
  return {
    url,
    stop,
    log: () => lines.map(each => JSON.parse(each) as Record<string, unknown>),
    rawLog: () => lines.join(""),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (path: string) => fetch(url + path),
  }
}
const guard = { words: guardWords }
const withModel = () => `--endpoint ${model.url} --model small`
const blocks = [{ id: "p1", text: "The crew showed fixed force in every storm of the year." }]
const asked = async () => (await new Checker({ packs: [pack] }).check(blocks)).findings

describe("ungarble serve", () => {
  it("checks blocks and cuts by the sensitivity that is asked for", async () => {
    const { post } = await serve()
    const check = async (body: object) =>
      (await (await post("/v1/check", { blocks, ...body })).json()) as { findings: Finding[] }
    const { findings } = await check({})
    expect(findings.map(({ quote, from }) => [quote, from])).toEqual([["fixed force", 16]])
    expect(applyEdits(blocks[0]!.text, findings[0]!.suggestions[0]!.edits)).toContain("showed resolve in")
    const stray = [
      { id: "s", text: "The essence meeting was held in the old hall of the town by the river." },
    ]
    expect((await check({ blocks: stray, sensitivity: "standard" })).findings).toHaveLength(1)
    expect((await check({ blocks: stray, sensitivity: "quiet" })).findings).toHaveLength(0)
  })

  it("says what is wrong with a body, without a word of it", async () => {
    const { post } = await serve(withModel())
    const answer = async (path: string, body: unknown) => {
      const response = await post(path, body)
      const { error } = (await response.json()) as { error: { message: string; requestId: string } }
      expect(response.status).toBe(400)
      expect(error.requestId).toBe(response.headers.get("x-request-id"))
      return error.message
    }
    expect(await answer("/v1/check", "not JSON")).toBe("Expected a body of JSON, got something else.")
    expect(await answer("/v1/check", {})).toBe('Expected "blocks" as a list of at most 10000, got undefined.')
    expect(await answer("/v1/check", { blocks: [{ id: 1 }] })).toBe('Expected "blocks[0].id" as a text.')
    expect(await answer("/v1/check", { blocks, sensitivity: "eager" })).toMatch(
      /one of quiet, standard, strict, got string/u,
    )
    const [finding] = await asked()
    const findings = [{ ...finding, from: 3 }]
    expect(await answer("/v1/rewrite", { blocks, findings })).toMatch(/with "quote" as its block's text/u)
    expect(await answer("/v1/rewrite", { blocks, findings: [{ ...finding, block: "p9" }] })).toMatch(
      /one of the blocks/u,
    )
    expect(await answer("/v1/rewrite", { blocks, findings: [], terms: [{ prefer: 1 }] })).toMatch(
      /"terms\[0\]"/u,
    )
  })

  it("lets a page ask for rewrites without knowing the model's key", async () => {
    const { url, rawLog } = await serve(withModel(), {
      key: "hidden",
      glossary: { terms: [{ prefer: "crew", avoid: ["team"], protect: false }] },
    })
    const service = withRewriter(new Checker({ packs: [pack] }), serverRewriter({ url }), { guard })
    const { findings } = await service.check(blocks)
    model.answer = rewriteAll("steadfastness", "40 reasons")
    const { suggestions, failures } = await service.ask(blocks, findings)
    expect(failures).toEqual([])
    const [suggestion, ...more] = [...suggestions.values()].flat()
    expect(applyEdits(blocks[0]!.text, suggestion!.edits)).toContain("showed steadfastness in")
    expect(more).toEqual([])
    expect(model.seen[0]?.headers.authorization).toBe("Bearer hidden")
    expect(model.seen[0]?.question.terms).toEqual([{ write: "crew", avoid: ["team"] }])
    expect(rawLog()).not.toMatch(/hidden|fixed force|storm|steadfast/u)
  })

  it("streams events block by block, and tells of failures without losing what came", async () => {
    const { post } = await serve(`${withModel()} --concurrency 1`)
    const two = [...blocks, { id: "p2", text: "It had fixed force as well." }]
    const { findings } = await new Checker({ packs: [pack] }).check(two)
    model.faults.push("slow stream", 401)
    const response = await post("/v1/rewrite", { blocks: two, findings })
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/u)
    const events = (await response.text()).split("\n\n").filter(Boolean)
    expect(events.map(event => /event: (\w+)/u.exec(event)?.[1])).toEqual([
      "suggestions",
      "progress",
      "progress",
      "failed",
      "done",
    ])
    expect(events[3]).toContain("does not accept the key")
  })

  it("passes a model's failure on to the page, whose findings stay", async () => {
    const { url } = await serve(`${withModel()} --timeout 300`)
    const service = withRewriter(new Checker({ packs: [pack] }), serverRewriter({ url, retries: 0 }), {
      guard,
    })
    const { findings } = await service.check(blocks)
    model.faults.push("hang", "hang", "hang")
    const { failures } = await service.ask(blocks, findings)
    expect(failures[0]?.reason).toMatch(/did not finish|said nothing/u)
    expect((await service.check(blocks)).findings).toEqual(findings)
    const nobody = withRewriter(
      new Checker({ packs: [pack] }),
      serverRewriter({ url: "http://127.0.0.1:9", retries: 0 }),
      { guard },
    )
    expect((await nobody.ask(blocks, findings)).failures[0]?.reason).toBe(
      "The server at 127.0.0.1:9 could not be reached.",
    )
  })

  it("answers 501 without a model, and 404 elsewhere", async () => {
    const { post, get } = await serve()
    expect((await post("/v1/rewrite", { blocks, findings: [] })).status).toBe(501)
    expect((await get("/v1/nothing")).status).toBe(404)
  })

  it("lets only listed origins in, and programs", async () => {
    const { post, url } = await serve("--origin https://cms.example.org")
    const from = (origin: string) => post("/v1/check", { blocks }, { origin })
    const allowed = await from("https://cms.example.org")
    expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([
      200,
      "https://cms.example.org",
    ])
    for (const origin of ["https://cms.example.org.evil.test", "http://cms.example.org", "null", url]) {
      const refused = await from(origin)
      expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, null])
    }
    const preflight = await fetch(`${url}/v1/check`, {
      method: "OPTIONS",
      headers: { origin: "https://cms.example.org" },
    })
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET, POST",
    ])
    expect((await post("/v1/check", { blocks })).status).toBe(200)
  })

  it("turns away bodies that are too large, also where their length is not told", async () => {
    const { post, url } = await serve("--max-body 2000")
    const large = JSON.stringify({ blocks: [{ id: "a", text: "word ".repeat(1_000) }] })
    expect((await post("/v1/check", large)).status).toBe(413)
    const status = await new Promise(resolve => {
      const sending = request(`${url}/v1/check`, { method: "POST" }, response => resolve(response.statusCode))
      sending.on("error", () => resolve(413))
      for (let at = 0; at < large.length; at += 500) sending.write(large.slice(at, at + 500))
      sending.end()
    })
    expect(status).toBe(413)
  })

  it("turns away a client that asks too often, and says when to come again", async () => {
    const { post, get } = await serve("--rate 3")
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await post("/v1/check", { blocks })).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    expect(Number((await post("/v1/check", { blocks })).headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await get("/healthz")).status).toBe(200)
  })

  it("tells clients behind a proxy apart by the address that the proxy adds", async () => {
    const { post } = await serve("--rate 1 --behind-proxy")
    const from = async (forwarded: string) =>
      (await post("/v1/check", { blocks }, { "x-forwarded-for": forwarded })).status
    expect([
      await from("198.51.100.1"),
      await from("198.51.100.2"),
      await from("203.0.113.9, 198.51.100.1"),
    ]).toEqual([200, 200, 429])
  })

  it("logs one line a request, with its id and without its text, and counts for Prometheus", async () => {
    const { post, get, log, rawLog } = await serve()
    const given = await post("/v1/check?text=secretquery", { blocks }, { "x-request-id": "abc-1" })
    expect(given.headers.get("x-request-id")).toBe("abc-1")
    await post("/v1/check", "{", { "x-request-id": "bad id with spaces & more" })
    expect(log()).toMatchObject([
      { id: "abc-1", method: "POST", route: "/v1/check", status: 200, blocks: 1, findings: 1 },
      { method: "POST", route: "/v1/check", status: 400 },
    ])
    expect(rawLog()).not.toMatch(/crew|secretquery|bad id/u)
    const metrics = await (await get("/metrics")).text()
    expect(metrics).toContain('ungarble_requests_total{route="/v1/check",status="200"} 1')
    expect(metrics).toContain('ungarble_findings_total{category="calque"} 1')
    expect(metrics).toContain('ungarble_request_seconds_count{route="/v1/check"} 2')
    expect(metrics).toContain("ungarble_open_requests 1")
    for (const line of metrics.trim().split("\n"))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? [\d.e-]+)$/u)
  })

  it("finishes what is under way when it stops, ends what takes too long, and takes nothing new", async () => {
    const { post, stop, url } = await serve(withModel())
    const findings = await asked()
    model.faults.push("slow stream")
    const slow = post("/v1/rewrite", { blocks, findings })
    await expect.poll(() => model.open.now).toBe(1)
    const stopped = stop()
    expect(await (await slow).text()).toMatch(/event: (?:done|failed)/u)
    await stopped
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()

    const other = await serve(withModel())
    model.faults.push("hang")
    const hanging = other.post("/v1/rewrite", { blocks, findings }).then(response => response.text())
    await expect.poll(() => model.open.now).toBe(1)
    await other.stop()
    expect(await hanging.catch(() => "cut")).toMatch(/The server is stopping|^cut$|^$/u)
  })

  it("lets go of the model when the page goes away", async () => {
    const { url } = await serve(withModel())
    const findings = await asked()
    model.faults.push("hang")
    const page = new AbortController()
    const service = withRewriter(new Checker({ packs: [pack] }), serverRewriter({ url }), { guard })
    const asking = service.ask(blocks, findings, { signal: page.signal })
    await expect.poll(() => model.open.now).toBe(1)
    page.abort(new Error("closed"))
    await expect(asking).rejects.toThrow("closed")
    await expect.poll(() => model.open.now).toBe(0)
  })

  it("refuses arguments that make no sense, naming the remedy", () => {
    const message = (line: string) => {
      try {
        readArgs(["serve", ...line.split(" ")])
      } catch (error) {
        return (error as Error).message
      }
      return "no error"
    }
    expect(message("--prot 1")).toMatch(/did you mean "--port"/u)
    expect(message("--port 70000")).toBe('Expected --port as a whole number from 0 to 65535, got "70000".')
    expect(message("--origin https://a.example/path")).toMatch(/such as https:\/\/a\.example, got/u)
    expect(message("--origin *")).toMatch(/Expected --origin as an address/u)
    expect(message("--model small")).toMatch(/--endpoint and --model go together/u)
    expect(message("--budget 5000")).toMatch(/add --endpoint and --model/u)
    expect(message("file.txt")).toMatch(/takes options only/u)
  })
})

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

it.skipIf(!existsSync(at("../dist/serve/serve.js")))(
  "the built program says where it listens and ends by SIGTERM with 0 (skipped where it isn't built)",
  async () => {
    const program = spawn(process.execPath, [at("../bin/ungarble.js"), "serve", "--port", "0"])
    onTestFinished(() => void program.kill("SIGKILL"))
    const [said] = (await once(program.stdout, "data")) as [Buffer]
    const url = /^Ungarble listens on (http:\/\/127\.0\.0\.1:\d+)\n$/u.exec(said.toString())?.[1]
    const health = await fetch(`${url}/healthz`)
    expect(await health.json()).toMatchObject({ status: "ok", rewriter: false })
    program.kill("SIGTERM")
    expect(await once(program, "exit")).toEqual([0, null])
  },
  30_000,
)

describe("a LanguageTool client", () => {
  // Gramma is a client for LanguageTool servers; it fails where an answer is not in their form.
  const ask = (url: string, text: string, more: object = {}) =>
    askLanguageTool(text, { api_url: `${url}/v2/check`, language: "en-US", ...more })

  it("gets matches whose replacements can be put in", async () => {
    const { url } = await serve()
    const text = "It rained all day.\n\nThe crew showed fixed force in every storm of the year."
    const { matches, language } = await ask(url, text)
    expect(language.code).toBe("en-US")
    expect(matches).toHaveLength(1)
    const [match] = matches
    expect(match).toMatchObject({
      word: "fixed force",
      sentence: "The crew showed fixed force in every storm of the year.",
      rule: { id: "calques", issueType: "mistranslation", category: { id: "CALQUE", name: "calque" } },
    })
    const { offset, length, replacements, context } = match!
    expect(text.slice(offset, offset + length)).toBe("fixed force")
    expect(replacements).toEqual([{ value: "resolve" }, { value: "will & grit" }])
    expect(context.text.slice(context.offset, context.offset + context.length)).toBe("fixed force")
  })

  it("sends Markdown as text and markup, and gets offsets into the whole", async () => {
    const { url } = await serve()
    const text = "# The log\n\nThe **crew** showed fixed force in `every` storm of the year."
    const { matches } = await ask(url, text, { markdown: true })
    expect(matches.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(["fixed force"])
  })

  it("can turn rules and categories off, and ask for more", async () => {
    const { url } = await serve()
    const post = async (fields: Record<string, string>) => {
      const body = new URLSearchParams({ language: "en-US", text: "A fixed force of essence.", ...fields })
      const response = await fetch(`${url}/v2/check`, { method: "POST", body })
      if (!response.ok) return `${response.status} ${await response.text()}`
      const { matches } = (await response.json()) as { matches: { rule: { id: string } }[] }
      return matches.map(({ rule }) => rule.id).join(" ")
    }
    expect(await post({})).toBe("calques strays")
    expect(await post({ disabledRules: "calques" })).toBe("strays")
    expect(await post({ disabledCategories: "STRAY,OTHER" })).toBe("calques")
    expect(await post({ enabledOnly: "true", enabledRules: "strays" })).toBe("strays")
    expect(await post({ language: "de-DE" })).toMatch(/^400 Error: 'de-DE' is not a language code/u)
    expect(await post({ language: "" })).toMatch(/^400 Error: Missing 'language' parameter/u)
    expect(await post({ data: '{"annotation":[]}' })).toMatch(/^400 Error: Expected either 'text' or 'data'/u)
    const languages = (await (await fetch(`${url}/v2/languages`)).json()) as { longCode: string }[]
    expect(languages.map(({ longCode }) => longCode)).toContain("en-US")
  })
})
