import "@ungarble/review/style.css"
import "@ungarble/tiptap/style.css"
import "./style.css"
import type { Content } from "@tiptap/core"
import { mergeIgnores, noIgnores, type Sensitivity, writeDecisions } from "@ungarble/core"
import { decisionsCsv, decisionsJson, findingList, popover } from "@ungarble/review"
import { reviewTarget } from "@ungarble/tiptap/target"
import { setUpChanges } from "./changes.js"
import { setUpDeepCheck } from "./deep-check.js"
import { acceptDrops } from "./drop.js"
import { canShow, makeEditor } from "./editor.js"
import { download, type ExportFormat, exportText, mediaTypes } from "./export.js"
import { keptGlossary, setUpGlossary } from "./glossary.js"
import { setUpHelp } from "./help.js"
import { setUpIgnored } from "./ignored.js"
import { type Kept, keepChoice, readChoice, readKept, readKeptIgnores, setAside } from "./keep.js"
import { setUpLayout } from "./layout.js"
import { setUpModel } from "./model/model-panel.js"
import { modelService } from "./model/model-service.js"
import { closeNotice, notify } from "./notices.js"
import { openFile } from "./open-file.js"
import { setUpReading } from "./reading.js"
import { samples } from "./samples/index.js"
import { setUpSaving } from "./saving.js"
import { checkService } from "./service.js"
import { setUpSource } from "./source-column.js"
import { sourceText } from "./source-text.js"
import { setUpStatus } from "./status.js"
import { textContent } from "./text-content.js"

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

const layout = setUpLayout(() => sheet.place())
setUpHelp()

const kept = firstDocument()
let title = kept.title
/** What is not shown in the text that is open, and what is not shown in any. */
let ignoredHere = kept.ignores
let ignoredAlways = readKeptIgnores()
let glossary = keptGlossary()
const sensitivity = byId<HTMLSelectElement>("sensitivity")
const mode = byId<HTMLSelectElement>("mode")
const settings = () => ({
  sensitivity: sensitivity.value as Sensitivity,
  ignores: mergeIgnores(ignoredAlways, ignoredHere),
  glossary,
})

const checker = checkService(() =>
  notify(
    "thread",
    "Background checking is not available here; the page checks by itself and may feel slower.",
  ),
)
setUpDeepCheck(checker, () => {
  closeNotice("problem")
  editor.commands.setUngarbleSettings(settings())
})
const source = sourceText()
const model = modelService(checker)
const editor = makeEditor(
  byId("editor"),
  kept.doc,
  model,
  settings(),
  index => source.paragraphs[index],
  reason => {
    target.fail(reason)
    // What could not be loaded stops only a part of the check, of which the list of findings says nothing.
    if (target.state.status !== "failed") notify("problem", describe(reason), { isError: true })
  },
)
const target = reviewTarget(editor, { earlier: kept.decisions })
const list = findingList(target, {
  onPick(id) {
    layout.show("text")
    // On a narrow screen the text was hidden until now and could not be scrolled.
    target.select(id)
  },
})
byId("findings").append(list.element)
const sheet = popover(target)
setUpStatus(editor, target)
setUpReading(target)
setUpChanges(editor)
setUpGlossary(glossary, next => {
  glossary = next
  editor.commands.setUngarbleSettings(settings())
})
setUpModel(editor, model, () => editor.commands.setUngarbleSettings(settings()))
setUpSource(editor, source)
const ignores = setUpIgnored(editor, ignoredAlways, () => {
  ignoredAlways = noIgnores
  editor.commands.setUngarbleSettings(settings())
  save()
})
const save = setUpSaving(editor, target, () => title, ignores)

/** The text of the last visit, or the first sample. */
function firstDocument(): Kept {
  const kept = readKept()
  if (!kept) return sampleDocument()
  if (!canShow(kept.doc)) {
    setAside()
    notify("restore", "The text of your last visit is damaged and could not be opened; it was put aside.", {
      isError: true,
    })
    return sampleDocument()
  }
  notify("restore", `Your text “${kept.title}” is back as you left it.`)
  return kept
}

