/// <reference path="./untyped.d.ts" />
import { foundAt, type Peer } from "./peer.js"

/** A style checker for prose. It proposes no rewrites. */
export const writeGood: Peer = {
  id: "write-good",
  packages: ["write-good"],
  settings: "its default checks.",
  async load() {
    const { default: check } = await import("write-good")
    return {
      check: async text => check(text).map(({ index, offset }) => foundAt(index, index + offset)),
    }
  },
}
