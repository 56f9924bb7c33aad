import type { Node } from "@tiptap/pm/model"
import { Decoration, DecorationSet } from "@tiptap/pm/view"
import { type BlockReader, toRange } from "./blocks.js"
import type { DocRange, PlacedFinding, UngarbleMode } from "./types.js"

/** What decides how findings look, and how blocks are read. */
export interface Look {
  readonly kit: { readonly reader: BlockReader }
  readonly mode: UngarbleMode
  readonly active: string | null
  /** Which suggestion of the active finding is shown. */
  readonly option: number
}

/** A set with the findings of some ranges drawn anew. Ranges hold whole blocks; the rest of the set stays. */
export function redraw(
  set: DecorationSet,
  doc: Node,
  ranges: readonly DocRange[],
  findings: readonly PlacedFinding[],
  look: Look,
): DecorationSet {
  for (const { from, to } of ranges) {
    const inside = findings.filter(finding => from <= finding.pos.from && finding.pos.to <= to)
    // What only touches the range from outside belongs to a neighbour.
    const old = set.find(from, to).filter(decoration => decoration.to > from && decoration.from < to)
    set = set.remove(old).add(doc, draw(doc, inside, look))
  }
  return set
}

/** The set that shows all findings. */
export const redrawAll = (doc: Node, findings: readonly PlacedFinding[], look: Look): DecorationSet =>
  DecorationSet.create(doc, draw(doc, findings, look))

/** A stretch of the document that carries one thing to show: a finding, or words it would strike out. */
interface Layer extends DocRange {
  readonly finding: PlacedFinding
  readonly struck: boolean
}

/** The decorations of findings that stand in order: disjoint stretches with class names and ids, and inserted words. */
function draw(doc: Node, findings: readonly PlacedFinding[], look: Look): Decoration[] {
  const layers: Layer[] = []
  const widgets: Decoration[] = []
  for (const finding of findings) {
    layers.push({ ...finding.pos, finding, struck: false })
    const isActive = finding.id === look.active
    if (!isActive && look.mode === "underline") continue
    const place = look.kit.reader.at(doc, finding.pos.from)
    const suggestion = finding.suggestions[isActive ? look.option : 0]
    if (!place || !suggestion) continue
    for (const [i, edit] of suggestion.edits.entries()) {
      const { from, to } = toRange(place, edit.from, edit.to)
      if (from < to) layers.push({ from, to, finding, struck: true })
      if (edit.insert) widgets.push(insertion(to, edit.insert, finding, i, isActive))
    }
  }
  return [...stretches(layers, look), ...widgets]
}

// Overlapping decorations overwrite each other's attributes, so the layers are cut into stretches that don't overlap.
function stretches(layers: readonly Layer[], look: Look): Decoration[] {
  const decorations: Decoration[] = []
  for (const group of overlapping(layers)) {
    const cuts = [...new Set(group.flatMap(layer => [layer.from, layer.to]))].sort((a, b) => a - b)
    for (const [i, from] of cuts.entries()) {
      const to = cuts[i + 1]
      if (to === undefined) break
      const here = group.filter(layer => layer.from < to && from < layer.to)
      if (here.length) decorations.push(Decoration.inline(from, to, attributes(here, look)))
    }
  }
  return decorations
}

function overlapping(layers: readonly Layer[]): Layer[][] {
  const groups: Layer[][] = []
  let end = -1
  for (const layer of [...layers].sort((a, b) => a.from - b.from)) {
    if (layer.from < end) groups.at(-1)!.push(layer)
    else groups.push([layer])
    end = Math.max(end, layer.to)
  }
  return groups
}

function attributes(layers: readonly Layer[], { active }: Look): Record<string, string> {
  const names = new Set<string>()
  const ids = new Set<string>()
  let isUnknownWord = false
  let isFinding = false
  for (const { finding, struck } of layers) {
    ids.add(finding.id)
    if (finding.id === active) names.add("ungarble-active")
    if (struck) names.add("ungarble-del")
    else {
      names.add("ungarble-finding").add(`ungarble-${finding.category}`).add(`ungarble-${finding.severity}`)
      if (finding.suggestions.length === 0) names.add("ungarble-bare")
      isFinding = true
      isUnknownWord ||= finding.category === "nonword"
    }
  }
  return {
    class: [...names].join(" "),
    "data-ungarble-ids": [...ids].join(" "),
    ...(isFinding && { "aria-invalid": isUnknownWord ? "spelling" : "grammar" }),
    ...(names.has("ungarble-del") && { role: "deletion" }),
  }
}

function insertion(
  at: number,
  text: string,
  finding: PlacedFinding,
  nth: number,
  isActive: boolean,
): Decoration {
  const dom = (): HTMLElement => {
    const ins = document.createElement("ins")
    ins.className = `ungarble-ins ungarble-${finding.category}${isActive ? " ungarble-active" : ""}`
    ins.dataset.ungarbleIds = finding.id
    ins.contentEditable = "false"
    ins.textContent = text
    return ins
  }
  const key = `${finding.id} ${nth} ${isActive ? "active" : ""} ${text}`
  return Decoration.widget(at, dom, { key, side: 1, ignoreSelection: true })
}
