import { parseArgs } from "node:util"
import { assertOneOf } from "@ungarble/core"
import { UsageError } from "../usage-error.js"

/** What `ungarble serve` was asked to do. */
export interface ServeArgs {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Pages that may call, such as `https://cms.example.org`. Programs that name no origin always may. */
  readonly origins: readonly string[]
  /** The largest body of a request, in bytes. */
  readonly maxBody: number
  /** Requests a minute for one client; 0 for any number. */
  readonly rate: number
  /** Take a client's address from `X-Forwarded-For`, which a proxy in front must set. */
  readonly behindProxy: boolean
  /** Let the neural tagger look, too. */
  readonly tagger: boolean
  readonly glossary?: string
  readonly model?: {
    /** The address of a server that speaks the OpenAI protocol, up to `/v1`. */
    readonly endpoint: string
    readonly name: string
    readonly style?: string
    /** Milliseconds that one request may take. */
    readonly timeout: number
    /** Requests at a time. */
    readonly concurrency: number
    /** Tokens that one document may cost. */
    readonly budget: number
  }
}

const options = {
  host: { type: "string" },
  port: { type: "string" },
  origin: { type: "string", multiple: true },
  "max-body": { type: "string" },
  rate: { type: "string" },
  "behind-proxy": { type: "boolean" },
  "no-tagger": { type: "boolean" },
  glossary: { type: "string" },
  endpoint: { type: "string" },
  model: { type: "string" },
  style: { type: "string" },
  timeout: { type: "string" },
  concurrency: { type: "string" },
  budget: { type: "string" },
} as const

/** Reads the arguments after `ungarble serve`. Throws a UsageError that says what to write instead. */
export function readServeArgs(argv: readonly string[]): ServeArgs {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== "option") continue
    const known = Object.entries(options).find(([name]) => name === token.name)?.[1]
    if (!known) oneOf(token.rawName)
    if (known?.type === "string" && !token.value?.trim())
      throw new UsageError(`Expected a value after ${token.rawName}, got nothing.`)
    if (known?.type === "boolean" && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value, got "${token.value}".`)
  }
  if (positionals.length) {
    throw new UsageError(`"ungarble serve" takes options only, got "${positionals.join(" ")}".`)
  }
  const text = (name: keyof typeof options) => values[name] as string | undefined
  const count = (name: keyof typeof options, otherwise: number, least: number, most = 1e9) => {
    const value = text(name) === undefined ? otherwise : Number(text(name))
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new UsageError(
      `Expected --${name} as a whole number from ${least} to ${most}, got "${text(name)}".`,
    )
  }
  const [endpoint, model] = [text("endpoint"), text("model")]
  if ((endpoint === undefined) !== (model === undefined)) {
    throw new UsageError(
      "--endpoint and --model go together: the server of a model, and the model's name there.",
    )
  }
  if (endpoint === undefined) {
    for (const name of ["style", "timeout", "concurrency", "budget"] as const)
      if (text(name) !== undefined)
        throw new UsageError(`--${name} is about a model; add --endpoint and --model.`)
  }
  const style = text("style")
  const glossary = text("glossary")
  return {
    host: text("host") ?? "127.0.0.1",
    port: count("port", 8790, 0, 65_535),
    origins: ((values.origin ?? []) as string[]).map(readOrigin),
    maxBody: count("max-body", 1_000_000, 1_000),
    rate: count("rate", 120, 0),
    behindProxy: values["behind-proxy"] === true,
    tagger: values["no-tagger"] !== true,
    ...(glossary !== undefined && { glossary }),
    ...(endpoint !== undefined &&
      model !== undefined && {
        model: {
          endpoint: readUrl("endpoint", endpoint).href.replace(/\/$/u, ""),
          name: model,
          ...(style !== undefined && { style }),
          timeout: count("timeout", 60_000, 100),
          concurrency: count("concurrency", 4, 1, 1_000),
          budget: count("budget", 200_000, 1_000),
        },
      }),
  }
}

function readOrigin(value: string): string {
  const { origin, href } = readUrl("origin", value)
  if (`${origin}/` !== href)
    throw new UsageError(
      `Expected --origin as scheme, host and port alone, such as ${origin}, got "${value}".`,
    )
  return origin
}

function readUrl(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/u.test(url.protocol)) return url
  throw new UsageError(`Expected --${name} as an address such as https://example.org, got "${value}".`)
}

function oneOf(name: string): void {
  try {
    assertOneOf(
      "option",
      name,
      Object.keys(options).map(known => `--${known}`),
    )
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
