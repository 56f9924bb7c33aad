import { readFileSync, writeFileSync } from "node:fs"
import { relative } from "node:path"

/**
 * Ends a training script: writes its files, each a path and its bytes. If it is only to check them, writes nothing, and ends
 * the process with an error, naming the files and the remedy, unless they are on disk to the byte.
 */
export function settle(files, { check, script }) {
  if (!check) {
    for (const [path, bytes] of files) writeFileSync(path, bytes)
    return
  }
  const stale = files.filter(([path, bytes]) => !readFileSync(path).equals(bytes))
  if (stale.length === 0) return
  const names = stale.map(([path]) => relative(process.cwd(), path)).join(", ")
  console.error(`Not what the sources give: ${names}. Run: node ${script}`)
  process.exit(1)
}
