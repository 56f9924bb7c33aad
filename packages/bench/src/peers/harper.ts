import type { Found } from "../judge.js"
import { foundAt, type Peer } from "./peer.js"

/** Automattic's grammar checker, compiled to WebAssembly. */
export const harper: Peer = {
  id: "harper.js",
  packages: ["harper.js"],
  settings:
    "LocalLinter, full inlined binary, American English, plain text, the rules that are on by default.",
  async load() {
    const { Dialect, LocalLinter, SuggestionKind } = await import("harper.js")
    const { binaryInlined } = await import("harper.js/binaryInlined")
    const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American })
    await linter.setup()
    return {
      async check(text) {
        const lints = await linter.lint(text, { language: "plaintext" })
        return lints.map((lint): Found => {
          const { start: from, end: to } = lint.span()
          const quote = text.slice(from, to)
          const rewrites = lint.suggestions().map(suggestion => {
            const insert = suggestion.get_replacement_text()
            return suggestion.kind() === SuggestionKind.InsertAfter ? quote + insert : insert
          })
          return foundAt(from, to, rewrites)
        })
      },
    }
  },
}
