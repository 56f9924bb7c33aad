import { closeHistory } from "@tiptap/pm/history"
import type { EditorState, Transaction } from "@tiptap/pm/state"
import { applyEdits, type Decision, type Edit } from "@ungarble/core"
import { act, pluginState } from "./actions.js"
import { reach, shiftEdits } from "./anchors.js"
import { type BlockReader, toOffset, toRange } from "./blocks.js"
import { closeSharedHistory } from "./history.js"
import { replaceTexts } from "./replace.js"
import type { PluginState } from "./state.js"
import type { PlacedFinding } from "./types.js"

/** A finding and the edits, in its block's text, that repair it. */
export type Repair = readonly [finding: PlacedFinding, edits: readonly Edit[]]

/**
 * Writes an accepted rewrite into the document in another way than in place of the old words: edits are ascending, in
 * document positions, in one block. A plugin brings one as `writer` of its spec, which may decline by undefined.
 */
export type RewriteWriter = (tr: Transaction, edits: readonly Edit[], decision: Decision) => void

// Up to so many, each change is a step of its own, which tells cursors and comments between them the most; more than
// that would take seconds, and each block is changed as one.
const few = 100

interface Located {
  readonly finding: PlacedFinding
  /** The position before its block. */
  readonly block: number
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
  reason?: string,
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
  const made = located.map(({ finding, before, after }) => ({
    id: finding.id,
    decision: decisionOn(known, finding, "accepted", reason, before, after),
  }))
  const write = writerIn(state)
  if (write) for (let i = located.length; i-- > 0; ) write(tr, located[i]!.edits, made[i]!.decision)
  else for (const edits of stepsOf(located).reverse()) replaceTexts(tr, edits)
  act(tr, { type: "accepted", made })
  closeSharedHistory(state)
  dispatch(closeHistory(tr))
  return true
}

function writerIn(state: EditorState): RewriteWriter | undefined {
  for (const { spec } of state.plugins) if (spec.writer) return spec.writer(state)
  return undefined
}

/** The edits of each step, ascending. Those of one step lie in one block. */
function stepsOf(located: readonly Located[]): (readonly Edit[])[] {
  const edits = located.flatMap(repair => repair.edits.map(edit => ({ edit, block: repair.block })))
  if (edits.length <= few) return edits.map(({ edit }) => [edit])
  const blocks = new Map<number, Edit[]>()
  for (const { edit, block } of edits) {
    const others = blocks.get(block)
    if (others) others.push(edit)
    else blocks.set(block, [edit])
  }
  return [...blocks.values()]
}

/** What is logged about a finding that is decided on now. */
export function decisionOn(
  { kit: { options } }: PluginState,
  { print, rule, quote }: Pick<PlacedFinding, "print" | "rule" | "quote">,
  verdict: Decision["verdict"],
  reason?: string,
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
    ...(reason && { reason }),
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
  const now = tr.docChanged ? reader.at(tr.doc, at) : old
  if (!old || !now || !edits.length) return null
  const shift = toOffset(now, at) - finding.from
  const hull = reach(finding, edits)
  const before = old.text.slice(hull.from, hull.to)
  if (now.text.slice(hull.from + shift, hull.to + shift) !== before) return null
  const moved = shiftEdits(edits, shift)
  return {
    finding,
    block: now.pos,
    edits: moved.map(({ from, to, insert }) => ({ ...toRange(now, from, to), insert })),
    ...toRange(now, hull.from + shift, hull.to + shift),
    before,
    after: applyEdits(before, shiftEdits(edits, -hull.from)),
  }
}
