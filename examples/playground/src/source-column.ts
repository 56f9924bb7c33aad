import type { Editor } from "@tiptap/core"
import { plainText } from "./editor.js"
import { notify } from "./notices.js"
import { openFile } from "./open-file.js"
import { type SourceText, sourcedBlocks } from "./source-text.js"

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const gap = 16

/**
 * The column of the original: each paragraph beside its block, that of the caret marked. On a narrow screen it folds to a
 * strip over the text that shows this one alone. Without an original it asks for one.
 */
export function setUpSource(editor: Editor, source: SourceText): void {
  const page = document.querySelector<HTMLElement>(".page")!
  const column = byId("source")
  const list = byId("source-list")
  const toggle = byId<HTMLButtonElement>("source-toggle")
  const field = byId<HTMLTextAreaElement>("source-field")
  const form = byId<HTMLFormElement>("source-form")
  const picker = byId<HTMLInputElement>("source-file")
  const count = byId("source-count")
  let frame = 0

  function show(isShown: boolean): void {
    column.hidden = !isShown
    page.classList.toggle("beside", isShown)
    toggle.setAttribute("aria-pressed", String(isShown))
    later()
  }
  toggle.addEventListener("click", () => {
    show(column.hidden === true)
    if (!column.hidden && source.paragraphs.length === 0) field.focus()
  })
  byId("source-fold").addEventListener("click", () => show(false))

  form.addEventListener("submit", event => {
    event.preventDefault()
    source.set(field.value)
    if (source.paragraphs.length === 0) field.focus()
  })
  byId("source-open").addEventListener("click", () => picker.click())
  picker.addEventListener("change", async () => {
    const [file] = picker.files ?? []
    picker.value = ""
    if (!file) return
    try {
      const { content, note } = await openFile(file)
      source.set(plainText(content))
      if (note) notify("source", note, { isError: true })
    } catch (error) {
      notify("source", error instanceof Error ? error.message : String(error), { isError: true })
    }
  })
  byId("source-remove").addEventListener("click", () => {
    field.value = source.paragraphs.join("\n")
    source.set("")
    field.focus()
  })

  source.subscribe(() => {
    list.replaceChildren(
      ...source.paragraphs.map(paragraph => {
        const item = document.createElement("li")
        item.textContent = paragraph
        return item
      }),
    )
    if (source.paragraphs.length > 0) {
      field.value = ""
      show(true)
    }
    editor.commands.checkDocument()
    later()
  })

  function draw(): void {
    frame = 0
    const { paragraphs } = source
    form.hidden = paragraphs.length > 0
    byId("source-head").hidden = paragraphs.length === 0
    if (column.hidden || paragraphs.length === 0) return
    const blocks = sourcedBlocks(editor.state.doc)
    count.textContent =
      blocks.length === paragraphs.length
        ? `${paragraphs.length} paragraphs`
        : `${paragraphs.length} paragraphs, ${blocks.length} in the text: some stand beside the wrong one`
    count.classList.toggle("uneven", blocks.length !== paragraphs.length)
    const { head } = editor.state.selection
    const current = blocks.findLastIndex(pos => pos < head)
    const top = list.getBoundingClientRect().top
    const tops = blocks.map(pos => {
      const block = editor.view.nodeDOM(pos)
      return block instanceof HTMLElement ? block.getBoundingClientRect().top - top : 0
    })
    let free = 0
    for (const [i, item] of [...list.children].entries()) {
      if (!(item instanceof HTMLElement)) continue
      item.classList.toggle("current", i === current)
      if (i === current) item.setAttribute("aria-current", "true")
      else item.removeAttribute("aria-current")
      const at = Math.max(free, tops[i] ?? free)
      item.style.setProperty("--top", `${at}px`)
      free = at + item.offsetHeight + gap
    }
    list.style.setProperty("--height", `${free}px`)
  }
  function later(): void {
    if (!frame) frame = requestAnimationFrame(draw)
  }
  editor.on("transaction", later)
  new ResizeObserver(later).observe(editor.view.dom)
  later()
}
