import { type Found, mergeFound, nameFindings, runRule } from "./findings.js"
import { type Glossary, glossaryRule, isProtected } from "./glossary.js"
import { type IgnoreList, ignoring, noIgnores } from "./ignores.js"
import { LexiconShelf, type ReadFile } from "./lexicons.js"
import { assertOneOf } from "./names.js"
import { cuts, type Sensitivity } from "./sensitivity.js"
import { type TextLanguage, tellLanguage } from "./tell-language.js"
import { readText } from "./text.js"
import type { Block, Finding, Language, Lexicon, Pack, Rule } from "./types.js"

/** What decides which findings are shown. Changing it needs no new check of the text by rules already run. */
export interface CheckSettings {
  /** Default `standard`. */
  readonly sensitivity?: Sensitivity
  /** Rules whose findings are not shown, by id. Throws on an unknown id, naming the nearest. */
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

// What was found in a block's text, whatever the settings.
interface Cached {
  readonly quick: readonly Found[]
  slow?: readonly Found[]
  terms?: { readonly by: Rule; readonly found: readonly Found[] }
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
  #glossary: Rule | undefined
  #filter: Filter = readFilter({})

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
    this.#filter = readFilter(settings)
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

    // Held here too: a long document can push its own first blocks out of the cache.
    const known: Cached[] = []
    for (const [i, block] of blocks.entries()) {
      let cached = this.#recall(block)
      if (!cached) {
        cached = this.#remember(block, { quick: this.#run(this.#quick, block) })
        onFindings?.(block.id, this.#show(block, cached))
        await breathe()
      }
      known.push(cached)
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
      const cached = known[i]!
      if (!cached.slow) {
        cached.slow = this.#run(this.#slow, block)
        await breathe()
      }
      const shown = this.#show(block, cached)
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
    return rules.flatMap(rule => runRule(rule, text))
  }

  // What was used last is forgotten last: typing adds a text a pause, and must not push the rest of the document out.
  #recall(block: Block): Cached | undefined {
    const key = cacheKey(block)
    const cached = this.#cache.get(key)
    if (cached && this.#cache.delete(key)) this.#cache.set(key, cached)
    return cached
  }

  #remember(block: Block, cached: Cached): Cached {
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size < cacheLimit) break
      this.#cache.delete(oldest)
    }
    this.#cache.set(cacheKey(block), cached)
    return cached
  }

  // Settings are cheap to apply, so they stay out of the cache and take effect at once.
  #show(block: Block, cached: Cached): Finding[] {
    const { isWanted, isShown } = this.#filter
    const found = [...this.#terms(block, cached), ...cached.quick, ...(cached.slow ?? [])]
    const merged = mergeFound(found.filter(finding => isWanted(finding, block.text)))
    return nameFindings(block, merged.filter(isShown))
  }

  #terms(block: Block, cached: Cached): readonly Found[] {
    const by = this.#glossary
    if (!by) return []
    if (cached.terms?.by !== by) cached.terms = { by, found: this.#run([by], block) }
    return cached.terms.found
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

interface Filter {
  /** False for what must not take the place of a finding that it overlaps: a rule that is off, a protected term. */
  isWanted(finding: Found, text: string): boolean
  /** Asked of merged findings, so that a lower sensitivity shows fewer of the same, and an ignored place stays silent. */
  isShown(finding: Found): boolean
}

function readFilter(settings: CheckSettings): Filter {
  const { glossary, ignores = noIgnores, disabled, sensitivity = "standard" } = settings
  const off = new Set(disabled)
  const isIgnored = ignoring(ignores)
  return {
    isWanted: (finding, text) =>
      !off.has(finding.rule) && !(glossary && isProtected(glossary, finding, text)),
    isShown: finding => finding.confidence >= cuts[sensitivity] && !isIgnored(finding),
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
