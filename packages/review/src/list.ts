import type { Finding } from "@ungarble/core"
import { announcer } from "./announcer.js"
import { button, element } from "./dom.js"
import { filterBar } from "./filter-bar.js"
import { filterFindings, isOpen } from "./filters.js"
import { type Grouping, groupLines, type Line } from "./lines.js"
import { en } from "./locales/en.js"
import type { Locale } from "./locales/locale.js"
import { drawLine } from "./row.js"
import { progressWords, stateCard } from "./state-card.js"
import type { ReviewTarget } from "./target.js"
import { lineWindow } from "./window.js"

export interface FindingListOptions {
  /** How findings are grouped at first. Default `place`. */
  readonly grouping?: Grouping
  /** Called when a person picks a finding by click, tap or Enter on one without a rewrite. */
  readonly onPick?: (id: string) => void
  /** Default English. */
  readonly locale?: Locale
}

export interface FindingList {
  /** Put it into the page; it fills the height it is given and scrolls inside. */
  readonly element: HTMLElement
  /** Moves the focus to the findings. */
  focus(): void
  destroy(): void
}

let lists = 0

/**
 * All undecided findings, by place or category, with counts, filters, progress, and buttons that accept, reject or
 * ignore all that are shown. With the focus on the findings: J and K or the arrows move, Enter accepts, R rejects, X
 * ignores once, S shows those of the same rule alone, / searches, Escape goes back to the text. Only rows near the visible part are in the page, so that thousands of findings stay quick.
 */
