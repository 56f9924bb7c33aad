import { createRequire } from "node:module"
import { chinese } from "@ungarble/chinese"
import type { Pack } from "@ungarble/core"
import { english } from "@ungarble/english"
import { taggerPack } from "@ungarble/english/tagger"

/**
 * The packs that texts are checked with: English as the target, the source languages there are and, unless told not to,
 * the neural tagger where what it runs on is installed.
 */
export function packsFor({ tagger }: { readonly tagger: boolean }): readonly Pack[] {
  const packs = [english, chinese]
  return tagger && hasRuntime() ? [...packs, taggerPack()] : packs
}

function hasRuntime(): boolean {
  try {
    createRequire(import.meta.url).resolve("onnxruntime-web")
    return true
  } catch {
    return false
  }
}
