import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { chromium, type Page } from "playwright"
import { build, preview } from "vite"

const root = fileURLToPath(new URL("../../page/", import.meta.url))

/** A page of the bench, built and served on loopback, for as long as `withPage` runs. */
export interface ServedPage {
  /** Such as `Chromium 147.0.7727.15`. */
  readonly browser: string
  /** Opens the page anew, in a process of its own, until this function of its global scope is there. */
  open(ready: string): Promise<Page>
  /** MiB that the largest page's process has resident in memory now; undefined where the system doesn't tell. */
  resident(): Promise<number | undefined>
}

// A page may use threads only where it is isolated.
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
}

/** Builds and serves `name` of the folder `page`, and takes it all down when `use` is done. */
export async function withPage<T>(name: string, use: (page: ServedPage) => Promise<T>): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), "ungarble-speed-"))
  const rollupOptions = { input: join(root, name) }
  const common = { root, configFile: false, logLevel: "error" } as const
  await build({ ...common, build: { outDir, emptyOutDir: true, rollupOptions } })
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, headers: isolation },
  })
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--enable-precise-memory-info"],
  })
  const open = async (ready: string) => {
    const address = server.resolvedUrls?.local[0]
    if (!address) throw new Error("Expected the page to be served on loopback, got no address")
    const page = await browser.newPage()
    await page.goto(address + name)
    await page.waitForFunction(`globalThis.${ready}`)
    return page
  }
  const resident = async () => {
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send("SystemInfo.getProcessInfo")
    const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentOf(id))
    return sizes.reduce((most, size) => (most === undefined || (size ?? 0) > most ? size : most), undefined)
  }
  try {
    return await use({ browser: `Chromium ${browser.version()}`, open, resident })
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}

function residentOf(process: number): number | undefined {
  const file = `/proc/${process}/status`
  if (!existsSync(file)) return undefined
  const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(file, "utf8"))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

/** A Chromium that is there anyway, or else the one that comes as a package. */
async function executable(): Promise<string> {
  const installed = "/usr/bin/chromium"
  return process.env.CHROMIUM_PATH ?? (existsSync(installed) ? installed : await sparticuz.executablePath())
}
