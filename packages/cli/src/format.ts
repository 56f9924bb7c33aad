import type { RuleInfo } from "@ungarble/core"
import type { FileReport } from "./check-file.js"

/** A way to print reports. What it gives is written as it comes, so that a huge report is never one string. */
export interface Format {
  start(): Iterable<string>
  file(report: FileReport): Iterable<string>
  /** `problems` are the files that could not be checked, each as one sentence. */
  end(problems: readonly string[]): Iterable<string>
}

/** What formats may print besides the findings. */
export interface FormatOptions {
  readonly rules: readonly RuleInfo[]
  readonly version: string
  readonly colour: boolean
}
