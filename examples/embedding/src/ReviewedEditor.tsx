import { EditorContent, useEditor } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import { connectChecker } from "@ungarble/core"
import { popover, reviewScreen } from "@ungarble/review"
import { Ungarble } from "@ungarble/tiptap"
import { reviewTarget } from "@ungarble/tiptap/target"
import { useEffect, useRef, useState } from "react"

export function ReviewedEditor({ content }: { readonly content: string }) {
  const side = useRef<HTMLElement>(null)
  // No worker starts before the first check, so this can run on a server.
  const [checker] = useState(() =>
    connectChecker(() => new Worker(new URL("./checker.ts", import.meta.url), { type: "module" })),
  )
  const editor = useEditor({
    extensions: [StarterKit, Ungarble.configure({ checker })],
    content,
    immediatelyRender: false,
  })
  useEffect(() => {
    if (!editor) return
    const target = reviewTarget(editor)
    const [screen, card] = [reviewScreen(target), popover(target)]
    side.current?.append(screen.element)
    return () => {
      screen.destroy()
      card.destroy()
    }
  }, [editor])
  return (
    <>
      <EditorContent editor={editor} />
      <aside ref={side} />
    </>
  )
}
