import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { connectChecker } from "@ungarble/core"
import { popover, reviewScreen } from "@ungarble/review"
import "@ungarble/review/style.css"
import { Ungarble } from "@ungarble/tiptap"
import "@ungarble/tiptap/style.css"
import { reviewTarget } from "@ungarble/tiptap/target"
import { sample } from "./sample.js"

// The server puts a fresh nonce into its policy and into this element, for the styles that Tiptap adds.
const nonce = document.querySelector<HTMLElement>("meta[property=csp-nonce]")?.nonce
const checker = connectChecker(() => new Worker(new URL("./checker.ts", import.meta.url), { type: "module" }))
const editor = new Editor({
  element: document.querySelector("#editor"),
  ...(nonce !== undefined && { injectNonce: nonce }),
  extensions: [StarterKit, Ungarble.configure({ checker })],
  content: sample,
})
const target = reviewTarget(editor)
document.querySelector("#side")?.append(reviewScreen(target).element)
popover(target)
