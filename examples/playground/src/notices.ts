/** What a notice offers to do, besides being closed. */
export interface NoticeAction {
  readonly label: string
  run(): void
}

const shown = new Map<string, HTMLElement>()

/**
 * Says something to the user in a line under the toolbar. A second notice under the same `key` takes the first one's place.
 * Errors stay until closed; the others leave after a while.
 */
export function notify(
  key: string,
  message: string,
  options: { readonly isError?: boolean; readonly action?: NoticeAction } = {},
): void {
  closeNotice(key)
  const notice = document.createElement("div")
  notice.className = options.isError ? "notice error" : "notice"
  const text = document.createElement("span")
  text.textContent = message
  notice.append(text)
  if (options.action) {
    const { label, run } = options.action
    notice.append(
      button(label, () => {
        closeNotice(key)
        run()
      }),
    )
  }
  const close = button("×", () => closeNotice(key))
  close.setAttribute("aria-label", "Close this notice")
  notice.append(close)
  document.getElementById("notices")!.append(notice)
  shown.set(key, notice)
  if (!options.isError) {
    setTimeout(() => {
      if (shown.get(key) === notice) closeNotice(key)
    }, 9_000)
  }
}

/** Takes a notice away, if it is there. */
export function closeNotice(key: string): void {
  shown.get(key)?.remove()
  shown.delete(key)
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = label
  made.addEventListener("click", onClick)
  return made
}
