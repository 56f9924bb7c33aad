import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { gunzipSync } from "node:zlib"
import { type Gold, readGold } from "./gold.js"

/** Reads a gold file, gzip or not, as `readGold` does. Throws on a file that is missing or no JSON, naming it. */
export function readGoldFile(path: string, lenient = false): Gold {
  return readGold(readJson(path), basename(path), lenient)
}

function readJson(path: string): unknown {
  const bytes = readFileSync(path)
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    return JSON.parse((packed ? gunzipSync(bytes) : bytes).toString("utf8"))
  } catch (error) {
    throw new Error(`${path}: Expected JSON, got ${error instanceof Error ? error.message : error}`)
  }
}
