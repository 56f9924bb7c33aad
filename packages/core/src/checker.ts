import { type Found, mergeFound, nameFindings, readReport } from "./findings.js"
import { type Glossary, glossaryRule, isProtected } from "./glossary.js"
import { type IgnoreList, ignoring, noIgnores } from "./ignores.js"
import { LexiconShelf, type ReadFile } from "./lexicons.js"
import { type TextLanguage, tellLanguage } from "./tell-language.js"
import { readText } from "./text.js"
import type { Block, Finding, Language, Lexicon, Pack, Rule } from "./types.js"

/** How eager the engine is: findings below the cut are not shown. Quiet 0.8, standard 0.5, strict 0.2. */
export type Sensitivity = "quiet" | "standard" | "strict"

/** The least confidence shown at each sensitivity. */
export const cuts: Readonly<Record<Sensitivity, number>> = { quiet: 0.8, standard: 0.5, strict: 0.2 }

/** What decides which findings are shown. Changing it needs no new check of the text by rules already run. */
export interface CheckSettings {
  /** Default `standard`. */
  readonly sensitivity?: Sensitivity
  /** Rules not to run, by id. Throws on an unknown id, naming the nearest. */
  readonly disabled?: readonly string[]
  readonly glossary?: Glossary
  readonly ignores?: IgnoreList
}

/** How far a check has come. `loading` counts bytes of lexicons, `checking` counts blocks. */
export interface CheckProgress {
  readonly phase: "loading" | "checking"
  readonly done: number
  readonly total: number
}

/** What goes with one check. */
export interface CheckOptions {
  /** Aborting rejects the check with the signal's reason; what was checked so far stays cached. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: CheckProgress) => void
  /** Called with a block's findings so far, by quick rules first and again when the slow ones have run. */
  readonly onFindings?: (block: string, findings: readonly Finding[]) => void
  /** Check even if the text does not look like the target language. Default false. */
  readonly anyLanguage?: boolean
}

/** The answer of one check, in the order of the blocks. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  /** What language the text is in. If `isTarget` is false nothing was checked, unless `anyLanguage` was set. */
  readonly language: TextLanguage
}

/** What an editor talks to: a `Checker` in the same thread, or one in a worker behind `connectChecker`. */
export interface CheckService {
  check(blocks: readonly Block[], options?: CheckOptions): Promise<CheckResult>
  configure(settings: CheckSettings): void
  dispose(): void
}

/** What a checker is made of. */
export interface CheckerOptions extends CheckSettings {
  /** At least one; exactly one of them brings the `language`. */
  readonly packs: readonly Pack[]
  /** How lexicon files are read. Default: `fetch`, and Node's file system for `file:` URLs. */
  readonly read?: ReadFile
  /** The clock, in milliseconds. Default `performance.now`. */
  readonly now?: () => number
}

// Long enough that yielding costs nothing, short enough that an abort or another editor's check is not kept waiting.
const slice = 12
const cacheLimit = 20_000

interface Cached {
  readonly quick: readonly Found[]
  slow?: readonly Found[]
}

/**
 * Finds what is garbled in blocks of text. The only object here that changes: it keeps what it found by the blocks'
 * text, so that checking a document again costs only its changed blocks. Rules that need no lexicon run first over
 * all blocks, then the lexicons are loaded and the others run. It gives way to other tasks every few milliseconds.
 */
export class Checker implements CheckService {
  readonly rules: readonly Rule[]
  readonly language: Language
  readonly #quick: readonly Rule[]
  readonly #slow: readonly Rule[]
  readonly #lexicons: readonly Lexicon[]
  readonly #shelf: LexiconShelf
  readonly #now: () => number
  readonly #cache = new Map<string, Cached>()
  #settings: CheckSettings = {}
  #glossary: Rule | undefined

  /** Throws on packs without or with two languages, on two rules of one id, and as `configure` does. */
  constructor(options: CheckerOptions) {
    this.rules = options.packs.flatMap(pack => pack.rules)
    this.language = onlyLanguage(options.packs)
    const ids = new Set<string>()
    for (const { id } of this.rules) {
      if (ids.has(id)) throw new Error(`Two rules are called "${id}"; rule ids are unique among all packs.`)
      ids.add(id)
    }
    this.#quick = this.rules.filter(rule => !rule.lexicons?.length)
    this.#slow = this.rules.filter(rule => rule.lexicons?.length)
    this.#lexicons = [...new Set(this.#slow.flatMap(rule => rule.lexicons ?? []))]
    this.#shelf = new LexiconShelf(options.read)
    this.#now = options.now ?? (() => performance.now())
    this.configure(options)
  }

