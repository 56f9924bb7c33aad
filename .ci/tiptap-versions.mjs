// Runs the editor's tests against another Tiptap than the one in the catalog, by overrides, in a copy of the working
// tree: the versions that are given, or else the oldest 3.0 of which all the extensions in the tests were published.
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const run = (command, args, cwd) => spawnSync(command, args, { cwd, stdio: "inherit" }).status === 0
const files = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" })
  .stdout.split("\0")
  .filter(file => /^(?:[^/]+$|packages\/(?:core|tiptap|review)\/)/.test(file))

const lock = readFileSync("pnpm-lock.yaml", "utf8")
// The Yjs binding counts its versions apart.
const names = [...new Set(lock.match(/(?<=^ {2}')@tiptap\/(?!y-tiptap)[\w-]+(?=@)/gm))]
const installed = folder =>
  JSON.parse(readFileSync(join(folder, "packages/tiptap/node_modules/@tiptap/core/package.json"), "utf8"))
    .version
let failed = 0
const versions = process.argv.length > 2 ? process.argv.slice(2) : ["3.0.1"]
for (const version of versions) {
  const copy = mkdtempSync(join(tmpdir(), "ungarble-tiptap-"))
  try {
    for (const file of files) cpSync(file, join(copy, file), { errorOnExist: false, recursive: true })
    const workspace = join(copy, "pnpm-workspace.yaml")
    const overrides = names.map(name => `  "${name}": ${version}\n`)
    writeFileSync(workspace, `${readFileSync(workspace, "utf8")}\noverrides:\n${overrides.join("")}`)
    const manifest = join(copy, "package.json")
    const { devDependencies, ...rest } = JSON.parse(readFileSync(manifest, "utf8"))
    // The command line and what it needs is not in the copy.
    delete devDependencies.ungarble
    writeFileSync(manifest, JSON.stringify({ ...rest, devDependencies }))
    console.log(`Tiptap ${version} in ${copy}`)
    const passed =
      run("npx", ["-y", "pnpm@12.21.0", "install", "--no-frozen-lockfile", "--ignore-scripts"], copy) &&
      installed(copy) === version &&
      run("npx", ["vitest", "run", "packages/tiptap"], copy)
    if (!passed) failed++
    console.log(`Tiptap ${version}: ${passed ? "passed" : "failed"}`)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
process.exitCode = failed ? 1 : 0
