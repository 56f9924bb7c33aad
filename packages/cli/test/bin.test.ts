import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

describe.skipIf(!existsSync(at("../dist/main.js")))(
  "the built program (skipped where it isn't built)",
  () => {
    const check = (input: string, ...more: readonly string[]) => {
      const args = [at("../bin/ungarble.js"), "check", "-", "--format", "json", ...more]
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: "utf8" })
      expect([status, stderr]).toEqual([1, ""])
      return (JSON.parse(stdout) as { findings: { rule: string }[] }).findings
    }

    it("checks standard input with the packs it ships", () => {
      expect(check("It is a high -quality plan.", "--no-tagger")).toMatchObject([
        { text: "high -quality", suggestions: [{ text: "high-quality" }] },
      ])
    })

    it("lets the tagger look, too, unless it is told not to", () => {
      const input =
        "A high -quality factory of is making the workers has going home to the rain of yesterday before evening come."
      const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule)
      expect(rules(check(input, "--sensitivity", "strict"))).toContain("tagger")
      expect(rules(check(input, "--sensitivity", "strict", "--no-tagger"))).not.toContain("tagger")
    }, 30_000)

    it("ends quietly when its reader does", () => {
      const script = `"${process.execPath}" "${at("../bin/ungarble.js")}" rules | head -n 1 >/dev/null`
      expect(spawnSync("sh", ["-c", script], { encoding: "utf8" }).stderr).toBe("")
    })
  },
)
