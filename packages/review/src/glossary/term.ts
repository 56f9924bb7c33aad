import type { GlossaryTerm } from "@ungarble/core"
import { button, element } from "../dom.js"
import type { Locale } from "../locales/locale.js"

/** One term to be edited. */
export interface TermRow {
  readonly element: HTMLElement
  focus(): void
}

/** Calls `change` when a field was left that a term can be made of, and `remove` on its button. */
export function termRow(
  term: GlossaryTerm | undefined,
  { glossary: words }: Locale,
  act: { change(term: GlossaryTerm): void; remove(): void },
): TermRow {
  const field = (value: string, more: Readonly<Record<string, string>> = {}) => {
    const input = element("input", { autocomplete: "off", spellcheck: "false", ...more })
    input.value = value
    return input
  }
  const prefer = field(term?.prefer ?? "")
  const avoid = field(term?.avoid.join(" | ") ?? "", { title: words.several })
  const source = field(term?.source?.join(" | ") ?? "", { title: words.several })
  const note = field(term?.note ?? "")
  const protect = element("input", { type: "checkbox" })
  protect.checked = term?.protect ?? true
  const row = element(
    "li",
    { class: "ungarble-term" },
    element("label", {}, words.prefer, prefer),
    element("label", {}, words.avoid, avoid),
    element("label", {}, words.source, source),
    element("label", {}, words.note, note),
    element("label", { class: "ungarble-check" }, protect, words.protect),
    button(words.remove, () => act.remove()),
  )
  row.addEventListener("change", () => {
    const isEmpty = prefer.value.trim() === ""
    prefer.toggleAttribute("aria-invalid", false)
    if (isEmpty) {
      prefer.setAttribute("aria-invalid", "true")
      prefer.title = words.missing
      return
    }
    prefer.removeAttribute("title")
    const sources = list(source.value)
    act.change({
      prefer: prefer.value.trim(),
      avoid: list(avoid.value).filter(text => text !== prefer.value.trim()),
      protect: protect.checked,
      ...(note.value.trim() && { note: note.value.trim() }),
      ...(sources.length > 0 && { source: sources }),
    })
  })
  return { element: row, focus: () => prefer.focus() }
}

const list = (text: string) =>
  text
    .split("|")
    .map(one => one.trim())
    .filter(one => one !== "")