  /** Replaces all settings. Throws on an unknown rule or sensitivity, naming the nearest there is. */
  configure(settings: CheckSettings): void {
    for (const id of settings.disabled ?? []) {
      assertOneOf(
        "rule",
        id,
        this.rules.map(rule => rule.id),
      )
    }
    assertOneOf("sensitivity", settings.sensitivity ?? "standard", Object.keys(cuts))
    this.#glossary = settings.glossary && glossaryRule(settings.glossary)
    this.#settings = settings
  }

  async check(blocks: readonly Block[], options: CheckOptions = {}): Promise<CheckResult> {
    const { signal, onProgress, onFindings } = options
    signal?.throwIfAborted()
    const language = await tellLanguage(
      blocks.map(block => block.text),
      this.language.code,
    )
    if (!language.isTarget && !options.anyLanguage) return { findings: [], language }
    const breathe = this.#breather(signal)

    for (const [i, block] of blocks.entries()) {
      if (!this.#cache.has(cacheKey(block))) {
        this.#remember(block, { quick: this.#run(this.#quick, block) })
        onFindings?.(block.id, this.#show(block))
        await breathe()
      }
      onProgress?.({ phase: "checking", done: i + 1, total: blocks.length * 2 })
    }
    if (this.#slow.length > 0) {
      await this.#shelf.load(this.#lexicons, ({ loaded, total }) =>
        onProgress?.({ phase: "loading", done: loaded, total }),
      )
      signal?.throwIfAborted()
    }
    const findings: Finding[] = []
    for (const [i, block] of blocks.entries()) {
      // A long document can push its own first blocks out of the cache.
      const cached =
        this.#cache.get(cacheKey(block)) ?? this.#remember(block, { quick: this.#run(this.#quick, block) })
      if (!cached.slow) {
        cached.slow = this.#run(this.#slow, block)
        await breathe()
      }
      const shown = this.#show(block)
      onFindings?.(block.id, shown)
      findings.push(...shown)
      onProgress?.({ phase: "checking", done: blocks.length + i + 1, total: blocks.length * 2 })
    }
    return { findings, language }
  }

  /** Forgets everything found so far. The checker can be used again. */
  dispose(): void {
    this.#cache.clear()
  }

  #run(rules: readonly Rule[], block: Block): Found[] {
    const text = readText(block, this.language, lexicon => this.#shelf.get(lexicon))
    return rules.flatMap(rule =>
      Array.from(rule.check(text), report => readReport(rule, report, block.text, text.words)),
    )
  }

  #remember(block: Block, cached: Cached): Cached {
    if (this.#cache.size >= cacheLimit) {
      for (const oldest of this.#cache.keys()) {
        this.#cache.delete(oldest)
        if (this.#cache.size < cacheLimit) break
      }
    }
    this.#cache.set(cacheKey(block), cached)
    return cached
  }

  // Glossary and settings are cheap to apply, so they stay out of the cache and take effect at once.
  #show(block: Block): Finding[] {
    const { glossary, ignores = noIgnores, disabled = [], sensitivity = "standard" } = this.#settings
    const cached = this.#cache.get(cacheKey(block))
    const off = new Set(disabled)
    const isIgnored = ignoring(ignores)
    const found = [...(cached?.quick ?? []), ...(cached?.slow ?? [])].filter(
      finding => !off.has(finding.rule),
    )
    const terms = this.#glossary ? this.#run([this.#glossary], block) : []
    const kept = mergeFound([...terms, ...found]).filter(
      finding =>
        finding.confidence >= cuts[sensitivity] &&
        !isIgnored(finding) &&
        !(glossary && isProtected(glossary, finding, block.text)),
    )
    return nameFindings(block, kept)
  }

  #breather(signal: AbortSignal | undefined): () => Promise<void> {
    let since = this.#now()
    return async () => {
      signal?.throwIfAborted()
      if (this.#now() - since < slice) return
      await new Promise(resolve => setTimeout(resolve))
      signal?.throwIfAborted()
      since = this.#now()
    }
  }
}

// Rules may look at the source too.
const cacheKey = ({ text, source }: Block) => (source === undefined ? text : `${text}\0${source}`)

function onlyLanguage(packs: readonly Pack[]): Language {
  const languages = packs.flatMap(pack => pack.language ?? [])
  if (languages.length !== 1) {
    const ids = packs.map(pack => pack.id).join(", ") || "none"
    throw new Error(
      `Expected one pack with a language, such as "english", got ${languages.length} in the packs (${ids}).`,
    )
  }
  return languages[0]!
}

/** Throws unless `name` is one of `known`, naming the one nearest in spelling. `what` says what it names. */
export function assertOneOf(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const nearest = nearestName(name, known)
  throw new Error(`No ${what} "${name}"${nearest ? `; did you mean "${nearest}"?` : "."}`)
}

function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const other of known) {
    const distance = editDistance(name, other)
    if (distance < least) [best, least] = [other, distance]
  }
  return best
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
