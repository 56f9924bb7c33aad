import type { Pack } from "@ungarble/core"
import { english } from "@ungarble/english"

/** The packs that texts are checked with. */
export const packs: readonly Pack[] = [english]
