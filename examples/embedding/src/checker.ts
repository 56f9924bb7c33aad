import { chinese } from "@ungarble/chinese"
import { Checker, serveChecker } from "@ungarble/core/checker"
import { english } from "@ungarble/english"

// The worker that checks.
serveChecker(self, new Checker({ packs: [english, chinese] }))
