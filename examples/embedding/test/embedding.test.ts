import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { type Browser, chromium, type Page } from "playwright"
import { createElement } from "react"
import { renderToString } from "react-dom/server"
import { build } from "vite"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { ReviewedEditor } from "../src/ReviewedEditor.js"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
}
const nonce = "bm9uY2U="
const policy = `default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'nonce-${nonce}'`

let out: string
let server: Server
let browser: Browser
let page: Page
/** Errors of the page, what it logged as such, and what its policy forbade. */
let trouble: string[]

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "ungarble-embedding-"))
  await build({
    configFile: at("../vite.config.ts"),
    logLevel: "error",
    build: { outDir: out, emptyOutDir: true },
  })
  server = createServer(({ url = "/" }, response) => {
    const file = join(out, new URL(url, "http://localhost").pathname)
    if (!existsSync(file)) return void response.writeHead(404).end()
    const type = types[extname(file)] ?? "application/octet-stream"
    const isStrict = file.endsWith("policy.html") || file.endsWith(".js")
    response.writeHead(200, { "content-type": type, ...(isStrict && { "content-security-policy": policy }) })
    response.end(
      type === "text/html" ? readFileSync(file, "utf8").replaceAll("%nonce%", nonce) : readFileSync(file),
    )
  }).listen(0, "127.0.0.1")
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath())
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(out, { recursive: true, force: true })
})
beforeEach(async () => {
  trouble = []
  page = await browser.newPage()
  page.setDefaultTimeout(8000)
  page.on("pageerror", error => trouble.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error") trouble.push(message.text())
  })
})
afterEach(async () => {
  await page.close()
  expect(trouble).toEqual([])
})

async function open(name: string): Promise<void> {
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/${name}.html`)
  await page.locator(".tiptap .ungarble-finding").first().waitFor()
}
const text = (nth = 0) => page.locator(".tiptap").nth(nth).textContent()

test.each(["plain", "react", "vue", "policy"])(
  "%s: findings are marked, listed, shown in the popover and accepted by key",
  async name => {
    await open(name)
    await expect.poll(() => page.locator(".ungarble-row").count()).toBe(3)
    expect(await page.locator(".ungarble-screen").count()).toBe(1)
    await page.locator(".ungarble-row").last().click()
    await page.getByRole("dialog").waitFor()
    // From the list back into the text.
    await page.keyboard.press("Escape")
    await page.keyboard.press("Control+Enter")
    await expect.poll(text).toContain("kept at it until dawn")
    expect(await page.locator(".tiptap strong").textContent()).toBe("until")
  },
  30_000,
)

test("two editors on a page decide each for itself", async () => {
  await open("two")
  await expect.poll(() => page.locator(".ungarble-list").nth(1).locator(".ungarble-row").count()).toBe(3)
  const before = await text(1)
  await expect.poll(() => page.locator(".ungarble-list").nth(0).locator(".ungarble-row").count()).toBe(3)
  await page
    .locator("body > section")
    .nth(0)
    .getByRole("button", { name: /^Accept/ })
    .click()
  await expect.poll(() => text(0)).toContain("kept at it until dawn")
  expect(await text(1)).toBe(before)
  await page.locator("body > section").nth(1).locator(".ungarble-row").first().click()
  await page.locator("body > section").nth(1).locator(".tiptap .ungarble-active").first().waitFor()
  expect(await page.locator("body > section").nth(0).locator(".ungarble-active").count()).toBe(0)
}, 30_000)

test("a server renders the React component without a page, a worker or an error", () => {
  expect(typeof document).toBe("undefined")
  expect(renderToString(createElement(ReviewedEditor, { content: "<p>Text</p>" }))).toContain("<aside>")
})
