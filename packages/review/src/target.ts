import type { Block, CheckProgress, Decision, Finding, TextLanguage } from "@ungarble/core"

/** How long an ignored finding stays away: this occurrence, everything like it in the document, or everywhere. */
export type IgnoreScope = "once" | "document" | "always"

/** What there is to review at this moment. A new object whenever something in it changed. */
export interface ReviewState {
  /** Undecided findings in the order of the text. */
  readonly findings: readonly Finding[]
  /** The id of the finding that is chosen, in the text or in the list. */
  readonly active: string | null
  /** Which suggestion of the active finding is chosen, from 0. */
  readonly option: number
  /** How many findings were accepted, rejected or ignored and have not come back by an undo. */
  readonly decided: number
  readonly status: "idle" | "checking" | "failed"
  readonly progress: CheckProgress | null
  /** What the last check took the text for; null before the first one. */
  readonly language: TextLanguage | null
  /** True if there is no text to check. */
  readonly empty: boolean
  /** Why the last check failed, for a person to read. */
  readonly error: string | null
}

/** The words of the block just before and just after a finding, as they stand in the text now. */
export interface Context {
  readonly before: string
  readonly after: string
}

/**
 * A text under review. Popover and list talk to an editor through this and nothing else, so that they work with
 * any editor. Methods answer false where they could not act, as when the finding is gone.
 */
export interface ReviewTarget {
  readonly state: ReviewState
  /** Calls `listener` after every change of `state` or of a finding's place on screen. The answer unsubscribes. */
  subscribe(listener: () => void): () => void
  /** Applies the finding's suggestion number `option`, counted from 0. A reason goes into the log, here as below. */
  accept(id: string, option?: number, reason?: string): boolean
  /** Puts `text` in place of the finding's words. */
  acceptWith(id: string, text: string, reason?: string): boolean
  reject(id: string, reason?: string): boolean
  ignore(id: string, scope: IgnoreScope, reason?: string): boolean
  /** Chooses a finding and one of its suggestions and brings it into view; null chooses none. Never moves the focus. */
  select(id: string | null, option?: number): void
  /** Accepts the first suggestion of each of these as one undo step and answers how many were accepted. */
  acceptAll(ids: readonly string[]): number
  /** Checks the text again, as after a failure. `anyLanguage` checks it even if it isn't in the target language. */
  check(options?: { readonly anyLanguage?: boolean }): void
  /** Gives the focus back to the text. */
  focus(): void
  /** Where the finding is on screen; null if it isn't. */
  rectOf(id: string): DOMRect | null
  contextOf(id: string): Context
  /** What to call the part of the text a finding stands in, such as “Paragraph 3”. */
  placeOf(finding: Finding): string
}

/** A block of the text under review, and what it said before anything was decided. */
export interface ReviewBlock extends Block {
  readonly original: string
}

/** What the whole review screen needs besides: the text, and what was decided about it. */
export interface ReviewScreenTarget extends ReviewTarget {
  readonly decisions: readonly Decision[]
  /** The text now, block by block. */
  blocks(): readonly ReviewBlock[]
}
