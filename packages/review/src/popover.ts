import type { Finding } from "@ungarble/core"
import { announcer } from "./announcer.js"
import { type Card, card } from "./card.js"
import { element } from "./dom.js"
import { en } from "./locales/en.js"
import type { Locale } from "./locales/locale.js"
import { placer } from "./place.js"
import { diffWords, rewriteOf } from "./rewrite.js"
import type { IgnoreScope, ReviewTarget } from "./target.js"

export interface PopoverOptions {
  /** Where the popover is put into the page. Default `document.body`. */
  readonly parent?: HTMLElement
  /** On screens that match this media query the popover is a sheet at the bottom. Default `(max-width: 640px)`. */
  readonly narrow?: string
  /** Default English. */
  readonly locale?: Locale
}

export interface Popover {
  readonly element: HTMLElement
  /** Moves the focus into the popover; false if it is closed. Nothing else moves it there but a click on a field. */
  focus(): boolean
  /** Call it when the text has moved or was hidden without scrolling or resizing, as by a tab of yours. */
  place(): void
  destroy(): void
}

const shownOptions = 3

/**
 * Shows the active finding beside its place in the text: message, evidence, rewrites as inline diffs, and what can be done.
 * The focus stays where it was. With the focus inside: Enter accepts, 1 to 3 and the up and down arrows choose a rewrite,
 * left and right go to the neighbours, E edits, R rejects, I ignores, C asks for a reason, Escape closes. A decision made with the focus inside goes on
 * to the next finding and keeps the focus. Findings and results are announced to screen readers.
 */
