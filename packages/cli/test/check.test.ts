import { chmod, mkdir, readdir, stat, symlink } from "node:fs/promises"
import type { Rule } from "@ungarble/core"
import { describe, expect, it } from "vitest"
import { writeSource } from "../src/fix.js"
import { folder, pack } from "./terminal.js"

const garbled = "The town keeps its fixed force.\n"

describe("ungarble check", () => {
  it("exits with 0 on nothing, 1 on findings and 2 on errors", async () => {
    const { ungarble } = await folder({ "a.txt": "All is well.\n", "b.txt": garbled })
    expect((await ungarble("check {}/a.txt")).code).toBe(0)
    expect((await ungarble("check {}/a.txt {}/b.txt")).code).toBe(1)
    expect((await ungarble("check {}/b.txt {}/c.txt")).code).toBe(2)
  })

  it("gives each file a JSON line whose suggestions replace exactly the range", async () => {
    const file = "We met.\r\n👍 An fixed force is high quality.\r\n"
    const { ungarble, path } = await folder({ "a.txt": file, "b.txt": "All is well." })
    const { out, err } = await ungarble("check {}/a.txt {}/b.txt --format json")
    expect(err).toBe("")
    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line))
    expect(second).toEqual({ file: path("b.txt"), lang: "und", words: 3, findings: [] })
    expect(first).toMatchObject({ file: path("a.txt"), lang: "und", words: 8 })
    expect(Object.keys(first)).toEqual(["file", "lang", "words", "findings"])
    expect(first.findings[0]).toEqual({
      rule: "calques",
      category: "calque",
      severity: "major",
      from: 12,
      to: 26,
      text: "An fixed force",
      message: "Say “A resolve”.",
      confidence: 0.9,
      evidence: { source: "定力", reading: "dìnglì", gloss: "resolve" },
      suggestions: [
        { text: "A resolve", by: "calques", score: 0.9 },
        { text: "A will & grit", by: "calques", score: 0.45 },
      ],
    })
    for (const { from, to, text } of first.findings) expect(file.slice(from, to)).toBe(text)
  })

  it("widens a finding to what its suggestion deletes", async () => {
    const { ungarble } = await folder()
    const { out } = await ungarble("check - --format json", { input: "It is of essence now." })
    const [finding] = JSON.parse(out).findings
    expect(finding).toMatchObject({ from: 9, to: 17, text: "essence ", suggestions: [{ text: "" }] })
  })

  it("reads Markdown and HTML and gives places in the file", async () => {
    const markdown = "# Title\n\nThe **fixed force** of\nthe `fixed force`.\n"
    const html = "<p>R&amp;D and its <i>fixed</i>\n force"
    const { ungarble } = await folder({ "a.md": markdown, "b.html": html })
    const { out } = await ungarble("check {}/a.md {}/b.html --format json")
    const [a, b] = out
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line))
    expect(a.findings).toMatchObject([{ from: 15, to: 26, text: "fixed force" }])
    expect(b.findings).toMatchObject([
      { text: "fixed</i>\n force", suggestions: [{ text: "resolve</i>" }, { text: "will &amp; grit</i>" }] },
    ])
  })

  it("heeds sensitivity, disabled rules, categories and the glossary", async () => {
    const { ungarble } = await folder({
      "a.txt": "The fixed force is of high quality in the big town.\n",
      "house.csv": "prefer,avoid,protect,note\ncity,big town,yes,\nfixed force,,yes,our brand\n",
    })
    const rules = async (options: string) =>
      JSON.parse((await ungarble(`check {}/a.txt --format json ${options}`)).out).findings.map(
        (finding: { rule: string }) => finding.rule,
      )
    expect(await rules("--sensitivity strict")).toEqual(["calques", "strays"])
    expect(await rules("--sensitivity quiet")).toEqual(["calques"])
    expect(await rules("--disable calques")).toEqual(["strays"])
    expect(await rules("--disable calques --disable strays")).toEqual([])
    expect(await rules("--category stray --category number")).toEqual(["strays"])
    expect(await rules("--glossary {}/house.csv")).toEqual(["strays", "glossary"])
  })
})

