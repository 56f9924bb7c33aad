import { button, element } from "./dom.js"
import type { Locale } from "./locales/locale.js"

/** A dialog that lists all keys, and opens on “?” wherever nobody is typing. */
export interface KeyMap {
  readonly element: HTMLDialogElement
  open(): void
  destroy(): void
}

/** Put its element into the page. */
export function keyMap(locale: Locale): KeyMap {
  const { keys, screen } = locale
  const isApple = /Mac|iP(?:hone|[oa]d)/u.test(navigator.platform)
  const mod = isApple ? "⌘" : "Ctrl"
  const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      keys.inText,
      [
        [isApple ? "F8 / Shift F8" : "F8 / Shift F8, Alt ↓ / Alt ↑", keys.neighbours],
        [`${mod} Enter`, keys.accept],
        [`${mod} Shift Enter`, keys.rejectActive],
        [`${mod} Z`, keys.undo],
        ["Esc", keys.leave],
      ],
    ],
    [
      keys.inPopover,
      [
        ["Enter", keys.accept],
        ["1 2 3, ↑ ↓", keys.choose],
        ["← →", keys.neighbours],
        ["E", keys.edit],
        ["R", keys.reject],
        ["I", keys.ignore],
        ["C", keys.reason],
        ["Esc", keys.back],
      ],
    ],
    [
      keys.inList,
      [
        ["J K, ↓ ↑", keys.neighbours],
        ["Enter", keys.acceptFirst],
        ["R", keys.reject],
        ["X", keys.ignoreOnce],
        ["S", keys.sameRule],
        ["/", keys.search],
        ["?", keys.help],
        ["Esc", keys.back],
      ],
    ],
  ]
  const dialog = element(
    "dialog",
    { class: "ungarble-root ungarble-keys", "aria-label": screen.keys },
    element("h2", {}, screen.keys),
    ...groups.flatMap(([title, list]) => [
      element("h3", {}, title),
      element(
        "dl",
        {},
        ...list.flatMap(([key, what]) => [
          element("dt", {}, element("kbd", {}, key)),
          element("dd", {}, what),
        ]),
      ),
    ]),
    button(screen.close, () => dialog.close(), { class: "ungarble-primary" }),
  )
  const open = () => {
    if (!dialog.open) dialog.showModal()
  }
  const onKey = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement
    const isTyping = from.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(from.tagName)
    if (event.key !== "?" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    open()
  }
  document.addEventListener("keydown", onKey)
  return {
    element: dialog,
    open,
    destroy() {
      document.removeEventListener("keydown", onKey)
      dialog.remove()
    },
  }
}
