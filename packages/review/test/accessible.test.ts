import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import sparticuz from "@sparticuz/chromium"
import type { AxeResults } from "axe-core"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright"
import { build, type PreviewServer, preview } from "vite"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type {} from "./page/main.js"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

let server: PreviewServer
let browser: Browser
let page: Page

beforeAll(async () => {
  // Built once, since each test loads the page anew and a server in development hands it out in dozens of modules.
  const page = {
    configFile: false as const,
    root: at("./page"),
    logLevel: "error" as const,
    build: { outDir: at("../node_modules/.vite-test"), emptyOutDir: true, minify: false },
  }
  await build({
    ...page,
    resolve: {
      alias: [
        { find: "@ungarble/core/checker", replacement: at("../../core/src/checker-entry.ts") },
        { find: "@ungarble/core/glossary", replacement: at("../../core/src/glossary-csv.ts") },
        { find: "@ungarble/core", replacement: at("../../core/src/index.ts") },
      ],
    },
  })
  server = await preview({ ...page, preview: { host: "127.0.0.1", port: 0 } })
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath())
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
afterEach(() => page.context().close())

async function open(options: BrowserContextOptions = {}, search = ""): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })
  page = await context.newPage()
  page.setDefaultTimeout(8000)
  await page.goto(server.resolvedUrls!.local[0] + search)
  await page.waitForFunction(() => window.target !== undefined)
}
const select = (id: string | null) =>
  page.evaluate(id => {
    window.target.select(id)
    return new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  }, id)

