import type { Editor } from "@tiptap/core"
import { type IgnoreList, mergeIgnores, noIgnores } from "@ungarble/core"
import { keepIgnores } from "./keep.js"

const size = ({ prints, words }: IgnoreList) => prints.length + words.length

/** Keeps what the user asked never to see again, says how much that is and offers to take it back. `known` is from earlier visits. */
export function setUpIgnored(editor: Editor, known: IgnoreList, save: () => void): void {
  const line = document.getElementById("ignored")!
  const text = document.getElementById("ignored-count")!
  let always = known

  function draw(): void {
    line.hidden = size(always) === 0
    text.textContent = `${size(always)} always ignored.`
  }
  editor.storage.ungarble.subscribe(({ alwaysIgnored }) => {
    const merged = mergeIgnores(always, alwaysIgnored)
    if (size(merged) === size(always)) return
    always = merged
    keepIgnores(always)
    draw()
  })
  document.getElementById("unignore")!.addEventListener("click", () => {
    keepIgnores(noIgnores)
    save()
    // The editor only ever adds to what it ignores; a fresh one starts from what is kept.
    location.reload()
  })
  draw()
}
