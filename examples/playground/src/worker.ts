import type { Port } from "@ungarble/core"
import { serveChecker } from "@ungarble/core/checker"
import { makeChecker } from "./packs.js"

/** What the page tells its worker besides what it asks the checker. */
export interface DeepMessage {
  readonly to: "deep"
  readonly on: boolean
}

const { checker, setDeep } = makeChecker()
addEventListener("message", ({ data }: MessageEvent<DeepMessage>) => {
  if (data.to === "deep") setDeep(data.on)
})
serveChecker(self as unknown as Port, checker)
