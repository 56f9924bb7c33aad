import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vite"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Prints the address on a line of its own, without colours, so that a person and a script can both copy it. */
const plainAddress: Plugin = {
  name: "plain-address",
  configurePreviewServer(server) {
    server.printUrls = () => {
      const address = server.httpServer.address()
      const port = typeof address === "object" && address ? address.port : server.config.preview.port
      console.log(`Ungarble is ready: http://localhost:${port}/\nStop it with Ctrl+C.`)
    }
  },
}

/** Lets the browser itself see to it that nothing leaves the page. Vite's dev server needs more than this, so only for builds. */
const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      injectTo: "head-prepend",
      attrs: {
        "http-equiv": "Content-Security-Policy",
        // Style attributes come with pasted text; the editor drops them, and forbidding them would only fill the console.
        content:
          "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'",
      },
    },
  ],
}

/** The packages' sources are read directly, so that a change to one shows at once. */
export default defineConfig({
  root: at("."),
  base: "./",
  plugins: [plainAddress, policy],
  resolve: {
    alias: [
      { find: "@ungarble/core/rewriter", replacement: at("../../packages/core/src/rewriter/index.ts") },
      { find: "@ungarble/english/guard", replacement: at("../../packages/english/src/guard.ts") },
      { find: "@ungarble/english/tagger", replacement: at("../../packages/english/src/tagger/index.ts") },
      { find: "@ungarble/core/checker", replacement: at("../../packages/core/src/checker-entry.ts") },
      { find: "@ungarble/core/glossary", replacement: at("../../packages/core/src/glossary-csv.ts") },
      { find: "@ungarble/review/glossary", replacement: at("../../packages/review/src/glossary/index.ts") },
      { find: "@ungarble/tiptap/tracked", replacement: at("../../packages/tiptap/src/tracked/index.ts") },
      { find: "@ungarble/tiptap/target", replacement: at("../../packages/tiptap/src/target.ts") },
      ...["core", "english", "chinese", "tiptap", "review"].map(name => ({
        find: new RegExp(`^@ungarble/${name}$`),
        replacement: at(`../../packages/${name}/src/index.ts`),
      })),
    ],
  },
  worker: { format: "es" },
  // Served as it is, it finds its WebAssembly beside itself.
  optimizeDeps: { exclude: ["onnxruntime-web"] },
  // Word lists and Tiptap are large by nature; what is not needed at first is loaded on demand.
  build: { target: "es2022", chunkSizeWarningLimit: 1500 },
  server: { host: "127.0.0.1", fs: { allow: [at("../..")] } },
  preview: { host: "127.0.0.1", port: 4173 },
})
