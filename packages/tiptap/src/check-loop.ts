import type { EditorView } from "@tiptap/pm/view"
import type { Block, CheckProgress, CheckResult, Finding, Origin, TextLanguage } from "@ungarble/core"
import { type Answer, act, pluginState } from "./actions.js"
import { documentBlocks } from "./document-blocks.js"
import { blockAt } from "./ids.js"
import type { PluginState } from "./state.js"
import type { UngarbleState } from "./types.js"

/** How the check of a document goes. */
export interface CheckStatus {
  readonly status: UngarbleState["status"]
  readonly progress: CheckProgress | null
  readonly language: TextLanguage | null
  readonly origins: readonly Origin[]
}

// Long enough for the editor to have read the last composed words from the page.
const afterComposition = 60

// A check that failed is tried again after these milliseconds, and then no more until something changes.
const retries = [1000, 4000, 16_000]

/**
 * Checks an editor's document when it has been quiet for a while, and when it is asked to. Blocks whose text is known
 * are not sent again; a check that is overtaken by a change is aborted. Answers are applied once a frame, and never
 * inside a composition. What is on the screen is checked first, then outwards. `onStatus` is called when `status` has
 * changed.
 */
export class CheckLoop {
  status: CheckStatus = { status: "idle", progress: null, language: null, origins: [] }
  readonly #view: EditorView
  readonly #onStatus: () => void
  #running: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #composedTimer: ReturnType<typeof setTimeout> | undefined
  #frame: number | undefined
  #answers = new Map<string, Answer>()
  #problems = ""
  #failures = 0
  #sent: ReadonlyMap<string, string> = new Map()
  // Blocks of which only a part was said since their last complete answer, by a check that was aborted, say.
  #partly = new Set<string>()
  // A checker may serve several editors.
  readonly #document = Math.random().toString(36).slice(2)