function sampleDocument(): Kept {
  const [{ title, text }] = samples
  return { title, doc: textContent(text, true), decisions: [], ignores: noIgnores }
}

/** Puts another document in place of this one, as one step that undo takes back. */
function load(content: Content, name: string, note?: string): void {
  const before = title
  closeNotice("restore")
  editor.commands.selectFinding(null)
  editor.chain().setContent(content).setTextSelection(0).run()
  title = name
  source.set("")
  target.restart()
  if (ignoredHere !== noIgnores) {
    ignoredHere = noIgnores
    editor.commands.setUngarbleSettings(settings())
  }
  layout.show("text")
  document.querySelector(".page")!.scrollTop = 0
  notify("open", note ?? `“${name}” is open.`, {
    isError: note !== undefined,
    action: {
      label: "Back to the text before",
      run() {
        title = before
        editor.commands.undo()
      },
    },
  })
}

async function open(file: File): Promise<void> {
  notify("open", `Reading “${file.name}” …`)
  try {
    const { name, content, note } = await openFile(file)
    load(content, name, note)
  } catch (error) {
    notify("open", `${describe(error)} Your text is as it was.`, { isError: true })
  }
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error))

const picker = byId<HTMLInputElement>("file")
byId("open").addEventListener("click", () => picker.click())
picker.addEventListener("change", () => {
  const [file] = picker.files ?? []
  picker.value = ""
  if (file) void open(file)
})
acceptDrops(file => void open(file))
byId("new").addEventListener("click", () => {
  load(textContent(""), "Untitled")
  editor.commands.focus()
})

const sampleMenu = byId<HTMLSelectElement>("samples")
for (const sample of samples) sampleMenu.add(new Option(`${sample.title} (${sample.about})`, sample.id))
sampleMenu.addEventListener("change", () => {
  const sample = samples.find(({ id }) => id === sampleMenu.value)
  sampleMenu.value = ""
  if (sample) load(textContent(sample.text, true), sample.title)
})

mode.value = readChoice("mode") === "diff" ? "diff" : "underline"
editor.commands.setUngarbleMode(mode.value === "diff" ? "diff" : "underline")
mode.addEventListener("change", () => {
  editor.commands.setUngarbleMode(mode.value === "diff" ? "diff" : "underline")
  keepChoice("mode", mode.value)
})
sensitivity.addEventListener("change", () => editor.commands.setUngarbleSettings(settings()))

byId("undo").addEventListener("click", () => editor.commands.undo())
byId("redo").addEventListener("click", () => editor.commands.redo())
byId("accept").addEventListener("click", () => {
  const { active, option } = editor.storage.ungarble
  if (active !== null) editor.commands.acceptFinding(active, option)
})
byId("copy").addEventListener("click", async () => {
  const text = exportText(editor, "txt", title)
  try {
    await navigator.clipboard.writeText(text)
    notify("copy", "The text is in the clipboard.")
  } catch {
    notify("copy", "The browser did not allow copying. Select the text and press Ctrl+C, or download it.", {
      isError: true,
    })
  }
})
const downloads = byId<HTMLSelectElement>("download")
downloads.addEventListener("change", () => {
  const format = downloads.value as ExportFormat | "jsonl" | "csv" | "json" | ""
  downloads.value = ""
  const name = title.replace(/\.[^.]+$/u, "") || "text"
  if (format === "csv") {
    download(decisionsCsv(target.decisions), `${name}.decisions.csv`, "text/csv")
  } else if (format === "json") {
    download(decisionsJson(target.decisions), `${name}.decisions.json`, "application/json")
  } else if (format === "jsonl") {
    download(writeDecisions(target.decisions), `${name}.decisions.jsonl`, "application/jsonl")
  } else if (format) {
    download(exportText(editor, format, title), `${name}.${format}`, mediaTypes[format])
  }
})

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.altKey && !event.ctrlKey && !event.metaKey && sheet.focus())
    event.preventDefault()
})
