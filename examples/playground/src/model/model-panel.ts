import "./model.css"
import type { Editor } from "@tiptap/core"
import { closeNotice, notify } from "../notices.js"
import type { ModelAddress } from "./messages.js"
import type { ModelService } from "./model-service.js"

const fields = [
  { name: "endpoint", label: "Endpoint", type: "url", hint: "http://127.0.0.1:8080/v1", required: true },
  { name: "model", label: "Model", type: "text", hint: "its name at that endpoint", required: true },
  { name: "key", label: "Key", type: "password", hint: "if the endpoint asks for one", required: false },
  { name: "style", label: "House style", type: "text", hint: "in a sentence or two", required: false },
] as const

/**
 * The panel that names a model, the button that asks it, and the line in the foot that says what leaves the page. `refresh`
 * is called when new rewrites are there to be shown.
 */
export function setUpModel(editor: Editor, service: ModelService, refresh: () => void): void {
  const dialog = element("dialog", { id: "model" })
  dialog.setAttribute("aria-labelledby", "model-title")
  const form = element("form", { method: "dialog" })
  const inputs = fields.map(({ name, label, type, hint, required }) => {
    const input = element("input", {
      name,
      type,
      placeholder: hint,
      required,
      autocomplete: "off",
      spellcheck: false,
    })
    const row = element("label", { className: "model-field" })
    row.append(label, input)
    form.append(row)
    return [name, input] as const
  })
  const where = element("p", { id: "model-where" })
  const note = element("p", { className: "quiet" })
  note.textContent =
    "All of this stays in the memory of this page and is forgotten with it. The server must allow pages of other origins to call it."
  const buttons = element("div", { className: "group" })
  const use = button("Use this model", "primary")
  use.type = "submit"
  const stop = button("Use none")
  const close = button("Close")
  buttons.append(use, stop, close)
  form.prepend(where)
  form.append(note, buttons)
  const title = element("h2", { id: "model-title" })
  title.textContent = "A language model for rewrites"
  dialog.append(title, form)
  document.body.append(dialog)

  const open = button("Model…")
  open.id = "model-open"
  const ask = button("Ask")
  ask.id = "model-ask"
  ask.hidden = true
  document.querySelector(".private")!.before(ask, open)

  function draw(): void {
    const host = service.address && new URL(service.address.endpoint).host
    where.textContent = host
      ? `When you press “Ask”, the paragraphs asked about and their neighbours go to ${host}. Nothing else leaves this page.`
      : "Nothing leaves this page while no model is set."
    document.querySelector(".private")!.textContent = host
      ? `What you ask about goes to ${host}.`
      : "Nothing leaves this page."
    ask.hidden = stop.hidden = !host
    ask.title = `Ask ${service.address?.model ?? ""} about the chosen finding, or about all of them`
  }

  async function change(address: ModelAddress | null): Promise<void> {
    try {
      await service.use(address)
      dialog.close()
    } catch (error) {
      notify("model", `The model can’t be used: ${describe(error)}`, { isError: true })
    }
    draw()
  }

  form.addEventListener("submit", event => {
    event.preventDefault()
    const values = Object.fromEntries(
      inputs.map(([name, input]) => [name, input.value.trim()]),
    ) as unknown as ModelAddress
    void change({ ...values, endpoint: values.endpoint.replace(/\/+$/u, "") })
  })
  stop.addEventListener("click", () => {
    for (const [name, input] of inputs) if (name === "key") input.value = ""
    void change(null)
  })
  close.addEventListener("click", () => dialog.close())
  open.addEventListener("click", () => dialog.showModal())
  dialog.addEventListener("click", event => {
    if (event.target === dialog) dialog.close()
  })
  ask.addEventListener("click", () => void askModel(editor, service, refresh, ask))
  draw()
}

async function askModel(
  editor: Editor,
  service: ModelService,
  refresh: () => void,
  ask: HTMLButtonElement,
): Promise<void> {
  const { findings, active } = editor.storage.ungarble
  const chosen = findings.filter(({ id }) => id === active)
  // What is wrong with the punctuation, rules settle alone.
  const about = chosen.length ? chosen : findings.filter(({ category }) => category !== "typography")
  if (!about.length) return notify("model", "There is nothing to ask about.")
  const stop = new AbortController()
  const say = (done: string) =>
    notify("model", `Asking about ${counted(about.length, "finding")}${done} …`, {
      action: { label: "Stop", run: () => stop.abort(new Error("It was stopped.")) },
    })
  say("")
  ask.disabled = true
  try {
    const result = await service.ask(about, {
      signal: stop.signal,
      onProgress: ({ done, total }) => say(`, ${done} of ${counted(total, "paragraph")} done`),
      onSuggestions: refresh,
    })
    if (!result) return closeNotice("model")
    const warned = [...result.suggestions.values()].flat().filter(({ warnings }) => warnings?.length).length
    const told = [
      `Rewrites came for ${result.suggestions.size} of ${counted(about.length, "finding")}.`,
      result.refused.length
        ? `${counted(result.refused.length, "rewrite")} changed facts or were no rewrites and are not shown.`
        : "",
      warned ? `${counted(warned, "rewrite")} may change a fact; look closely.` : "",
      result.failures[0]?.reason ?? "",
    ]
    notify("model", told.filter(Boolean).join(" "), { isError: result.failures.length > 0 })
  } catch (error) {
    notify("model", `The model was not asked further. ${describe(error)}`)
  } finally {
    ask.disabled = false
  }
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`
const describe = (error: unknown) => (error instanceof Error ? error.message : String(error))

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties)
}

function button(label: string, className = ""): HTMLButtonElement {
  return element("button", { type: "button", textContent: label, className })
}
