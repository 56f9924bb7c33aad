import { randomUUID } from "node:crypto"
import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { applyEdits, type Edit } from "@ungarble/core"
import type { FileReport } from "./check-file.js"
import { encode } from "./decode.js"
import { describe, type Problem, type SourceFile } from "./source-file.js"

/** What fixing a file comes to. */
export interface Fixed {
  /** About the text as it is now. */
  readonly report: FileReport
  readonly applied: number
  /** Fixes that reach across markup; left for a person. */
  readonly acrossMarkup: number
  /** True if there was still something to fix in the end. */
  readonly isUnfinished: boolean
}

// A fix can bring another to light, or have stood in its way. Two rules that undo each other must come to an end.
const mostPasses = 10

/**
 * Applies the first suggestion of every finding that, like the suggestion, is at least so probable, and looks again
 * until there is nothing left to apply, so that fixing twice changes nothing more.
 */
export async function fixFile(
  report: FileReport,
  minConfidence: number,
  look: (text: string) => Promise<FileReport>,
): Promise<Fixed> {
  let applied = 0
  for (let pass = 1; ; pass++) {
    const fixes = gatherFixes(report, minConfidence)
    if (fixes.applied === 0 || pass > mostPasses) {
      return { report, applied, acrossMarkup: fixes.acrossMarkup, isUnfinished: fixes.applied > 0 }
    }
    applied += fixes.applied
    report = await look(applyEdits(report.file.text, fixes.edits))
  }
}

function gatherFixes({ findings }: FileReport, minConfidence: number) {
  const edits: Edit[] = []
  let applied = 0
  let acrossMarkup = 0
  let end = 0
  for (const { finding, suggestions } of findings) {
    const [first] = suggestions
    if (!first || Math.min(finding.confidence, first.score) < minConfidence) continue
    if (!first.isClean) acrossMarkup++
    // One that touches another's place waits for the next pass.
    else if (first.edits.every(edit => edit.from >= end)) {
      edits.push(...first.edits)
      end = Math.max(end, ...first.edits.map(edit => edit.to))
      applied++
    }
  }
  return { edits, applied, acrossMarkup }
}

/**
 * Writes a file's new text in its old encoding: whole or not at all, in place of the old one, with its permissions.
 * Refuses if the file has changed since it was read. Gives what went wrong, or nothing.
 */
export async function writeSource(file: SourceFile, text: string): Promise<Problem | undefined> {
  let temporary: string | undefined
  try {
    const target = await realpath(file.name)
    const current = await readFile(target)
    if (!current.equals(file.bytes))
      return { problem: "has changed since it was read, so it was not fixed. Run again." }
    const path = join(dirname(target), `.ungarble-${randomUUID()}`)
    const handle = await open(path, "wx")
    temporary = path
    try {
      await handle.writeFile(encode(text, file.encoding))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await chmod(path, (await stat(target)).mode)
    await rename(path, target)
    return undefined
  } catch (error) {
    if (temporary) await rm(temporary, { force: true })
    return { problem: describe(error, file.name) }
  }
}
