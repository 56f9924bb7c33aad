import type { Editor } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import type { Decision } from "@ungarble/core"
import type { ReviewState, ReviewTarget } from "@ungarble/review"
import { Tally } from "./tally.js"

/** A review target over a Tiptap editor, and a way to begin counting decisions anew with another document. */
export interface EditorTarget extends ReviewTarget {
  /** What was decided about this text, in earlier visits and now. */
  readonly decisions: readonly Decision[]
  restart(): void
  /** Remembers why a check failed, for the list to say. */
  fail(reason: unknown): void
}

const around = 48

function hasText(doc: Node): boolean {
  for (let i = 0; i < doc.childCount; i++) if (doc.child(i).textContent.trim() !== "") return true
  return false
}

/**
 * What popover and list need, spoken by a Tiptap editor with the Ungarble extension. `earlier` are the decisions of
 * earlier visits about the text that is open.
 */
export function editorTarget(editor: Editor, earlier: readonly Decision[]): EditorTarget {
  const store = () => editor.storage.ungarble
  const listeners = new Set<() => void>()
  let tally = new Tally()
  let first = 0
  let error: string | null = null
  let state = read()
  let places: { doc: Node; labels: ReadonlyMap<number, string> } | undefined

  function read(): ReviewState {
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
    }
  }
  function change(): void {
    state = read()
    for (const listener of listeners) listener()
  }
  const find = (id: string) => store().findings.find(finding => finding.id === id)

  function label(doc: Node, pos: number): string {
    if (places?.doc !== doc) {
      const labels = new Map<number, string>()
      let n = 0
      doc.descendants((node, at) => {
        if (!node.isTextblock) return true
        if (node.textContent.trim() !== "") labels.set(at, `${++n}  ${node.textContent.trim().slice(0, 60)}`)
        return false
      })
      places = { doc, labels }
    }
    const $pos = doc.resolve(pos)
    return places.labels.get($pos.before($pos.depth)) ?? "Elsewhere"
  }

  store().subscribe(change)
  editor.on("transaction", ({ transaction }) => {
    if (transaction.docChanged) change()
  })

  return {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    accept: (id, option) => editor.commands.acceptFinding(id, option),
    acceptWith: (id, text) => editor.commands.acceptFindingWith(id, text),
    reject: id => editor.commands.rejectFinding(id),
    ignore: (id, scope) => editor.commands.ignoreFinding(id, scope),
    select: (id, option) => void editor.commands.selectFinding(id, option),
    acceptAll(ids) {
      const { decisions } = store()
      editor.commands.acceptAll({ ids })
      return store().decisions.length - decisions.length
    },
    check: options => void editor.commands.checkDocument(options),
    focus: () => editor.view.focus(),
    rectOf(id) {
      const finding = find(id)
      const frame = editor.view.dom.closest(".page")?.getBoundingClientRect()
      if (!finding || !frame) return null
      const range = document.createRange()
      const from = editor.view.domAtPos(finding.pos.from, 1)
      const to = editor.view.domAtPos(finding.pos.to, -1)
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      const rect = range.getBoundingClientRect()
      // Scrolled under the toolbar it is on the page but not to be seen.
      return rect.bottom < frame.top || rect.top > frame.bottom ? null : rect
    },
    contextOf(id) {
      const finding = find(id)
      if (!finding) return { before: "", after: "" }
      const { doc } = editor.state
      const { from, to } = finding.pos
      const $from = doc.resolve(from)
      const between = (a: number, b: number) => doc.textBetween(a, b, "", "\uFFFC")
      return {
        before: between(Math.max($from.start(), from - around), from),
        after: between(to, Math.min($from.end(), to + around)),
      }
    },
    placeOf(finding) {
      const placed = find(finding.id)
      return placed ? label(editor.state.doc, placed.pos.from) : "Elsewhere"
    },
    get decisions() {
      return [...earlier, ...store().decisions.slice(first)]
    },
    fail(reason) {
      error = reason instanceof Error ? reason.message : String(reason)
      change()
    },
    restart() {
      tally = new Tally()
      earlier = []
      first = store().decisions.length
      error = null
      change()
    },
  }
}
