import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import type { AxeResults } from "axe-core"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright"
import { createServer, type ViteDevServer } from "vite"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"

let server: ViteDevServer
let browser: Browser
let context: BrowserContext
let page: Page
let address: string
/** Requests that left this machine, errors of the page and what it logged as such. */
let trouble: string[]

beforeAll(async () => {
  server = await createServer({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    logLevel: "error",
    // Prepared anew and apart: a cache from before an import was added makes the page reload in the middle of a test.
    cacheDir: fileURLToPath(new URL("../node_modules/.vite-test", import.meta.url)),
    optimizeDeps: { force: true },
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
  })
  await server.listen()
  address = server.resolvedUrls!.local[0]!
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath())
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(async () => {
  trouble = []
  // What one test leaves in the browser's storage, another must not find.
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  // The deep check would fetch its model in every test.
  await context.addInitScript(() => {
    localStorage.setItem("ungarble.deep", localStorage.getItem("ungarble.deep") ?? "off")
  })
  page = await context.newPage()
  page.on("request", request => {
    if (!/^(?:http:\/\/127\.0\.0\.1[:/]|data:|blob:)/u.test(request.url())) trouble.push(request.url())
  })
  page.on("pageerror", error => trouble.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error") trouble.push(message.text())
  })
  await page.goto(address)
  await page.locator(".tiptap .ungarble-finding").first().waitFor()
}, 30_000)

afterEach(async () => {
  await context.close()
  expect(trouble).toEqual([])
})

const text = async () => (await page.locator(".tiptap").textContent()) ?? ""
const findings = async () =>
  Number(/(\d+) findings?,/u.exec((await page.locator("#counts").textContent()) ?? "")?.[1])
/** The number of findings when the whole text has been checked. */
async function allFindings(): Promise<number> {
  await expect.poll(findings).toBeGreaterThan(15)
  await page.locator("#progress").waitFor({ state: "hidden" })
  return findings()
}
const openFile = (name: string, content: string | Buffer) =>
  page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) })

test("opens with a garbled sample already flagged, accepts by keyboard and undoes", async () => {
  const open = await allFindings()
  const before = await text()
  await page.locator(".tiptap").focus()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("F8")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Control+Enter")
  await expect.poll(text).not.toBe(before)
  await expect.poll(findings).toBe(open - 1)
  await page.keyboard.press("Control+z")
  await expect.poll(text).toBe(before)
  await expect.poll(findings).toBe(open)
}, 30_000)

test("accepts everything in the list as one step and keeps the text over a reload", async () => {
  await page.locator(".ungarble-progress").waitFor()
  await expect.poll(findings).toBeGreaterThan(15)
  const before = await text()
  await page.getByRole("button", { name: /^Accept (?:all )?\d+ rewrite/u }).click()
  await expect.poll(findings).toBeLessThan(10)
  const after = await text()
  await page.locator("#undo").click()
  await expect.poll(text).toBe(before)
  await page.locator("#redo").click()
  await expect.poll(text).toBe(after)
  await page.getByText("Saved in this browser.").waitFor()
  await page.reload()
  await expect.poll(text).toBe(after)
}, 30_000)

test("refuses what is no text, says why and keeps the text it has", async () => {
  const before = await text()
  await openFile("picture.txt", Buffer.from([137, 80, 78, 71, 0, 0, 0, 13]))
  await page.getByText("“picture.txt” is not a text file.").waitFor()
  await openFile("broken.docx", "not a zip file")
  await page.getByText("“broken.docx” is damaged or not a Word file.").waitFor()
  expect(await text()).toBe(before)
}, 30_000)

test("reads a file in an old encoding and says which", async () => {
  await openFile("cafe.txt", Buffer.from("The caf\xe9 was was closed on Monday.", "latin1"))
  await page.getByText("was read as windows-1252").waitFor()
  await expect.poll(text).toBe("The café was was closed on Monday.")
  await expect.poll(findings).toBe(1)
}, 30_000)

test("says so when a text is not English, and lets no markup of a file run", async () => {
  const german =
    "Der Bürgermeister hat gestern den neuen Bahnhof eröffnet. Viele Menschen kamen, um die Feier zu sehen, " +
    "und die Kinder spielten im Park. Das Wetter war schön und die Stimmung gut."
  await openFile(
    "bahnhof.html",
    `<p>${german}</p><img src="x" onerror="document.title='hurt'"><script>document.title='hurt'</script>`,
  )
  await page.getByText("Not English: this looks like German", { exact: true }).waitFor()
  expect(await text()).toContain("Bürgermeister")
  expect(await page.title()).toBe("Ungarble")
}, 30_000)

test("takes back what was always ignored, without a reload and after one", async () => {
  const open = await allFindings()
  const always = () => page.locator("#ignored-count").textContent()
  const ignore = async () => {
    await page.locator(".tiptap").focus()
    await page.keyboard.press("Control+Home")
    await page.keyboard.press("F8")
    await page.keyboard.press("Alt+Enter")
    await page.keyboard.press("i")
    await page.getByRole("dialog").getByRole("button", { name: "Always" }).click()
    await expect.poll(always).toBe("1 always ignored.")
    await expect.poll(findings).toBeLessThan(open)
  }
  await ignore()
  await page.locator("#tab-figures").click()
  await page.locator("#unignore").click()
  await expect.poll(findings).toBe(open)
  await ignore()
  await page.reload()
  await expect.poll(always).toBe("1 always ignored.")
  await expect.poll(findings).toBeLessThan(open)
  await page.locator("#tab-figures").click()
  await page.locator("#unignore").click()
  await expect.poll(findings).toBe(open)
}, 30_000)

