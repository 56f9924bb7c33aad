import { readFileSync } from "node:fs"
import { chinese } from "@ungarble/chinese"
import { Checker, type Pack } from "@ungarble/core"
import { english } from "@ungarble/english"

/** The packs that are measured. */
export const packs: readonly Pack[] = [english, chinese]

/** A fresh checker of all packs that shows everything it would show at its most eager. */
export function strictChecker(): Checker {
  return new Checker({ packs, sensitivity: "strict" })
}

/** The versions of what is measured. */
export function ownVersions(): Readonly<Record<string, string>> {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8")
  const { version } = JSON.parse(manifest) as { readonly version: string }
  return { ungarble: version, ...Object.fromEntries(packs.map(pack => [`${pack.id} pack`, pack.version])) }
}
