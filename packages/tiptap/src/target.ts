import type { Editor } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import type { Decision } from "@ungarble/core"
import { pluginState } from "./actions.js"
import { Tally } from "./tally.js"
import type { IgnoreScope, PlacedFinding, UngarbleState } from "./types.js"

/** What a review target is made with. */
export interface ReviewTargetOptions {
  /** What was decided about this text in earlier sessions. */
  readonly earlier?: readonly Decision[]
}

// So many characters on each side of a finding are shown with it.
const around = 48

/**
 * A Tiptap editor with the Ungarble extension as the screens of `@ungarble/review` want it: a `ReviewScreenTarget`. Hand
 * it what the option `onError` hears by `fail`, and call `restart` when another document was put into the editor.
 */
export function reviewTarget(editor: Editor, options: ReviewTargetOptions = {}) {
  const store = () => editor.storage.ungarble
  const listeners = new Set<() => void>()
  let earlier = options.earlier ?? []
  let tally = new Tally()
  let first = 0
  let error: string | null = null
  let originals = readTexts(editor)
  let state = read()
  let places: { doc: Node; labels: ReadonlyMap<number, string> } | undefined

  function read() {
    const { findings, active, option, status, progress, language, decisions } = store()
    tally.see(findings)
    return {
      findings,
      active,
      option,
      status,
      progress,
      language,
      decided: tally.count([...earlier, ...decisions.slice(first)], findings),
      empty: !hasText(editor.state.doc),
      error,
    } satisfies Partial<UngarbleState> & Record<string, unknown>
  }
  function change(): void {
    state = read()
    for (const listener of listeners) listener()
  }
  const find = (id: string): PlacedFinding | undefined => store().findings.find(finding => finding.id === id)

  function label(doc: Node, pos: number): string {
    if (places?.doc !== doc) places = { doc, labels: labelBlocks(doc) }
    const $pos = doc.resolve(pos)
    return places.labels.get($pos.before($pos.depth)) ?? ""
  }

  store().subscribe(change)
  editor.on("transaction", ({ transaction }) => {
    if (transaction.docChanged) change()
  })

  return {
    get state() {
      return state
    },
    /** What was decided about this text, in earlier sessions and now. */
    get decisions(): readonly Decision[] {
      return [...earlier, ...store().decisions.slice(first)]
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    accept: (id: string, option?: number, reason?: string) =>
      editor.commands.acceptFinding(id, option, reason),
    acceptWith: (id: string, text: string, reason?: string) =>
      editor.commands.acceptFindingWith(id, text, reason),
    reject: (id: string, reason?: string) => editor.commands.rejectFinding(id, reason),
    ignore: (id: string, scope: IgnoreScope, reason?: string) =>
      editor.commands.ignoreFinding(id, scope, reason),
    select: (id: string | null, option?: number) => void editor.commands.selectFinding(id, option),
    acceptAll(ids: readonly string[]) {
      const { decisions } = store()
      editor.commands.acceptAll({ ids })
      return store().decisions.length - decisions.length
    },
    check: (asked?: { readonly anyLanguage?: boolean }) => void editor.commands.checkDocument(asked),
    focus: () => editor.view.focus(),
    /** Where a finding is on screen; null if it is gone or scrolled out of its frame. */
    rectOf(id: string): DOMRect | null {
      const finding = find(id)
      if (!finding) return null
      const range = document.createRange()
      const from = editor.view.domAtPos(finding.pos.from, 1)
      const to = editor.view.domAtPos(finding.pos.to, -1)
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      const rect = range.getBoundingClientRect()
      const frame = scrollFrame(editor.view.dom)?.getBoundingClientRect()
      return frame && (rect.bottom < frame.top || rect.top > frame.bottom) ? null : rect
    },
    contextOf(id: string) {
      const finding = find(id)
      const place = finding && pluginState(editor.state).kit.reader.at(editor.state.doc, finding.pos.from)
      if (!place) return { before: "", after: "" }
      return {
        before: place.text.slice(Math.max(0, finding.from - around), finding.from),
        after: place.text.slice(finding.to, finding.to + around),
      }
    },
    /** The number and the first words of a finding's block. */
    placeOf(finding: { readonly id: string }) {
      const placed = find(finding.id)
      return placed ? label(editor.state.doc, placed.pos.from) : ""
    },
    /** The text by blocks, each with what it said when this target was made or restarted. */
    blocks: () =>
      [...readTexts(editor)].map(([id, text]) => ({ id, text, original: originals.get(id) ?? "" })),
    /** Begins anew with the document that is in the editor now: nothing decided, this the original. */
    restart() {
      tally = new Tally()
      earlier = []
      first = store().decisions.length
      error = null
      originals = readTexts(editor)
      change()
    },
    /** Remembers why a check failed, for the screens to say. */
    fail(reason: unknown) {
      error = reason instanceof Error ? reason.message : String(reason)
      change()
    },
  }
}

function readTexts({ state }: Editor): ReadonlyMap<string, string> {
  const { blocks, kit } = pluginState(state)
  return new Map(
    blocks.list.flatMap(({ id, pos }) => {
      const node = state.doc.nodeAt(pos)
      return node ? [[id, kit.reader.read(node).text]] : []
    }),
  )
}

function hasText(doc: Node): boolean {
  for (let i = 0; i < doc.childCount; i++) if (doc.child(i).textContent.trim() !== "") return true
  return false
}

function labelBlocks(doc: Node): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  let n = 0
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const text = node.textContent.trim()
    if (text !== "") labels.set(at, `${++n}  ${text.slice(0, 60)}`)
    return false
  })
  return labels
}

/** The nearest element around one that scrolls it. */
function scrollFrame(inner: HTMLElement): HTMLElement | undefined {
  for (let outer = inner.parentElement; outer; outer = outer.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(outer).overflowY)) return outer
  }
  return undefined
}
