import { applyEdits, type Edit, type Finding, wordDiff } from "@ungarble/core"
import { element } from "./dom.js"
import { en } from "./locales/en.js"
import type { Locale } from "./locales/locale.js"
import { diffNodes } from "./rewrite.js"
import type { ReviewBlock } from "./target.js"

/** The text as it was, as it will be, or the one changed into the other. */
type Reading = "before" | "after" | "both"

/** A text to be read through without any controls in it. */
export interface ReadingView {
  readonly element: HTMLElement
  update(blocks: readonly ReviewBlock[], findings: readonly Finding[]): void
}

let views = 0

/** Shows a text before and after its rewrites: those accepted, and the first of each finding that is still open. */
export function readingView(locale: Locale = en): ReadingView {
  const name = `ungarble-reading-${++views}`
  let reading: Reading = "after"
  let last: Parameters<ReadingView["update"]> = [[], []]
  const text = element("div", { class: "ungarble-reading-text", lang: "en", tabindex: "0", role: "article" })
  const radios = (["before", "after", "both"] as const).map(each => {
    const input = element("input", { type: "radio", name, value: each, checked: each === reading })
    input.addEventListener("change", () => {
      reading = each
      draw()
    })
    return element("label", {}, input, locale.screen[each])
  })

  function draw(): void {
    const [blocks, findings] = last
    const repairs = repairsOf(findings)
    text.setAttribute("aria-label", locale.screen[reading])
    text.replaceChildren(
      ...blocks
        .filter(block => block.text.trim() !== "" || block.original.trim() !== "")
        .map(({ id, text, original }) => {
          const after = applyEdits(text, repairs.get(id) ?? [])
          if (reading === "before") return element("p", {}, original)
          if (reading === "after") return element("p", {}, after)
          return element("p", {}, ...diffNodes(wordDiff(original, after)))
        }),
    )
  }

  return {
    element: element(
      "div",
      { class: "ungarble-root ungarble-reading" },
      element(
        "fieldset",
        { class: "ungarble-reading-modes", "aria-label": locale.screen.reading },
        ...radios,
      ),
      text,
    ),
    update(...next) {
      last = next
      draw()
    },
  }
}

/** The edits of the first suggestions, by block; of two that overlap the first one's. */
function repairsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Edit[]> {
  const repairs = new Map<string, Edit[]>()
  for (const { block, suggestions } of findings) {
    const edits = suggestions[0]?.edits
    if (!edits) continue
    const before = repairs.get(block) ?? []
    if (edits[0] && edits[0].from < (before.at(-1)?.to ?? 0)) continue
    repairs.set(block, [...before, ...edits])
  }
  return repairs
}
