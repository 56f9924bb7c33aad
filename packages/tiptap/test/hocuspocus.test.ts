import { Server } from "@hocuspocus/server"
import type { Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import type {} from "./page/main.js"
import { servePage } from "./served-page.js"

const served = servePage("./page")
let hub: Server
let left: Page
let right: Page

beforeAll(async () => {
  hub = new Server({ port: 0, address: "127.0.0.1", quiet: true })
  await hub.listen()
  left = await open()
  right = await open()
}, 60_000)

afterAll(async () => {
  await hub?.destroy()
})

async function open(): Promise<Page> {
  const page = await (await served().browser.newContext()).newPage()
  page.on("pageerror", error => trouble.push(String(error)))
  await page.goto(`${served().address}?server=${hub.webSocketURL}`)
  await page.waitForFunction(() => window.side?.provider.isSynced)
  return page
}

const trouble: string[] = []
const text = (page: Page) => page.evaluate(() => window.side.editor.getText())
const marked = (page: Page) => page.locator(".ungarble-finding").allTextContents()
/** The words at each finding's place; they must be what it quotes. */
const placed = (page: Page) =>
  page.evaluate(() => {
    const { editor } = window.side
    return editor.storage.ungarble.findings.map(({ pos, quote }) => ({
      quote,
      there: editor.state.doc.textBetween(pos.from, pos.to),
    }))
  })

/** Both sides say the same, and show these findings at their words. */
async function expectBoth(findings: readonly string[]): Promise<void> {
  await expect.poll(async () => (await text(left)) === (await text(right))).toBe(true)
  for (const page of [left, right]) {
    await expect.poll(() => marked(page)).toEqual(findings)
    expect(await placed(page)).toEqual(findings.map(quote => ({ quote, there: quote })))
  }
}

test("two browsers at one server keep their findings while both type, apart, and joined again", async () => {
  await left.evaluate(() =>
    window.side.editor.commands.setContent("<p>She has fixed force.</p><p>A net red came.</p>"),
  )
  await expectBoth(["fixed force", "net red"])

  await left.locator(".tiptap p").first().click()
  await left.keyboard.press("Home")
  await right.locator(".tiptap p").last().click()
  await right.keyboard.press("End")
  await Promise.all([
    left.keyboard.type("Now and then ", { delay: 5 }),
    right.keyboard.type(" It is a hot search.", { delay: 5 }),
  ])
  await expectBoth(["fixed force", "net red", "hot search"])

  await right.evaluate(() => window.side.provider.disconnect())
  await left.keyboard.type("after a net red ")
  await left.evaluate(() => {
    const { commands, storage } = window.side.editor
    commands.acceptFinding(storage.ungarble.findings.at(-1)!.id)
  })
  await right.keyboard.type(" And fixed force.")
  await expect.poll(() => marked(right)).toEqual(["fixed force", "net red", "hot search", "fixed force"])
  expect(await text(left)).not.toBe(await text(right))
  await right.evaluate(() => window.side.provider.connect())
  await expectBoth(["net red", "fixed force", "net red", "fixed force"])
  expect(await text(left)).toBe(
    "Now and then after a net red She has fixed force.\n\nA net red came. It is a trending topic. And fixed force.",
  )

  await left.evaluate(() => window.side.editor.commands.acceptAll())
  await expectBoth([])
  await left.evaluate(() => window.side.editor.commands.undo())
  await expectBoth(["net red", "fixed force", "net red", "fixed force"])
  expect(trouble).toEqual([])
}, 120_000)
