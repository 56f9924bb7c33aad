import { HocuspocusProvider } from "@hocuspocus/provider"
import { Editor } from "@tiptap/core"
import { Collaboration } from "@tiptap/extension-collaboration"
import StarterKit from "@tiptap/starter-kit"
import * as Y from "yjs"
import { Ungarble } from "../../src/index.js"
import { makeChecker } from "../rules.js"

// One side of a text that is shared through a server; `hocuspocus.test.ts` opens it twice.

export interface Side {
  readonly editor: Editor
  readonly provider: HocuspocusProvider
}

declare global {
  interface Window {
    side: Side
  }
}

const document = new Y.Doc()
const url = new URLSearchParams(location.search).get("server")!
const provider = new HocuspocusProvider({ url, name: "article", document })
const editor = new Editor({
  element: window.document.querySelector("main")!,
  extensions: [
    StarterKit.configure({ undoRedo: false }),
    Collaboration.configure({ document }),
    Ungarble.configure({ checker: makeChecker(), delay: 20 }),
  ],
})
window.side = { editor, provider }