export function findingList(target: ReviewTarget, options: FindingListOptions = {}): FindingList {
  const { locale = en } = options
  const words = locale.list
  const prefix = `ungarble-list-${++lists}`
  const rowId = (index: number) => `${prefix}-${index}`
  const voice = announcer()
  const meter = element("progress", { class: "ungarble-progress", "aria-label": words.decided })
  const tally = element("p", { class: "ungarble-tally" })
  const acceptAll = button("", acceptShown, { class: "ungarble-accept-all" })
  const rejectAll = button("", () => decideShown(({ id }) => target.reject(id), locale.say.rejectedMany))
  const ignoreAll = button("", () =>
    decideShown(({ id }) => target.ignore(id, "document"), locale.say.ignoredMany),
  )
  const bulk = element(
    "div",
    { class: "ungarble-bulk", role: "group", "aria-label": words.bulk },
    acceptAll,
    rejectAll,
    ignoreAll,
  )
  const bar = filterBar(options.grouping ?? "place", () => update(true), locale)
  const notice = element("div", { class: "ungarble-notice", role: "status" })
  const box = lineWindow(line => drawLine(line, target, target.state.active, shown.length, rowId, locale))
  const head = element("div", { class: "ungarble-list-head" }, tally, bulk, meter)
  const root = element(
    "section",
    { class: "ungarble-root ungarble-list", "aria-label": words.findings, tabindex: "-1" },
    head,
    bar.element,
    notice,
    box.element,
    voice.element,
  )
  box.element.tabIndex = 0
  box.element.setAttribute("role", "listbox")
  box.element.setAttribute("aria-label", words.findings)

  let all: readonly Finding[] = []
  let shown: readonly Finding[] = []
  let lines: readonly Line[] = []
  let active: string | null = null
  let noticeFor = ""
  let frame = 0

  /** `isNew` where filters or grouping changed, though the findings may not have. */
  function update(isNew = false): void {
    frame = 0
    const { state } = target
    const moved = state.active !== active
    active = state.active
    const isOther = isNew || !looksAlike(state.findings, all)
    all = state.findings
    if (isOther) {
      bar.update(all)
      const filtered = filterFindings(all, bar.filter)
      lines = groupLines(filtered, bar.grouping, finding => target.placeOf(finding), locale)
      // In the order of the lines, which is where J and K go.
      shown = lines.flatMap(line => (line.kind === "finding" ? [line.finding] : []))
      box.show(lines)
    } else if (moved) box.redraw()
    if (moved || isNew) revealActive()
    const at = shown.findIndex(finding => finding.id === active)
    if (at >= 0) box.element.setAttribute("aria-activedescendant", rowId(at))
    else box.element.removeAttribute("aria-activedescendant")
    drawHead()
    drawNotice()
  }

  function drawHead(): void {
    const { state } = target
    const total = state.decided + all.length
    meter.max = Math.max(1, total)
    meter.value = state.decided
    meter.hidden = total === 0
    head.hidden = total === 0 && state.status !== "checking"
    const decided = total ? words.tally(state.decided, total) : ""
    tally.textContent =
      state.status === "checking" ? `${decided} ${progressWords(state, locale)}`.trim() : decided
    const able = shown.filter(finding => finding.suggestions.length > 0).length
    acceptAll.hidden = able === 0
    acceptAll.textContent = words.acceptMany(able, able > 1 && able === all.length)
    acceptAll.title = words.acceptManyFull(able)
    // Of all findings at once only accepting makes sense; the other two are for what a filter has picked.
    const isPicked = shown.length > 0 && !isOpen(bar.filter)
    for (const [each, label] of [
      [rejectAll, words.rejectMany(shown.length)],
      [ignoreAll, words.ignoreMany(shown.length)],
    ] as const) {
      each.hidden = !isPicked
      each.textContent = label
    }
    bulk.hidden = able === 0 && !isPicked
    bar.element.hidden = all.length === 0
  }

  function drawNotice(): void {
    const card = stateCard(target, shown.length, () => bar.clear(), locale)
    // Drawn anew only when it says something else: a live region speaks with every change.
    if ((card?.textContent ?? "") !== noticeFor) {
      noticeFor = card?.textContent ?? ""
      notice.replaceChildren(...(card ? [card] : []))
    }
    // The last decision takes the rows away; the focus stays in the list, not on the page's body.
    if (shown.length === 0 && box.element.contains(document.activeElement)) root.focus()
    box.element.hidden = shown.length === 0
  }

  function revealActive(): void {
    const line = lines.findIndex(each => each.kind === "finding" && each.finding.id === active)
    if (line >= 0) box.reveal(line)
  }

  function acceptShown(): void {
    const ids = shown.filter(finding => finding.suggestions.length > 0).map(finding => finding.id)
    voice.say(locale.say.acceptedMany(target.acceptAll(ids)))
  }

  function decideShown(act: (finding: Finding) => boolean, said: (count: number) => string): void {
    // One may take others of the same words along, which counts as well.
    const before = target.state.findings.length
    for (const finding of shown) act(finding)
    voice.say(said(before - target.state.findings.length))
    bar.clear()
  }

  function move(by: number): void {
    const at = shown.findIndex(finding => finding.id === target.state.active)
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))
    if (shown[next]) target.select(shown[next].id)
  }

  /** Decides about the active finding and goes on to the one after it. */
  function decide(act: (finding: Finding) => boolean, said: (quote: string) => string): void {
    const at = shown.findIndex(finding => finding.id === target.state.active)
    const finding = shown[at]
    if (!finding) return
    const next = shown[at + 1] ?? shown[at - 1]
    if (!act(finding)) {
      voice.say(locale.say.gone)
      return
    }
    voice.say(said(finding.quote))
    if (next && target.state.findings.some(({ id }) => id === next.id)) target.select(next.id)
  }

  function accept(): void {
    const finding = shown.find(({ id }) => id === target.state.active)
    if (finding?.suggestions.length) decide(({ id }) => target.accept(id), locale.say.accepted)
    else if (finding) options.onPick?.(finding.id)
  }

  const keys: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    PageDown: () => move(8),
    PageUp: () => move(-8),
    Home: () => move(-Infinity),
    End: () => move(Infinity),
    Enter: accept,
    r: () => decide(({ id }) => target.reject(id), locale.say.rejected),
    x: () => decide(({ id }) => target.ignore(id, "once"), locale.say.ignored),
    s: () => bar.setRule(shown.find(({ id }) => id === target.state.active)?.rule),
    "/": () => bar.search.focus(),
  }
  box.element.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  root.addEventListener("keydown", event => {
    if (event.key === "Escape") target.focus()
  })
  bar.search.addEventListener("keydown", event => {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return
    event.preventDefault()
    box.element.focus()
    move(1)
  })
  box.element.addEventListener("click", event => {
    const clicked = event.target as Element
    const id = clicked.closest("[data-id]")?.getAttribute("data-id")
    if (!id) return
    target.select(id)
    if (clicked.closest("[data-accept]")) decide(finding => target.accept(finding.id), locale.say.accepted)
    else options.onPick?.(id)
  })

  const unsubscribe = target.subscribe(() => {
    // Many changes come in one frame while a check streams its answers.
    if (!frame) frame = requestAnimationFrame(() => update())
  })
  update(true)
  return {
    element: root,
    focus() {
      box.element.focus()
      if (!shown.some(finding => finding.id === target.state.active)) move(1)
    },
    destroy() {
      unsubscribe()
      cancelAnimationFrame(frame)
      box.destroy()
      root.remove()
    },
  }
}

/** True if a list of both would look the same. Typing moves findings without changing them, and must cost next to nothing. */
const looksAlike = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]!
      return (
        one.id === other.id &&
        one.quote === other.quote &&
        one.message === other.message &&
        one.suggestions.length === other.suggestions.length
      )
    }))
