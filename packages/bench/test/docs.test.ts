import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { benchmarksPage, pages } from "../src/docs.js"
import { type Measured, readLastRun } from "../src/last-run.js"
import { barChart } from "../src/peers/chart.js"
import type { PeerRun } from "../src/peers/measure.js"
import { peersHtml, peersMarkdown } from "../src/peers/report.js"
import { measureQuality } from "../src/quality.js"
import { slice } from "../src/slices.js"
import { markdownTable } from "../src/table.js"
import { article, find } from "./build.js"

const machine = { cpu: "A & B", cores: 2, memory: 8, system: "linux x64", node: "20.1.0" }
const versions = { ungarble: "1.2.3" }
const text = article("The [[red]] net.", { rewrites: ["big"] })
const run = {
  file: "own",
  articles: [text],
  findings: [[{ ...find(text, "red", "big"), rule: "r", confidence: 0.9 }]],
}
const peers: Measured<PeerRun> = {
  machine,
  versions,
  seconds: 3,
  figures: {
    coldWords: 3,
    texts: 1,
    words: 3,
    peers: [
      {
        id: "x<y",
        packages: [{ name: "x", version: "2.0.0", licence: "MIT" }],
        version: "2.0.0",
        settings: "as it comes.",
        all: slice(run),
        bySource: [slice(run)],
        cold: 123.4,
        warm: 5,
        memory: null,
        bytes: 1_500_000,
      },
    ],
  },
}

describe("the page of figures", () => {
  it("names machine and versions, and the commands for what is missing", () => {
    const quality = { machine, versions, seconds: 1.5, figures: measureQuality([run], [], 0.5) }
    const page = benchmarksPage({ quality })
    expect(page).toContain(
      "Measured in 1.5 s on A & B, 2 cores, 8 GiB, linux x64, Node 20.1.0; ungarble 1.2.3.",
    )
    expect(page).toContain("| own | 1 | 1 | 25.0 % | 1 | 0 | 100.0 % | 100.0 % |")
    expect(page).toContain("Not measured yet: `npx -y pnpm@12.21.0 bench speed --save`.")
    expect(page).not.toContain("bench quality --save`.\n\n## Agreement")
  })

  it("shows the last run", () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url))
    const stale = [...pages(readLastRun())].filter(
      ([path, text]) => !existsSync(root + path) || readFileSync(root + path, "utf8") !== text,
    )
    expect(
      stale.map(([path]) => path),
      "renew them with: npx -y pnpm@12.21.0 bench docs",
    ).toEqual([])
  })

  it("is the same for the same figures", () => {
    expect(benchmarksPage({ peers })).toBe(benchmarksPage(structuredClone({ peers })))
  })
})

describe("the comparison", () => {
  it("has the settings, versions and licences, and dashes for what was not measured", () => {
    const page = peersMarkdown(peers, "./chart.svg")
    expect(page).toContain("- x<y: as it comes. Packages: x 2.0.0 (MIT).")
    expect(page).toContain("| 123 ms | 5 ms | – | 1.5 MB |")
    expect(page).toContain("](./chart.svg)")
  })

  it("as a web page escapes what it shows and brings its chart along", () => {
    const page = peersHtml(peers)
    expect(page).toContain("<th>x&lt;y</th>")
    expect(page).toContain("<svg ")
    expect(page).not.toContain("x<y")
  })
})

describe("the chart", () => {
  it("has bars as long as their shares, none where a share is unknown", () => {
    const chart = barChart("T", ["one", "two"], [{ name: "n", shares: [0.5, null], note: "5" }])
    expect([...chart.matchAll(/width="([\d.]+)" height="9"/g)].map(([, width]) => width)).toEqual([
      "230.0",
      "0.0",
    ])
    expect(chart.match(/<svg/g)).toHaveLength(1)
  })
})

describe("a Markdown table", () => {
  it("has one line a row and keeps bars and line ends out of its cells", () => {
    expect(
      markdownTable([
        ["a", "b"],
        ["1|2", "x\ny"],
      ]),
    ).toBe("| a | b |\n| --- | ---: |\n| 1\\|2 | x y |\n")
  })
})
