import type { FileReport } from "./check-file.js"
import type { Format } from "./format.js"

/** One line a file, for programs. A file that could not be checked has no line. */
export const jsonFormat = (): Format => ({
  *start() {},
  *file({ file, lang, words, findings }: FileReport) {
    yield `${JSON.stringify({ file: file.name, lang, words }).slice(0, -1)},"findings":[`
    let separator = ""
    for (const { finding, from, to, text, suggestions } of findings) {
      const { rule, category, severity, message, confidence, evidence } = finding
      yield separator +
        JSON.stringify({
          rule,
          category,
          severity,
          from,
          to,
          text,
          message,
          confidence,
          ...(evidence && { evidence }),
          suggestions: suggestions.map(({ text, by, score }) => ({ text, by, score })),
        })
      separator = ","
    }
    yield "]}\n"
  },
  *end() {},
})
