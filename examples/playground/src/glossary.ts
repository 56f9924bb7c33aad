import type { Glossary } from "@ungarble/core"
import { readGlossary, writeGlossary } from "@ungarble/core/glossary"
import { glossaryPanel } from "@ungarble/review/glossary"
import { keepChoice, readChoice } from "./keep.js"

/** The glossary of earlier visits; an empty one if there is none or it can't be read. */
export function keptGlossary(): Glossary {
  try {
    return readGlossary(readChoice("glossary") ?? "")
  } catch {
    return { terms: [] }
  }
}

/** Lets a person edit the glossary, and keeps it in this browser. */
export function setUpGlossary(glossary: Glossary, onChange: (glossary: Glossary) => void): void {
  const panel = glossaryPanel(glossary, {
    onChange(next) {
      keepChoice("glossary", writeGlossary(next))
      onChange(next)
    },
  })
  document.getElementById("glossary")!.append(panel.element)
}
