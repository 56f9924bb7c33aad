import type { IgnoreList } from "@ungarble/core"
import type { PluginState } from "./state.js"
import type { IgnoreFilter } from "./types.js"

/** The state without some of its ignores; the same state if it has none of them. What they hid is still to be shown. */
export function forget(state: PluginState, which: IgnoreFilter): PluginState {
  const { scope, print, word } = which
  const isMeant = (of: NonNullable<IgnoreFilter["scope"]>) => scope === undefined || scope === of
  const ignores = isMeant("document") ? without(state.ignores, which) : state.ignores
  const alwaysIgnored = isMeant("always") ? without(state.alwaysIgnored, which) : state.alwaysIgnored
  const given = state.settings?.ignores
  const settingsIgnores = given && isMeant("always") ? without(given, which) : given
  const hidden =
    isMeant("once") && word === undefined
      ? state.hidden.filter(finding => print !== undefined && finding.print !== print)
      : state.hidden
  const settings =
    settingsIgnores && settingsIgnores !== given
      ? { ...state.settings, ignores: settingsIgnores }
      : state.settings
  const isSame =
    ignores === state.ignores &&
    alwaysIgnored === state.alwaysIgnored &&
    settings === state.settings &&
    hidden.length === state.hidden.length
  return isSame ? state : { ...state, ignores, alwaysIgnored, settings, hidden }
}

function without(list: IgnoreList, { print, word }: IgnoreFilter): IgnoreList {
  const all = print === undefined && word === undefined
  const prints = list.prints.filter(one => !all && one !== print)
  const words = list.words.filter(one => !all && one !== word)
  return prints.length === list.prints.length && words.length === list.words.length ? list : { prints, words }
}
