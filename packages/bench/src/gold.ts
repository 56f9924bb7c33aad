import { type Category, categories, type Severity, severities } from "@ungarble/core"

/** Other boundaries for the same fault, with the rewrites that fit them. */
export interface Alternative {
  readonly from: number
  readonly to: number
  readonly rewrites: readonly string[]
}

/** A fault that people marked: UTF-16 offsets into the article's text, and the texts that may stand there instead. */
export interface GoldSpan {
  readonly from: number
  readonly to: number
  readonly category: Category
  readonly severity: Severity
  readonly rewrites: readonly string[]
  readonly alternatives: readonly Alternative[]
  /** Marked by one annotator only, or visible only with the source at hand: counts neither way. */
  readonly neutral: boolean
}

/** A text with its marks. A clean one has no marks by intent: every finding in it is a false alarm. */
export interface Article {
  readonly id: string
  /** The language it was translated from and the engine that did it, as the file names them; else `unknown`. */
  readonly lang: string
  readonly system: string
  readonly text: string
  readonly spans: readonly GoldSpan[]
  readonly clean: boolean
}

/** What a gold file holds. `left` tells what a lenient reading left out, one message each. */
export interface Gold {
  readonly articles: readonly Article[]
  readonly left: readonly string[]
}

/**
 * Reads a gold file's parsed JSON: one article or a list. An article without `spans`, or with none in the list, is a
 * clean text. Throws at the first fault, naming the file, the article and the span's index: offsets outside the text, a quote that is not the
 * text there, an unknown category or severity, counted spans that overlap (optional ones and alternatives may).
 * `lenient` goes on instead: it leaves out the later of two overlapping spans, and the whole article for any other fault.
 */
export function readGold(json: unknown, file: string, lenient = false): Gold {
  const articles: Article[] = []
  const left: string[] = []
  for (const [index, value] of (Array.isArray(json) ? json : [json]).entries()) {
    try {
      articles.push(readArticle(value, file, index, lenient ? left : undefined))
    } catch (error) {
      if (!lenient || !(error instanceof GoldError)) throw error
      left.push(`${error.message}; left the article out`)
    }
  }
  return { articles, left }
}

class GoldError extends Error {}

function readArticle(value: unknown, file: string, index: number, left: string[] | undefined): Article {
  const article = object(value, `${file}, article ${index}`)
  const id = typeof article.id === "string" ? article.id : String(index)
  const where = `${file}, ${id}`
  const text = article.text
  if (typeof text !== "string")
    throw new GoldError(`${where}: Expected "text" to be a string, got ${show(text)}`)
  const { lang, system } = article
  const known = { id, text, lang: named(lang), system: named(system) }
  const marked = list(article.spans ?? [], `${where}: "spans"`).map((span, i) =>
    readSpan(span, text, `${where}, span ${i}`),
  )
  const overlapping = findOverlaps(marked)
  for (const [i, other] of overlapping) {
    const message = `${where}, span ${i}: overlaps span ${other}; mark one of them optional or an alternative`
    if (!left) throw new GoldError(message)
    left.push(`${message}; left the span out`)
  }
  const spans = marked.filter((_, i) => !overlapping.has(i))
  return { ...known, spans, clean: marked.length === 0 }
}

function readSpan(value: unknown, text: string, where: string): GoldSpan {
  const span = object(value, where)
  if (span.also !== undefined) oneOf(span.also, categories, `${where}: "also"`)
  return {
    ...readPlace(span, text, where),
    category: oneOf(span.category, categories, `${where}: "category"`),
    severity: oneOf(span.severity, severities, `${where}: "severity"`),
    alternatives: list(span.alternatives ?? [], `${where}: "alternatives"`).map((alternative, i) => {
      const place = `${where}, alternative ${i}`
      return readPlace(object(alternative, place), text, place)
    }),
    neutral: span.optional === true || span.needs_source === true,
  }
}

function readPlace(span: Readonly<Record<string, unknown>>, text: string, where: string): Alternative {
  const { start: from, end: to } = span
  if (!isOffset(from) || !isOffset(to) || from >= to || to > text.length) {
    const range = `${show(from)} and ${show(to)}`
    throw new GoldError(`${where}: Expected 0 ≤ start < end ≤ ${text.length} in UTF-16 units, got ${range}`)
  }
  const quote = text.slice(from, to)
  if (span.text !== undefined && span.text !== quote) {
    throw new GoldError(
      `${where}: Expected the quote ${show(span.text)} at ${from}–${to}, the text has ${show(quote)}`,
    )
  }
  const rewrites = list(span.rewrites, `${where}: "rewrites"`)
  const texts = rewrites.filter(rewrite => typeof rewrite === "string")
  if (texts.length < rewrites.length) throw new GoldError(`${where}: Expected every rewrite to be a string`)
  return { from, to, rewrites: texts }
}

/** By index, the spans that overlap an earlier counted one, with the index of that one. */
function findOverlaps(spans: readonly GoldSpan[]): ReadonlyMap<number, number> {
  const overlapping = new Map<number, number>()
  const counted = [...spans.entries()]
    .filter(([, span]) => !span.neutral)
    .sort(([, a], [, b]) => a.from - b.from)
  let last: readonly [number, GoldSpan] | undefined
  for (const [index, span] of counted) {
    if (last && span.from < last[1].to) overlapping.set(index, last[0])
    else last = [index, span]
  }
  return overlapping
}

function oneOf<T extends string>(value: unknown, names: readonly T[], where: string): T {
  const name = names.find(known => known === value)
  if (name === undefined) throw new GoldError(`${where} is ${show(value)}; use one of ${names.join(", ")}`)
  return name
}

function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new GoldError(`${where}: Expected an object, got ${show(value)}`)
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new GoldError(`${where}: Expected a list, got ${show(value)}`)
}

function named(value: unknown): string {
  return typeof value === "string" ? value : "unknown"
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}

function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? "nothing"
}
