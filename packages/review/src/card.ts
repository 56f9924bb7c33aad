import type { Evidence, Finding } from "@ungarble/core"
import { button, element } from "./dom.js"
import { diffNodes, diffWords, type Rewrite } from "./rewrite.js"
import type { IgnoreScope } from "./target.js"
import { categoryNames, confidenceWords, severityNames } from "./words.js"

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
  choose(option: number): void
  /** Opens the field for editing by hand, filled with the chosen rewrite, and moves the focus there. */
  edit(): void
  /** Closes the field; true if it was open. */
  stopEditing(): boolean
  toggleIgnore(): void
  focus(): void
}

/** Builds the card of a finding: at most three rewrites, why, and what can be done about it. */
export function card(
  finding: Finding,
  rewrites: readonly Rewrite[],
  place: string,
  actions: CardActions,
): Card {
  const { category, severity, confidence, message, quote } = finding
  const head = element(
    "header",
    { class: "ungarble-card-head" },
    element("span", { class: `ungarble-tag ungarble-${category}` }, categoryNames[category]),
    element("span", { class: "ungarble-gap" }),
    element("span", { class: "ungarble-quiet" }, place),
    button("‹", () => actions.step(-1), { class: "ungarble-icon", "aria-label": "Previous finding" }),
    button("›", () => actions.step(1), { class: "ungarble-icon", "aria-label": "Next finding" }),
    button("×", () => actions.close(), { class: "ungarble-icon", "aria-label": "Close" }),
  )
  const options = rewrites.map((rewrite, i) =>
    button("", () => actions.choose(i), {
      class: "ungarble-option",
      role: "radio",
      "aria-label": diffWords(finding, rewrite),
    }),
  )
  options.forEach((option, i) => {
    const text = element("span", { class: "ungarble-diff" }, ...diffNodes(rewrites[i]!.parts))
    option.append(element("kbd", { "aria-hidden": "true" }, `${i + 1}`), text)
    // A double click on a rewrite is the quickest way to say yes to it.
    option.addEventListener("dblclick", () => actions.accept())
  })
  const choices = element(
    "div",
    { class: "ungarble-options", role: "radiogroup", "aria-label": "Rewrites" },
    ...options,
  )
  const none = element("p", { class: "ungarble-quiet" }, "No rewrite to propose. You can write your own.")

  const field = element("textarea", { class: "ungarble-field", rows: "1", "aria-label": "Your rewrite" })
  const editor = element(
    "div",
    { class: "ungarble-editor", hidden: true },
    field,
    button("Replace", () => actions.acceptText(field.value), { class: "ungarble-primary" }),
    button("Cancel", () => stopEditing()),
  )
  const ignore = button("Ignore", () => toggleIgnore(), { "aria-expanded": "false" })
  const scopes = element(
    "div",
    { class: "ungarble-scopes", role: "group", "aria-label": "Ignore", hidden: true },
    button("Once", () => actions.ignore("once")),
    button("In this document", () => actions.ignore("document")),
    button("Always", () => actions.ignore("always")),
  )
  const acceptKeys = element("kbd", { "aria-hidden": "true" }, "↵")
  const bar = element(
    "div",
    { class: "ungarble-actions" },
    ...(options.length
      ? [button("Accept", () => actions.accept(), { class: "ungarble-primary" }, acceptKeys)]
      : []),
    button("Edit", () => edit(), options.length ? {} : { class: "ungarble-primary" }),
    button("Reject", () => actions.reject(), { title: "The text is right as it stands" }),
    ignore,
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
        `(${severityNames[severity]}, ${confidenceWords(confidence)})`,
      ),
    ),
    ...evidenceNodes(finding.evidence),
    options.length ? choices : none,
    editor,
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
  const focus = () => (options[chosen] ?? bar.querySelector("button"))?.focus({ preventScroll: true })

  choose(0)
  return { element: body, rewrites, choose, edit, stopEditing, toggleIgnore, focus }
}

function evidenceNodes(evidence: Evidence | undefined): Node[] {
  if (!evidence) return []
  const { source, reading, gloss } = evidence
  const line = element("p", { class: "ungarble-evidence" })
  if (source) line.append(element("b", { ...sourceLanguage(source), dir: "auto" }, source))
  if (reading) line.append(element("span", { class: "ungarble-reading" }, reading))
  if (gloss) line.append(element("span", { class: "ungarble-gloss" }, `“${gloss}”`))
  return line.childNodes.length ? [line] : []
}

// Chinese characters are drawn and spoken differently in Chinese and Japanese; without kana, Chinese is meant.
const sourceLanguage = (source: string): { lang?: string } =>
  /\p{Script=Han}/u.test(source) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(source)
    ? { lang: "zh" }
    : {}
