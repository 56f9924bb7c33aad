import type { Editor } from "@tiptap/core"
import { type Role, trackedChanges } from "@ungarble/tiptap/tracked"
import { keepChoice, readChoice } from "./keep.js"

/** Lets a person choose whether accepted rewrites are tracked, and counts, applies and reverts those that are. */
export function setUpChanges(editor: Editor): void {
  const role = document.getElementById("role") as HTMLSelectElement
  const line = document.getElementById("changes")!
  const count = document.getElementById("changes-count")!
  const set = (next: Role) => void editor.commands.setRole(next)

  role.value = readChoice("role") === "translator" ? "translator" : "reviewer"
  set(role.value as Role)
  role.addEventListener("change", () => {
    set(role.value as Role)
    keepChoice("role", role.value)
  })
  for (const [id, command] of [
    ["changes-apply", "applyChanges"],
    ["changes-revert", "revertChanges"],
  ] as const) {
    // Here one person is translator and reviewer in turn.
    document.getElementById(id)!.addEventListener("click", () => {
      editor
        .chain()
        .setRole("reviewer")
        [command](() => true)
        .setRole(role.value as Role)
        .run()
    })
  }
  function draw(): void {
    const { length } = trackedChanges(editor.state.doc)
    line.hidden = length === 0
    count.textContent = `${length} tracked ${length === 1 ? "change" : "changes"}`
  }
  editor.on("transaction", ({ transaction }) => {
    if (transaction.docChanged) draw()
  })
  draw()
}
