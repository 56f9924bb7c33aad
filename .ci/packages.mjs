// Packs every public package as it would be published, and holds it to publint and to the types its exports promise.
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"

let failed = 0
const run = (command, args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", shell: false })
  if (status === 0) return
  failed++
  console.error(`${command} ${args.join(" ")}\n${stdout}${stderr}`)
}
let count = 0
for (const name of readdirSync("packages")) {
  const manifest = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8"))
  if (manifest.private) continue
  count++
  run("node_modules/.bin/publint", [`packages/${name}`, "--pack", "npm", "--strict"])
  if (!manifest.exports) continue
  const styles = Object.keys(manifest.exports).filter(entry => entry.endsWith(".css"))
  run("node_modules/.bin/attw", [
    "--pack",
    `packages/${name}`,
    "--profile",
    "esm-only",
    ...(styles.length ? ["--exclude-entrypoints", ...styles] : []),
  ])
}
console.log(`${count} packages, ${failed} faults.`)
process.exitCode = failed ? 1 : 0
