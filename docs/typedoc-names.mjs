import { Converter } from "typedoc"

// What an entry is imported by, where its file is called otherwise.
const entries = {
  "core/checker-entry": "core/checker",
  "core/glossary-csv": "core/glossary",
  "tiptap/storage/idb": "tiptap/idb",
}

/** Calls each module in the reference what users import it by. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const entry of project.children ?? []) {
      const name = entry.name.replace(/^(\w+)\/src/, "$1").replace(/\/index$/, "")
      entry.name = `@ungarble/${entries[name] ?? name}`
    }
  })
}
