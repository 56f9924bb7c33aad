import { chinese } from "@ungarble/chinese"
import type { Pack } from "@ungarble/core"
import { english } from "@ungarble/english"

/** The packs that texts are checked with: English as the target, and the source languages there are. */
export const packs: readonly Pack[] = [english, chinese]