describe("bad input", () => {
  it("names a missing file, a directory and a binary file, and goes on with the others", async () => {
    const { ungarble, at } = await folder({ "b.txt": garbled, "c.bin": Uint8Array.of(1, 0, 2) })
    await mkdir(`${at}/dir`)
    const { code, out, err } = await ungarble("check {}/none.txt {}/dir {}/c.bin {}/b.txt --format json")
    expect(code).toBe(2)
    expect(
      out
        .trimEnd()
        .split("\n")
        .map(line => JSON.parse(line).findings.length),
    ).toEqual([1])
    expect(err.trimEnd().split("\n")).toEqual([
      "{}/none.txt: does not exist.",
      "{}/dir: is a directory. Name the files in it, such as {}/dir/*.txt.",
      expect.stringMatching(/^\{\}\/c\.bin: has a NUL at byte 1, so it is not a text file\./),
    ])
  })

  it("says that a file is nested too deeply, and how to check it all the same", async () => {
    const { ungarble } = await folder({
      "a.md": `${">".repeat(5000)} fixed force`,
      "b.html": `${"<div>".repeat(20_000)}fixed force`,
      "c.html": "<p>fixed force",
    })
    const { code, out, err } = await ungarble("check {}/a.md {}/b.html {}/c.html --format json")
    expect([code, JSON.parse(out).findings.length]).toEqual([2, 1])
    const advice = "is nested too deeply to read. Check it as plain text: ungarble check - < FILE"
    expect(err).toBe(`{}/a.md: ${advice}\n{}/b.html: ${advice}\n`)
  })

  it("refuses an unknown encoding and leaves the file alone", async () => {
    const bytes = Buffer.concat([Buffer.from(garbled), Uint8Array.of(0xb6, 0xa8)])
    const { ungarble, read } = await folder({ "a.txt": bytes })
    const { code, out, err } = await ungarble("check {}/a.txt --fix --format json")
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain("is not UTF-8: bytes b6 a8 at 32 (line 2)")
    expect(await read("a.txt")).toEqual(bytes)
  })

  it("answers on empty text, emoji, right-to-left text and lone surrogates", async () => {
    const { ungarble } = await folder({
      "empty.txt": "",
      "rtl.txt": "He said \u200Fשלום\u200F and kept his fixed force 👩‍👩‍👧.",
      "lone.txt": Buffer.from("\uFEFFA \uD800 fixed force", "utf16le"),
    })
    expect(await ungarble("check {}/empty.txt")).toMatchObject({
      code: 0,
      out: "Nothing found in 1 file (0 words).\n",
    })
    const { out, code } = await ungarble("check {}/rtl.txt {}/lone.txt --format json")
    expect(code).toBe(1)
    const [rtl, lone] = out
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line))
    expect(rtl.findings).toMatchObject([{ text: "fixed force" }])
    expect(lone.findings).toMatchObject([{ from: 4, to: 15, text: "fixed force" }])
  })

  it("says what language a text is in that is not English, and checks it only if asked to", async () => {
    const german =
      "Der Gemeinderat hat am Montag beschlossen, die alte Brücke am Rathaus im kommenden Jahr zu erneuern und den Verkehr so lange über die Nordstraße zu leiten. Die fixed force der Stadt bleibt."
    const { ungarble } = await folder({
      "a.txt": german,
      "b.txt": "市政府星期一决定明年重建市政厅旁边的老桥。",
    })
    const { code, out, err } = await ungarble("check {}/a.txt {}/b.txt --format json")
    expect(code).toBe(0)
    expect(
      out
        .trimEnd()
        .split("\n")
        .map(line => JSON.parse(line)),
    ).toMatchObject([
      { lang: "deu", findings: [] },
      { lang: "cmn", findings: [] },
    ])
    expect(err).toContain("{}/a.txt: looks like German (deu), not English, so nothing was checked.")
    expect((await ungarble("check {}/a.txt --any-language")).code).toBe(1)
  })

  it("checks a file of 20 MB and shows how far it has come", async () => {
    const line = "The committee met in the old town hall and talked about the budget for a while.\n"
    const { ungarble } = await folder({ "big.txt": line.repeat(20e6 / line.length) + garbled })
    const { code, out, err } = await ungarble("check {}/big.txt --format json", { tty: true })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ findings: [{ text: "fixed force" }] })
    expect(err).toContain("50 %")
    expect(err.endsWith("\r\u001B[K")).toBe(true)
  }, 60_000)

  it("names the glossary's broken line", async () => {
    const { ungarble } = await folder({ "a.txt": garbled, "g.csv": "prefer,avoid\ncity,town\n,village\n" })
    const { code, out, err } = await ungarble("check {}/a.txt --glossary {}/g.csv")
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(/^ungarble: \{\}\/g\.csv:3: expected a preferred term/)
    expect((await ungarble("check {}/a.txt --glossary {}/no.csv")).err).toContain("{}/no.csv does not exist.")
  })

  it.each([
    ["chek a", 'No command "chek"; did you mean "check"?'],
    ["check a --fromat json", 'No option "--fromat"; did you mean "--format"?'],
    ["check a --format jsno", 'No format "jsno"; did you mean "json"?'],
    ["check a --sensitivity loud", 'No sensitivity "loud"; did you mean'],
    ["check a --category calques", 'No category "calques"; did you mean "calque"?'],
    ["check a --disable calqes", 'No rule "calqes"; did you mean "calques"?'],
    ["check a --fix --min-confidence 2", "between 0 and 1"],
    ["check a --fix --min-confidence=high", "between 0 and 1"],
    ["check a --fix --min-confidence=\t", "Expected a value after --min-confidence"],
    ["check a --min-confidence 0.5", "add --fix"],
    ["check -draft.txt", 'No option "-d". A file whose name starts with - goes after --'],
    ["check a ", "Expected the name of a file, got an empty one"],
    ["check a --format", "Expected a value after --format"],
    ["check a --fix=yes", "--fix takes no value"],
    ["check - b --fix", "can't go together"],
    ["check", "Expected a file"],
    ["--fix", "Expected a command"],
    ["rules x", "takes nothing after it"],
  ])("refuses `ungarble %s` and says what to write", async (line, message) => {
    const { ungarble } = await folder()
    const { code, out, err } = await ungarble(line)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(message)
  })
})

