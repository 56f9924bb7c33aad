import { clear, set } from "idb-keyval"
import { afterEach, expect, test } from "vitest"
import { idbStore } from "../src/storage/idb.js"
import { type KeepOptions, keepNotes, memoryStore } from "../src/storage/index.js"
import { checked, checkedEditor, makeChecker, quotes, swap } from "./editor.js"

const html = "<p>A net red came.</p><p>Some fixed force.</p><p>Tompass</p>"
const checker = () =>
  makeChecker(
    swap("a", { "net red": ["celebrity"], "fixed force": ["resolve"] }),
    swap("b", { Tompass: ["Compass"] }, "nonword"),
  )
let clock = Date.UTC(2024, 4, 6)
const now = () => new Date(clock++)

async function keeping(options: Partial<KeepOptions>) {
  const editor = await checkedEditor(html, { checker: checker(), now, author: options.author ?? "Ana" })
  const keeper = await keepNotes(editor, { document: "one", now, ...options })
  await checked(editor)
  return { editor, keeper }
}
type Keeping = Awaited<ReturnType<typeof keeping>>
const idOf = ({ editor }: Keeping, nth: number) => editor.storage.ungarble.findings[nth]!.id

afterEach(() => clear())

test("what was rejected stays away in this document, what is always ignored in all, and is taken back in all", async () => {
  const store = memoryStore()
  const first = await keeping({ store })
  first.editor.commands.rejectFinding(idOf(first, 0), "Our own name")
  first.editor.commands.ignoreFinding(idOf(first, 1), "always")
  const again = await keeping({ store })
  const other = await keeping({ store, document: "two" })
  expect(quotes(again.editor)).toEqual(["fixed force"])
  expect(quotes(other.editor)).toEqual(["net red", "fixed force"])
  expect(again.keeper.decisions).toMatchObject([
    { verdict: "rejected", before: "net red", reason: "Our own name", by: "Ana" },
    { verdict: "ignored", before: "Tompass" },
  ])
  expect(other.keeper.decisions).toEqual([])
  first.editor.commands.forgetIgnores()
  for (const each of [first, again, other]) {
    await checked(each.editor)
    expect(quotes(each.editor)).toEqual(["net red", "fixed force", "Tompass"])
  }
})

test("a personal dictionary and a glossary reach all editors of the store", async () => {
  const store = memoryStore()
  const [one, two] = [await keeping({ store }), await keeping({ store, document: "two" })]
  one.keeper.setWords(["TOMPASS"], true)
  one.keeper.setGlossary({ terms: [{ prefer: "strength", avoid: ["fixed force"], protect: true }] })
  await expect.poll(() => two.keeper.glossary.terms).toHaveLength(1)
  await checked(two.editor)
  expect(quotes(two.editor)).toEqual(["net red", "fixed force"])
  expect(two.editor.storage.ungarble.findings[1]!.rule).toBe("glossary")
  two.keeper.setGlossary({ terms: [] })
  two.keeper.setWords(["tompass"], false)
  await checked(one.editor)
  expect(one.editor.storage.ungarble.findings.map(({ rule }) => rule)).toEqual(["a", "a", "b"])
})

test("two tabs write to the browser's store at once and lose nothing of each other, and a third finds it all", async () => {
  const stores = [idbStore(), idbStore(), idbStore()]
  const ana = await keeping({ store: stores[0]!, author: "Ana" })
  const bo = await keeping({ store: stores[1]!, author: "Bo" })
  ana.editor.commands.rejectFinding(idOf(ana, 0))
  bo.editor.commands.ignoreFinding(idOf(bo, 1), "document")
  bo.editor.commands.ignoreFinding(idOf(bo, 1), "always")
  for (const each of [ana, bo]) await expect.poll(() => quotes(each.editor)).toEqual([])
  const late = await keeping({ store: stores[2]! })
  expect(quotes(late.editor)).toEqual([])
  expect(late.keeper.decisions.map(({ by, verdict }) => [by, verdict])).toEqual([
    ["Ana", "rejected"],
    ["Bo", "ignored"],
    ["Bo", "ignored"],
  ])
  for (const store of stores) store.close()
})

test("what the store refuses is reported, and holds in the editor all the same", async () => {
  const store = idbStore()
  const errors: string[] = []
  const keeping_ = await keeping({ store, onError: error => errors.push(String(error)) })
  await set("ungarble.notes", { notes: "damaged" })
  keeping_.editor.commands.rejectFinding(idOf(keeping_, 0))
  await expect.poll(() => errors).toEqual(['TypeError: Expected notes as an array, got "damaged".'])
  expect(quotes(keeping_.editor)).toEqual(["fixed force", "Tompass"])
  store.close()
})
