type Keys = readonly (readonly [string, string])[]

const isMac = /Mac|iP(?:hone|ad)/u.test(navigator.platform)
const mod = isMac ? "⌘" : "Ctrl"

const inText: Keys = [
  ["Alt ↓ / Alt ↑", "next and previous finding (also F8, Shift F8)"],
  [`${mod} Enter`, "accept the chosen rewrite"],
  ["Alt Enter", "go into the popover"],
  [`${mod} Z`, "undo, findings included"],
  ["Esc", "close the popover"],
  ["?", "these keys, when the text does not have the focus"],
]
const inPopover: Keys = [
  ["Enter", "accept"],
  ["1 2 3, ↑ ↓", "choose a rewrite"],
  ["← →", "previous and next finding"],
  ["E", "edit the rewrite before accepting"],
  ["R", "reject: the text is right"],
  ["I", "ignore: once, here, always"],
  ["Esc", "back to the text"],
]
const inList: Keys = [
  ["J K, ↓ ↑", "next and previous"],
  ["Enter", "accept the first rewrite"],
  ["R", "reject"],
  ["X", "ignore once"],
  ["/", "search"],
  ["Esc", "back to the text"],
]

/** Fills the dialog that lists the keys and opens it on the button and on “?”. */
export function setUpHelp(): void {
  const dialog = document.getElementById("help") as HTMLDialogElement
  fill("help-text", inText)
  fill("help-popover", inPopover)
  fill("help-list", inList)
  document.getElementById("keys")!.addEventListener("click", () => dialog.showModal())
  document.addEventListener("keydown", event => {
    const from = event.target as HTMLElement
    const isTyping = from.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(from.tagName)
    if (event.key !== "?" || isTyping || dialog.open) return
    event.preventDefault()
    dialog.showModal()
  })
  dialog.addEventListener("click", event => {
    if (event.target === dialog) dialog.close()
  })
}

function fill(id: string, keys: Keys): void {
  const list = document.getElementById(id)!
  for (const [key, what] of keys) {
    const term = document.createElement("dt")
    const words = document.createElement("dd")
    term.textContent = key
    words.textContent = what
    list.append(term, words)
  }
}
