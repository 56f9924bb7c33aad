import type { Category, Severity } from "@ungarble/core"

/** All words on the screens of this package, in one language. Plain data and functions of numbers and texts. */
export interface Locale {
  /** BCP 47; also what figures and language names are written by. */
  readonly tag: string
  readonly categories: Readonly<Record<Category, string>>
  readonly severities: Readonly<Record<Severity, string>>
  /** A confidence of at least 0.9, 0.75, 0.5, and below. */
  readonly certainties: readonly [string, string, string, string]
  readonly card: {
    readonly finding: string
    readonly previous: string
    readonly next: string
    readonly close: string
    readonly rewrites: string
    readonly noRewrite: string
    readonly yourRewrite: string
    readonly replace: string
    readonly cancel: string
    readonly accept: string
    readonly edit: string
    readonly reject: string
    readonly rejectHint: string
    readonly ignore: string
    readonly once: string
    readonly inDocument: string
    readonly always: string
    readonly reason: string
    readonly reasonHint: string
    place(nth: number, total: number): string
    nature(severity: string, certainty: string): string
  }
  readonly say: {
    readonly gone: string
    readonly deleted: string
    readonly ignoredOnce: string
    readonly ignoredInDocument: string
    readonly ignoredAlways: string
    deletes(quote: string): string
    changes(quote: string, to: string): string
    accepted(text: string): string
    replaced(text: string): string
    rejected(quote: string): string
    ignored(quote: string): string
    acceptedMany(count: number): string
    rejectedMany(count: number): string
    ignoredMany(count: number): string
  }
  readonly list: {
    readonly findings: string
    readonly decided: string
    readonly search: string
    readonly searchFindings: string
    readonly severity: string
    /** Any, major and critical, critical only. */
    readonly severities: readonly [string, string, string]
    readonly certainty: string
    readonly anyCertainty: string
    readonly order: string
    /** In text order, by category. */
    readonly orders: readonly [string, string]
    readonly categories: string
    readonly sameRule: string
    readonly bulk: string
    tally(decided: number, total: number): string
    acceptMany(count: number, isAll: boolean): string
    acceptManyFull(count: number): string
    rejectMany(count: number): string
    ignoreMany(count: number): string
  }
  readonly state: {
    readonly failed: string
    readonly failedWhy: string
    readonly tryAgain: string
    readonly noMatch: string
    readonly noMatchWhy: string
    readonly clear: string
    readonly empty: string
    readonly emptyWhy: string
    readonly notTargetWhy: string
    readonly anyway: string
    readonly checking: string
    readonly allDecided: string
    readonly allDecidedWhy: string
    readonly nothing: string
    readonly nothingWhy: string
    readonly looking: string
    readonly otherLanguage: string
    notTarget(language: string): string
    loading(percent: number): string
    checked(percent: number): string
  }
  readonly screen: {
    readonly review: string
    readonly views: string
    readonly findings: string
    readonly reading: string
    readonly figures: string
    readonly keys: string
    readonly close: string
    readonly before: string
    readonly after: string
    readonly both: string
    readonly category: string
    readonly open: string
    readonly accepted: string
    readonly rejected: string
    readonly ignored: string
    readonly all: string
    readonly perHundred: string
    readonly who: string
    readonly nobody: string
    readonly noDecisions: string
    readonly saveLog: string
    words(count: number): string
  }
  readonly keys: {
    readonly inText: string
    readonly inPopover: string
    readonly inList: string
    readonly neighbours: string
    readonly accept: string
    readonly acceptFirst: string
    readonly reject: string
    readonly rejectActive: string
    readonly ignore: string
    readonly ignoreOnce: string
    readonly choose: string
    readonly edit: string
    readonly reason: string
    readonly undo: string
    readonly leave: string
    readonly back: string
    readonly search: string
    readonly sameRule: string
    readonly help: string
  }
  readonly glossary: {
    readonly title: string
    readonly prefer: string
    readonly avoid: string
    readonly source: string
    readonly protect: string
    readonly note: string
    readonly remove: string
    readonly add: string
    readonly search: string
    readonly import: string
    readonly export: string
    readonly empty: string
    readonly several: string
    readonly missing: string
    imported(count: number, name: string): string
    terms(count: number): string
  }
}
