import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

describe.skipIf(!existsSync(at("../dist/main.js")))(
  "the built program (skipped where it isn't built)",
  () => {
    it("checks standard input with the packs it ships", () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [at("../bin/ungarble.js"), "check", "-", "--format", "json"],
        {
          input: "It is a high -quality plan.",
          encoding: "utf8",
        },
      )
      expect([status, stderr]).toEqual([1, ""])
      expect(JSON.parse(stdout).findings).toMatchObject([
        { text: "high -quality", suggestions: [{ text: "high-quality" }] },
      ])
    })

    it("ends quietly when its reader does", () => {
      const script = `"${process.execPath}" "${at("../bin/ungarble.js")}" rules | head -n 1 >/dev/null`
      expect(spawnSync("sh", ["-c", script], { encoding: "utf8" }).stderr).toBe("")
    })
  },
)
