import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, it } from "vitest"
import { readGoldFile } from "../src/gold-file.js"

const folder = mkdtempSync(join(tmpdir(), "gold-"))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe("a gold file on disk", () => {
  const json = JSON.stringify([{ id: "one", text: "Fine.", spans: [] }])

  it("is read plain and as gzip, whatever its name", () => {
    const plain = readGoldFile(file("plain.json", json))
    expect(plain.articles[0]?.text).toBe("Fine.")
    expect(readGoldFile(file("packed", gzipSync(json)))).toEqual(plain)
  })

  it("is named when it is no JSON, wrong or missing", () => {
    expect(() => readGoldFile(file("broken.json", "[{"))).toThrow("broken.json: Expected JSON")
    expect(() => readGoldFile(file("wrong.json", "[7]"))).toThrow("wrong.json, article 0: Expected an object")
    expect(() => readGoldFile(join(folder, "nowhere.json"))).toThrow("nowhere.json")
  })
})
