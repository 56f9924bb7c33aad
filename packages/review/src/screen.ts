import { button, element } from "./dom.js"
import { download } from "./download.js"
import { figures } from "./figures.js"
import { keyMap } from "./keys.js"
import { type FindingListOptions, findingList } from "./list.js"
import { en } from "./locales/en.js"
import { decisionsCsv, decisionsJson } from "./log.js"
import { readingView } from "./reading.js"
import type { ReviewScreenTarget } from "./target.js"

/** How a review screen works: as its list does, and where a saved log goes. */
export interface ReviewScreenOptions extends FindingListOptions {
  /** Takes a log that a person wants to keep. Default: a download. */
  readonly save?: (text: string, name: string, type: string) => void
}

/** All of a review in one element. */
export interface ReviewScreen {
  /** Put it into the page; it fills the height it is given. */
  readonly element: HTMLElement
  /** Moves the focus to the findings. */
  focus(): void
  destroy(): void
}

const views = ["findings", "reading", "figures"] as const
type View = (typeof views)[number]
let screens = 0

/**
 * A reviewer's screen: the list of findings with filters and bulk decisions, the text before and after, figures with the
 * log to save, and the keys on “?”. For the popover beside the text see `popover`.
 */
export function reviewScreen(target: ReviewScreenTarget, options: ReviewScreenOptions = {}): ReviewScreen {
  const { locale = en, save = download } = options
  const words = locale.screen
  const prefix = `ungarble-screen-${++screens}`
  const list = findingList(target, options)
  const reading = readingView(locale)
  const keys = keyMap(locale)
  const numbers = element("div", {})
  const log = element(
    "p",
    { class: "ungarble-save" },
    button(`${words.saveLog} (CSV)`, () => save(decisionsCsv(target.decisions), "decisions.csv", "text/csv")),
    button(`${words.saveLog} (JSON)`, () =>
      save(decisionsJson(target.decisions), "decisions.json", "application/json"),
    ),
  )
  const contents: Readonly<Record<View, readonly Node[]>> = {
    findings: [list.element],
    reading: [reading.element],
    figures: [numbers, log],
  }
  const tabs = views.map(view =>
    button(words[view], () => show(view), {
      role: "tab",
      id: `${prefix}-${view}-tab`,
      "aria-controls": `${prefix}-${view}`,
    }),
  )
  const panels = views.map(view =>
    element(
      "div",
      { role: "tabpanel", id: `${prefix}-${view}`, "aria-labelledby": `${prefix}-${view}-tab` },
      ...contents[view],
    ),
  )
  const tabList = element(
    "div",
    { role: "tablist", "aria-label": words.views, class: "ungarble-tabs" },
    ...tabs,
  )
  const root = element(
    "section",
    { class: "ungarble-root ungarble-screen", "aria-label": words.review },
    element(
      "div",
      { class: "ungarble-screen-head" },
      tabList,
      element("span", { class: "ungarble-gap" }),
      button("?", () => keys.open(), { "aria-label": words.keys, title: words.keys }),
    ),
    ...panels,
    keys.element,
  )
  let shown: View = "findings"
  let frame = 0

  function show(view: View): void {
    shown = view
    views.forEach((each, i) => {
      tabs[i]!.setAttribute("aria-selected", String(each === view))
      tabs[i]!.tabIndex = each === view ? 0 : -1
      panels[i]!.hidden = each !== view
    })
    draw()
  }

  function draw(): void {
    frame = 0
    if (shown === "reading") reading.update(target.blocks(), target.state.findings)
    if (shown !== "figures") return
    const text = target.blocks().map(block => block.text)
    const count = text.join(" ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
    numbers.replaceChildren(figures(count, target.state.findings, target.decisions, locale))
    log.hidden = target.decisions.length === 0
  }

  tabList.addEventListener("keydown", event => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = (views.indexOf(shown) + by + views.length) % views.length
    show(views[next]!)
    tabs[next]!.focus()
  })
  const unsubscribe = target.subscribe(() => {
    if (!frame) frame = requestAnimationFrame(draw)
  })
  show("findings")
  return {
    element: root,
    focus() {
      show("findings")
      list.focus()
    },
    destroy() {
      unsubscribe()
      cancelAnimationFrame(frame)
      list.destroy()
      keys.destroy()
      root.remove()
    },
  }
}