/** What axe-core has to say against the page as it is, by rule and element. */
async function complaints(): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })")
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)}`))
}
const tab = (nth: number) => page.getByRole("tab").nth(nth).click()
/** How far the page, or the screen in it that is worst, is wider than what is to be seen of it. */
const overflow = () =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".ungarble-root:not(dialog)")].map(
        each => each.scrollWidth - each.clientWidth,
      ),
    ),
  )

describe.each([
  ["light", "", {}],
  ["light", "?locale=zh", {}],
  ["dark", "", { colorScheme: "dark" }],
  ["high contrast", "", { forcedColors: "active" }],
] as const)("in %s colours%s", (_, search, options) => {
  test("axe finds nothing wrong with any screen", async () => {
    await open(options, search)
    expect(await complaints()).toEqual([])
    await select("finding-0")
    await page.locator(".ungarble-popover [role=radio]").first().waitFor()
    expect(await complaints()).toEqual([])
    for (const nth of [1, 2]) {
      await tab(nth)
      expect(await complaints()).toEqual([])
    }
    await page.locator(".ungarble-screen-head > button").click()
    expect(await complaints()).toEqual([])
  }, 60_000)
})

test("the popover is a dialog with a name, rewrites to choose from and buttons that say what they do", async () => {
  await open()
  await select("finding-0")
  const lines = [
    `- 'dialog "Word for word: fixed force"':`,
    "  - text: Word for word 1 of 3",
    '  - button "Previous finding": ‹',
    '  - button "Next finding": ›',
    '  - button "Close": ×',
    "  - paragraph: Message 0. (minor, almost certain)",
    "  - paragraph: 定力 dìnglì “resolve”",
    '  - radiogroup "Rewrites":',
    '    - radio "Change “fixed force” to “resolve”" [checked]',
    '    - radio "Change “fixed force” to “willpower”"',
    ...["Accept", "Edit", "Reject", "Ignore", "Reason"].map(name => `  - button "${name}"`),
  ]
  expect(await page.locator(".ungarble-popover").ariaSnapshot()).toBe(lines.join("\n"))
}, 20_000)

test("the list says what each finding is and what would be done, and what was done is spoken", async () => {
  await open()
  await select("finding-1")
  const snapshot = await page.locator(".ungarble-list").ariaSnapshot()
  for (const line of [
    "- paragraph: 0 of 3 decided",
    '- button "Accept 2 rewrites"',
    '- progressbar "Decided"',
    '- searchbox "Search findings"',
    '- listbox "Findings"',
    '- option "Wrong term, major. Change “the the” to “the”. Message 1." [selected]',
  ]) {
    expect(snapshot).toContain(line)
  }
  await page.getByRole("listbox").focus()
  await page.keyboard.press("Enter")
  await expect
    .poll(() => page.locator(".ungarble-list [aria-live=polite]").textContent())
    .toBe("Accepted: “the the”.")
}, 20_000)

test("everything can be reached and left with Tab, and the focus is always to be seen", async () => {
  await open()
  await select("finding-0")
  const seen = new Set<string>()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const isOurs = element.closest(".ungarble-root") !== null
      const isShown = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1
      return { name: element.getAttribute("aria-label") ?? element.textContent ?? "", isOurs, isShown }
    })
    if (!focused.isOurs) continue
    expect(focused.isShown, focused.name).toBe(true)
    seen.add(focused.name)
  }
  for (const name of [
    "Search findings",
    "Severity",
    "Certainty",
    "Order",
    "Findings",
    "Keys",
    "Ignore",
    "Reason",
    "Remove",
  ]) {
    expect([...seen], name).toContain(name)
  }
}, 30_000)

test("with less motion asked for, nothing moves", async () => {
  await open({ reducedMotion: "reduce" })
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll(".ungarble-root, .ungarble-root *")].filter(element => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return transitionDuration !== "0s" || animationName !== "none"
      }).length,
  )
  expect(moving).toBe(0)
}, 20_000)

test("in high contrast what is chosen is told by more than its colour", async () => {
  await open({ forcedColors: "active" })
  await select("finding-0")
  for (const selector of [
    "[role=option][aria-selected=true]",
    "[role=tab][aria-selected=true]",
    "[role=radio][aria-checked=true]",
  ]) {
    const outline = await page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).outlineStyle)
    expect(outline, selector).not.toBe("none")
  }
}, 20_000)

test("at 200 % and at 400 % zoom nothing is cut off sideways", async () => {
  for (const zoom of [2, 4]) {
    await open({
      viewport: { width: 1280 / zoom, height: 1024 / zoom },
      deviceScaleFactor: zoom,
    })
    await select("finding-0")
    expect(await overflow(), `zoom ${zoom}, popover`).toBe(0)
    await select(null)
    for (const nth of [0, 1, 2]) {
      await tab(nth)
      expect(await overflow(), `zoom ${zoom}, tab ${nth}`).toBe(0)
    }
    if (zoom === 2) await page.context().close()
  }
}, 30_000)

test("on a phone of 390 pixels everything is in reach of a thumb, and a tap decides", async () => {
  await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  expect(await overflow()).toBe(0)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".ungarble-root :is(button, select, .ungarble-row-accept)")]
      .filter(each => each.checkVisibility({ visibilityProperty: true }))
      .map(each => ({ name: each.textContent, height: each.offsetHeight, width: each.offsetWidth }))
      .filter(({ height, width }) => height < 36 || width < 24),
  )
  expect(small).toEqual([])
  await page.locator("[data-id=finding-1] [data-accept]").tap()
  await expect.poll(() => page.evaluate(() => window.target.state.findings.length)).toBe(2)
  const sheet = page.locator(".ungarble-popover[data-sheet]")
  await sheet.getByRole("button", { name: "Close" }).tap()
  await page.locator("[data-id=finding-0] .ungarble-row-text").tap()
  await sheet.waitFor()
  const box = (await sheet.boundingBox())!
  expect(Math.round(box.width)).toBe(390)
  expect(Math.round(box.y + box.height)).toBe(844)
  await sheet.getByRole("radio").nth(1).tap()
  await sheet.getByRole("button", { name: "Accept" }).tap()
  await expect.poll(() => page.locator("textarea").inputValue()).toContain("They kept willpower")
}, 30_000)
