import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { chromium } from "playwright"
import { build, preview } from "vite"
import type { Sized } from "./speed.js"

const root = fileURLToPath(new URL("../../page/", import.meta.url))

/** Measures each size in a real Chromium, each on a page freshly opened, on its main thread. */
export async function measureInChromium(
  texts: readonly string[],
  sizes: readonly number[],
): Promise<{ readonly browser: string; readonly sizes: readonly Sized[] }> {
  const outDir = mkdtempSync(join(tmpdir(), "ungarble-speed-"))
  await build({ root, configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true } })
  const server = await preview({
    root,
    configFile: false,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  })
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--enable-precise-memory-info"],
  })
  try {
    const address = server.resolvedUrls?.local[0]
    if (!address) throw new Error("Expected the page to be served on loopback, got no address")
    const measured: Sized[] = []
    for (const words of sizes) {
      const page = await browser.newPage()
      await page.goto(address)
      await page.waitForFunction("globalThis.measure")
      measured.push(await page.evaluate<Sized>(`measure(${JSON.stringify(texts)}, ${words})`))
      await page.close()
    }
    return { browser: `Chromium ${browser.version()}`, sizes: measured }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}

/** A Chromium that is there anyway, or else the one that comes as a package. */
async function executable(): Promise<string> {
  const installed = "/usr/bin/chromium"
  return process.env.CHROMIUM_PATH ?? (existsSync(installed) ? installed : await sparticuz.executablePath())
}