test("accepts what a filtered list shows as one step", async () => {
  const open = await allFindings()
  const before = await text()
  await page.locator(".ungarble-chips button").first().click()
  const accept = page.getByRole("button", { name: /^Accept (?:all )?\d+ rewrite/u })
  const some = Number(/\d+/u.exec((await accept.textContent()) ?? "")?.[0])
  expect(some).toBeGreaterThan(1)
  expect(some).toBeLessThan(open)
  await accept.click()
  await expect.poll(text).not.toBe(before)
  await expect.poll(findings).toBeLessThanOrEqual(open - some)
  await page.locator("#undo").click()
  await expect.poll(text).toBe(before)
  await expect.poll(findings).toBe(open)
}, 30_000)

test("puts the original beside the text, compares it, marks its paragraph and keeps it nowhere", async () => {
  await openFile(
    "visitors.txt",
    "The county had 8,700 visitors this year.\n\nIt rained on Sunday in the hills.",
  )
  await expect.poll(findings).toBe(0)
  await page.locator("#source-toggle").click()
  await page.locator("#source-field").fill("今年全县接待游客8.7万人次。\n\n周日山区下了雨。")
  await page.locator("#source-form button[type=submit]").click()
  await expect.poll(findings).toBe(1)
  await page.locator(".tiptap .ungarble-finding", { hasText: "8,700" }).waitFor()
  const rows = page.locator("#source-list li")
  expect(await rows.count()).toBe(2)
  await page.locator(".tiptap p").nth(1).click()
  await expect.poll(() => page.locator("#source-list .current").textContent()).toBe("周日山区下了雨。")
  const tops = (selector: string) =>
    page.locator(selector).evaluateAll(all => all.map(each => Math.round(each.getBoundingClientRect().top)))
  await expect.poll(() => tops("#source-list li")).toEqual(await tops(".tiptap p"))
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("接待游客")
  await page.setViewportSize({ width: 390, height: 800 })
  await expect.poll(() => rows.nth(0).isVisible()).toBe(false)
  expect(await rows.nth(1).isVisible()).toBe(true)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await page.locator("#source-remove").click()
  await expect.poll(findings).toBe(0)
}, 30_000)

test("tracks accepted rewrites when told to, reads them before and after, and reverts them all", async () => {
  await allFindings()
  const before = await text()
  await page.locator("#tab-reading").click()
  await page.locator("#role").selectOption("translator")
  await page.locator(".tiptap").focus()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("F8")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Control+Enter")
  await page.getByText("1 tracked change", { exact: true }).waitFor()
  expect(await page.locator(".tiptap del.ungarble-tracked").count()).toBeGreaterThan(0)
  await page.getByLabel("Before").check()
  await expect.poll(() => page.locator(".ungarble-reading-text").textContent()).toBe(before)
  await page.locator("#changes-revert").click()
  await expect.poll(text).toBe(before)
  await page.locator("#changes").waitFor({ state: "hidden" })
}, 30_000)

test("a term of the glossary is found at once, and is still there after a reload", async () => {
  const open = await allFindings()
  await page.locator("#tab-glossary").click()
  await page.getByRole("button", { name: "Add a term" }).click()
  await page.keyboard.type("town hall")
  await page.getByLabel("Not", { exact: true }).fill("the")
  await page.keyboard.press("Tab")
  await expect.poll(findings).toBeGreaterThan(open)
  const more = await findings()
  await page.reload()
  await expect.poll(findings).toBe(more)
  await page.locator("#tab-glossary").click()
  expect(await page.getByLabel("Write", { exact: true }).inputValue()).toBe("town hall")
}, 30_000)

test("says so when the deep check can’t be loaded, and goes on with the rules", async () => {
  const open = await allFindings()
  await context.route("**/tagger.onnx*", route => route.fulfill({ status: 404 }))
  await page.locator("#deep").check()
  await page.getByText(/^The deep check could not be loaded, .* answered 404/u).waitFor()
  expect(await allFindings()).toBe(open)
}, 30_000)

test("axe finds nothing wrong with the page, its tabs and the popover", async () => {
  await allFindings()
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"))
  const complaints = async (selector = "html") => {
    const { violations } = await page.evaluate<AxeResults>(`axe.run("${selector}")`)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 90)} ${any[0]?.message}`),
    )
  }
  await page.locator(".tiptap").focus()
  await page.keyboard.press("F8")
  await page.getByRole("dialog").waitFor()
  expect(await complaints()).toEqual([])
  for (const tab of ["reading", "glossary", "figures"]) {
    await page.locator(`#tab-${tab}`).click()
    expect(await complaints(`#${tab}`), tab).toEqual([])
  }
}, 60_000)

test("has all of its bar on the screen at 1,280 pixels, and no more than the screen's width at 390", async () => {
  expect((await page.locator("#keys").boundingBox())!.x).toBeLessThan(1250)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ["findings", "reading", "glossary", "figures", "text"]) {
    await page.locator(`[data-show=${view}]`).click()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider, view).toBeLessThanOrEqual(0)
  }
}, 30_000)
