import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { type CheckSettings, rewriteEdits } from "@ungarble/core"
import { accept, decisionOn } from "./accept.js"
import { act, pluginState } from "./actions.js"
import { forget } from "./forget.js"
import type {
  AcceptFilter,
  CheckDocumentOptions,
  IgnoreFilter,
  IgnoreScope,
  PlacedFinding,
  UngarbleMode,
} from "./types.js"

/** Checks the document at once: what changed since the last check, or all of it after a failed one. */
export const checkDocument =
  (options: CheckDocumentOptions = {}): Command =>
  (state, dispatch) => {
    dispatch?.(act(state.tr, { type: "check", ...options }))
    return true
  }

/** Carries out a suggestion of a finding, the best by default, as one step of the history. */
export const acceptFinding =
  (id: string, option = 0, reason?: string): Command =>
  (state, dispatch) => {
    const finding = find(state, id)
    const suggestion = finding?.suggestions[option]
    return !!finding && !!suggestion && accept(state, dispatch, [[finding, suggestion.edits]], reason)
  }

/** Puts a text of the user's own in place of what a finding quotes. An empty text deletes it. */
export const acceptFindingWith =
  (id: string, text: string, reason?: string): Command =>
  (state, dispatch) => {
    const finding = find(state, id)
    if (!finding) return false
    const edits = rewriteEdits(blockText(state, finding), finding.from, finding.to, text)
    return accept(state, dispatch, [[finding, edits]], reason)
  }

/** Carries out the best suggestion of every finding that passes the filter, as one step of the history. */
export const acceptAll =
  (filter: AcceptFilter = {}): Command =>
  (state, dispatch) => {
    const wanted = matchingFindings(state, filter)
    return accept(
      state,
      dispatch,
      wanted.flatMap(finding => (finding.suggestions[0] ? [[finding, finding.suggestions[0].edits]] : [])),
    )
  }

/** Leaves the text as it is, and does not show this complaint in this document again. */
export const rejectFinding =
  (id: string, reason?: string): Command =>
  (state, dispatch) => {
    const finding = find(state, id)
    if (!finding) return false
    const decision = decisionOn(pluginState(state), finding, "rejected", reason)
    dispatch?.(act(state.tr, { type: "decide", id, decision }))
    return true
  }

/** Leaves the text as it is, and says how far that reaches. */
export const ignoreFinding =
  (id: string, scope: IgnoreScope, reason?: string): Command =>
  (state, dispatch) => {
    const finding = find(state, id)
    if (!finding) return false
    const decision = decisionOn(pluginState(state), finding, "ignored", reason)
    dispatch?.(act(state.tr, { type: "decide", id, decision, scope }))
    return true
  }

/** Shows again what was ignored or rejected. False if there is nothing to take back. */
export const forgetIgnores =
  (which: IgnoreFilter = {}): Command =>
  (state, dispatch) => {
    const known = pluginState(state)
    if (forget(known, which) === known) return false
    dispatch?.(act(state.tr, { type: "forget", which }))
    return true
  }

/** Makes a finding the active one, shows one of its suggestions and brings it into view; null deselects. */
export const selectFinding =
  (id: string | null, option = 0): Command =>
  (state, dispatch) => {
    if (id === null) {
      if (pluginState(state).active === null) return false
      dispatch?.(act(state.tr, { type: "select", id: null, option: 0 }))
      return true
    }
    const finding = find(state, id)
    if (!finding) return false
    dispatch?.(select(state.tr, finding, option))
    return true
  }

/** Goes to the finding after the active one or the caret, after the last to the first. */
export const nextFinding = (): Command => (state, dispatch) => step(state, dispatch, 1)

/** Goes to the finding before the active one or the caret, before the first to the last. */
export const previousFinding = (): Command => (state, dispatch) => step(state, dispatch, -1)

/** Shows the rewrite of the active finding only, or of all. */
export const setUngarbleMode =
  (mode: UngarbleMode): Command =>
  (state, dispatch) => {
    dispatch?.(act(state.tr, { type: "mode", mode }))
    return true
  }

/** Hands new settings to the checker, and checks again by them. */
export const setUngarbleSettings =
  (settings: CheckSettings): Command =>
  (state, dispatch) => {
    dispatch?.(act(state.tr, { type: "settings", settings }))
    return true
  }

/** The findings that a filter lets through: what `acceptAll` would take, to say how many before it is done. */
export const matchingFindings = (state: EditorState, filter: AcceptFilter = {}): readonly PlacedFinding[] =>
  pluginState(state).findings.filter(passing(filter, state))

const find = (state: EditorState, id: string) =>
  pluginState(state).findings.find(finding => finding.id === id)

const blockText = (state: EditorState, { pos }: PlacedFinding): string =>
  pluginState(state).kit.reader.at(state.doc, pos.from)?.text ?? ""

function passing(filter: AcceptFilter, { selection }: EditorState): (finding: PlacedFinding) => boolean {
  const { rule, category, severity, print, minConfidence = 0, range } = filter
  const ids = filter.ids && new Set(filter.ids)
  return finding =>
    (ids === undefined || ids.has(finding.id)) &&
    (rule === undefined || finding.rule === rule) &&
    (category === undefined || finding.category === category) &&
    (severity === undefined || finding.severity === severity) &&
    (print === undefined || finding.print === print) &&
    finding.confidence >= minConfidence &&
    (range === undefined || (selection.from <= finding.pos.from && finding.pos.to <= selection.to))
}

// A caret and not a selected range: what is typed next must not replace the finding.
const select = (tr: Transaction, finding: PlacedFinding, option: number) =>
  act(tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(finding.pos.to, -1))), {
    type: "select",
    id: finding.id,
    option,
  })

function step(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, by: 1 | -1): boolean {
  const { findings, active } = pluginState(state)
  const at = findings.find(finding => finding.id === active)?.pos.from
  const here = at ?? state.selection.from
  const next =
    by > 0
      ? (findings.find(({ pos }) => (at === undefined ? pos.from >= here : pos.from > here)) ?? findings[0])
      : (findings.findLast(({ pos }) => pos.from < here) ?? findings.at(-1))
  if (!next) return false
  dispatch?.(select(state.tr, next, 0))
  return true
}
