import { chinese } from "@ungarble/chinese"
import { Checker, type Pack } from "@ungarble/core"
import { english } from "@ungarble/english"

/** The packs that are measured. */
export const packs: readonly Pack[] = [english, chinese]

/** A fresh checker of all packs that shows everything it would show at its most eager. */
export function strictChecker(): Checker {
  return new Checker({ packs, sensitivity: "strict" })
}
