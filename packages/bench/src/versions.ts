import { readFileSync } from "node:fs"
import { packs } from "./checkers.js"

/** The versions of what is measured. */
export function ownVersions(): Readonly<Record<string, string>> {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8")
  const { version } = JSON.parse(manifest) as { readonly version: string }
  return { ungarble: version, ...Object.fromEntries(packs.map(pack => [`${pack.id} pack`, pack.version])) }
}
