import type { Decision } from "@ungarble/core"
import { describe, expect, test } from "vitest"
import { checked, checkedEditor, find, makeChecker, quotes, shown, swap, type } from "./editor.js"

const idOf = (editor: Awaited<ReturnType<typeof checkedEditor>>, nth: number) =>
  editor.storage.ungarble.findings[nth]!.id

describe("acceptFinding", () => {
  test("puts the rewrite in place as one step that undo takes back, finding and all", async () => {
    const editor = await checkedEditor("<p>She has fixed force and a net red.</p>")
    type(editor, 1, "Now ")
    const id = idOf(editor, 0)
    expect(editor.commands.acceptFinding(id)).toBe(true)
    expect(editor.getText()).toBe("Now She has resolve and a net red.")
    expect(quotes(editor)).toEqual(["net red"])
    editor.commands.undo()
    expect(editor.getText()).toBe("Now She has fixed force and a net red.")
    expect(editor.storage.ungarble.findings[0]!.id).toBe(id)
    expect(quotes(editor)).toEqual(["fixed force", "net red"])
  })

  test("keeps the same fault that was typed before it, in a text that was checked earlier", async () => {
    const editor = await checkedEditor("<p>net red!</p>")
    editor.commands.acceptFindingWith(idOf(editor, 0), " ")
    editor.commands.undo()
    type(editor, 1, "net red ")
    expect(quotes(editor)).toEqual(["net red"])
    editor.commands.acceptFindingWith(idOf(editor, 0), "")
    expect(editor.getText()).toBe("net red!")
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red"])
  })

  test("is not one undo step with what was typed right before beside it", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    type(editor, 12, "!")
    editor.commands.acceptFinding(idOf(editor, 0))
    editor.commands.undo()
    expect(editor.getText()).toBe("fixed force!")
  })

  test("is not one undo step with what is typed right after beside it", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    editor.commands.acceptFinding(idOf(editor, 0))
    type(editor, 8, "!")
    expect(editor.getText()).toBe("resolve!")
    editor.commands.undo()
    expect(editor.getText()).toBe("resolve")
    editor.commands.undo()
    expect(editor.getText()).toBe("fixed force")
  })

  test("takes the option that was asked for, and says no to one that isn't there", async () => {
    const editor = await checkedEditor("<p>fixed force</p>")
    const id = idOf(editor, 0)
    expect(editor.commands.acceptFinding(id, 2)).toBe(false)
    expect(editor.commands.acceptFinding("nobody")).toBe(false)
    expect(editor.commands.acceptFinding(id, 1)).toBe(true)
    expect(editor.getText()).toBe("willpower")
  })

  test("changes the second of two alike, also after the first is gone and the text was checked again", async () => {
    const editor = await checkedEditor("<p>A net red and a net red and a net red</p>")
    const [first, second] = [idOf(editor, 0), idOf(editor, 1)]
    editor.commands.acceptFinding(first)
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red", "net red"])
    expect(idOf(editor, 0)).toBe(second)
    expect(editor.commands.acceptFinding(first)).toBe(false)
    editor.commands.acceptFinding(second)
    expect(editor.getText()).toBe("A internet celebrity and a internet celebrity and a net red")
  })

  test("keeps bold words bold and links linked, to the very end of the link", async () => {
    const editor = await checkedEditor(
      '<p>Her <strong>fixed force</strong> and <a href="https://example.org/">net red</a></p>',
    )
    editor.commands.acceptFinding(idOf(editor, 0))
    editor.commands.acceptFinding(idOf(editor, 0))
    const html = new DOMParser().parseFromString(editor.getHTML(), "text/html")
    expect(html.querySelector("strong")!.textContent).toBe("resolve")
    expect(html.querySelector("a")!.textContent).toBe("internet celebrity")
    expect(html.body.textContent).toBe("Her resolve and internet celebrity")
  })

  test("changes only the words that differ", async () => {
    const checker = makeChecker(swap("s", { "the flowing red flag of": ["the annual award of"] }))
    const editor = await checkedEditor("<p><em>the</em> flowing red flag <strong>of</strong> Wuxi</p>", {
      checker,
    })
    editor.commands.acceptFinding(idOf(editor, 0))
    expect(editor.getHTML()).toBe("<p><em>the</em> annual award <strong>of</strong> Wuxi</p>")
  })

  test("leaves an image, a break or code inside a finding alone, where the rewrite has room for it", async () => {
    const object = "\uFFFC"
    const checker = makeChecker(swap("s", { [`net${object}red`]: [`internet${object}celebrity`] }))
    const editor = await checkedEditor("<p>net<img>red, net<code>x()</code>red, net<br>red</p>", {
      checker,
    })
    expect(editor.storage.ungarble.findings).toHaveLength(3)
    editor.commands.acceptAll()
    const want = 'internet<img alt="">celebrity'
    expect(editor.getHTML()).toBe(
      `<p>${want}, ${want.replace(/<.*>/, "<code>x()</code>")}, ${want.replace(/<.*>/, "<br>")}</p>`,
    )
  })

  test("writes at the right place behind an image and code", async () => {
    const editor = await checkedEditor("<p>See <img> and <code>f(net red)</code>: fixed force.</p>")
    expect(quotes(editor)).toEqual(["fixed force"])
    editor.commands.acceptFinding(idOf(editor, 0))
    expect(editor.getHTML()).toBe('<p>See <img alt=""> and <code>f(net red)</code>: resolve.</p>')
  })

  test("deletes a stray word with one of the spaces around it", async () => {
    const editor = await checkedEditor("<p>A stray essence here.</p>")
    editor.commands.acceptFinding(idOf(editor, 0))
    expect(editor.getText()).toBe("A here.")
  })

  test("works in a chain whose earlier commands have moved the text", async () => {
    const editor = await checkedEditor("<p>net red, fixed force, hot search</p>")
    const [first, second, third] = [idOf(editor, 0), idOf(editor, 1), idOf(editor, 2)]
    const done = editor.chain().acceptFinding(first).acceptFinding(second).rejectFinding(third).run()
    expect(done).toBe(true)
    expect(editor.getText()).toBe("internet celebrity, resolve, hot search")
    expect(editor.storage.ungarble.decisions.map(({ verdict }) => verdict)).toEqual([
      "accepted",
      "accepted",
      "rejected",
    ])
    expect(editor.can().acceptFinding(first)).toBe(false)
  })
})

