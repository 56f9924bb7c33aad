import type { Node } from "@tiptap/pm/model"
import type { Mappable } from "@tiptap/pm/transform"
import type { Edit, Finding } from "@ungarble/core"
import { type BlockReader, type Place, toOffset, toRange } from "./blocks.js"
import type { PlacedFinding } from "./types.js"

/** Puts a finding at its place. Null if the block doesn't say there what the finding quotes. */
export function placeFinding(
  finding: Finding,
  place: Place,
  block: string,
  id: string,
): PlacedFinding | null {
  if (place.text.slice(finding.from, finding.to) !== finding.quote || finding.quote === "") return null
  return { ...finding, id, block, pos: toRange(place, finding.from, finding.to) }
}

/**
 * A finding after its block was changed. Text typed at its edges stays outside. Null if what it quotes was changed;
 * suggestions that reach beyond the quote are kept only where that text, too, is as it was.
 */
export function followFinding(
  finding: PlacedFinding,
  map: Mappable,
  before: Node,
  after: Node,
  reader: BlockReader,
): PlacedFinding | null {
  const pos = { from: map.map(finding.pos.from, 1), to: map.map(finding.pos.to, -1) }
  if (pos.from >= pos.to) return null
  const old = reader.at(before, finding.pos.from)
  const now = reader.at(after, pos.from)
  if (!old || !now || pos.to > now.pos + now.node.nodeSize) return null
  const from = toOffset(now, pos.from)
  const to = toOffset(now, pos.to)
  if (now.text.slice(from, to) !== finding.quote) return null
  const shift = from - finding.from
  const suggestions = finding.suggestions.filter(({ edits }) => {
    const hull = reach(finding, edits)
    return old.text.slice(hull.from, hull.to) === now.text.slice(hull.from + shift, hull.to + shift)
  })
  return {
    ...finding,
    from,
    to,
    pos,
    suggestions: suggestions.map(suggestion => ({
      ...suggestion,
      edits: shiftEdits(suggestion.edits, shift),
    })),
  }
}

/** Moves edits by so many units. */
export const shiftEdits = (edits: readonly Edit[], by: number): readonly Edit[] =>
  by === 0 ? edits : edits.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }))

/** All that a finding and the edits of a suggestion cover. */
export function reach(finding: Finding, edits: readonly Edit[]): { from: number; to: number } {
  return {
    from: Math.min(finding.from, ...edits.map(edit => edit.from)),
    to: Math.max(finding.to, ...edits.map(edit => edit.to)),
  }
}

/** What is known of one block: the findings on show and those ignored once, which stay known to stay ignored. */
export interface Settled {
  readonly shown: readonly PlacedFinding[]
  readonly hidden: readonly PlacedFinding[]
}

/** Nothing found, nothing hidden. */
export const nothing: Settled = { shown: [], hidden: [] }

/** What is said of a block's text: by the checker, or by what was noted when it last stood there. */
export interface Said {
  readonly findings: readonly Finding[]
  /** False if there may be more than this. */
  readonly complete: boolean
  /** Findings of the same text, whose ids are to be used again where they are free. */
  readonly noted: Settled
}

/**
 * What a block's findings become by what is said of the text it has now. A finding of the same rule at the same place
 * keeps its id, and stays hidden if it was; others get an id that `isTaken`, which knows those of `was`, doesn't know.
 * Where more may have to be said, findings that don't overlap with it stay as well.
 */
export function settleBlock(
  place: Place,
  block: string,
  was: Settled,
  { findings, complete, noted }: Said,
  isTaken: (id: string) => boolean,
): Settled {
  const shown: PlacedFinding[] = []
  const hidden: PlacedFinding[] = []
  const known = [...was.shown, ...was.hidden]
  const given = new Set<string>()
  const isFree = (id: string) => !given.has(id) && !isTaken(id)
  for (const finding of findings) {
    const placed = placeFinding(finding, place, block, "")
    if (!placed) continue
    const isSame = (other: PlacedFinding) =>
      other.rule === finding.rule && other.from === finding.from && other.to === finding.to
    const old = known.find(isSame)
    const before = [...noted.shown, ...noted.hidden].find(other => isSame(other) && isFree(other.id))
    const id = old?.id ?? before?.id ?? freeId(block, finding.print, isFree)
    given.add(id)
    const now = { ...placed, id }
    // Hosts compare findings by identity, so one that is as it was stays the same object.
    const kept = old && JSON.stringify(old) === JSON.stringify(now) ? old : now
    ;([...was.hidden, ...noted.hidden].some(isSame) ? hidden : shown).push(kept)
  }
  if (complete) return { shown, hidden }
  const fresh = [...shown, ...hidden]
  const isClear = ({ from, to }: PlacedFinding) => !fresh.some(other => other.from < to && from < other.to)
  return {
    shown: [...shown, ...was.shown.filter(isClear)],
    hidden: [...hidden, ...was.hidden.filter(isClear)],
  }
}

function freeId(block: string, print: string, isFree: (id: string) => boolean): string {
  let nth = 0
  while (!isFree(`${block}:${print}:${nth}`)) nth++
  return `${block}:${print}:${nth}`
}
