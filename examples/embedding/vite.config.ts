import { fileURLToPath } from "node:url"
import vue from "@vitejs/plugin-vue"
import { defineConfig } from "vite"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const source = (name: string, file = "index.ts") => at(`../../packages/${name}/src/${file}`)

/** The packages' sources are read directly, so that a change to one shows at once. */
export default defineConfig({
  root: at("."),
  plugins: [vue()],
  resolve: {
    alias: [
      { find: "@ungarble/core/checker", replacement: source("core", "checker-entry.ts") },
      { find: "@ungarble/core/glossary", replacement: source("core", "glossary-csv.ts") },
      { find: "@ungarble/tiptap/target", replacement: source("tiptap", "target.ts") },
      ...["core", "english", "cedict", "chinese", "tiptap", "review"].map(name => ({
        find: new RegExp(`^@ungarble/${name}$`),
        replacement: source(name),
      })),
    ],
    // The framework's binding and the extension must talk about the same Tiptap.
    dedupe: ["@tiptap/core", "@tiptap/pm"],
  },
  worker: { format: "es" },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: ["plain", "policy", "react", "vue", "two"].map(name => at(`${name}.html`)) },
  },
  server: { host: "127.0.0.1", fs: { allow: [at("../..")] } },
})
