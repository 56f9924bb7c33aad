import { Plugin } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import { pluginState, ungarbleKey } from "./actions.js"
import { BlockReader } from "./blocks.js"
import { CheckLoop } from "./check-loop.js"
import { selectFinding } from "./commands.js"
import { closeAfterAccept, closeSharedHistory } from "./history.js"
import { handleKeys } from "./keys.js"
import { Memory } from "./memory.js"
import { snapshots } from "./snapshots.js"
import { applyTransaction, initState, type PluginState } from "./state.js"
import type { UngarbleOptions, UngarbleState } from "./types.js"

/**
 * The ProseMirror plugin: checks the document in the background, keeps findings at their places through every
 * transaction and shows them as decorations. One plugin serves one editor.
 */
export function ungarble(options: UngarbleOptions): Plugin<PluginState> {
  const kit = { options, reader: new BlockReader(options.exclude ?? ["codeBlock"]), memory: new Memory() }
  let loop: CheckLoop | undefined
  return new Plugin<PluginState>({
    key: ungarbleKey,
    state: {
      init: (_config, { doc }) => initState(doc, kit),
      apply: (tr, old, before) => applyTransaction(tr, old, before),
    },
    appendTransaction: (transactions, _before, state) => closeAfterAccept(transactions, state),
    props: {
      decorations: state => ungarbleKey.getState(state)?.decorations,
      ...(options.keys !== false && { handleKeyDown: handleKeys() }),
      // A read-only editor has no caret that could choose a finding.
      handleClick(view, pos) {
        if (view.editable) return false
        const hit = pluginState(view.state).findings.find(
          finding => finding.pos.from <= pos && pos <= finding.pos.to,
        )
        selectFinding(hit?.id ?? null)(view.state, view.dispatch)
        return false
      },
      handleDOMEvents: {
        compositionend() {
          loop?.composed()
          return false
        },
      },
    },
    view(view) {
      const read = snapshots()
      let told: UngarbleState | undefined
      let decided = pluginState(view.state).log.length
      const tell = () => {
        if (!loop || view.isDestroyed) return
        const next = read(pluginState(view.state), loop.status)
        if (next === told) return
        told = next
        options.onChange?.(next)
      }
      loop = new CheckLoop(view, tell)
      tell()
      return {
        update(_view, before) {
          const state = pluginState(view.state)
          const old = ungarbleKey.getState(before) ?? state
          const fresh = state.log.slice(decided)
          decided = state.log.length
          loop?.follow(old, before.doc !== view.state.doc)
          tell()
          // By now the binding has written them; what follows is a step of its own.
          if (fresh.some(({ decision }) => decision.verdict === "accepted")) closeSharedHistory(view.state)
          for (const { decision, scope } of fresh) options.onDecision?.(decision, scope)
          if (state.reveals !== old.reveals) reveal(view, state)
        },
        destroy() {
          loop?.destroy()
          loop = undefined
        },
      }
    },
  })
}

// Only what the user asked to see moves the page, and never the focus.
function reveal(view: EditorView, { findings, active }: PluginState): void {
  const finding = findings.find(({ id }) => id === active)
  if (!finding) return
  const { node } = view.domAtPos(finding.pos.from, 1)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: "nearest" })
}
