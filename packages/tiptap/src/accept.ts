import { closeHistory } from "@tiptap/pm/history"
import type { EditorState, Transaction } from "@tiptap/pm/state"
import { applyEdits, type Decision, type Edit } from "@ungarble/core"
import { act, pluginState } from "./actions.js"
import { reach, shiftEdits } from "./anchors.js"
import { type BlockReader, toOffset, toPos } from "./blocks.js"
import { replaceText } from "./replace.js"
import type { PluginState } from "./state.js"
import type { PlacedFinding } from "./types.js"

/** A finding and the edits, in its block's text, that repair it. */
export type Repair = readonly [finding: PlacedFinding, edits: readonly Edit[]]

interface Located {
  readonly finding: PlacedFinding
  /** In document positions, ascending. */
  readonly edits: readonly Edit[]
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

/**
 * Carries out repairs in one transaction that is a step of the history by itself, and logs a decision for each. Of
 * repairs that overlap, the first is carried out. False if there is none to carry out or a composition is under way.
 */
export function accept(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  repairs: readonly Repair[],
): boolean {
  const known = pluginState(state)
  if (known.composing) return false
  const { tr } = state
  const located: Located[] = []
  for (const [finding, edits] of repairs) {
    const repair = locate(tr, finding, edits, known.kit.reader)
    if (repair && repair.from >= (located.at(-1)?.to ?? 0)) located.push(repair)
  }
  if (!located.length) return false
  if (!dispatch) return true
  for (const { edits } of [...located].reverse()) {
    for (const { from, to, insert } of [...edits].reverse()) replaceText(tr, from, to, insert)
  }
  for (const { finding, before, after } of located) {
    act(tr, {
      type: "decide",
      id: finding.id,
      decision: decisionOn(known, finding, "accepted", before, after),
    })
  }
  dispatch(closeHistory(tr))
  return true
}

/** What is logged about a finding that is decided on now. */
export function decisionOn(
  { kit: { options } }: PluginState,
  { print, rule, quote }: PlacedFinding,
  verdict: Decision["verdict"],
  before = quote,
  after = quote,
): Decision {
  const at = (options.now?.() ?? new Date()).toISOString()
  return {
    print,
    rule,
    verdict,
    before,
    after,
    at,
    ...(options.author !== undefined && { by: options.author }),
  }
}

// A command may be one of a chain whose earlier ones have changed the document already.
function locate(
  tr: Transaction,
  finding: PlacedFinding,
  edits: readonly Edit[],
  reader: BlockReader,
): Located | null {
  const at = tr.mapping.map(finding.pos.from, 1)
  const old = reader.at(tr.before, finding.pos.from)
  const now = reader.at(tr.doc, at)
  if (!old || !now || !edits.length) return null
  const shift = toOffset(now, at) - finding.from
  const hull = reach(finding, edits)
  const before = old.text.slice(hull.from, hull.to)
  if (now.text.slice(hull.from + shift, hull.to + shift) !== before) return null
  const moved = shiftEdits(edits, shift)
  return {
    finding,
    edits: moved.map(({ from, to, insert }) => ({ from: toPos(now, from), to: toPos(now, to), insert })),
    from: toPos(now, hull.from + shift),
    to: toPos(now, hull.to + shift),
    before,
    after: applyEdits(before, shiftEdits(edits, -hull.from)),
  }
}
