import { type Port, serveChecker } from "@ungarble/core"
import { makeChecker } from "./packs.js"

serveChecker(self as unknown as Port, makeChecker())
