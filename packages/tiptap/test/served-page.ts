import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright"
import { createServer } from "vite"
import { afterAll, beforeAll } from "vitest"

/** A folder of this package's tests, served to a real browser for all tests of a file. */
export interface ServedPage {
  readonly address: string
  readonly browser: Browser
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Call it at the top of a test file; what it gives can be used inside tests. */
export function servePage(folder: string): () => ServedPage {
  let served: ServedPage | undefined
  let stop = async () => {}
  beforeAll(async () => {
    const vite = await createServer({
      configFile: false,
      root: at(folder),
      logLevel: "error",
      cacheDir: at(`../node_modules/.vite-test-${folder.replaceAll(/\W/g, "")}`),
      resolve: {
        alias: {
          "@ungarble/core/checker": at("../../core/src/checker-entry.ts"),
          "@ungarble/core": at("../../core/src/index.ts"),
        },
      },
      server: { host: "127.0.0.1", port: 0, hmr: false, watch: null, fs: { strict: false } },
    })
    await vite.listen()
    const executablePath =
      process.env.CHROMIUM_PATH ??
      (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath())
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    })
    stop = async () => {
      await browser.close()
      await vite.close()
    }
    served = { address: vite.resolvedUrls!.local[0]!, browser }
  }, 60_000)
  afterAll(() => stop())
  return () => served!
}