describe("--fix", () => {
  it("writes probable rewrites and keeps encoding, line ends and permissions", async () => {
    const files = {
      "a.txt": Buffer.from("\uFEFFA fixed force.\r\n\r\nEnd\r\n"),
      "b.txt": Buffer.from("\uFEFFA fixed force.\r\n", "utf16le").swap16(),
      "c.txt": Buffer.from("No change\r"),
    }
    const { ungarble, read, path, at } = await folder(files)
    await chmod(path("a.txt"), 0o640)
    await symlink(path("b.txt"), path("link.txt"))
    const { code, out, err } = await ungarble("check {}/a.txt {}/link.txt {}/c.txt --fix")
    expect(code).toBe(0)
    expect(out).toContain("Nothing found")
    expect(err).toBe("{}/a.txt: fixed 1.\n{}/link.txt: fixed 1.\n{}/c.txt: fixed 0.\n")
    expect((await read("a.txt")).toString()).toBe("\uFEFFA resolve.\r\n\r\nEnd\r\n")
    expect((await read("b.txt")).swap16().toString("utf16le")).toBe("\uFEFFA resolve.\r\n")
    expect(await read("c.txt")).toEqual(files["c.txt"])
    expect((await stat(path("a.txt"))).mode & 0o777).toBe(0o640)
    expect((await readdir(at)).sort()).toEqual(["a.txt", "b.txt", "c.txt", "link.txt"])
  })

  it("leaves what is less probable, and reports it", async () => {
    const { ungarble, read } = await folder({ "a.txt": "Its fixed force is of high quality." })
    const first = await ungarble("check {}/a.txt --fix --format json")
    expect(first.code).toBe(1)
    expect(JSON.parse(first.out).findings).toMatchObject([{ rule: "strays", from: 18 }])
    expect((await read("a.txt")).toString()).toBe("Its resolve is of high quality.")
    expect((await ungarble("check {}/a.txt --fix --min-confidence 0.6")).code).toBe(0)
    expect((await read("a.txt")).toString()).toBe("Its resolve is of high-quality.")
  })

  it("looks again until there is nothing left, so that fixing twice changes nothing more", async () => {
    const { ungarble, read } = await folder({ "a.txt": "It is of high essence quality." })
    const { code, err } = await ungarble("check {}/a.txt --fix --min-confidence 0.6")
    expect([code, err]).toEqual([0, "{}/a.txt: fixed 2.\n"])
    expect((await read("a.txt")).toString()).toBe("It is of high-quality.")
    expect((await ungarble("check {}/a.txt --fix --min-confidence 0.6")).err).toBe("{}/a.txt: fixed 0.\n")
  })

  it("comes to an end where rules undo each other, and says so", async () => {
    const { ungarble } = await folder({ "a.txt": "A bright seesaw." })
    const { code, err } = await ungarble("check {}/a.txt --fix")
    expect(code).toBe(1)
    expect(err).toMatch(/^\{\}\/a\.txt: fixed \d+, and there is more; run again\.\n$/)
  })

  it("doesn't reach across markup, and counts what it left", async () => {
    const { ungarble, read } = await folder({ "a.md": "A fixed **force** and a *fixed force*." })
    const { code, err } = await ungarble("check {}/a.md --fix")
    expect(code).toBe(1)
    expect(err).toBe("{}/a.md: fixed 1, 1 left because of markup inside.\n")
    expect((await read("a.md")).toString()).toBe("A fixed **force** and a *resolve*.")
  })

  it("doesn't write over a file that has changed since it was read", async () => {
    const { path, read } = await folder({ "a.txt": "newer" })
    const file = {
      name: path("a.txt"),
      bytes: Buffer.from("older"),
      text: "older",
      encoding: "utf-8" as const,
      blocks: [],
    }
    expect(await writeSource(file, "fixed")).toEqual({
      problem: "has changed since it was read, so it was not fixed. Run again.",
    })
    expect((await read("a.txt")).toString()).toBe("newer")
  })

  it("prints the fixed text of standard input and nothing else", async () => {
    const { ungarble } = await folder()
    const { code, out } = await ungarble("check - --fix", { input: "Fixed force.\r\nA fixed force" })
    expect([code, out]).toEqual([0, "Resolve.\r\nA resolve"])
    const mark = Buffer.from("\uFEFFfixed force", "utf16le")
    expect((await ungarble("check - --fix", { input: mark })).bytes).toEqual(
      Buffer.from("\uFEFFresolve", "utf16le"),
    )
  })
})

