import { applyEdits, categories, type DiffPart, mapOffset, wordDiff } from "@ungarble/core"
import type { SourceBlock } from "./blocks.js"
import type { FileFinding, FileReport } from "./check-file.js"
import { visibleControls } from "./excerpt.js"
import type { Format, FormatOptions } from "./format.js"
import { languageName } from "./language-name.js"
import { LineIndex } from "./line-index.js"

/** A page that stands alone: the whole text, findings underlined with their first rewrite, and notes under each block. */
export function htmlFormat({ version }: FormatOptions): Format {
  return {
    *start() {
      yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ungarble ${escapeHtml(version)}"><title>Ungarble report</title><style>${style}</style></head><body><main>
`
    },
    *file(report: FileReport) {
      const { file, findings, words, lang, isChecked } = report
      const index = new LineIndex(file.text)
      yield `<section><h1>${escapeHtml(file.name)}</h1>\n<p class="sum">${summary(report)}</p>\n`
      if (!isChecked)
        yield `<p class="sum">The text looks like ${escapeHtml(languageName(lang))}, not English; nothing was checked.</p>\n`
      else if (words === 0) yield `<p class="sum">The file has no words to check.</p>\n`
      const byBlock = new Map<SourceBlock, FileFinding[]>()
      for (const found of findings) {
        const list = byBlock.get(found.block)
        if (list) list.push(found)
        else byBlock.set(found.block, [found])
      }
      for (const block of file.blocks) yield showBlock(block, byBlock.get(block) ?? [], index)
      yield "</section>\n"
    },
    *end(problems) {
      for (const problem of problems) yield `<p class="problem">${escapeHtml(problem)}</p>\n`
      yield "</main></body></html>\n"
    },
  }
}

function summary({ words, findings }: FileReport): string {
  const counts = categories
    .map(name => [name, findings.filter(found => found.finding.category === name).length] as const)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `<span class="chip ${name}">${n} ${name}</span>`)
  return `${words.toLocaleString("en")} words, ${findings.length.toLocaleString("en")} findings ${counts.join(" ")}`
}

function showBlock(block: SourceBlock, findings: readonly FileFinding[], index: LineIndex): string {
  const line = index.at(block.pieces[0]!.from).line
  const notes: string[] = []
  let text = ""
  let at = 0
  for (const found of findings) {
    const { finding, suggestions } = found
    const edits = suggestions[0]?.inBlock.edits ?? []
    // A deletion may take a space along that the finding before has shown already.
    const from = Math.max(at, Math.min(finding.from, ...edits.map(edit => edit.from)))
    const to = Math.max(from, finding.to, ...edits.map(edit => edit.to))
    const rewritten = applyEdits(block.text, edits)
    const diff = wordDiff(
      block.text.slice(from, to),
      rewritten.slice(mapOffset(from, edits, -1), mapOffset(to, edits, 1)),
    )
    text += `${escapeHtml(block.text.slice(at, from))}<span class="finding ${finding.category}">${edits.length ? diff.map(showPart).join("") : escapeHtml(block.text.slice(from, to))}</span>`
    at = to
    notes.push(showNote(found, index))
  }
  text += escapeHtml(block.text.slice(at))
  return `<article><span class="line">${line}</span><p dir="auto">${text}</p>${notes.length ? `<ul>${notes.join("")}</ul>` : ""}</article>\n`
}

function showPart({ kind, text }: DiffPart): string {
  return kind === "same" ? escapeHtml(text) : `<${kind}>${escapeHtml(text)}</${kind}>`
}

function showNote({ finding, suggestions, from }: FileFinding, index: LineIndex): string {
  const { category, message, rule, confidence, evidence, quote } = finding
  const { line, column } = index.at(from)
  const shown = [evidence?.source, evidence?.reading, evidence?.gloss].filter(part => part !== undefined)
  const others = suggestions.slice(1).map(other => `“${escapeHtml(other.text)}”`)
  return `<li><b>${line}:${column}</b> <span class="chip ${category}">${category}</span> <q>${escapeHtml(quote)}</q> ${escapeHtml(message)}${others.length ? ` Or: ${others.join(", ")}.` : ""}${shown.length ? ` <i>${escapeHtml(shown.join(" · "))}</i>` : ""} <small>${escapeHtml(rule)}, ${confidence.toFixed(2)}</small></li>`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escapeHtml = (text: string) => visibleControls(text).replace(/[&<>"']/gu, char => entities[char]!)

const style = `
:root{color-scheme:light dark;--ink:#1d2430;--soft:#667085;--page:#fbfbf9;--line:#e3e4e0;--del:#b42318;--ins:#067647;--mark:#c2410c}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8ec;--soft:#98a2b3;--page:#14171c;--line:#2b3038;--del:#f97066;--ins:#47cd89;--mark:#fb923c}}
body{margin:0;background:var(--page);color:var(--ink);font:17px/1.65 Georgia,"Times New Roman",serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.3rem;overflow-wrap:anywhere;margin:2rem 0 .25rem}
.sum,ul,.line,.problem{font:13px/1.5 system-ui,sans-serif;color:var(--soft)}
article{position:relative;border-top:1px solid var(--line);padding:.6rem 0 .6rem 3rem;overflow-wrap:anywhere}
article p{margin:0;white-space:pre-wrap}
.line{position:absolute;left:0;top:.95rem}
.finding{text-decoration:underline wavy var(--mark) 1px;text-underline-offset:4px}
del,ins{border-radius:3px}
del{color:var(--del);background:color-mix(in srgb,var(--del) 14%,transparent);text-decoration:line-through}
ins{color:var(--ins);background:color-mix(in srgb,var(--ins) 14%,transparent);text-decoration:none;font-weight:600}
ul{margin:.5rem 0 0;padding:0;list-style:none}
li{margin:.2rem 0}q{color:var(--ink)}
.chip{border:1px solid currentColor;border-radius:9px;padding:0 .45em;font-size:11px;white-space:nowrap}
.problem{color:var(--del)}
@media(max-width:32rem){article{padding-left:2rem}}
`