  constructor(view: EditorView, onStatus: () => void) {
    this.#view = view
    this.#onStatus = onStatus
    if (this.#configure()) this.#schedule(0)
  }

  /** Tells the loop that the editor has a new state. */
  follow(old: PluginState, docChanged: boolean): void {
    const state = this.#state
    if (state.settings !== old.settings) {
      state.kit.memory.forget()
      this.#answers.clear()
      if (!this.#configure()) return
    }
    if (state.asked !== old.asked || docChanged) this.#failures = 0
    if (state.asked !== old.asked) {
      // What could not be loaded then may be there now.
      if (this.#problems) state.kit.memory.forget()
      this.#schedule(0)
    } else if (docChanged) this.#schedule(state.kit.options.delay ?? 250)
    if (state.composing && !this.#view.composing) this.composed()
  }

  /** Tells the loop that a composition has ended. */
  composed(): void {
    clearTimeout(this.#composedTimer)
    this.#composedTimer = setTimeout(() => {
      if (this.#view.composing) return
      if (this.#state.composing) this.#view.dispatch(act(this.#view.state.tr, { type: "composed" }))
      this.#flush()
    }, afterComposition)
  }

  destroy(): void {
    this.#running?.abort()
    this.#running = undefined
    clearTimeout(this.#timer)
    clearTimeout(this.#composedTimer)
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
  }

  get #state(): PluginState {
    return pluginState(this.#view.state)
  }

  #configure(): boolean {
    const { settings, kit } = this.#state
    try {
      // Without settings of the editor's own, those the checker was made with stay.
      if (settings) kit.options.checker.configure(settings)
      return true
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#check(), delay)
  }

  async #check(): Promise<void> {
    this.#running?.abort()
    const { all, changed, isWhole } = this.#changedBlocks()
    const order = all.map(block => block.id)
    if (!changed.length && order.length === this.#sent.size) {
      this.#running = undefined
      this.#tell({ ...this.status, status: "idle", progress: null })
      return
    }
    const running = new AbortController()
    this.#running = running
    const texts = new Map(all.map(block => [block.id, block.text]))
    this.#tell({ ...this.status, status: "checking", progress: null })
    const { checker, onProgress } = this.#state.kit.options
    try {
      const result = await checker.check(changed, {
        signal: running.signal,
        document: { id: this.#document, order },
        anyLanguage: this.#state.anyLanguage || !isWhole,
        onFindings: (block, findings) => {
          if (running.signal.aborted) return
          this.#partly.add(block)
          this.#answers.set(block, { block, text: texts.get(block) ?? "", findings, complete: false })
          this.#flushSoon()
        },
        onProgress: progress => {
          if (running.signal.aborted) return
          this.status = { ...this.status, progress }
          onProgress?.(progress)
          this.#flushSoon()
        },
      })
      if (running.signal.aborted) return
      this.#sent = new Map(all.map(block => [block.id, keyOf(block)]))
      for (const id of [...changed.map(block => block.id), ...result.blocks]) this.#partly.delete(id)
      for (const id of this.#partly) if (!this.#sent.has(id)) this.#partly.delete(id)
      this.#finish(result, texts, isWhole)
      if (this.#partly.size && !this.#view.isDestroyed) void this.#check()
    } catch (error) {
      if (running.signal.aborted) return
      this.#fail(error)
      this.#retry()
    }
  }

  /**
   * The blocks to send: those whose text or source is new there or of which only a part was said, or all where only the
   * whole document can tell its language.
   */
  #changedBlocks(): { all: Block[]; changed: Block[]; isWhole: boolean } {
    const { memory } = this.#state.kit
    const all = documentBlocks(this.#state, this.#view.state.doc)
    const changed = all.filter(block => {
      const isSent = this.#sent.get(block.id) === keyOf(block) && !this.#partly.has(block.id)
      return !isSent || !memory.knows(block.id, block.text)
    })
    const isWhole = !this.status.language?.isTarget || length(changed) * 2 > length(all)
    return { all, changed: this.#nearestFirst(isWhole && changed.length ? all : changed), isWhole }
  }

  /** Blocks by how far they are from the middle of the screen, or from the caret if the text is not there. */
  #nearestFirst(blocks: readonly Block[]): Block[] {
    const view = this.#view
    const left = view.dom.getBoundingClientRect().left + 1
    const shown = view.posAtCoords({ left, top: innerHeight / 2 })
    const middle = blockAt(this.#state.blocks, (shown?.pos ?? view.state.selection.from) + 1)
    const at = blocks.findIndex(({ id }) => id === middle?.id)
    const order = blocks.map((block, i) => ({ block, far: Math.abs(i - Math.max(0, at)) }))
    return order.sort((a, b) => a.far - b.far).map(({ block }) => block)
  }

  #finish(result: CheckResult, texts: ReadonlyMap<string, string>, isWhole: boolean): void {
    const { memory, options } = this.#state.kit
    const found = new Map<string, Finding[]>(result.blocks.map(id => [id, []]))
    for (const finding of result.findings) found.get(finding.block)?.push(finding)
    const language = isWhole ? result.language : this.status.language
    const isChecked = language?.isTarget || this.#state.anyLanguage
    for (const [block, findings] of found) {
      const text = texts.get(block) ?? ""
      if (isChecked) memory.remember(block, text, findings)
      this.#answers.set(block, { block, text, findings, complete: true })
    }
    this.#running = undefined
    this.status = { status: "idle", progress: null, language, origins: result.origins }
    this.#flush()
    const problems = result.problems.join("\n")
    if (problems && problems !== this.#problems) options.onError?.(new Error(problems))
    this.#problems = problems
    if (!problems) this.#failures = 0
    else if (this.#retry()) memory.forget()
  }

  /** Checks again later; false if that was tried often enough. */
  #retry(): boolean {
    const delay = retries[this.#failures++]
    if (delay !== undefined) this.#schedule(delay)
    return delay !== undefined
  }

  #fail(error: unknown): void {
    this.#running = undefined
    this.#tell({ ...this.status, status: "failed", progress: null })
    this.#state.kit.options.onError?.(error)
  }

  #tell(status: CheckStatus): void {
    this.status = status
    this.#onStatus()
  }

  #flushSoon(): void {
    this.#frame ??= requestAnimationFrame(() => this.#flush())
  }

  #flush(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#frame = undefined
    const answers = [...this.#answers.values()]
    if (answers.length && !this.#view.composing && !this.#state.composing) {
      this.#answers.clear()
      const tr = act(this.#view.state.tr, { type: "answers", answers })
      this.#view.dispatch(tr)
    }
    this.#onStatus()
  }
}

const length = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)

// What a finding may depend on.
const keyOf = ({ text, source }: Block) => (source === undefined ? text : `${text}\0${source}`)