it("lists the rules, the help and the version", async () => {
  const { ungarble } = await folder()
  const rules = await ungarble("rules")
  expect(rules.code).toBe(0)
  expect(rules.out.split("\n")[0]).toMatch(/^calques +calque +Terms rendered/)
  expect((await ungarble("check --help")).out).toContain("Exit status")
  expect((await ungarble("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe("--source", () => {
  const sourced: Rule = {
    id: "sourced",
    category: "number",
    about: "Finds each word that the source of its paragraph has.",
    message: "The source has it.",
    examples: { garbled: [], fine: [] },
    *check({ block, words }) {
      for (const { text, from, to } of words) if (block.source?.split(" ").includes(text)) yield { from, to }
    },
  }
  const packs = [{ ...pack, rules: [sourced] }]

  it("sets the original beside the file, paragraph by paragraph", async () => {
    const { ungarble } = await folder({ "a.md": "# One\n\nTwo three.\n", "b.txt": "two\n\nthree One\n" })
    const { out, err } = await ungarble("check {}/a.md --source {}/b.txt --format json --any-language", {
      packs,
    })
    const { findings } = JSON.parse(out) as { findings: { text: string }[] }
    expect(findings.map(({ text }) => text)).toEqual(["three"])
    expect(err).toBe("")
  })

  it("says that the paragraphs don't pair off, that the original is missing, and that it goes with one file", async () => {
    const { ungarble } = await folder({ "a.txt": "One two.\n\nThree.\n", "b.txt": "One\n" })
    const uneven = await ungarble("check {}/a.txt --source {}/b.txt --any-language", { packs })
    expect(uneven.err).toContain("has 2 paragraphs and {}/b.txt has 1")
    const missing = await ungarble("check {}/a.txt --source {}/c.txt", { packs })
    expect([missing.code, missing.err]).toEqual([
      2,
      "{}/a.txt: needs the source {}/c.txt, which does not exist.\n",
    ])
    const two = await ungarble("check {}/a.txt {}/b.txt --source {}/b.txt", { packs })
    expect([two.code, two.err.includes("--source is the original of one file")]).toEqual([2, true])
  })
})
