import type { Evidence, Finding } from "@ungarble/core"
import { button, element, spokenAs } from "./dom.js"
import type { Locale } from "./locales/locale.js"
import { diffNodes, diffWords, type Rewrite } from "./rewrite.js"
import type { IgnoreScope } from "./target.js"
import { certaintyOf } from "./words.js"

/** What the buttons of a card do. */
export interface CardActions {
  accept(): void
  acceptText(text: string): void
  choose(option: number): void
  reject(): void
  ignore(scope: IgnoreScope): void
  step(by: 1 | -1): void
  close(): void
}

/** The inside of a popover for one finding. It holds only what is on screen: which option is chosen, the hand-edit field. */
export interface Card {
  readonly element: HTMLElement
  readonly rewrites: readonly Rewrite[]
  /** Why the person decides so, as far as given. */
  readonly reason: string
  choose(option: number): void
  /** Opens the field for editing by hand, filled with the chosen rewrite, and moves the focus there. */
  edit(): void
  /** Closes the field; true if it was open. */
  stopEditing(): boolean
  toggleIgnore(): void
  /** Opens the field for the reason and moves the focus there. */
  giveReason(): void
  focus(): void
}

/** Builds the card of a finding: at most three rewrites, why, and what can be done about it. */
export function card(
  finding: Finding,
  rewrites: readonly Rewrite[],
  place: string,
  actions: CardActions,
  locale: Locale,
): Card {
  const words = locale.card
  const { category, severity, confidence, message, quote } = finding
  const head = element(
    "div",
    { class: "ungarble-card-head" },
    element("span", { class: `ungarble-tag ungarble-${category}` }, locale.categories[category]),
    " ",
    element("span", { class: "ungarble-gap" }),
    element("span", { class: "ungarble-quiet" }, place),
    button("‹", () => actions.step(-1), { class: "ungarble-icon", "aria-label": words.previous }),
    button("›", () => actions.step(1), { class: "ungarble-icon", "aria-label": words.next }),
    button("×", () => actions.close(), { class: "ungarble-icon", "aria-label": words.close }),
  )
  const options = rewrites.map((rewrite, i) => {
    const option = button(
      "",
      () => actions.choose(i),
      { class: "ungarble-option", role: "radio" },
      ...spokenAs(
        diffWords(finding, rewrite, locale),
        element("kbd", {}, `${i + 1}`),
        element("span", { class: "ungarble-diff" }, ...diffNodes(rewrite.parts)),
      ),
    )
    // A double click on a rewrite is the quickest way to say yes to it.
    option.addEventListener("dblclick", () => actions.accept())
    return option
  })
  const choices = element(
    "div",
    { class: "ungarble-options", role: "radiogroup", "aria-label": words.rewrites },
    ...options,
  )
  const none = element("p", { class: "ungarble-quiet" }, words.noRewrite)

  const field = element("textarea", { class: "ungarble-field", rows: "1", "aria-label": words.yourRewrite })
  const editor = element(
    "div",
    { class: "ungarble-editor", hidden: true },
    field,
    button(words.replace, () => actions.acceptText(field.value), { class: "ungarble-primary" }),
    button(words.cancel, () => stopEditing()),
  )
  const ignore = button(words.ignore, () => toggleIgnore(), { "aria-expanded": "false" })
  const scopes = element(
    "div",
    { class: "ungarble-scopes", role: "group", "aria-label": words.ignore, hidden: true },
    button(words.once, () => actions.ignore("once")),
    button(words.inDocument, () => actions.ignore("document")),
    button(words.always, () => actions.ignore("always")),
  )
  const reason = element("input", {
    class: "ungarble-reason",
    placeholder: words.reasonHint,
    "aria-label": words.reason,
    autocomplete: "off",
    hidden: true,
  })
  const why = button(words.reason, () => giveReason(), { "aria-expanded": "false" })
  const acceptKeys = element("kbd", { "aria-hidden": "true" }, "↵")
  const bar = element(
    "div",
    { class: "ungarble-actions" },
    ...(options.length
      ? [button(words.accept, () => actions.accept(), { class: "ungarble-primary" }, acceptKeys)]
      : []),
    button(words.edit, () => edit(), options.length ? {} : { class: "ungarble-primary" }),
    button(words.reject, () => actions.reject(), { title: words.rejectHint }),
    ignore,
    why,
  )
  const body = element(
    "div",
    { class: "ungarble-card" },
    head,
    element(
      "p",
      { class: "ungarble-message" },
      message,
      " ",
      element(
        "span",
        { class: "ungarble-quiet" },
        words.nature(locale.severities[severity], certaintyOf(confidence, locale)),
      ),
    ),
    ...evidenceNodes(finding.evidence),
    options.length ? choices : none,
    editor,
    reason,
    bar,
    scopes,
  )

  let chosen = -1
  function choose(option: number): void {
    if (option === chosen) return
    chosen = option
    options.forEach((each, i) => {
      each.setAttribute("aria-checked", String(i === option))
      each.tabIndex = i === option ? 0 : -1
    })
    if (choices.contains(document.activeElement)) options[option]?.focus()
  }
  function edit(): void {
    field.value = rewrites[chosen]?.text ?? quote
    field.rows = Math.min(6, Math.ceil((field.value.length + 1) / 38))
    editor.hidden = false
    bar.hidden = true
    field.focus()
    field.select()
  }
  function stopEditing(): boolean {
    if (editor.hidden) return false
    const hadFocus = editor.contains(document.activeElement)
    editor.hidden = true
    bar.hidden = false
    if (hadFocus) focus()
    return true
  }
  function toggleIgnore(): void {
    scopes.hidden = !scopes.hidden
    ignore.setAttribute("aria-expanded", String(!scopes.hidden))
    if (!scopes.hidden && body.contains(document.activeElement)) scopes.querySelector("button")?.focus()
  }
  function giveReason(): void {
    reason.hidden = false
    why.setAttribute("aria-expanded", "true")
    reason.focus()
  }
  const focus = () => (options[chosen] ?? bar.querySelector("button"))?.focus({ preventScroll: true })

  choose(0)
  return {
    element: body,
    rewrites,
    get reason() {
      return reason.value.trim()
    },
    choose,
    edit,
    stopEditing,
    toggleIgnore,
    giveReason,
    focus,
  }
}

function evidenceNodes(evidence: Evidence | undefined): Node[] {
  if (!evidence) return []
  const { source, reading, gloss } = evidence
  const line = element("p", { class: "ungarble-evidence" })
  if (source) line.append(element("b", { ...sourceLanguage(source), dir: "auto" }, source))
  if (reading) line.append(" ", element("span", { class: "ungarble-reading" }, reading))
  if (gloss) line.append(" ", element("span", { class: "ungarble-gloss" }, `“${gloss}”`))
  return line.childNodes.length ? [line] : []
}

// Chinese characters are drawn and spoken differently in Chinese and Japanese; without kana, Chinese is meant.
const sourceLanguage = (source: string): { lang?: string } =>
  /\p{Script=Han}/u.test(source) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(source)
    ? { lang: "zh" }
    : {}
