import type { Glossary } from "./glossary.js"
import type { IgnoreList } from "./ignores.js"
import type { ReadFile } from "./lexicons.js"
import type { Sensitivity } from "./sensitivity.js"
import type { TextLanguage } from "./tell-language.js"
import type { Block, Finding, Origin, Pack } from "./types.js"

/** What decides which findings are shown. Changing it needs no new check of the text by rules already run. */
export interface CheckSettings {
  /** Default `standard`. */
  readonly sensitivity?: Sensitivity
  /** Rules whose findings are not shown, by id. Throws on an unknown id, naming the nearest. */
  readonly disabled?: readonly string[]
  readonly glossary?: Glossary
  readonly ignores?: IgnoreList
}

/** How far a check has come. `loading` counts bytes, `checking` counts blocks once for each stage of rules and each detector. */
export interface CheckProgress {
  readonly phase: "loading" | "checking"
  readonly done: number
  readonly total: number
}

/** A document of which only some blocks are checked. */
export interface DocumentPart {
  /** Names the document among all that this checker is asked about. */
  readonly id: string
  /** The ids of all its blocks in order. Those that are not given are taken as they were when last checked. */
  readonly order: readonly string[]
}

/** What goes with one check. */
export interface CheckOptions {
  /** Aborting rejects the check with the signal's reason; what was checked so far stays cached. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: CheckProgress) => void
  /** Called with a block's findings so far, by quick rules first and again when others have found more. */
  readonly onFindings?: (block: string, findings: readonly Finding[]) => void
  /** Check even if the text does not look like the target language. Default false. */
  readonly anyLanguage?: boolean
  /** Default: the blocks are a whole document, which is forgotten afterwards. */
  readonly document?: DocumentPart
}

/** The answer of one check, in the order of the blocks. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  /**
   * The ids of the blocks whose findings these are: those that were given, and others of the document where a change in
   * the given ones altered what is found.
   */
  readonly blocks: readonly string[]
  /** What language the text is in. If `isTarget` is false nothing was checked, unless `anyLanguage` was set. */
  readonly language: TextLanguage
  /** From which languages the document was translated, as far as its packs can tell. */
  readonly origins: readonly Origin[]
  /** What could not be loaded, and so which rules did not run, in words for a user. Empty when all is well. */
  readonly problems: readonly string[]
}

/** What an editor talks to: a `Checker` in the same thread, or one in a worker behind `connectChecker`. */
export interface CheckService {
  check(blocks: readonly Block[], options?: CheckOptions): Promise<CheckResult>
  configure(settings: CheckSettings): void
  dispose(): void
}

/** What a checker is made of. */
export interface CheckerOptions extends CheckSettings {
  /** At least one; exactly one of them brings the `language`. */
  readonly packs: readonly Pack[]
  /** How lexicon files are read. Default: `fetch`, and Node's file system for `file:` URLs. */
  readonly read?: ReadFile
  /** The clock, in milliseconds. Default `performance.now`. */
  readonly now?: () => number
}
