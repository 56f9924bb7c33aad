import type {
  Category,
  CheckProgress,
  CheckService,
  CheckSettings,
  Decision,
  Finding,
  IgnoreList,
  Origin,
  Severity,
  TextLanguage,
} from "@ungarble/core"

/** A range of document positions, as ProseMirror counts them. */
export interface DocRange {
  readonly from: number
  readonly to: number
}

/**
 * A finding and where it stands in the document now. After every transaction the document's text at `pos` is `quote`,
 * and `from`, `to` and the edits of its suggestions are offsets into the text its block has now.
 */
export interface PlacedFinding extends Finding {
  readonly pos: DocRange
}

/** `underline`: the active finding alone shows its rewrite. `diff`: all findings do. */
export type UngarbleMode = "underline" | "diff"

/**
 * How far ignoring a finding reaches: this occurrence, the same complaint in this document, or everywhere (for a
 * word the checker does not know: the word itself).
 */
export type IgnoreScope = "once" | "document" | "always"

/** What the editor knows at one moment. Immutable; a new one is made for every change. */
export interface UngarbleState {
  /** The findings on show, ascending by place. */
  readonly findings: readonly PlacedFinding[]
  /** The id of the finding that is under the caret or was selected. */
  readonly active: string | null
  /** Which of the active finding's suggestions is shown, from 0. */
  readonly option: number
  readonly mode: UngarbleMode
  /** `failed`: the last check rejected. Its findings stay; `checkDocument` tries again. */
  readonly status: "idle" | "checking" | "failed"
  /** How far the running check has come; null while none runs. */
  readonly progress: CheckProgress | null
  /** What language the document is in, as far as the checker could tell; null before the first answer. */
  readonly language: TextLanguage | null
  /** From which languages the document was translated, as far as the checker's packs can tell. */
  readonly origins: readonly Origin[]
  /** What was decided in this editor, in order. It only grows: undoing an accepted rewrite leaves its decision. */
  readonly decisions: readonly Decision[]
  /** What is not shown in this document: what the user rejected or ignored here, and `alwaysIgnored`. */
  readonly ignores: IgnoreList
  /** What the user asked never to see again. A host keeps it and hands it back as `settings.ignores`. */
  readonly alwaysIgnored: IgnoreList
}

/** Which findings `acceptAll` takes. Each field narrows; without any, all that have a rewrite are taken. */
export interface AcceptFilter {
  readonly rule?: string
  readonly category?: Category
  readonly severity?: Severity
  readonly print?: string
  /** Only these. */
  readonly ids?: readonly string[]
  /** 0–1. */
  readonly minConfidence?: number
  /** Only findings that stand inside the selection. */
  readonly range?: "selection"
}

/**
 * Which ignores `forgetIgnores` takes back. Each field narrows; without any, all are taken. A rejected finding counts as
 * ignored in the document; the ignore list of the settings counts as `always`.
 */
export interface IgnoreFilter {
  readonly scope?: IgnoreScope
  readonly print?: string
  /** Lower case, a word that was to be ignored always. */
  readonly word?: string
}

/** What goes with one check of the document. */
export interface CheckDocumentOptions {
  /** Check even if the text does not look like the target language, from now on. */
  readonly anyLanguage?: boolean
}

/** The block whose source is asked for. */
export interface SourcedBlock {
  readonly text: string
  /** Counts the blocks that have text, from 0. */
  readonly index: number
  /** The document position before it. */
  readonly pos: number
}

/** How the plugin works. Only `checker` is required. */
export interface UngarbleOptions {
  /** A core `Checker`, or one in a worker behind `connectChecker`. It stays the host's: the editor never disposes of it. */
  readonly checker: CheckService
  /** Default `underline`. */
  readonly mode?: UngarbleMode
  /** Milliseconds without a change before the document is checked. Default 250. */
  readonly delay?: number
  /** Names of nodes whose text is never checked. Default `["codeBlock"]`. */
  readonly exclude?: readonly string[]
  /**
   * The text of a block in the original language, where the host has it. Asked before each check; when the answers have
   * changed, run `checkDocument`. Default none.
   */
  readonly source?: (block: SourcedBlock) => string | undefined
  /** Which rules run, how eager they are, what is ignored. Handed to the checker. Default none. */
  readonly settings?: CheckSettings
  /** Who decides; stands in decisions as `by`. */
  readonly author?: string
  /** The clock for decisions. Default the system's. */
  readonly now?: () => Date
  /** Whether the plugin binds its keys. Default true. */
  readonly keys?: boolean
  /** Called after each change of anything in the state. */
  readonly onChange?: (state: UngarbleState) => void
  /** Called once for each decision; `scope` says how far an ignored one reaches. */
  readonly onDecision?: (decision: Decision, scope?: IgnoreScope) => void
  /** Called when a check fails or settings are refused. Findings stay. */
  readonly onError?: (error: unknown) => void
  /** Called with how far a running check has come. */
  readonly onProgress?: (progress: CheckProgress) => void
}
