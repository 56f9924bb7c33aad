import type { Node } from "@tiptap/pm/model"
import type { Block } from "@ungarble/core"
import type { PluginState } from "./state.js"

/** A document as the checker is asked about it: its checkable blocks that have text, with their source where there is one. */
export function documentBlocks({ blocks, kit }: PluginState, doc: Node): Block[] {
  const ids = new Map(blocks.list.map(({ pos, id }) => [pos, id]))
  return kit.reader
    .places(doc)
    .filter(({ text }) => text !== "")
    .map(({ pos, text }, index): Block => {
      const source = kit.options.source?.({ text, pos, index })
      return { id: ids.get(pos) ?? `at${pos}`, text, ...(source !== undefined && { source }) }
    })
}
