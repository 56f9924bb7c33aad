import { randomUUID } from "node:crypto"
import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { applyEdits, type Edit } from "@ungarble/core"
import type { FileReport } from "./check-file.js"
import { encode } from "./decode.js"
import { describe, type Problem, type SourceFile } from "./source-file.js"

/** What fixing a file comes to. */
export interface Fixed {
  readonly text: string
  readonly applied: number
  /** Fixes that reach across markup; left for a person. */
  readonly acrossMarkup: number
  /** Fixes that touch another one's place; the next run finds them again. */
  readonly overlapping: number
}

/** Applies the first suggestion of every finding that, like the suggestion, is at least so probable. */
export function fixText({ file, findings }: FileReport, minConfidence: number): Fixed {
  const edits: Edit[] = []
  const counts = { applied: 0, acrossMarkup: 0, overlapping: 0 }
  let end = 0
  for (const { finding, suggestions } of findings) {
    const [first] = suggestions
    if (!first || Math.min(finding.confidence, first.score) < minConfidence) continue
    if (!first.isClean) counts.acrossMarkup++
    else if (first.edits.some(edit => edit.from < end)) counts.overlapping++
    else {
      edits.push(...first.edits)
      end = Math.max(end, ...first.edits.map(edit => edit.to))
      counts.applied++
    }
  }
  return { text: applyEdits(file.text, edits), ...counts }
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
