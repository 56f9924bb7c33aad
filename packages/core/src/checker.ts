import {
  differsFrom,
  type Judgement,
  judgeDocument,
  type Notes,
  noJudgement,
  weighByOrigin,
} from "./documents.js"
import { type Found, mergeFound, nameFindings, runRule } from "./findings.js"
import { type Glossary, glossaryRule, isProtected } from "./glossary.js"
import { type IgnoreList, ignoring, noIgnores } from "./ignores.js"
import { LexiconShelf, type ReadFile } from "./lexicons.js"
import { assertOneOf } from "./names.js"
import { cuts, type Sensitivity } from "./sensitivity.js"
import { type Stage, type Stages, stagesOf } from "./stages.js"
import { type TextLanguage, tellLanguage } from "./tell-language.js"
import { readText } from "./text.js"
import type {
  Block,
  DocumentRule,
  Finding,
  Language,
  Origin,
  OriginModel,
  Pack,
  Rule,
  RuleInfo,
  Text,
} from "./types.js"

/** What decides which findings are shown. Changing it needs no new check of the text by rules already run. */
export interface CheckSettings {
  /** Default `standard`. */
  readonly sensitivity?: Sensitivity
  /** Rules whose findings are not shown, by id. Throws on an unknown id, naming the nearest. */
  readonly disabled?: readonly string[]
  readonly glossary?: Glossary
  readonly ignores?: IgnoreList
}

/** How far a check has come. `loading` counts bytes of lexicons, `checking` counts blocks once for each stage of rules. */
export interface CheckProgress {
  readonly phase: "loading" | "checking"
  readonly done: number
  readonly total: number
}

/** A document of which only some blocks are checked. */
export interface DocumentPart {
  /** Names the document among all that this checker is asked about. */
  readonly id: string
  /** The ids of all its blocks in order. Those that are not given are taken as they were when last checked. */
  readonly order: readonly string[]
}

/** What goes with one check. */
export interface CheckOptions {
  /** Aborting rejects the check with the signal's reason; what was checked so far stays cached. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: CheckProgress) => void
  /** Called with a block's findings so far, by quick rules first and again when others have found more. */
  readonly onFindings?: (block: string, findings: readonly Finding[]) => void
  /** Check even if the text does not look like the target language. Default false. */
  readonly anyLanguage?: boolean
  /** Default: the blocks are a whole document, which is forgotten afterwards. */
  readonly document?: DocumentPart
}

/** The answer of one check, in the order of the blocks. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  /**
   * The ids of the blocks whose findings these are: those that were given, and others of the document where a change in
   * the given ones altered what is found.
   */
  readonly blocks: readonly string[]
  /** What language the text is in. If `isTarget` is false nothing was checked, unless `anyLanguage` was set. */
  readonly language: TextLanguage
  /** From which languages the document was translated, as far as its packs can tell. */
  readonly origins: readonly Origin[]
  /** What could not be loaded, and so which rules did not run, in words for a user. Empty when all is well. */
  readonly problems: readonly string[]
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
const documentLimit = 16

// What was found in a block's text, whatever the settings.
interface Cached {
  readonly found: Map<Stage, readonly Found[]>
  readonly notes: Map<DocumentRule | OriginModel, unknown>
  terms?: { readonly by: Rule; readonly found: readonly Found[] }
}

// A document as it was when last checked.
interface Known {
  readonly blocks: ReadonlyMap<string, Block>
  readonly judgement: Judgement
}

/**
 * Finds what is garbled in blocks of text. The only object here that changes: it keeps what it found by the blocks'
 * text, so that checking a document again costs only its changed blocks. Rules that need no lexicon run first over
 * all blocks, then the others as their lexicons come. It gives way to other tasks every few milliseconds.
 */
export class Checker implements CheckService {
  readonly rules: readonly RuleInfo[]
  readonly language: Language
  readonly #stages: Stages
  readonly #documentRules: readonly DocumentRule[]
  readonly #models: readonly OriginModel[]
  readonly #originOf: ReadonlyMap<string, string>
  readonly #shelf: LexiconShelf
  readonly #now: () => number
  readonly #cache = new Map<string, Cached>()
  readonly #documents = new Map<string, Known>()
  #glossary: Rule | undefined
  #filter: Filter = readFilter({})

