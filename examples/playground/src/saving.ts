import type { Editor } from "@tiptap/core"
import { keep } from "./keep.js"

const quiet = 600

/** Keeps the text in this browser a moment after each change, and when the page is left. */
export function setUpSaving(editor: Editor, title: () => string): void {
  const sign = document.getElementById("saved")!
  let timer = 0
  const save = () => {
    clearTimeout(timer)
    timer = 0
    const isKept = keep({ title: title(), doc: editor.getJSON() })
    sign.textContent = isKept ? "Saved in this browser." : "Not saved: the browser’s storage is full or off."
  }
  editor.on("update", () => {
    clearTimeout(timer)
    timer = window.setTimeout(save, quiet)
  })
  window.addEventListener("pagehide", () => {
    if (timer) save()
  })
}
