import type { Edit } from "@ungarble/core"
import {
  type CheckProgress,
  type Finding,
  type Suggestion,
  suggestionText,
  tellLanguage,
  tokenize,
} from "@ungarble/core"
import type { Checker } from "@ungarble/core/checker"
import type { SourceBlock } from "./blocks.js"
import { fileEdits, fileRange } from "./places.js"
import type { SourceFile } from "./source-file.js"

/** A suggestion at its place in a file. */
export interface FileSuggestion {
  /** What to put in place of exactly the finding's range in the file. */
  readonly text: string
  readonly by: string
  readonly score: number
  readonly edits: readonly Edit[]
  /** False if it reaches across markup, so that it should not be applied unseen. */
  readonly isClean: boolean
  /** The same suggestion in its block, as plain text. */
  readonly inBlock: Suggestion
}

/** A finding at its place in a file. The range is widened to what its suggestions touch. */
export interface FileFinding {
  readonly finding: Finding
  readonly block: SourceBlock
  readonly from: number
  readonly to: number
  readonly text: string
  readonly suggestions: readonly FileSuggestion[]
}

/** The answer for one file. */
export interface FileReport {
  readonly file: SourceFile
  /** ISO 639-3, or `und` where there is too little text to tell. */
  readonly lang: string
  /** False if the text is in another language and was not checked. */
  readonly isChecked: boolean
  readonly words: number
  /** In ascending order. */
  readonly findings: readonly FileFinding[]
  /** What could not be loaded, so that some rules did not run. */
  readonly problems: readonly string[]
}

/** What goes with checking a file. */
export interface FileCheckOptions {
  readonly anyLanguage: boolean
  /** Only findings for which this is true are kept. */
  readonly keep: (finding: Finding) => boolean
  readonly onProgress: (progress: CheckProgress) => void
}

// Blocks checked at once: few enough for the checker's cache, so that a huge file costs no more memory than a large one.
const batchSize = 4_000

/** Checks a file that has been read. */
export async function checkFile(
  checker: Checker,
  file: SourceFile,
  { anyLanguage, keep, onProgress }: FileCheckOptions,
): Promise<FileReport> {
  const { blocks } = file
  const texts = blocks.map(block => block.text)
  const language = await tellLanguage(texts, checker.language.code)
  const isChecked = language.isTarget || anyLanguage
  const findings: FileFinding[] = []
  const problems = new Set<string>()
  for (let start = 0; isChecked && start < blocks.length; start += batchSize) {
    const batch = blocks.slice(start, start + batchSize)
    const byId = new Map(batch.map(block => [block.id, block]))
    const result = await checker.check(batch, {
      anyLanguage: true,
      onProgress: ({ phase, done, total }) =>
        onProgress(
          phase === "loading"
            ? { phase, done, total }
            : { phase, done: start + (done / total) * batch.length, total: blocks.length },
        ),
    })
    for (const problem of result.problems) problems.add(problem)
    for (const finding of result.findings) {
      if (keep(finding)) findings.push(placeFinding(finding, byId.get(finding.block)!, file.text))
    }
  }
  // Broken HTML may show its text in another order than it is written in.
  findings.sort((a, b) => a.from - b.from || a.to - b.to)
  return { file, lang: language.code, isChecked, words: countWords(texts), findings, problems: [...problems] }
}

function placeFinding(finding: Finding, block: SourceBlock, text: string): FileFinding {
  const range = fileRange(block, finding)
  const placed = finding.suggestions.map(suggestion => {
    const parts = suggestion.edits.map(edit => fileEdits(block, edit))
    return {
      inBlock: suggestion,
      edits: parts.flatMap(part => part.edits),
      isClean: parts.every(part => part.isClean),
    }
  })
  const from = Math.min(range.from, ...placed.flatMap(({ edits }) => edits.map(edit => edit.from)))
  const to = Math.max(range.to, ...placed.flatMap(({ edits }) => edits.map(edit => edit.to)))
  return {
    finding,
    block,
    from,
    to,
    text: text.slice(from, to),
    suggestions: placed.map(({ inBlock, edits, isClean }) => {
      const { by, score } = inBlock
      return {
        text: suggestionText(text, { edits, by, score }, { from, to }).text,
        by,
        score,
        edits,
        isClean,
        inBlock,
      }
    }),
  }
}

function countWords(texts: readonly string[]): number {
  let count = 0
  for (const text of texts) for (const token of tokenize(text)) if (token.kind === "word") count++
  return count
}
