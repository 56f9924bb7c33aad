import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { connectChecker } from "@ungarble/core"
import { findingList } from "@ungarble/review"
import "@ungarble/review/style.css"
import { Ungarble } from "@ungarble/tiptap"
import "@ungarble/tiptap/style.css"
import { reviewTarget } from "@ungarble/tiptap/target"
import { sample } from "./sample.js"

// One worker checks for both.
const checker = connectChecker(() => new Worker(new URL("./checker.ts", import.meta.url), { type: "module" }))
for (const section of document.querySelectorAll("section")) {
  const editor = new Editor({
    element: section.querySelector(".editor"),
    extensions: [StarterKit, Ungarble.configure({ checker })],
    content: sample,
  })
  section.querySelector(".side")?.append(findingList(reviewTarget(editor)).element)
}
