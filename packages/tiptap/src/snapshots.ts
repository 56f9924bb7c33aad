import type { CheckStatus } from "./check-loop.js"
import { ignoresOf } from "./settle.js"
import type { PluginState } from "./state.js"
import type { UngarbleState } from "./types.js"

/**
 * Gives what hosts see of an editor's state. The same object as before where nothing that they see has changed, and
 * the same lists inside it where these have not.
 */
export function snapshots(): (state: PluginState, status: CheckStatus) => UngarbleState {
  let last: { readonly state: PluginState; readonly seen: UngarbleState } | undefined
  return (state, status) => {
    const { findings, active, option, mode, log, alwaysIgnored } = state
    const old = last?.state
    const isSameLog = old?.log === log
    const isSameIgnores =
      old?.ignores === state.ignores && old.alwaysIgnored === alwaysIgnored && old.settings === state.settings
    const next: UngarbleState = {
      findings,
      active,
      option,
      mode,
      ...status,
      decisions: last && isSameLog ? last.seen.decisions : log.map(({ decision }) => decision),
      ignores: last && isSameIgnores ? last.seen.ignores : ignoresOf(state),
      alwaysIgnored,
    }
    const names = Object.keys(next) as (keyof UngarbleState)[]
    const seen = last && names.every(name => last?.seen[name] === next[name]) ? last.seen : next
    last = { state, seen }
    return seen
  }
}
