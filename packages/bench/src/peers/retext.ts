import type { Found } from "../judge.js"
import { foundAt, type Peer } from "./peer.js"

/** A checker of considerate wording. */
export const alex: Peer = {
  id: "alex",
  packages: ["alex"],
  settings: "plain text, its default settings.",
  async load() {
    const { text: check } = await import("alex")
    return {
      check: async text =>
        check(text).messages.flatMap(({ position, expected }) =>
          place(position?.start.offset, position?.end.offset, expected),
        ),
    }
  },
}

/** Checks of prose as plugins. */
export const retext: Peer = {
  id: "retext",
  packages: [
    "retext-english",
    "unified",
    "retext-contractions",
    "retext-diacritics",
    "retext-indefinite-article",
    "retext-redundant-acronyms",
    "retext-repeated-words",
    "retext-sentence-spacing",
    "retext-stringify",
  ],
  settings:
    "English; the plugins contractions, diacritics, indefinite-article, redundant-acronyms, repeated-words and sentence-spacing, each as it comes, but for straight apostrophes, which most of the texts have; no spelling, which is nspell's own line.",
  async load() {
    const { unified } = await import("unified")
    const processor = unified()
      .use((await import("retext-english")).default)
      .use((await import("retext-contractions")).default, { straight: true })
      .use((await import("retext-diacritics")).default)
      .use((await import("retext-indefinite-article")).default)
      .use((await import("retext-redundant-acronyms")).default)
      .use((await import("retext-repeated-words")).default)
      .use((await import("retext-sentence-spacing")).default)
      .use((await import("retext-stringify")).default)
    return {
      async check(text) {
        const { messages } = await processor.process(text)
        return messages.flatMap(({ place: at, expected }) =>
          at && "start" in at ? place(at.start.offset, at.end.offset, expected) : [],
        )
      },
    }
  },
}

function place(
  from: number | undefined,
  to: number | undefined,
  expected: readonly string[] | null | undefined,
): readonly Found[] {
  return from === undefined || to === undefined ? [] : [foundAt(from, to, expected ?? [])]
}