  /** Throws on packs without or with two languages, on two rules of one id, and as `configure` does. */
  constructor(options: CheckerOptions) {
    const { packs } = options
    this.language = onlyLanguage(packs)
    this.#documentRules = packs.flatMap(pack => pack.documentRules ?? [])
    this.rules = [...packs.flatMap(pack => pack.rules), ...this.#documentRules]
    const ids = new Set<string>()
    for (const { id } of this.rules) {
      if (ids.has(id)) throw new Error(`Two rules are called "${id}"; rule ids are unique among all packs.`)
      ids.add(id)
    }
    this.#stages = stagesOf(packs, this.language)
    this.#models = packs.flatMap(pack => pack.origin ?? [])
    this.#originOf = new Map(this.rules.flatMap(rule => (rule.origin ? [[rule.id, rule.origin]] : [])))
    this.#now = options.now ?? (() => performance.now())
    this.#shelf = new LexiconShelf(options.read, this.#now)
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
    const { signal, onProgress, onFindings, document } = options
    signal?.throwIfAborted()
    const language = await tellLanguage(
      blocks.map(block => block.text),
      this.language.code,
    )
    if (!language.isTarget && !options.anyLanguage) {
      return { findings: [], blocks: blocks.map(({ id }) => id), language, origins: [], problems: [] }
    }
    const breathe = this.#breather(signal)
    const last = (document && this.#documents.get(document.id)?.judgement) ?? noJudgement
    // Held here too: a long document can push its own first blocks out of the cache.
    const known = blocks.map(block => this.#recall(block))
    const problems = new Set<string>()
    let done = 0
    const total = blocks.length * this.#stages.length
    const runStage = async (stage: Stage) => {
      const isReady = this.#isReady(stage)
      for (const [i, block] of blocks.entries()) {
        const cached = known[i]!
        if (isReady && !cached.found.has(stage)) {
          this.#run(stage, block, cached)
          if (stage === quick || cached.found.get(stage)?.length) {
            onFindings?.(block.id, this.#show(block, cached, last))
          }
          await breathe()
        }
        onProgress?.({ phase: "checking", done: ++done, total })
      }
    }
    const [quick, ...others] = this.#stages
    await runStage(quick)
    let isWaiting = false
    const loads = this.#shelf.load(
      others.flatMap(stage => stage.lexicons),
      ({ loaded, total }) => isWaiting && onProgress?.({ phase: "loading", done: loaded, total }),
    )
    for (const stage of others) {
      isWaiting = true
      for (const lexicon of stage.lexicons) {
        const failure = await loads.get(lexicon)
        if (failure) problems.add(failure.error.message)
      }
      isWaiting = false
      signal?.throwIfAborted()
      await runStage(stage)
    }
    const judged = this.#judge(blocks, document)
    const findings = judged.blocks.flatMap(block => this.#show(block, this.#recall(block), judged.judgement))
    return {
      findings,
      blocks: judged.blocks.map(({ id }) => id),
      language,
      origins: judged.judgement.origins,
      problems: [...problems],
    }
  }

  /** Forgets everything found so far. The checker can be used again. */
  dispose(): void {
    this.#cache.clear()
    this.#documents.clear()
  }

  #run(stage: Stage, block: Block, cached: Cached): void {
    const text = this.#read(block)
    cached.found.set(
      stage,
      stage.rules.flatMap(rule => runRule(rule, text)),
    )
    for (const rule of stage.documentRules) cached.notes.set(rule, rule.note(text))
    if (stage === this.#stages[0]) {
      for (const model of this.#models) cached.notes.set(model, model.note(text))
    }
  }

  #read(block: Block): Text {
    return readText(block, this.language, lexicon => this.#shelf.get(lexicon))
  }

  #isReady(stage: Stage): boolean {
    return stage.lexicons.every(lexicon => this.#shelf.has(lexicon))
  }

  // The document as it is now, and which of its blocks have another answer than before.
  #judge(blocks: readonly Block[], document: DocumentPart | undefined): Judged {
    const given = new Map(blocks.map(block => [block.id, block]))
    const before = document && this.#documents.get(document.id)
    const all = document?.order.flatMap(id => given.get(id) ?? before?.blocks.get(id) ?? []) ?? blocks
    const noted = all.map(block => ({ block, notes: this.#notes(block) }))
    const judgement = judgeDocument(noted, this.#documentRules, this.#models)
    if (!document) return { blocks, judgement }
    this.#documents.delete(document.id)
    this.#documents.set(document.id, { blocks: new Map(all.map(block => [block.id, block])), judgement })
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= documentLimit) break
      this.#documents.delete(oldest)
    }
    const isChanged = before ? differsFrom(before.judgement, judgement) : () => false
    return { blocks: all.filter(({ id }) => given.has(id) || isChanged(id)), judgement }
  }

  #notes(block: Block): Notes {
    const cached = this.#recall(block)
    for (const stage of this.#stages) {
      if (!cached.found.has(stage) && this.#isReady(stage)) this.#run(stage, block, cached)
    }
    return cached.notes
  }

  // What was used last is forgotten last: typing adds a text a pause, and must not push the rest of the document out.
  #recall(block: Block): Cached {
    const key = cacheKey(block)
    const cached = this.#cache.get(key) ?? { found: new Map(), notes: new Map() }
    this.#cache.delete(key)
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size < cacheLimit) break
      this.#cache.delete(oldest)
    }
    this.#cache.set(key, cached)
    return cached
  }

  // Settings are cheap to apply, so they stay out of the cache and take effect at once.
  #show(block: Block, cached: Cached, judgement: Judgement): Finding[] {
    const { isWanted, isShown } = this.#filter
    const ofRules = this.#stages.flatMap(stage => cached.found.get(stage) ?? [])
    const found = [...this.#terms(block, cached), ...ofRules, ...(judgement.found.get(block.id) ?? [])]
    const wanted = found.filter(finding => isWanted(finding, block.text))
    const merged = mergeFound(wanted.map(finding => this.#weigh(finding, judgement.origins)))
    return nameFindings(block, merged.filter(isShown))
  }

  #weigh(finding: Found, origins: readonly Origin[]): Found {
    const language = this.#originOf.get(finding.rule)
    if (!language) return finding
    return { ...finding, confidence: weighByOrigin(finding.confidence, language, origins) }
  }

  #terms(block: Block, cached: Cached): readonly Found[] {
    const by = this.#glossary
    if (!by) return []
    if (cached.terms?.by !== by) cached.terms = { by, found: runRule(by, this.#read(block)) }
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

interface Judged {
  readonly blocks: readonly Block[]
  readonly judgement: Judgement
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
