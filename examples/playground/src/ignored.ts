import type { Editor } from "@tiptap/core"
import { type IgnoreList, mergeIgnores, noIgnores } from "@ungarble/core"
import { keepIgnores } from "./keep.js"

const size = ({ prints, words }: IgnoreList) => prints.length + words.length

/**
 * Keeps what the user asked never to see again, says how much that is and offers to take it back, which calls
 * `onForget`. `known` is from earlier visits. Answers how to read what is ignored in the open text alone.
 */
export function setUpIgnored(editor: Editor, known: IgnoreList, onForget: () => void): () => IgnoreList {
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
    always = noIgnores
    keepIgnores(always)
    draw()
    editor.commands.forgetIgnores({ scope: "always" })
    onForget()
  })
  draw()
  return () => {
    const { prints, words } = editor.storage.ungarble.ignores
    return {
      prints: prints.filter(print => !always.prints.includes(print)),
      words: words.filter(word => !always.words.includes(word)),
    }
  }
}
