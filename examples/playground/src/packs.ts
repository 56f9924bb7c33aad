import { chinese } from "@ungarble/chinese"
import { Checker } from "@ungarble/core"
import { english } from "@ungarble/english"

/** A checker of English text with everything that is known of Chinese. */
export const makeChecker = () => new Checker({ packs: [english, chinese] })
