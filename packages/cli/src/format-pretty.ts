import { categories, type DiffPart } from "@ungarble/core"
import type { FileFinding, FileReport } from "./check-file.js"
import { excerpt, printable, rewriteDiff } from "./excerpt.js"
import type { Format, FormatOptions } from "./format.js"
import { LineIndex } from "./line-index.js"

/**
 * For people at a terminal: where and what, the words in their line, the first rewrite as a diff, and what convinced
 * the engine. Without colour, findings stand in `[[…]]` and diffs are written as by wdiff, `[-…-]{+…+}`.
 */
export function prettyFormat({ colour }: Pick<FormatOptions, "colour">): Format {
  const paint = (codes: string) => (text: string) =>
    colour && text ? `\u001B[${codes}m${text}\u001B[0m` : text
  const bold = paint("1")
  const dim = paint("2")
  const marked = (text: string) => (colour ? paint("4;31")(text) : `[[${text}]]`)
  const parts: Record<DiffPart["kind"], (text: string) => string> = {
    same: text => text,
    del: text => (colour ? paint("9;31")(text) : `[-${text}-]`),
    ins: text => (colour ? paint("32")(text) : `{+${text}+}`),
  }
  const counts = new Map<string, number>()
  let files = 0
  let words = 0
  let rewrites = 0

  function show({ finding, block, suggestions }: FileFinding, place: string): string {
    const { category, severity, confidence, rule, evidence } = finding
    const { before, middle, after } = excerpt(block.text, finding)
    const lines = [
      `${bold(place)}: ${severity} ${category}: ${printable(finding.message)} ${dim(`(${rule}, ${confidence.toFixed(2)})`)}`,
      `    ${printable(before)}${marked(printable(middle))}${printable(after)}`,
    ]
    const [first, ...others] = suggestions
    if (first) {
      const diff = rewriteDiff(block.text, finding, first.inBlock)
      lines.push(`    ${diff.map(part => parts[part.kind](printable(part.text))).join("")}`)
    }
    if (others.length)
      lines.push(dim(`    or: ${others.map(other => `“${printable(other.text)}”`).join(", ")}`))
    if (evidence) {
      const { source, reading, gloss } = evidence
      const shown = [source, reading && `(${reading})`, gloss && `“${gloss}”`].filter(Boolean).join(" ")
      if (shown) lines.push(dim(`    from: ${printable(shown)}`))
    }
    return `${lines.join("\n")}\n\n`
  }

  return {
    *start() {},
    *file(report: FileReport) {
      files++
      words += report.words
      const index = new LineIndex(report.file.text)
      for (const found of report.findings) {
        const { category } = found.finding
        counts.set(category, (counts.get(category) ?? 0) + 1)
        if (found.suggestions.length) rewrites++
        const { line, column } = index.at(found.from)
        yield show(found, `${printable(report.file.name)}:${line}:${column}`)
      }
    },
    *end(problems) {
      if (files === 0) return
      const found = [...counts.values()].reduce((sum, n) => sum + n, 0)
      const where = `${count(files, "file")} (${count(words, "word")})`
      const each = categories.filter(name => counts.has(name)).map(name => `${counts.get(name)} ${name}`)
      const rest = problems.length ? `; ${count(problems.length, "file")} could not be checked` : ""
      yield found === 0
        ? `Nothing found in ${where}${rest}.\n`
        : `${bold(count(found, "finding"))} in ${where}, ${rewrites} with a rewrite: ${each.join(", ")}${rest}.\n`
    },
  }
}

const count = (n: number, what: string) => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`
