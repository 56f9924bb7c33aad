import type { Node } from "@tiptap/pm/model"
import { type IgnoreList, ignoring, mergeIgnores } from "@ungarble/core"
import type { Answer } from "./actions.js"
import { nothing, type Said, settleBlock } from "./anchors.js"
import type { BlockReader, Place } from "./blocks.js"
import { blockAt } from "./ids.js"
import type { PluginState } from "./state.js"
import type { DocRange, PlacedFinding } from "./types.js"

/** A state, and the ranges where it must be drawn anew. */
export interface Settlement {
  readonly state: PluginState
  readonly dirty: readonly DocRange[]
}

interface PlacedAnswer extends Said {
  readonly block: string
  readonly place: Place
}

/** The state after answers of the checker. Answers about a text that its block no longer has are dropped. */
export function settle(state: PluginState, doc: Node, answers: readonly Answer[]): Settlement {
  const { reader } = state.kit
  const positions = new Map(state.blocks.list.map(({ id, pos }) => [id, pos]))
  const placed = answers.flatMap((answer): PlacedAnswer[] => {
    const pos = positions.get(answer.block)
    const node = pos === undefined ? null : doc.nodeAt(pos)
    if (pos === undefined || !node || reader.read(node).text !== answer.text) return []
    return [{ ...answer, noted: nothing, place: reader.place(node, pos) }]
  })
  return settlePlaced(state, placed)
}

/** The state after recalling what is known of the blocks in some ranges. */
export function settleFromMemory(state: PluginState, doc: Node, ranges: readonly DocRange[]): Settlement {
  const { reader, memory } = state.kit
  const recalled = ranges.flatMap(({ from, to }) =>
    reader.places(doc, from, to).flatMap((place): PlacedAnswer[] => {
      const block = blockAt(state.blocks, place.start)?.id
      if (block === undefined) return []
      const noted = memory.noted(block, place.text) ?? nothing
      const findings = memory.recall(block, place.text)
      if (!findings && noted === nothing) return []
      const said = findings ?? [...noted.shown, ...noted.hidden]
      return [{ block, place, findings: said, complete: findings !== undefined, noted }]
    }),
  )
  return settlePlaced(state, recalled)
}

function settlePlaced(state: PluginState, answers: readonly PlacedAnswer[]): Settlement {
  if (!answers.length) return { state, dirty: [] }
  const answered = new Set(answers.map(answer => answer.block))
  const isElsewhere = (finding: PlacedFinding) => !answered.has(finding.block)
  const was = { shown: groupByBlock(state.findings), hidden: groupByBlock(state.hidden) }
  const shown = state.findings.filter(isElsewhere)
  const hidden = state.hidden.filter(isElsewhere)
  // Those of blocks that are still to be settled, too: a finding that was split off keeps the id its first block gave it.
  const taken = new Set([...state.findings, ...state.hidden].map(finding => finding.id))
  const isIgnored = ignoring(ignoresOf(state))
  const dirty: DocRange[] = []
  for (const { block, place, ...said } of answers) {
    const known = { shown: was.shown.get(block) ?? [], hidden: was.hidden.get(block) ?? [] }
    const wanted = said.findings.filter(finding => !isIgnored(finding))
    const now = settleBlock(place, block, known, { ...said, findings: wanted }, id => taken.has(id))
    for (const { id } of [...now.shown, ...now.hidden]) taken.add(id)
    shown.push(...now.shown)
    hidden.push(...now.hidden)
    if (!isSame(known.shown, now.shown)) dirty.push({ from: place.pos, to: place.pos + place.node.nodeSize })
  }
  const findings = inOrder(shown)
  return {
    state: {
      ...state,
      findings: isSame(findings, state.findings) ? state.findings : findings,
      hidden: isSame(hidden, state.hidden) ? state.hidden : hidden,
    },
    dirty,
  }
}

/** All that a state's document does not show. */
export const ignoresOf = (state: PluginState): IgnoreList =>
  [state.settings?.ignores, state.alwaysIgnored].reduce<IgnoreList>(
    (all, more) => (more ? mergeIgnores(all, more) : all),
    state.ignores,
  )

/** The range of the block that a finding stands in. */
export function blockRange({ pos }: PlacedFinding, doc: Node, reader: BlockReader): DocRange[] {
  const place = reader.at(doc, pos.from)
  return place ? [{ from: place.pos, to: place.pos + place.node.nodeSize }] : []
}

/** Findings by the block they stand in. */
export function groupByBlock(findings: readonly PlacedFinding[]): Map<string, PlacedFinding[]> {
  const groups = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.block)
    if (group) group.push(finding)
    else groups.set(finding.block, [finding])
  }
  return groups
}

const inOrder = (findings: readonly PlacedFinding[]) =>
  [...findings].sort((a, b) => a.pos.from - b.pos.from || a.pos.to - b.pos.to)

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, i) => item === b[i])
