import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests read the packages' sources, so that a stale build can't make them pass. */
const alias = [
  { find: "@ungarble/core/checker", replacement: at("packages/core/src/checker-entry.ts") },
  { find: "@ungarble/core/glossary", replacement: at("packages/core/src/glossary-csv.ts") },
  { find: "@ungarble/core/guard", replacement: at("packages/core/src/guard/index.ts") },
  { find: "@ungarble/core/rewriter", replacement: at("packages/core/src/rewriter/index.ts") },
  { find: "@ungarble/core/testing", replacement: at("packages/core/src/testing/index.ts") },
  { find: "@ungarble/english/guard", replacement: at("packages/english/src/guard.ts") },
  { find: "@ungarble/english/tagger", replacement: at("packages/english/src/tagger/index.ts") },
  { find: "@ungarble/review/glossary", replacement: at("packages/review/src/glossary/index.ts") },
  { find: "@ungarble/tiptap/idb", replacement: at("packages/tiptap/src/storage/idb.ts") },
  { find: "@ungarble/tiptap/prosemirror", replacement: at("packages/tiptap/src/prosemirror.ts") },
  { find: "@ungarble/tiptap/storage", replacement: at("packages/tiptap/src/storage/index.ts") },
  { find: "@ungarble/tiptap/target", replacement: at("packages/tiptap/src/target.ts") },
  { find: "@ungarble/tiptap/tracked", replacement: at("packages/tiptap/src/tracked/index.ts") },
  ...["core", "english", "cedict", "chinese", "tiptap", "review"].map(name => ({
    find: new RegExp(`^@ungarble/${name}$`),
    replacement: at(`packages/${name}/src/index.ts`),
  })),
]

/** How long a polled expectation may take: a second, the default, is short where two cores run browsers and servers. */
const poll = { timeout: 20_000 }

/** A Chromium that is there anyway, or else the one that comes as a package. */
const chromium = async () =>
  process.env.CHROMIUM_PATH ??
  (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath())

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: await chromium(),
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  }),
  instances: [{ browser: "chromium" as const }],
}

// All we import is ESM. Bundling what is met on the way reloads the page, and the first run on a fresh clone fails.
const optimizeDeps = { noDiscovery: true }

/** A benchmark in the browser; it takes a while, so it runs only by its name: `vitest run --project typing`. */
const typing = {
  resolve: { alias },
  optimizeDeps,
  test: {
    name: "typing",
    include: ["packages/*/bench/**/*.browser.ts"],
    exclude: ["**/node_modules/**"],
    browser,
  },
}
const isAskedFor = (project: string) =>
  process.argv.some(arg => arg === project || arg === `--project=${project}`)

export default defineConfig({
  test: {
    // One fewer than there are cores is what vitest takes; on two cores, most of that one's time is waiting for a page.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "node",
          testTimeout: 60_000,
          expect: { poll },
          include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts", "docs/test/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        optimizeDeps,
        test: {
          name: "browser",
          testTimeout: 60_000,
          expect: { poll },
          include: ["packages/*/test/**/*.browser.test.ts", "examples/*/test/**/*.browser.test.ts"],
          exclude: ["**/node_modules/**"],
          browser,
        },
      },
      ...(isAskedFor("typing") ? [typing] : []),
    ],
  },
})
