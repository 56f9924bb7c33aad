import type { Editor } from "@tiptap/core"
import type { Decision, IgnoreList } from "@ungarble/core"
import type { ReviewTarget } from "@ungarble/review"
import { keep } from "./keep.js"

const quiet = 600

/** Keeps the text and its decisions in this browser a moment after each change, and when the page is left. Answers how to do it at once. */
export function setUpSaving(
  editor: Editor,
  target: ReviewTarget & { readonly decisions: readonly Decision[] },
  title: () => string,
  ignores: () => IgnoreList,
): () => void {
  const sign = document.getElementById("saved")!
  let timer = 0
  let kept = { doc: editor.state.doc, log: editor.storage.ungarble.decisions }
  const save = () => {
    clearTimeout(timer)
    timer = 0
    const isKept = keep({
      title: title(),
      doc: editor.getJSON(),
      decisions: target.decisions,
      ignores: ignores(),
    })
    sign.textContent = isKept ? "Saved in this browser." : "Not saved: the browser’s storage is full or off."
  }
  target.subscribe(() => {
    const now = { doc: editor.state.doc, log: editor.storage.ungarble.decisions }
    if (now.doc === kept.doc && now.log === kept.log) return
    kept = now
    clearTimeout(timer)
    timer = window.setTimeout(save, quiet)
  })
  window.addEventListener("pagehide", () => {
    if (timer) save()
  })
  return save
}
