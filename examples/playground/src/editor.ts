import { type Content, Editor, generateJSON, generateText, getSchema, type JSONContent } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import type { CheckService, CheckSettings } from "@ungarble/core"
import { Ungarble } from "@ungarble/tiptap"
import { TrackedChanges } from "@ungarble/tiptap/tracked"

const kit = StarterKit.configure({ link: { openOnClick: false } })
const changes = TrackedChanges.configure({ role: "reviewer" })

/** True if `doc` is a document this editor can show. */
export function canShow(doc: JSONContent): boolean {
  try {
    getSchema([kit, changes]).nodeFromJSON(doc).check()
    return true
  } catch {
    return false
  }
}

/** What an opened file says, a line for each block. */
export function plainText(content: Content): string {
  const doc = typeof content === "string" ? generateJSON(content, [kit]) : (content as JSONContent)
  return generateText(doc, [kit], { blockSeparator: "\n" })
}

/** The playground's editor: Tiptap's starter kit and Ungarble. */
export function makeEditor(
  place: HTMLElement,
  content: JSONContent,
  checker: CheckService,
  settings: CheckSettings,
  source: (index: number) => string | undefined,
  onError: (error: unknown) => void,
): Editor {
  return new Editor({
    element: place,
    content,
    autofocus: false,
    // Tiptap would put its styles into the page as an inline sheet, which our policy forbids; style.css has them.
    injectCSS: false,
    extensions: [
      kit,
      changes,
      Ungarble.configure({ checker, settings, source: ({ index }) => source(index), onError }),
    ],
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Text to repair",
        // The browser's own red lines would stand on top of the findings.
        spellcheck: "false",
        lang: "en",
      },
    },
  })
}
