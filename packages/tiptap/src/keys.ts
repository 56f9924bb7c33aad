import { keydownHandler } from "@tiptap/pm/keymap"
import type { Command } from "@tiptap/pm/state"
import { ungarbleKey } from "./actions.js"
import { acceptFinding, nextFinding, previousFinding, rejectFinding, selectFinding } from "./commands.js"
import type { PlacedFinding } from "./types.js"

/**
 * F8 and Shift-F8 (Alt-ArrowDown and Alt-ArrowUp, too, where these don't move the caret) go to the next and the
 * previous finding. Mod-Enter accepts the active one, Mod-Shift-Enter rejects it, Escape deselects it. Without an active
 * finding the last three are left to the editor.
 */
export function handleKeys(): ReturnType<typeof keydownHandler> {
  const isApple = typeof navigator !== "undefined" && /Mac|iP(?:hone|[oa]d)/.test(navigator.platform)
  return keydownHandler({
    F8: nextFinding(),
    "Shift-F8": previousFinding(),
    ...(!isApple && { "Alt-ArrowDown": nextFinding(), "Alt-ArrowUp": previousFinding() }),
    "Mod-Enter": onActive((finding, option) => acceptFinding(finding.id, option)),
    "Mod-Shift-Enter": onActive(finding => rejectFinding(finding.id)),
    Escape: selectFinding(null),
  })
}

const onActive =
  (command: (finding: PlacedFinding, option: number) => Command): Command =>
  (state, dispatch) => {
    const { findings = [], active, option = 0 } = ungarbleKey.getState(state) ?? {}
    const finding = findings.find(({ id }) => id === active)
    return !!finding && command(finding, option)(state, dispatch)
  }
