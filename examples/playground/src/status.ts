import type { Editor } from "@tiptap/core"
import type { CheckProgress } from "@ungarble/core"
import { en, languageName, type ReviewTarget } from "@ungarble/review"
import { countWords, drawFigures, perHundred } from "./figures.js"
import { closeNotice, notify } from "./notices.js"

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

/** Keeps counts, progress, figures and the buttons' states true, at most once a frame. */
export function setUpStatus(editor: Editor, target: ReviewTarget): void {
  const counts = byId("counts")
  const badge = byId("badge")
  const progress = byId<HTMLProgressElement>("progress")
  const loading = byId("loading")
  const figures = byId("figures")
  const findingsPanel = byId("findings")
  const undo = byId<HTMLButtonElement>("undo")
  const redo = byId<HTMLButtonElement>("redo")
  const accept = byId<HTMLButtonElement>("accept")
  let frame = 0
  let hasFailed = false

  function draw(): void {
    frame = 0
    const { findings, status, active, language, decided } = target.state
    const words = countWords(editor.state.doc)
    const isForeign = language !== null && !language.isTarget && findings.length === 0
    counts.textContent = isForeign
      ? `${words.toLocaleString("en")} words, not English: this looks like ${languageName(language, en) ?? "another language"}`
      : `${words.toLocaleString("en")} words, ${findings.length} ${findings.length === 1 ? "finding" : "findings"}, ${perHundred(findings.length, words)} per 100 words`
    badge.textContent = findings.length ? String(findings.length) : ""
    progress.hidden = status !== "checking"
    const { progress: done } = target.state
    if (done && done.total > 0) progress.value = done.done / done.total
    else progress.removeAttribute("value")
    loading.hidden = progress.hidden || done?.phase !== "loading"
    if (done?.phase === "loading") loading.textContent = `loading ${percent(done)} %`
    undo.disabled = !editor.can().undo()
    redo.disabled = !editor.can().redo()
    accept.disabled = !findings.find(({ id }) => id === active)?.suggestions.length
    if (!figures.hidden) drawFigures(byId("table"), findings, words, decided)

    // The list says it, too, with the reason; a notice is for when the list is out of sight.
    if (status === "failed" && !hasFailed && findingsPanel.offsetParent === null) {
      notify("check", "The check stopped. Findings and text are kept.", {
        isError: true,
        action: { label: "Try again", run: () => target.check() },
      })
    } else if (status !== "failed" && hasFailed) closeNotice("check")
    hasFailed = status === "failed"
  }
  const later = () => {
    if (!frame) frame = requestAnimationFrame(draw)
  }
  target.subscribe(later)
  editor.on("transaction", later)
  new MutationObserver(later).observe(figures, { attributeFilter: ["hidden"] })
  later()
}

const percent = ({ done, total }: CheckProgress) => Math.floor((100 * done) / Math.max(1, total))
