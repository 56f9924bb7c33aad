import { withPage } from "./served-page.js"
import type { Sized } from "./speed.js"

/** Measures each size in a real Chromium, each on a page freshly opened, on its main thread. */
export function measureInChromium(
  texts: readonly string[],
  sizes: readonly number[],
): Promise<{ readonly browser: string; readonly sizes: readonly Sized[] }> {
  return withPage("index.html", async ({ browser, open }) => {
    const measured: Sized[] = []
    for (const words of sizes) {
      const page = await open("measure")
      measured.push(await page.evaluate<Sized>(`measure(${JSON.stringify(texts)}, ${words})`))
      await page.close()
    }
    return { browser, sizes: measured }
  })
}
