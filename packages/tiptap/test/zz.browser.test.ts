import { test } from "vitest"
import { makePair } from "./pair.js"
import { perform, settle } from "./steps.js"
test("x", async () => {
  const pair = makePair("<p></p><p></p><blockquote><p>fixed force</p></blockquote>", {delay: 1})
  await settle(pair.left, pair.right)
  const said: string[] = []
  for (const [n, e] of [["L", pair.left], ["R", pair.right]] as const)
  e.on("beforeTransaction", ({ transaction: tr }) => {
    if (tr.docChanged) said.push(n + JSON.stringify(tr.mapping.maps) + tr.docs[0]?.toString() + tr.doc.toString())
  })
  const p = (kind: string, isLeft: boolean, a: number, b: number, text: string) => {
    said.push(kind)
    try { perform(isLeft ? pair.left: pair.right, { kind, a, b, text } as never)} catch (e) { said.push(String(e))}
  }
  p("type", false, 0, 0, "fixed force")
  p("moveBlock", true, 0, 0.999, "fixed force")
  await settle(pair.left, pair.right)
  p("paste", true, 0, 0, "fixed force")
  p("undo", false, 0, 0, "fixed force")
  p("undo", true, 0, 0, "fixed force")
  console.log(said.join("\n"))
})
