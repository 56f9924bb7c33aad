import { cedictBytes } from "./size.js"

/** Where the dictionary file lies and its size in bytes. `@ungarble/chinese` reads it; its form is described in the card. */
export const cedict: { readonly url: URL; readonly bytes: number } = {
  url: new URL("../data/cedict.bin", import.meta.url),
  bytes: cedictBytes,
}
