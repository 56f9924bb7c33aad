import type { CDPSession, Page } from "playwright"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type {} from "./ime-page/main.js"
import { servePage } from "./served-page.js"

// Words composed as an input method does it, through the browser's own protocol, with answers arriving in between.

// Longer than a poll may take, so that one which waits in vain is the one to say so.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const served = servePage("./ime-page")
let page: Page
let keyboard: CDPSession

beforeEach(async () => {
  page = await served().browser.newPage()
  await page.goto(served().address)
  await page.waitForFunction(() => window.ime !== undefined)
  keyboard = await page.context().newCDPSession(page)
  await expect.poll(answeredAnd(marked)).toEqual(["net red"])
})
afterEach(() => page.close())

const text = () => page.evaluate(() => window.ime.editor.getText())
const marked = () => page.locator(".ungarble-finding").allTextContents()
const findings = () =>
  page.evaluate(() => window.ime.editor.storage.ungarble.findings.map(({ quote }) => quote))
/** Waits until the editor asks for a check, and answers it. */
const answered = () => expect.poll(() => page.evaluate(() => window.ime.answer())).toBeGreaterThan(0)
/** Reads something when all that the editor has asked for by now is answered. */
const answeredAnd =
  <T>(read: () => Promise<T>) =>
  async () => {
    await page.evaluate(() => window.ime.answer())
    return read()
  }
const compose = (letters: string) =>
  keyboard.send("Input.imeSetComposition", {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  })
const commit = (words: string) => keyboard.send("Input.insertText", { text: words })
async function caretAt(words: string): Promise<void> {
  await page.locator(".tiptap").focus()
  await page.evaluate(words => {
    const { editor } = window.ime
    editor.commands.setTextSelection(1 + editor.getText().indexOf(words) + words.length)
  }, words)
}
/** True as long as the very text node that is being composed is in the page. */
const hold = () =>
  page.evaluate(() => {
    const node = getSelection()!.focusNode!
    Object.assign(window, { composed: node })
  })
const isHeld = () => page.evaluate(() => (window as unknown as { composed: Node }).composed.isConnected)

test("a composition goes on undisturbed while findings arrive in its paragraph, and they show when it is over", async () => {
  await caretAt("and ")
  await page.keyboard.type("fixed force ")
  await compose("n")
  await compose("ni")
  await hold()
  await answered()
  expect(await findings()).toEqual(["net red"])
  expect(await isHeld()).toBe(true)
  await compose("nihao")
  expect(await isHeld()).toBe(true)
  await commit("你好")
  expect(await text()).toBe("A net red and fixed force 你好so on")
  await expect.poll(answeredAnd(marked)).toEqual(["net red", "fixed force"])
})

test("right behind a finding it neither joins it nor loses a letter", async () => {
  await caretAt("net red")
  await compose("d")
  await compose("da")
  await hold()
  await page.evaluate(() => window.ime.editor.commands.checkDocument())
  await page.evaluate(() => window.ime.answer())
  expect(await isHeld()).toBe(true)
  await commit("大")
  expect(await text()).toBe("A net red大 and so on")
  await expect.poll(answeredAnd(marked)).toEqual(["net red"])
})

test("inside a finding it takes the finding away only when it is over", async () => {
  await caretAt("net")
  await compose("x")
  await hold()
  await compose("xy")
  expect(await isHeld()).toBe(true)
  await commit("行")
  expect(await text()).toBe("A net行 red and so on")
  await expect.poll(answeredAnd(marked)).toEqual([])
})

test("given up, it leaves the text and the findings as they were", async () => {
  await caretAt("and ")
  await compose("ni")
  await compose("")
  expect(await text()).toBe("A net red and so on")
  await expect.poll(marked).toEqual(["net red"])
  expect(await findings()).toEqual(["net red"])
})

test("accepting waits for its end, and one undo takes back one thing", async () => {
  await caretAt("and ")
  await compose("ni")
  const accepted = await page.evaluate(() => {
    const { commands, storage } = window.ime.editor
    return commands.acceptFinding(storage.ungarble.findings[0]!.id)
  })
  expect(accepted).toBe(false)
  await commit("你")
  const accept = () =>
    page.evaluate(() => {
      const { commands, storage } = window.ime.editor
      return commands.acceptFinding(storage.ungarble.findings[0]?.id ?? "")
    })
  await expect.poll(answeredAnd(accept)).toBe(true)
  expect(await text()).toBe("A internet celebrity and 你so on")
  await page.evaluate(() => window.ime.editor.commands.undo())
  expect(await text()).toBe("A net red and 你so on")
})
