import { pathToFileURL } from "node:url"
import { parse } from "parse5"
import { describe, expect, it } from "vitest"
import { folder } from "./terminal.js"

const file = "First line.\nIts fixed force <b>&\u001B[31m is of high quality.\n"

describe("the pretty format", () => {
  it("shows place, message, the words in their line, the diff, evidence and a summary", async () => {
    const { ungarble, path } = await folder({ "a.txt": file })
    const { out } = await ungarble("check {}/a.txt")
    expect(out).toBe(`${path("a.txt")}:2:5: major calque: Say “resolve”. (calques, 0.90)
    Its [[fixed force]] <b>&␛[31m is of high quality.
    [-fixed force-]{+resolve+}
    or: “will & grit”
    from: 定力 (dìnglì) “resolve”

${path("a.txt")}:2:33: minor stray: Take it out. (strays, 0.60)
    Its fixed force <b>&␛[31m is of [[high quality]].
    high[- -]{+-+}quality

2 findings in 1 file (11 words), 2 with a rewrite: 1 calque, 1 stray.
`)
  })

  it("has colour on a terminal only, and none with NO_COLOR", async () => {
    const { ungarble } = await folder({ "a.txt": file })
    expect((await ungarble("check {}/a.txt", { tty: true })).out).toContain(
      "\u001B[4;31mfixed force\u001B[0m",
    )
    expect((await ungarble("check {}/a.txt", { tty: true, env: { NO_COLOR: "1" } })).out).not.toContain(
      "\u001B",
    )
    expect((await ungarble("check {}/a.txt")).out).not.toContain("\u001B")
  })

  it("shows only the neighbourhood in a long line", async () => {
    const { ungarble } = await folder()
    const input = `${"word ".repeat(200)}fixed force${" word".repeat(200)}`
    const line = (await ungarble("check -", { input })).out.split("\n")[1]!
    expect(line).toMatch(/^ {4}… (?:word )+\[\[fixed force\]\](?: word)+ …$/)
    expect(line.length).toBeLessThan(140)
  })
})

it("writes an HTML page that stands alone, escaped, with findings as diffs", async () => {
  const { ungarble } = await folder({ "a.txt": file, "<b>.txt": "All is well." })
  const { out } = await ungarble("check {}/a.txt {}/<b>.txt {}/none.txt --format html")
  parse(out, { onParseError: error => expect.fail(error.code) })
  expect(out).toContain(
    '<span class="finding calque"><del>fixed force</del><ins>resolve</ins></span> &lt;b&gt;&amp;',
  )
  expect(out).toContain("high<del> </del><ins>-</ins>quality")
  expect(out).toContain("&lt;b&gt;.txt</h1>")
  expect(out).toContain("none.txt: does not exist.</p>")
  expect(out).toContain("prefers-color-scheme:dark")
  expect(out).not.toMatch(/<(?:script|link|img)|https?:/)
})

it("writes SARIF whose places and fixes fit the file", async () => {
  const text = file.replaceAll("\n", "\r\n")
  const { ungarble, path } = await folder({ "a#ä.txt": text })
  const { out, code } = await ungarble("check {}/a#ä.txt {}/none.txt --format sarif")
  expect(code).toBe(2)
  const log = JSON.parse(out)
  expect(log.version).toBe("2.1.0")
  const [{ tool, results, invocations, columnKind }] = log.runs
  expect(columnKind).toBe("utf16CodeUnits")
  expect(tool.driver.rules[0]).toEqual({
    id: "calques",
    shortDescription: { text: "Terms rendered piece by piece." },
    fullDescription: {
      text: "Terms rendered piece by piece. They read oddly.",
      markdown: expect.any(String),
    },
    defaultConfiguration: { level: "warning" },
    properties: { category: "calque", mqm: "accuracy/mistranslation/overly-literal" },
  })
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{ level: "error", message: { text: expect.stringContaining("none.txt") } }],
  })
  expect(results.map((result: { ruleIndex: number }) => tool.driver.rules[result.ruleIndex].id)).toEqual([
    "calques",
    "strays",
  ])
  for (const { locations, fixes } of results) {
    const { region, artifactLocation } = locations[0].physicalLocation
    expect(artifactLocation.uri).toBe(pathToFileURL(path("a#ä.txt")).href)
    expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe(region.snippet.text)
    const line = text.split("\r\n")[region.startLine - 1]!
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe(region.snippet.text)
    const [{ deletedRegion }] = fixes[0].artifactChanges[0].replacements
    expect(deletedRegion).toEqual({ charOffset: region.charOffset, charLength: region.charLength })
  }
  expect(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent).toEqual({ text: "resolve" })
})

it("offers no SARIF fix that reaches across markup", async () => {
  const { ungarble } = await folder({ "a.md": "A fixed **force** and a *fixed force*." })
  const { results } = JSON.parse((await ungarble("check {}/a.md --format sarif")).out).runs[0]
  expect(results.map((result: { fixes: unknown[] }) => result.fixes.length)).toEqual([0, 2])
})
