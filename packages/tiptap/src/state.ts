import type { Node } from "@tiptap/pm/model"
import type { EditorState, Selection, Transaction } from "@tiptap/pm/state"
import type { Mapping } from "@tiptap/pm/transform"
import { DecorationSet } from "@tiptap/pm/view"
import type { CheckSettings, Decision, IgnoreList } from "@ungarble/core"
import { noIgnores } from "@ungarble/core"
import { actionsOf } from "./actions.js"
import { followFinding } from "./anchors.js"
import type { BlockReader } from "./blocks.js"
import { type Change, mergeRanges, readChange, touches } from "./change.js"
import { redraw, redrawAll } from "./decorations.js"
import { type BlockIds, blockAt, followIds, nameBlocks } from "./ids.js"
import type { Memory } from "./memory.js"
import { perform } from "./perform.js"
import { blockRange, groupByBlock, settleFromMemory } from "./settle.js"
import type { DocRange, IgnoreScope, PlacedFinding, UngarbleMode, UngarbleOptions } from "./types.js"

/** All that the plugin knows, but for how its check goes. Immutable; follows the document through every transaction. */
export interface PluginState {
  readonly kit: Kit
  readonly blocks: BlockIds
  /** On show, ascending by place. */
  readonly findings: readonly PlacedFinding[]
  /** Ignored once: known, so that the next check does not bring them back. */
  readonly hidden: readonly PlacedFinding[]
  readonly active: string | null
  readonly option: number
  readonly mode: UngarbleMode
  /** Null as long as the checker's own settings count. */
  readonly settings: CheckSettings | null
  readonly log: readonly { readonly decision: Decision; readonly scope?: IgnoreScope }[]
  /** What was rejected or ignored in this document. */
  readonly ignores: IgnoreList
  readonly alwaysIgnored: IgnoreList
  readonly decorations: DecorationSet
  /** True from a composition's first change until it is over; nothing is drawn meanwhile. */
  readonly composing: boolean
  readonly undrawn: readonly DocRange[]
  /** How often a finding was selected by a command, and is to be scrolled into view. */
  readonly reveals: number
  /** How often a check was asked for. */
  readonly asked: number
  readonly anyLanguage: boolean
}

/** What one plugin works with, for as long as it lives. */
export interface Kit {
  readonly options: UngarbleOptions
  readonly reader: BlockReader
  readonly memory: Memory
}

/** The state of a document that is still to be checked. */
export function initState(doc: Node, kit: Kit): PluginState {
  const state: PluginState = {
    kit,
    blocks: nameBlocks(doc, kit.reader),
    findings: [],
    hidden: [],
    active: null,
    option: 0,
    mode: kit.options.mode ?? "underline",
    settings: kit.options.settings ?? null,
    log: [],
    ignores: noIgnores,
    alwaysIgnored: noIgnores,
    decorations: DecorationSet.empty,
    composing: false,
    undrawn: [],
    reveals: 0,
    asked: 0,
    anyLanguage: false,
  }
  const all = { from: 0, to: doc.content.size }
  const settled = settleFromMemory(state, doc, [all]).state
  return { ...settled, decorations: redrawAll(doc, settled.findings, settled) }
}

/** The state after a transaction: what moved, what was lost, what is known again, what was asked for. */
export function applyTransaction(tr: Transaction, old: PluginState, before: EditorState): PluginState {
  let state = old
  let dirty: readonly DocRange[] = []
  let moves: Pick<Change, "map" | "mapping"> = { map: tr.mapping, mapping: tr.mapping }
  if (tr.docChanged) {
    const change = readChange(tr)
    const settled = settleFromMemory(followDocument(old, change, tr), tr.doc, change.touched)
    state = settled.state
    dirty = [...change.touched, ...settled.dirty]
    moves = change
  }
  const actions = actionsOf(tr)
  for (const action of actions) {
    const performed = perform(state, action, tr.doc)
    state = performed.state
    dirty = [...dirty, ...performed.dirty]
  }
  const isChosen = actions.some(action => action.type === "select")
  state = followSelection(state, old, isChosen, tr, before.selection)
  return drawState(state, old, dirty, moves, tr)
}

