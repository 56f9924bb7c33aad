import type { Peer } from "./peer.js"

/** The engine itself, run in the same way as its peers. */
export const ungarble: Peer = {
  id: "ungarble",
  packages: ["@ungarble/core", "@ungarble/english", "@ungarble/chinese"],
  settings: "English and Chinese packs, standard sensitivity, each line a block, no source text.",
  async load() {
    const { Checker } = await import("@ungarble/core/checker")
    const { checkArticle } = await import("../engine.js")
    const { packs } = await import("../checkers.js")
    const checker = new Checker({ packs })
    return { check: async text => (await checkArticle(checker, { id: "text", text })).findings }
  },
}