describe("acceptFindingWith", () => {
  test("puts in the user's own words, and deletes when there are none", async () => {
    const editor = await checkedEditor("<p>Her fixed force and a net red came</p>")
    editor.commands.acceptFindingWith(idOf(editor, 0), "steely <b>resolve</b>")
    expect(editor.getText()).toBe("Her steely <b>resolve</b> and a net red came")
    editor.commands.acceptFindingWith(idOf(editor, 0), "")
    expect(editor.getText()).toBe("Her steely <b>resolve</b> and a came")
    expect(editor.storage.ungarble.decisions).toMatchObject([
      { before: "fixed force", after: "steely <b>resolve</b>" },
      { before: "net red ", after: "" },
    ])
  })
})

describe("acceptAll", () => {
  test("rewrites everything in one undo step", async () => {
    const html =
      "<p>fixed force</p><ul><li><p>A net red, a hot search.</p></li></ul><p>stray essence here</p>"
    const editor = await checkedEditor(html)
    expect(editor.commands.acceptAll()).toBe(true)
    expect(editor.getHTML()).toBe(
      "<p>resolve</p><ul><li><p>A internet celebrity, a trending topic.</p></li></ul><p>here</p>",
    )
    expect(quotes(editor)).toEqual([])
    editor.commands.undo()
    expect(editor.getHTML()).toBe(html)
    expect(quotes(editor)).toHaveLength(4)
  })

  test("takes only what passes the filter", async () => {
    const checker = makeChecker(
      swap("a", { "net red": ["celebrity"] }, "calque"),
      swap("b", { "  ": [" "] }, "typography"),
    )
    const editor = await checkedEditor("<pre>x</pre><p>net red, hot</p><p>net red, cold</p>", { checker })
    expect(editor.commands.acceptAll({ category: "typography" })).toBe(false)
    expect(editor.commands.acceptAll({ minConfidence: 0.99 })).toBe(false)
    const at = find(editor, "net red, cold")
    editor.commands.setTextSelection({ from: at, to: at + 9 })
    editor.commands.acceptAll({ rule: "a", range: "selection" })
    expect(editor.getText()).toBe("x\n\nnet red, hot\n\ncelebrity, cold")
    editor.commands.acceptAll({ print: editor.storage.ungarble.findings[0]!.print })
    expect(editor.getText()).toBe("x\n\ncelebrity, hot\n\ncelebrity, cold")
  })

  test("takes only the findings that are named, as one undo step", async () => {
    const editor = await checkedEditor("<p>net red, fixed force, hot search</p>")
    expect(editor.commands.acceptAll({ ids: [] })).toBe(false)
    editor.commands.acceptAll({ ids: [idOf(editor, 2), "nobody", idOf(editor, 0)] })
    expect(editor.getText()).toBe("internet celebrity, fixed force, trending topic")
    expect(quotes(editor)).toEqual(["fixed force"])
    editor.commands.undo()
    expect(quotes(editor)).toEqual(["net red", "fixed force", "hot search"])
  })

  test("changes many blocks as one by one it would: marks, links and pictures stay, and so do the others", async () => {
    const paragraph =
      '<p>A <em>net red</em>, <img>a <a href="https://example.org/">fixed <strong>force</strong></a> and <code>net red</code>, hot search.</p>'
    const html = `<h2>stray essence</h2>${paragraph.repeat(40)}<p>stray essence end</p>`
    const one = await checkedEditor(html)
    const all = await checkedEditor(html)
    const wanted = all.storage.ungarble.findings.filter(({ quote }) => quote !== "stray essence")
    expect(wanted).toHaveLength(120)
    const chain = one.chain()
    for (const { id } of wanted) chain.acceptFinding(id)
    chain.run()
    const kept = all.storage.ungarble.findings.filter(({ quote }) => quote === "stray essence")
    all.commands.acceptAll({ ids: wanted.map(({ id }) => id) })
    expect(all.getHTML()).toBe(one.getHTML())
    expect(all.getHTML()).toContain('<em>internet celebrity</em>, <img alt="">a <a')
    expect(all.storage.ungarble.findings.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
    expect(all.storage.ungarble.decisions).toHaveLength(120)
    expect(shown(all)).toEqual(["stray essence", "stray essence"])
    all.commands.undo()
    expect(quotes(all)).toHaveLength(122)
    expect(shown(all, ".ungarble-finding").join("")).toContain("fixed force")
    all.commands.redo()
    expect(all.getHTML()).toBe(one.getHTML())
    expect(quotes(all)).toEqual(["stray essence", "stray essence"])
  })

  test("moves the caret and a mark behind a change no further than the change", async () => {
    const editor = await checkedEditor("<p>A net red here and a hot search there</p>")
    const middle = find(editor, " and")
    editor.commands.setTextSelection(middle)
    editor.commands.acceptAll()
    expect(editor.state.doc.textBetween(1, editor.state.selection.from)).toBe("A internet celebrity here")
  })

  test("carries out one of two that overlap, and leaves the document whole", async () => {
    // Core merges findings that overlap; these only want the same space.
    const checker = makeChecker(swap("a", { "stray one": [""], "stray two": [""] }))
    const editor = await checkedEditor("<p>stray one stray two end</p>", { checker })
    editor.commands.acceptAll()
    expect(editor.getText()).toBe("end")
  })
})

describe("decisions", () => {
  test("are logged with who, when, before and after", async () => {
    const heard: [Decision, string | undefined][] = []
    const editor = await checkedEditor("<p>net red, fixed force, hot search, fixed force</p>", {
      author: "Ana",
      now: () => new Date("2024-05-06T07:08:09Z"),
      onDecision: (decision, scope) => heard.push([decision, scope]),
    })
    const ids = editor.storage.ungarble.findings.map(finding => finding.id)
    editor.commands.acceptFinding(ids[0]!)
    editor.commands.rejectFinding(ids[1]!)
    editor.commands.ignoreFinding(ids[2]!, "always")
    const shared = { by: "Ana", at: "2024-05-06T07:08:09.000Z", rule: "swap" }
    expect(editor.storage.ungarble.decisions).toMatchObject([
      { ...shared, verdict: "accepted", before: "net red", after: "internet celebrity" },
      { ...shared, verdict: "rejected", before: "fixed force", after: "fixed force" },
      { ...shared, verdict: "ignored", before: "hot search", after: "hot search" },
    ])
    expect(heard).toEqual(
      editor.storage.ungarble.decisions.map((decision, i) => [decision, i === 2 ? "always" : undefined]),
    )
    expect(JSON.parse(JSON.stringify(editor.storage.ungarble.decisions))).toEqual(
      editor.storage.ungarble.decisions,
    )
  })

  test("rejecting changes no text and outlives another check", async () => {
    const editor = await checkedEditor("<p>He has a net red.</p><p>fixed force</p>")
    const { print, id } = editor.storage.ungarble.findings[0]!
    editor.commands.rejectFinding(id)
    expect(quotes(editor)).toEqual(["fixed force"])
    type(editor, find(editor, "."), " now")
    await checked(editor)
    editor.commands.undo()
    await checked(editor)
    expect(quotes(editor)).toEqual(["fixed force"])
    expect(editor.storage.ungarble.ignores.prints).toEqual([print])
    expect(editor.storage.ungarble.alwaysIgnored.prints).toEqual([])
  })

  test("ignoring once hides this one, and not the next like it", async () => {
    const editor = await checkedEditor("<p>A net red came.</p><p>A net red came.</p>")
    editor.commands.ignoreFinding(idOf(editor, 0), "once")
    expect(editor.storage.ungarble.findings.map(({ pos }) => pos.from)).toEqual([20])
    type(editor, 1, "Yes: ")
    await checked(editor)
    expect(editor.storage.ungarble.findings.map(({ pos }) => pos.from)).toEqual([25])
    expect(editor.storage.ungarble.ignores.prints).toEqual([])
  })

  test("ignoring in the document hides all like it; ignoring a word for good hides the word", async () => {
    const checker = makeChecker(
      swap("a", { "net red": ["celebrity"] }),
      swap("b", { Tompass: ["Compass"] }, "nonword"),
    )
    const editor = await checkedEditor(
      "<p>A net red came.</p><p>A net red came.</p><p>Tompass</p><p>My Tompass.</p>",
      {
        checker,
      },
    )
    editor.commands.ignoreFinding(idOf(editor, 0), "document")
    expect(quotes(editor)).toEqual(["Tompass", "Tompass"])
    editor.commands.ignoreFinding(idOf(editor, 0), "always")
    expect(quotes(editor)).toEqual([])
    expect(editor.storage.ungarble.alwaysIgnored).toEqual({ prints: [], words: ["tompass"] })
    expect(editor.storage.ungarble.ignores.words).toEqual(["tompass"])
    expect(shown(editor)).toEqual([])
  })
})

describe("forgetIgnores", () => {
  const html = "<p>A net red came.</p><p>A hot search.</p><p>Some fixed force.</p>"

  test("shows again at once what was rejected or ignored, and says no when there is nothing to take back", async () => {
    const editor = await checkedEditor(html)
    expect(editor.commands.forgetIgnores()).toBe(false)
    editor.commands.rejectFinding(idOf(editor, 0))
    editor.commands.ignoreFinding(idOf(editor, 0), "always")
    editor.commands.ignoreFinding(idOf(editor, 0), "once")
    expect(quotes(editor)).toEqual([])
    expect(editor.commands.forgetIgnores()).toBe(true)
    expect(quotes(editor)).toEqual(["net red", "hot search", "fixed force"])
    expect(shown(editor)).toEqual(["net red", "hot search", "fixed force"])
    expect(editor.storage.ungarble.ignores).toEqual({ prints: [], words: [] })
    expect(editor.storage.ungarble.decisions).toHaveLength(3)
    await checked(editor)
    expect(quotes(editor)).toEqual(["net red", "hot search", "fixed force"])
  })

  test("takes back only what the filter says", async () => {
    const editor = await checkedEditor(html)
    const { print } = editor.storage.ungarble.findings[0]!
    editor.commands.rejectFinding(idOf(editor, 0))
    editor.commands.ignoreFinding(idOf(editor, 0), "always")
    editor.commands.ignoreFinding(idOf(editor, 0), "once")
    editor.commands.forgetIgnores({ scope: "always" })
    expect(quotes(editor)).toEqual(["hot search"])
    editor.commands.forgetIgnores({ scope: "once" })
    expect(quotes(editor)).toEqual(["hot search", "fixed force"])
    expect(editor.commands.forgetIgnores({ print: "nothing" })).toBe(false)
    expect(editor.commands.forgetIgnores({ print, scope: "always" })).toBe(false)
    editor.commands.forgetIgnores({ print })
    expect(quotes(editor)).toEqual(["net red", "hot search", "fixed force"])
  })

  test("asks the checker again where the ignores were handed to it with the settings", async () => {
    const checker = makeChecker(swap("b", { Tompass: ["Compass"] }, "nonword"))
    const settings = { ignores: { prints: [], words: ["tompass"] } }
    const editor = await checkedEditor("<p>My Tompass.</p>", { checker, settings })
    expect(quotes(editor)).toEqual([])
    editor.commands.forgetIgnores({ word: "tompass" })
    await checked(editor)
    expect(quotes(editor)).toEqual(["Tompass"])
  })
})