function followDocument(old: PluginState, change: Change, tr: Transaction): PluginState {
  const { reader, memory } = old.kit
  const blocks = followIds(old.blocks, change, tr.doc, reader)
  // They go before the new text is recalled: the same words further on may take over the id of one that was accepted.
  const accepted = acceptedBy(tr)
  const lost = new Set<string>()
  const follow = (list: readonly PlacedFinding[]) => {
    let changed = false
    const followed = list.flatMap(finding => {
      const now = accepted.has(finding.id) ? null : followOne(finding, change, tr, blocks, reader)
      if (!now || now.suggestions.length < finding.suggestions.length) lost.add(finding.block)
      changed ||= now !== finding
      return now ?? []
    })
    return changed ? followed : list
  }
  const state = { ...old, blocks, findings: follow(old.findings), hidden: follow(old.hidden) }
  if (!lost.size) return state
  const [shown, hidden] = [groupByBlock(old.findings), groupByBlock(old.hidden)]
  for (const block of lost) {
    const was = { shown: shown.get(block) ?? [], hidden: hidden.get(block) ?? [] }
    const place = reader.at(tr.before, (was.shown[0] ?? was.hidden[0])!.pos.from)
    if (place) memory.note(block, place.text, was)
  }
  return state
}

const acceptedBy = (tr: Transaction): ReadonlySet<string> =>
  new Set(
    actionsOf(tr).flatMap(action => (action.type === "accepted" ? action.made.map(({ id }) => id) : [])),
  )

function followOne(
  finding: PlacedFinding,
  { map, touched, from: start }: Change,
  tr: Transaction,
  blocks: BlockIds,
  reader: BlockReader,
): PlacedFinding | null {
  if (finding.pos.to < start) return finding
  const from = map.map(finding.pos.from, 1)
  const to = map.map(finding.pos.to, -1)
  if (from >= to) return null
  if (!touches(touched, from, to)) {
    return from === finding.pos.from ? finding : { ...finding, pos: { from, to } }
  }
  const now = followFinding(finding, map, tr.before, tr.doc, reader)
  const block = blockAt(blocks, from)?.id
  return now && block !== undefined && block !== now.block ? { ...now, block } : now
}

// The caret makes the finding it stands in the active one. A finding that was chosen stays active until the caret moves.
function followSelection(
  state: PluginState,
  old: PluginState,
  isChosen: boolean,
  tr: Transaction,
  before: Selection,
): PluginState {
  const { findings, active } = state
  const chosen = findings.find(finding => finding.id === active)
  const activate = (id: string | null) => (id === active ? state : { ...state, active: id, option: 0 })
  if (isChosen) return chosen ? state : activate(null)
  if (tr.selectionSet && !tr.docChanged) {
    if (chosen && holds(chosen, tr.selection)) return state
    return activate(findings.find(finding => holds(finding, tr.selection))?.id ?? null)
  }
  if (!chosen || !tr.docChanged) return activate(chosen?.id ?? null)
  const was = old.findings.find(finding => finding.id === active)
  const wasLeft = was && holds(was, before) && !holds(chosen, tr.selection)
  return wasLeft ? activate(null) : state
}

const holds = ({ pos }: PlacedFinding, selection: Selection) =>
  pos.from <= selection.from && selection.to <= pos.to

// A set of decorations that is mapped through changes of several places, as a wrap is, or a move, can keep some of them
// twice or lose them.
function isOnePlace(mapping: Mapping): boolean {
  let places = 0
  for (const map of mapping.maps) {
    map.forEach(() => {
      places++
    })
  }
  return places <= 1
}

// Where so many blocks have changed, drawing all of them is quicker than mapping and mending what is drawn.
const many = 50

function drawState(
  state: PluginState,
  old: PluginState,
  changed: readonly DocRange[],
  { map, mapping }: Pick<Change, "map" | "mapping">,
  tr: Transaction,
): PluginState {
  const moved = old.undrawn.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }))
  const dirty = mergeRanges([...moved, ...changed, ...activeRanges(state, old, tr.doc)])
  const ended = actionsOf(tr).some(action => action.type === "composed")
  const composing = !ended && (old.composing || tr.getMeta("composition") !== undefined)
  if (!composing && (old.composing || dirty.length > many || !isOnePlace(mapping))) {
    const decorations = redrawAll(tr.doc, state.findings, state)
    return { ...state, composing, undrawn: [], decorations }
  }
  const mapped = tr.docChanged ? old.decorations.map(mapping, tr.doc) : old.decorations
  // Redrawing the words that an input method is composing would throw the composition away.
  if (composing) return { ...state, composing, undrawn: dirty, decorations: mapped }
  if (state === old && !dirty.length && mapped === old.decorations && composing === old.composing) return old
  const decorations = redraw(mapped, tr.doc, dirty, state.findings, state)
  return { ...state, composing, undrawn: [], decorations }
}

function activeRanges(state: PluginState, old: PluginState, doc: Node): DocRange[] {
  if (state.active === old.active && state.option === old.option) return []
  return state.findings
    .filter(({ id }) => id === state.active || id === old.active)
    .flatMap(finding => blockRange(finding, doc, state.kit.reader))
}
