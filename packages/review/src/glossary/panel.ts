import type { Glossary, GlossaryTerm } from "@ungarble/core"
import { readGlossary, writeGlossary } from "@ungarble/core/glossary"
import { button, element } from "../dom.js"
import { download } from "../download.js"
import { en } from "../locales/en.js"
import type { Locale } from "../locales/locale.js"
import { readTbx } from "./tbx.js"
import { type TermRow, termRow } from "./term.js"

/** How a glossary is edited. */
export interface GlossaryPanelOptions {
  /** Called with the whole glossary after each change by a person. */
  readonly onChange: (glossary: Glossary) => void
  /** Default English. */
  readonly locale?: Locale
  /** Takes a glossary that a person wants to keep, as CSV. Default: a download. */
  readonly save?: (text: string, name: string, type: string) => void
}

/** A glossary to be edited. */
export interface GlossaryPanel {
  readonly element: HTMLElement
  readonly glossary: Glossary
  /** Shows another glossary. A term that a person is writing stays. */
  update(glossary: Glossary): void
}

// More rows than that nobody reads; who looks for one searches.
const most = 100

/** A glossary with its preferred, avoided and protected terms: to search, edit, add to, open from CSV or TBX, save as CSV. */
export function glossaryPanel(glossary: Glossary, options: GlossaryPanelOptions): GlossaryPanel {
  const { onChange, locale = en, save = download } = options
  const words = locale.glossary
  let terms = glossary.terms
  let rows: readonly TermRow[] = []
  const search = element("input", {
    type: "search",
    class: "ungarble-search",
    placeholder: words.search,
    "aria-label": words.search,
  })
  const file = element("input", {
    type: "file",
    accept: ".csv,.tbx,.xml",
    hidden: true,
    "aria-label": words.import,
  })
  const count = element("p", { class: "ungarble-quiet" })
  const notice = element("div", { role: "status" })
  const list = element("ul", { class: "ungarble-terms" })
  const root = element(
    "section",
    { class: "ungarble-root ungarble-glossary", "aria-label": words.title },
    element(
      "div",
      { class: "ungarble-glossary-head" },
      search,
      button(words.add, addTerm, { class: "ungarble-primary" }),
      button(words.import, () => file.click()),
      button(words.export, () => save(writeGlossary({ terms }), "glossary.csv", "text/csv")),
      file,
    ),
    notice,
    count,
    list,
  )

  function change(next: readonly GlossaryTerm[]): void {
    terms = next
    count.textContent = terms.length ? words.terms(terms.length) : words.empty
    onChange({ terms })
  }

  function rowOf(term: GlossaryTerm | undefined): TermRow {
    let now = term
    const row = termRow(term, locale, {
      change(next) {
        const at = now ? terms.indexOf(now) : -1
        change(at < 0 ? [next, ...terms] : terms.with(at, next))
        now = next
      },
      remove() {
        const neighbour = row.element.nextElementSibling ?? row.element.previousElementSibling
        rows = rows.filter(each => each !== row)
        row.element.remove()
        if (now) change(terms.filter(each => each !== now))
        ;(neighbour?.querySelector("input") ?? search).focus()
      },
    })
    return row
  }

  function addTerm(): void {
    const row = rowOf(undefined)
    rows = [row, ...rows]
    list.prepend(row.element)
    row.focus()
  }

  function draw(): void {
    const wanted = search.value.trim().toLowerCase()
    const found = terms.filter(({ prefer, avoid, source = [], note = "" }) =>
      [prefer, note, ...avoid, ...source].some(text => text.toLowerCase().includes(wanted)),
    )
    rows = found.slice(0, most).map(rowOf)
    list.replaceChildren(...rows.map(row => row.element))
    count.textContent = terms.length ? words.terms(terms.length) : words.empty
  }

  async function open(): Promise<void> {
    const [chosen] = file.files ?? []
    file.value = ""
    if (!chosen) return
    try {
      const text = await chosen.text()
      const isTbx = /^\uFEFF?\s*</u.test(text)
      const read = isTbx ? readTbx(text, chosen.name) : { ...readGlossary(text, chosen.name), problems: [] }
      const others = new Set(read.terms.map(({ prefer }) => prefer))
      change([...terms.filter(({ prefer }) => !others.has(prefer)), ...read.terms])
      draw()
      tell([words.imported(read.terms.length, chosen.name), ...read.problems])
    } catch (error) {
      tell([error instanceof Error ? error.message : String(error)])
    }
  }

  const tell = (lines: readonly string[]) =>
    notice.replaceChildren(...lines.map(line => element("p", {}, line)))

  search.addEventListener("input", draw)
  file.addEventListener("change", () => void open())
  draw()
  return {
    element: root,
    get glossary() {
      return { terms }
    },
    update(next) {
      if (JSON.stringify(next.terms) === JSON.stringify(terms)) return
      terms = next.terms
      if (!list.contains(document.activeElement)) draw()
    },
  }
}
