import type { Node } from "@tiptap/pm/model"
import { type IgnoreList, ignoring, mergeIgnores } from "@ungarble/core"
import type { Action } from "./actions.js"
import { forget } from "./forget.js"
import { blockRange, ignoresOf, type Settlement, settle, settleFromMemory } from "./settle.js"
import type { PluginState } from "./state.js"
import type { PlacedFinding } from "./types.js"

/** The state after an action, in a document that the state already follows. */
export function perform(state: PluginState, action: Action, doc: Node): Settlement {
  switch (action.type) {
    case "answers":
      return settle(state, doc, action.answers)
    case "select": {
      const reveals = action.id === null ? state.reveals : state.reveals + 1
      return clean({ ...state, active: action.id, option: action.option, reveals })
    }
    case "decide":
      return without(state, decide(state, action), doc)
    case "accepted":
      return clean({ ...state, log: [...state.log, ...action.made.map(({ decision }) => ({ decision }))] })
    case "forget": {
      const next = forget(state, action.which)
      // Else what was noted of a text would hide again what is to be shown.
      if (next.hidden !== state.hidden) state.kit.memory.forgetNotes()
      const all = { from: 0, to: doc.content.size }
      return settleFromMemory({ ...next, asked: state.asked + 1 }, doc, [all])
    }
    case "mode":
      return { state: { ...state, mode: action.mode }, dirty: [{ from: 0, to: doc.content.size }] }
    case "settings":
      return clean({ ...state, settings: action.settings, asked: state.asked + 1 })
    case "check":
      return clean({ ...state, asked: state.asked + 1, anyLanguage: action.anyLanguage ?? state.anyLanguage })
    case "composed":
      return clean(state)
  }
}

/** The next state, drawn anew where it has lost findings. */
function without(state: PluginState, next: PluginState, doc: Node): Settlement {
  const kept = new Set(next.findings)
  const gone = state.findings.filter(finding => !kept.has(finding))
  return { state: next, dirty: gone.flatMap(finding => blockRange(finding, doc, state.kit.reader)) }
}

const clean = (state: PluginState): Settlement => ({ state, dirty: [] })

function decide(state: PluginState, { id, decision, scope }: Action & { type: "decide" }): PluginState {
  const log = [...state.log, scope ? { decision, scope } : { decision }]
  const rest = state.findings.filter(finding => finding.id !== id)
  const decided = state.findings.find(finding => finding.id === id)
  if (!decided) return { ...state, log, findings: rest }
  if (scope === "once") return { ...state, log, findings: rest, hidden: [...state.hidden, decided] }
  const ignored =
    scope === "always"
      ? { ...state, alwaysIgnored: mergeIgnores(state.alwaysIgnored, ignoreAlways(decided)) }
      : { ...state, ignores: mergeIgnores(state.ignores, { prints: [decision.print], words: [] }) }
  const isIgnored = ignoring(ignoresOf(ignored))
  return { ...ignored, log, findings: rest.filter(finding => !isIgnored(finding)) }
}

// Who ignores a word that the checker does not know means the word, not this one sentence with it.
const ignoreAlways = ({ category, print, quote }: PlacedFinding): IgnoreList =>
  category === "nonword" ? { prints: [], words: [quote.toLowerCase()] } : { prints: [print], words: [] }
