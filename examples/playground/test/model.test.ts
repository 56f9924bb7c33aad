import { existsSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright"
import { build, type PreviewServer, preview } from "vite"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { type ModelServer, rewriteAll, startModelServer } from "../../../packages/core/test/model-server.js"

const configFile = fileURLToPath(new URL("../vite.config.ts", import.meta.url))
let outDir: string
let server: PreviewServer
let address: string
let browser: Browser
let context: BrowserContext
let page: Page
let model: ModelServer
/** Every request of the page and of its workers. */
let requests: string[]
let trouble: string[]

// The page as it is shipped, with its content policy.
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "ungarble-playground-"))
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true, minify: false } })
  server = await preview({
    configFile,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
    logLevel: "error",
  })
  address = `http://127.0.0.1:${(server.httpServer.address() as { port: number }).port}/`
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath())
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(outDir, { recursive: true, force: true })
})

beforeEach(async () => {
  model = await startModelServer()
  requests = []
  trouble = []
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.on("request", request => requests.push(request.url()))
  // The deep check would fetch its model in every test; one of them turns it on.
  await context.addInitScript(() => {
    localStorage.setItem("ungarble.deep", localStorage.getItem("ungarble.deep") ?? "off")
  })
  page = await context.newPage()
  page.on("pageerror", error => trouble.push(String(error)))
  await page.goto(address)
  await page.locator(".tiptap .ungarble-finding").first().waitFor()
}, 60_000)
afterEach(async () => {
  await context.close()
  await model.close()
  expect(trouble).toEqual([])
})

const elsewhere = () => requests.filter(url => !url.startsWith(address) && !/^(?:data|blob):/u.test(url))
const foot = () => page.locator(".private").textContent()
const text = async () => (await page.locator(".tiptap").textContent()) ?? ""
const toModel = () => requests.filter(url => url.startsWith(model.url))

async function useModel(): Promise<void> {
  await page.locator("#model-open").click()
  await page.locator("#model input[name=endpoint]").fill(model.url)
  await page.locator("#model input[name=model]").fill("small")
  await page.locator("#model input[name=key]").fill("my-key")
  await page.getByRole("button", { name: "Use this model" }).click()
  await page.locator("#model").waitFor({ state: "hidden" })
}
async function typeFinding(): Promise<void> {
  await page.locator("#new").click()
  await page.locator(".tiptap").click()
  await page.keyboard.type("The bureau won the flowing red flag again.")
  await page.locator(".tiptap .ungarble-finding").first().waitFor()
}

test("sends nothing anywhere while no model is set, whatever is done", async () => {
  expect(await foot()).toBe("Nothing leaves this page.")
  await typeFinding()
  await page.keyboard.press("F8")
  await page.keyboard.press("Control+Enter")
  await page.locator("#model-open").click()
  await page.getByText("Nothing leaves this page while no model is set.").waitFor()
  await page.locator("#model input[name=endpoint]").fill(model.url)
  await page.getByRole("button", { name: "Close" }).last().click()
  await page.locator(".tiptap").click()
  await page.keyboard.type(" And it rained.")
  await expect.poll(text).toContain("rained")
  await page.reload()
  await page.locator(".tiptap").waitFor()
  expect(elsewhere()).toEqual([])
  expect(model.seen).toEqual([])
}, 60_000)

test("sends what is asked about, when it is asked about, and to the model alone", async () => {
  await typeFinding()
  await useModel()
  const host = new URL(model.url).host
  expect(await foot()).toBe(`What you ask about goes to ${host}.`)
  await page.locator(".tiptap").click()
  await page.keyboard.press("End")
  await page.keyboard.type(" Then came rain.")
  await expect.poll(text).toContain("rain.")
  expect(elsewhere()).toEqual([])

  model.answer = rewriteAll("banner of merit", "<img src=x onerror=alert(1)>")
  await page.locator("#model-ask").click()
  await page
    .getByText(/Rewrites came for 1 of 1 finding\. 1 rewrite changed facts or were no rewrites/u)
    .waitFor()
  expect(model.seen).toHaveLength(1)
  expect(model.seen[0]?.headers.authorization).toBe("Bearer my-key")
  expect(model.seen[0]?.question.sentences[0]?.text).toContain("⟦1: flowing red flag⟧")
  expect(toModel()).not.toEqual([])
  expect(elsewhere()).toEqual(toModel())
  await page.locator(".tiptap").focus()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("F8")
  await page.getByRole("dialog").getByText("banner of merit").first().waitFor()
  await page.getByRole("dialog").getByText("banner of merit").first().click()
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Accept/u })
    .click()
  await expect.poll(text).toContain("banner of merit again")
}, 60_000)

test("says why a model failed and keeps text and findings", async () => {
  await typeFinding()
  await useModel()
  const before = await text()
  model.faults.push(401)
  await page.locator("#model-ask").click()
  await page.getByText("it does not accept the key").waitFor()
  model.answer = () => "no JSON at all"
  await page.locator("#model-ask").click()
  await page.getByText("The model answered in no form that can be read.").waitFor({ timeout: 20_000 })
  expect(await text()).toBe(before)
  expect(await page.locator(".tiptap .ungarble-finding").count()).toBeGreaterThan(0)
}, 60_000)

test("forgets model and key when told to, and with the page", async () => {
  await typeFinding()
  await useModel()
  await page.locator("#model-open").click()
  await page.getByRole("button", { name: "Use none" }).click()
  expect(await foot()).toBe("Nothing leaves this page.")
  expect(await page.locator("#model-ask").isHidden()).toBe(true)
  await useModel()
  const kept = await page.evaluate(
    () => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie,
  )
  expect(kept).not.toMatch(/my-key|small/u)
  await page.reload()
  await page.locator("#model-open").click()
  expect(await page.locator("#model input[name=key]").inputValue()).toBe("")
  expect(await foot()).toBe("Nothing leaves this page.")
  expect(toModel()).toEqual([])
}, 60_000)

test("the deep check adds to what rules found, loads from this page alone and can be left out again", async () => {
  const findings = async () =>
    Number(/(\d+) findings?,/u.exec((await page.locator("#counts").textContent()) ?? "")?.[1])
  const idle = () => page.locator("#progress").waitFor({ state: "hidden" })
  await expect.poll(findings).toBeGreaterThan(15)
  await idle()
  const open = await findings()
  await page.locator("#deep").check()
  await page.getByText(/^loading \d+/u).waitFor()
  expect(await findings()).toBeGreaterThan(15)
  await expect.poll(findings, { timeout: 30_000 }).toBeGreaterThan(open)
  await idle()
  expect(requests.filter(url => url.includes(".onnx"))).toHaveLength(1)
  expect(elsewhere()).toEqual([])
  await page.locator("#deep").uncheck()
  await expect.poll(findings).toBe(open)
  await page.reload()
  expect(await page.locator("#deep").isChecked()).toBe(false)
}, 60_000)