export function popover(target: ReviewTarget, options: PopoverOptions = {}): Popover {
  const { parent = document.body, narrow = "(max-width: 640px)", locale = en } = options
  const { say } = locale
  const root = element("div", {
    class: "ungarble-root ungarble-popover",
    role: "dialog",
    "aria-label": locale.card.finding,
    tabindex: "-1",
    hidden: true,
  })
  const ignored: Readonly<Record<IgnoreScope, string>> = {
    once: say.ignoredOnce,
    document: say.ignoredInDocument,
    always: say.ignoredAlways,
  }
  const voice = announcer()
  parent.append(root, voice.element)

  let shown: { finding: Finding; card: Card } | undefined
  /** True while a decision made with the focus inside moves on; the focus must not go out and come back. */
  let goesOn = false
  /** The result of a decision, to be spoken with the finding that comes next, which would drown it otherwise. */
  let news = ""
  const place = placer(root, () => (shown ? target.rectOf(shown.finding.id) : null), narrow)

  function update(): void {
    const { active, findings } = target.state
    const at = active === null ? -1 : findings.findIndex(finding => finding.id === active)
    const finding = findings[at]
    if (!finding) {
      hide()
      return
    }
    // A hand edit under way is not thrown away because the same finding was reported again or moved.
    if (!shown || !isSame(shown.finding, finding)) show(finding, at)
    shown?.card.choose(target.state.option)
    place.update()
  }

  function hide(): void {
    if (!shown) return
    const hadFocus = root.contains(document.activeElement)
    shown = undefined
    root.hidden = true
    root.replaceChildren()
    if (hadFocus && !goesOn) target.focus()
  }

  function show(finding: Finding, at: number): void {
    const hadFocus = root.contains(document.activeElement)
    const context = target.contextOf(finding.id)
    const rewrites = finding.suggestions
      .slice(0, shownOptions)
      .map(suggestion => rewriteOf(finding, suggestion, context))
    const place = locale.card.place(at + 1, target.state.findings.length)
    const ignore = (scope: IgnoreScope) =>
      decide(reason => target.ignore(finding.id, scope, reason), ignored[scope])
    const actions = { accept, acceptText, choose, step, close, reject, ignore }
    const made = card(finding, rewrites, place, actions, locale)
    shown = { finding, card: made }
    root.replaceChildren(made.element)
    root.hidden = false
    root.setAttribute("aria-label", `${locale.categories[finding.category]}: ${finding.quote}`)
    if (hadFocus) made.focus()
    // In the finding list the row itself is spoken.
    if (!document.activeElement?.closest(".ungarble-list")) {
      const rewrite = rewrites[0] ? ` ${diffWords(finding, rewrites[0], locale)}.` : ""
      const about = `${locale.categories[finding.category]}: “${finding.quote}”. ${finding.message}${rewrite}`
      voice.say(news ? `${news} ${about}` : about)
      news = ""
    }
  }

  function decide(act: (reason?: string) => boolean, said: string): void {
    const after = root.contains(document.activeElement) ? neighbour(1) : undefined
    goesOn = after !== undefined
    const isDone = act(shown?.card.reason || undefined)
    news = isDone ? said : say.gone
    if (isDone && target.state.findings.some(finding => finding.id === after)) target.select(after ?? null)
    if (news) voice.say(news)
    news = ""
    if (!goesOn) return
    goesOn = false
    if (shown) shown.card.focus()
    else target.focus()
  }

  function accept(): void {
    const { option } = target.state
    const rewrite = shown?.card.rewrites[option]
    if (!shown || !rewrite) return
    const { id } = shown.finding
    decide(
      reason => target.accept(id, option, reason),
      rewrite.text === "" ? say.deleted : say.accepted(rewrite.text),
    )
  }

  function acceptText(text: string): void {
    if (!shown) return
    const { id } = shown.finding
    // Unchanged, the whole suggestion is meant, with the space it takes along.
    if (text === shown.card.rewrites[target.state.option]?.text) accept()
    else {
      decide(reason => target.acceptWith(id, text, reason), text === "" ? say.deleted : say.replaced(text))
    }
  }

  function reject(): void {
    if (!shown) return
    const { id, quote } = shown.finding
    decide(reason => target.reject(id, reason), say.rejected(quote))
  }

  function choose(option: number): void {
    if (shown?.card.rewrites[option]) target.select(shown.finding.id, option)
  }

  function neighbour(by: 1 | -1): string | undefined {
    const { findings } = target.state
    const at = findings.findIndex(finding => finding.id === shown?.finding.id)
    const next = findings[(at + by + findings.length) % findings.length]
    return next?.id === shown?.finding.id ? undefined : next?.id
  }

  function step(by: 1 | -1): void {
    const next = neighbour(by)
    if (next !== undefined) target.select(next)
  }

  const close = () => target.select(null)

  const keys: Readonly<Record<string, (card: Card) => void>> = {
    ArrowDown: () => choose(target.state.option + 1),
    ArrowUp: () => choose(target.state.option - 1),
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    e: card => card.edit(),
    i: card => card.toggleIgnore(),
    c: card => card.giveReason(),
    r: reject,
    1: () => choose(0),
    2: () => choose(1),
    3: () => choose(2),
  }

  root.addEventListener("keydown", event => {
    if (!shown || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const from = event.target as HTMLElement
    if (event.key === "Escape") {
      if (!shown.card.stopEditing()) close()
    } else if (from instanceof HTMLTextAreaElement) {
      if (event.key !== "Enter" || event.shiftKey) return
      acceptText(from.value)
    } else if (from instanceof HTMLInputElement) {
      if (event.key !== "Enter") return
      shown.card.focus()
    } else if (event.key === "Enter") {
      if (from instanceof HTMLButtonElement && from.getAttribute("role") !== "radio") return
      accept()
    } else {
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      act(shown.card)
    }
    event.preventDefault()
    event.stopPropagation()
  })
  // A click on a button leaves the focus, and so the caret, in the text; a click into the field is asking for it.
  root.addEventListener("mousedown", event => {
    const clicked = event.target
    if (!(clicked instanceof HTMLTextAreaElement || clicked instanceof HTMLInputElement))
      event.preventDefault()
  })

  const unsubscribe = target.subscribe(update)
  update()
  return {
    element: root,
    focus() {
      shown?.card.focus()
      return shown !== undefined
    },
    place: place.update,
    destroy() {
      unsubscribe()
      place.destroy()
      root.remove()
      voice.element.remove()
    },
  }
}

const isSame = (a: Finding, b: Finding) =>
  a.id === b.id &&
  a.quote === b.quote &&
  a.message === b.message &&
  a.confidence === b.confidence &&
  JSON.stringify(a.suggestions.map(one => [one.by, one.edits.map(edit => edit.insert)])) ===
    JSON.stringify(b.suggestions.map(one => [one.by, one.edits.map(edit => edit.insert)]))
