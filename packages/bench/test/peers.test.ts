import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, describe, expect, it } from "vitest"
import { allPeers } from "../src/peers/all.js"
import { languageTool } from "../src/peers/language-tool.js"
import { installed, installedBytes } from "../src/peers/packages.js"

// Before the fault stands a character of two UTF-16 units, which peers count differently.
const text = "😀 He was wisper in the the garden, and they didn't can't say whitelist."

/** What a peer finds, as words. */
async function quotes(id: string): Promise<readonly string[]> {
  const { check } = await allPeers(undefined)
    .find(peer => peer.id === id)!
    .load()
  return (await check(text)).map(({ from, to }) => text.slice(from, to))
}

describe("a peer's findings have our offsets", () => {
  it("harper.js", { timeout: 120_000 }, async () => {
    const { check } = await allPeers(undefined)
      .find(peer => peer.id === "harper.js")!
      .load()
    const findings = await check(text)
    const repeated = findings.find(({ from, to }) => text.slice(from, to) === "the the")
    expect(repeated?.rewrites.map(rewrite => rewrite.text)).toEqual(["the"])
  })

  it("nspell", { timeout: 30_000 }, async () => {
    const { check } = await allPeers(undefined)
      .find(peer => peer.id === "nspell")!
      .load()
    const [first, ...others] = await check(text)
    expect(text.slice(first?.from, first?.to)).toBe("wisper")
    expect(first?.rewrites.map(rewrite => rewrite.text)).toContain("whisper")
    expect(others).toEqual([])
  })

  it("write-good, alex and retext", { timeout: 30_000 }, async () => {
    expect(await quotes("write-good")).toEqual(["the"])
    expect(await quotes("alex")).toEqual(expect.arrayContaining(["whitelist"]))
    expect(await quotes("retext")).toEqual(["the the"])
  })

  it("ungarble", { timeout: 30_000 }, async () => {
    expect(await quotes("ungarble")).toContain("the the")
  })
})

describe("a LanguageTool server", () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", part => {
      body += part
    })
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${new URLSearchParams(body).get("language")}`)
      const offset = new URLSearchParams(body).get("text")?.indexOf("wisper") ?? -1
      const matches = offset < 0 ? [] : [{ offset, length: 6, replacements: [{ value: "whisper" }] }]
      if (request.url === "/v2/check") response.end(JSON.stringify({ software: { version: "9.9" }, matches }))
      else response.writeHead(404).end()
    })
  })
  const listening = new Promise<string>(resolve => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
  afterAll(() => server.close())

  it("takes part if it is named, with its own version", async () => {
    const peer = languageTool(await listening)
    const { version, check } = await peer.load()
    expect(version).toBe("9.9")
    const [match] = await check(text)
    expect(text.slice(match?.from, match?.to)).toBe("wisper")
    expect(match?.rewrites[0]?.text).toBe("whisper")
    expect(asked).toEqual(["POST /v2/check en-US", "POST /v2/check en-US"])
    await expect(languageTool(`${await listening}/elsewhere`).load()).rejects.toThrow(
      /No answer from .*\/elsewhere\/v2\/check \(404\); start the server or mend LANGUAGETOOL_URL/,
    )
    expect(allPeers(await listening).at(-1)?.id).toBe("LanguageTool")
    expect(allPeers(undefined).map(({ id }) => id)).not.toContain("LanguageTool")
  })
})

describe("installed packages", () => {
  it("are named with version and licence", () => {
    expect(installed(["nspell"])).toEqual([
      { name: "nspell", version: expect.stringMatching(/^2\./), licence: "MIT" },
    ])
    expect(() => installed(["no-such-package"])).toThrow("no-such-package is not installed; run pnpm install")
  })

  it("count each dependency once", () => {
    const both = installedBytes(["nspell", "dictionary-en"])
    expect(both).toBe(installedBytes(["nspell"]) + installedBytes(["dictionary-en"]))
    expect(installedBytes(["nspell", "nspell"])).toBe(installedBytes(["nspell"]))
    // The dictionary alone is a file of more than half a megabyte.
    expect(installedBytes(["dictionary-en"])).toBeGreaterThan(500_000)
  })
})
