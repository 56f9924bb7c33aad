import { chinese } from "@ungarble/chinese"
import type { Pack } from "@ungarble/core"
import { Checker } from "@ungarble/core/checker"
import { english } from "@ungarble/english"
import { taggerPack } from "@ungarble/english/tagger"

/** The packs of rules, without the neural tagger. */
export const rulePacks: readonly Pack[] = [english, chinese]

/** All packs that are measured. */
export const packs: readonly Pack[] = [...rulePacks, taggerPack()]

/** A fresh checker that shows everything it would show at its most eager. */
export function strictChecker(of: readonly Pack[] = packs): Checker {
  return new Checker({ packs: of, sensitivity: "strict" })
}
