import { BlockCache, type Cached } from "./cache.js"
import { weighByOrigin } from "./confidence.js"
import { addDetected } from "./detected.js"
import { DocumentMemory, type KnownDocument } from "./document-memory.js"
import { differsFrom, type Judgement, judgeDocument, type Noted, noJudgement } from "./documents.js"
import { type Filter, readFilter } from "./filter.js"
import { type Found, mergeFound, nameFindings, readReport, runRule } from "./findings.js"
import { glossaryRule } from "./glossary.js"
import { LexiconShelf } from "./lexicons.js"
import { assertOneOf } from "./names.js"
import { Patience } from "./patience.js"
import { cuts } from "./sensitivity.js"
import type {
  CheckerOptions,
  CheckOptions,
  CheckResult,
  CheckService,
  CheckSettings,
  DocumentPart,
} from "./service.js"
import { type Stage, type Stages, stagesOf } from "./stages.js"
import { tellLanguage } from "./tell-language.js"
import { readText } from "./text.js"
import type {
  Block,
  Detector,
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

// Long enough that yielding costs nothing, short enough that an abort or another editor's check is not kept waiting.
const slice = 12

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
  readonly #detectors: readonly Detector[]
  readonly #originOf: ReadonlyMap<string, string>
  readonly #shelf: LexiconShelf
  readonly #now: () => number
  readonly #cache = new BlockCache()
  readonly #failed: Patience<Detector, string>
  readonly #documents = new DocumentMemory()
  #glossary: Rule | undefined
  #filter: Filter = readFilter({})

  /** Throws on packs without or with two languages, on two rules of one id, and as `configure` does. */
  constructor(options: CheckerOptions) {
    const { packs } = options
    this.language = onlyLanguage(packs)
    this.#documentRules = packs.flatMap(pack => pack.documentRules ?? [])
    this.#detectors = packs.flatMap(pack => pack.detectors ?? [])
    this.rules = [...packs.flatMap(pack => pack.rules), ...this.#documentRules, ...this.#detectors]
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
    this.#failed = new Patience(this.#now)
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
    let last = (document && this.#documents.of(document.id)?.judgement) ?? noJudgement
    // Held here too: a long document can push its own first blocks out of the cache.
    const known = blocks.map(block => this.#cache.of(block))
    const problems = new Set<string>()
    let done = 0
    const total = blocks.length * (this.#stages.length + this.#detectors.length)
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
    // Judged once before detectors, which may take a while to load, and again with what they found.
    if (this.#detectors.length > 0) {
      const early = this.#judge(blocks, document)
      last = early.judgement
      for (const block of early.answered)
        onFindings?.(block.id, this.#show(block, this.#cache.of(block), last))
    }
    for (const detector of this.#detectors) {
      const todo = blocks.filter((_, i) => !known[i]!.detected.has(detector))
      const problem = todo.length ? await this.#load(detector, options) : undefined
      if (problem !== undefined) problems.add(problem)
      for (const [i, block] of blocks.entries()) {
        const cached = known[i]!
        if (problem === undefined && !cached.detected.has(detector)) {
          await this.#detect(detector, block, cached, signal)
          if (cached.detected.get(detector)?.length) onFindings?.(block.id, this.#show(block, cached, last))
          await breathe()
        }
        onProgress?.({ phase: "checking", done: ++done, total })
      }
    }
    const judged = this.#judge(blocks, document)
    // Only now: what the early judgement changed is told by its blocks, too.
    if (document) this.#documents.keep(document.id, judged)
    const findings = judged.answered.flatMap(block =>
      this.#show(block, this.#cache.of(block), judged.judgement),
    )
    return {
      findings,
      blocks: judged.answered.map(({ id }) => id),
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
    cached.words = text.words.length
    cached.found.set(
      stage,
      stage.rules.flatMap(rule => runRule(rule, text)),
    )
    for (const rule of stage.documentRules) cached.notes.set(rule, rule.note(text))
    if (stage === this.#stages[0]) {
      for (const model of this.#models) cached.notes.set(model, model.note(text))
    }
  }

  async #load(detector: Detector, { signal, onProgress }: CheckOptions): Promise<string | undefined> {
    const failed = this.#failed.recent(detector)
    if (failed !== undefined) return failed
    try {
      await detector.load(
        ({ loaded, total }) => onProgress?.({ phase: "loading", done: loaded, total }),
        signal,
      )
      return undefined
    } catch (error) {
      signal?.throwIfAborted()
      const why = error instanceof Error ? error.message : String(error)
      this.#failed.add(detector, why)
      return why
    }
  }

  async #detect(detector: Detector, block: Block, cached: Cached, signal?: AbortSignal): Promise<void> {
    const text = this.#read(block)
    const [reports = []] = await detector.check([text], signal)
    // Read once here so that a report that can't be is told where it comes from.
    for (const report of reports) readReport(detector, report, text.text, text.words)
    cached.detected.set(detector, reports)
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
    const before = document && this.#documents.of(document.id)
    const order = document && new Set(document.order)
    const all = order ? [...order].flatMap(id => given.get(id) ?? before?.blocks.get(id) ?? []) : blocks
    const noted = all.map(block => this.#note(block))
    const now = judgeDocument(noted, this.#documentRules, this.#models)
    // Mending one part of a text makes the rest of it no better.
    const isPart = before !== undefined && given.size < all.length
    const judgement = isPart ? { ...now, trust: Math.max(now.trust, before.judgement.trust) } : now
    const isChanged = before ? differsFrom(before.judgement, judgement) : () => false
    return {
      blocks: new Map(all.map(block => [block.id, block])),
      judgement,
      answered: all.filter(({ id }) => given.has(id) || isChanged(id)),
    }
  }

  #note(block: Block): Noted {
    const cached = this.#cache.of(block)
    for (const stage of this.#stages) {
      if (!cached.found.has(stage) && this.#isReady(stage)) this.#run(stage, block, cached)
    }
    // Only detectors are believed more or less by it: without one, no block is judged anew for it.
    if (this.#detectors.length === 0)
      return { block, notes: cached.notes, words: cached.words, suspicions: [] }
    const ofRules = [...cached.found.values()].flat()
    const ofDetectors = [...cached.detected.values()].flat()
    const suspicions = [
      ...ofRules.map(({ rule, confidence }) => ({ confidence, language: this.#originOf.get(rule) })),
      ...ofDetectors.map(({ confidence = 0 }) => ({ confidence, language: undefined })),
    ]
    return { block, notes: cached.notes, words: cached.words, suspicions }
  }

  // Settings are cheap to apply, so they stay out of the cache and take effect at once.
  #show(block: Block, cached: Cached, judgement: Judgement): Finding[] {
    const { isWanted, isShown } = this.#filter
    const ofRules = this.#stages.flatMap(stage => cached.found.get(stage) ?? [])
    const found = [...this.#terms(block, cached), ...ofRules, ...(judgement.found.get(block.id) ?? [])]
    const wanted = found.filter(finding => isWanted(finding, block.text))
    let merged = mergeFound(wanted.map(finding => this.#weigh(finding, judgement.origins)))
    for (const [detector, reports] of cached.detected) {
      merged = addDetected(merged, reports, detector, block.text, judgement.trust).filter(finding =>
        isWanted(finding, block.text),
      )
    }
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

interface Judged extends KnownDocument {
  /** The given blocks, and the others of the document that have another answer than before. */
  readonly answered: readonly Block[]
}

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
