import { type Block, cuts, type Finding, type RewriteContext, type Sensitivity } from "@ungarble/core"

/** A body that can't be used; the message names the field and what was expected. */
export class BodyError extends Error {}

/** What `POST /v1/check` is sent. */
export interface CheckBody {
  readonly blocks: readonly Block[]
  readonly sensitivity: Sensitivity
  readonly anyLanguage: boolean
}

/** What `POST /v1/rewrite` is sent. */
export interface RewriteBody {
  readonly blocks: readonly Block[]
  readonly findings: readonly Finding[]
  readonly terms: NonNullable<RewriteContext["terms"]>
  readonly document: string
}

const mostBlocks = 10_000
const mostFindings = 500

export function readCheckBody(text: string): CheckBody {
  const body = readObject(text)
  const { sensitivity = "standard", anyLanguage = false } = body
  if (typeof sensitivity !== "string" || !Object.hasOwn(cuts, sensitivity))
    fail("sensitivity", `one of ${Object.keys(cuts).join(", ")}`, sensitivity)
  if (typeof anyLanguage !== "boolean") fail("anyLanguage", "true or false", anyLanguage)
  return {
    blocks: readBlocks(body.blocks),
    sensitivity: sensitivity as Sensitivity,
    anyLanguage: anyLanguage as boolean,
  }
}

export function readRewriteBody(text: string): RewriteBody {
  const body = readObject(text)
  const blocks = readBlocks(body.blocks)
  const { findings, terms = [], document = "" } = body
  if (!Array.isArray(findings) || findings.length > mostFindings)
    fail("findings", `a list of at most ${mostFindings}`, findings)
  if (typeof document !== "string") fail("document", "a text", document)
  if (!Array.isArray(terms)) fail("terms", "a list", terms)
  const texts = new Map(blocks.map(block => [block.id, block.text]))
  return {
    blocks,
    findings: (findings as unknown[]).map((finding, i) => readFinding(finding, `findings[${i}]`, texts)),
    terms: (terms as unknown[]).map((term, i) => readTerm(term, `terms[${i}]`)),
    document: document as string,
  }
}

function readObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BodyError("Expected a body of JSON, got something else.")
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new BodyError("Expected a body with an object.")
  return value as Record<string, unknown>
}

function readBlocks(value: unknown): Block[] {
  if (!Array.isArray(value) || value.length > mostBlocks)
    fail("blocks", `a list of at most ${mostBlocks}`, value)
  const ids = new Set<string>()
  return (value as unknown[]).map((item, i) => {
    const { id, text, source } = (item ?? {}) as Partial<Record<keyof Block, unknown>>
    if (typeof id !== "string") throw new BodyError(`Expected "blocks[${i}].id" as a text.`)
    if (ids.has(id)) throw new BodyError(`Expected "blocks[${i}].id" to be unique; there are two "${id}".`)
    ids.add(id)
    if (typeof text !== "string") throw new BodyError(`Expected "blocks[${i}].text" as a text.`)
    if (source !== undefined && typeof source !== "string")
      throw new BodyError(`Expected "blocks[${i}].source" as a text or nothing.`)
    return { id, text, ...(source !== undefined && { source }) }
  })
}

// Only what a rewriter looks at; the rest of a finding may be anything.
function readFinding(value: unknown, name: string, texts: ReadonlyMap<string, string>): Finding {
  const finding = (value ?? {}) as Partial<Record<keyof Finding, unknown>>
  for (const field of ["id", "block", "quote", "rule", "category", "message"] as const) {
    if (typeof finding[field] !== "string") throw new BodyError(`Expected "${name}.${field}" as a text.`)
  }
  const { from, to, block, quote, evidence } = finding as unknown as Finding
  const text = texts.get(block)
  if (text === undefined) throw new BodyError(`Expected "${name}.block" as the id of one of the blocks.`)
  if (!Number.isInteger(from) || !Number.isInteger(to) || text.slice(from, to) !== quote || from >= to)
    throw new BodyError(`Expected "${name}" with "quote" as its block's text from "from" to "to".`)
  const { source, gloss } = (evidence ?? {}) as Partial<Record<"source" | "gloss", unknown>>
  return {
    ...(finding as unknown as Finding),
    suggestions: [],
    evidence: {
      ...(typeof source === "string" && { source }),
      ...(typeof gloss === "string" && { gloss }),
    },
  }
}

function readTerm(value: unknown, name: string): RewriteBody["terms"][number] {
  const { prefer, avoid } = (value ?? {}) as Partial<Record<"prefer" | "avoid", unknown>>
  const isList = Array.isArray(avoid) && avoid.every(word => typeof word === "string")
  if (typeof prefer !== "string" || !isList)
    throw new BodyError(`Expected "${name}" with "prefer" as a text and "avoid" as a list of texts.`)
  return { prefer, avoid: avoid as string[] }
}

// Says what it got by kind alone: values may be the user's text.
function fail(field: string, expected: string, got: unknown): never {
  const kind = Array.isArray(got) ? `a list of ${got.length}` : got === null ? "null" : typeof got
  throw new BodyError(`Expected "${field}" as ${expected}, got ${kind}.`)
}
