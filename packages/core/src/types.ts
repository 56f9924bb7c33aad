/** One textblock (a paragraph, a heading, a cell) as plain text. Nodes that are not text stand as one U+FFFC each. */
export interface Block {
  /** Unique in its document; findings name their block by it. */
  readonly id: string
  readonly text: string
  /** The same block in the original language, where the user has it. */
  readonly source?: string
}

/** Replace `[from, to)` by `insert`. Offsets are UTF-16 units into a block's text; it is the only way text changes. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** One complete repair of a finding: all its edits together, in ascending order, none overlapping. */
export interface Suggestion {
  readonly edits: readonly Edit[]
  /** Who proposes it: a rule's id, `glossary`, or a rewriter's id. */
  readonly by: string
  /** How good the engine believes it is, 0–1. Suggestions stand in descending order of it. */
  readonly score: number
  readonly why?: string
  /** What it changes besides the wording, such as a figure or a name: for a person to know before accepting it. */
  readonly warnings?: readonly string[]
}

/** What kind of fault it is. `mqmTypes` says what each one is called in MQM. */
export type Category =
  | "typography"
  | "repetition"
  | "nonword"
  | "stray"
  | "untranslated"
  | "calque"
  | "terminology"
  | "grammar"
  | "incoherent"
  | "number"

/** `critical` changes or destroys the meaning, `major` hinders reading, `minor` is a blemish. */
export type Severity = "minor" | "major" | "critical"

/** What convinced the engine: the source term it believes stood there, how it is read and what it means. */
export interface Evidence {
  readonly source?: string
  readonly reading?: string
  readonly gloss?: string
}

/** Something garbled at one place of one block. Plain data, safe to send to a worker and to store as JSON. */
export interface Finding {
  /** Names this occurrence; commands act on it. */
  readonly id: string
  /** Names the same complaint anywhere (rule, words and neighbours, no position); ignore lists and logs hold it. */
  readonly print: string
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
  /** The id of the block it stands in. */
  readonly block: string
  readonly from: number
  readonly to: number
  /** The block's text between `from` and `to` when it was found. */
  readonly quote: string
  readonly message: string
  /** The probability, 0–1, that a careful editor would call this a fault. */
  readonly confidence: number
  readonly evidence?: Evidence
  readonly suggestions: readonly Suggestion[]
}

/** What a rule reports: a range and, best first, the texts that could stand there instead (an empty text deletes). */
export interface Report {
  readonly from: number
  readonly to: number
  readonly rewrites?: readonly string[]
  readonly message?: string
  readonly category?: Category
  readonly severity?: Severity
  readonly confidence?: number
  readonly evidence?: Evidence
}

/** A garbled text with its fault in `[[…]]`, and the text it becomes by the first suggestion. */
export interface GarbledExample {
  readonly text: string
  /** Absent where the rule proposes no rewrite. */
  readonly fixed?: string
}

/** The proof of a rule. Both kinds are required; `fine` texts should look close to the garbled ones. */
export interface Examples {
  /** The original that stands beside each of them, for a rule that looks at `block.source`. */
  readonly source?: string
  readonly garbled: readonly GarbledExample[]
  readonly fine: readonly string[]
}

/** What is known of a rule, whatever it looks at. */
export interface RuleInfo {
  /** Lower-case words joined by hyphens, unique among all packs. */
  readonly id: string
  readonly category: Category
  /** Default `major`. */
  readonly severity?: Severity
  /** Default 0.8. A probability, see `Finding.confidence`. */
  readonly confidence?: number
  /** Why this is wrong, for a person who has never seen the rule. Markdown. */
  readonly about: string
  /** What to say and what to write instead; short and kind. A report may bring its own. */
  readonly message: string
  readonly examples: Examples
  /** Lexicons that must be loaded before `check` runs. A rule without any is quick and runs first. */
  readonly lexicons?: readonly Lexicon[]
  /** True if it looks at `text.usage`; it then waits for the language's usage lexicon, too. */
  readonly usage?: boolean
  /**
   * ISO 639-3 of the source language that it takes the text to come from. Its confidence is meant for a document of which
   * that is an even guess, and rises and falls with `Origin.probability`.
   */
  readonly origin?: string
}

/** Looks at one block and reports what is wrong there. Stateless: the same text always gives the same reports. */
export interface Rule extends RuleInfo {
  check(text: Text): Iterable<Report>
}

/** What a document rule reports: a report and the block it is about. */
export interface DocumentReport extends Report {
  readonly block: string
}

/**
 * Looks at all blocks of a document together, such as for a name that is spelled in two ways. It takes a note of each
 * block by itself, which is kept as long as the block's text, and judges the notes whenever one has changed. In its
 * examples a blank line parts the blocks.
 */
export interface DocumentRule<Note = unknown> extends RuleInfo {
  /** Stateless. Undefined where the block has nothing to say to this rule. */
  note(text: Text): Note | undefined
  /** In the order of the document; blocks without a note are left out. */
  judge(notes: readonly { readonly block: string; readonly note: Note }[]): Iterable<DocumentReport>
}

/**
 * Reads blocks too slowly to be a rule, as a neural network does. It runs after all rules, block by block, and what it
 * finds yields to what rules find at the same place.
 */
export interface Detector extends RuleInfo {
  /** Fetches what it needs, once. Rejects if it can't, with words for a user that name it; asked again after a while. */
  load(onProgress?: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void>
  /** What it finds in each text. Rejects with the signal's reason when aborted. */
  check(texts: readonly Text[], signal?: AbortSignal): Promise<readonly (readonly Report[])[]>
}

/** How far loading has come, in bytes. */
export interface LoadProgress {
  readonly loaded: number
  readonly total: number
}

/** Data that is loaded when first needed: word lists, frequencies, dictionaries. */
export interface Lexicon<T = unknown> {
  readonly id: string
  /** Where the file lies; `file:` and `http(s):` are read by default. */
  readonly url: URL
  /** Size of the file in bytes, for progress. */
  readonly bytes: number
  parse(file: Uint8Array): T | Promise<T>
}

/** A word, a number, a mark (one punctuation character or symbol) or a run of white space. Tokens tile the text. */
export interface Token {
  readonly kind: "word" | "number" | "mark" | "space"
  readonly text: string
  /** `text` in lower case with curly apostrophes made straight; what lists are looked up with. */
  readonly lower: string
  readonly from: number
  readonly to: number
}

/** A half-open range of UTF-16 offsets into a block's text. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What a rule sees: one block, cut into tokens and sentences, and what is known of the language. */
export interface Text {
  readonly block: Block
  readonly text: string
  readonly tokens: readonly Token[]
  /** The tokens without white space; most rules look at these. */
  readonly words: readonly Token[]
  readonly sentences: readonly Range[]
  /** A title, heading, label or list stub: short and without a final stop. */
  readonly heading: boolean
  readonly language: Language
  /** A loaded lexicon. Throws if the rule does not name it in `lexicons`. */
  lexicon<T>(lexicon: Lexicon<T>): T
  /** How usual words are in the language. Throws if the rule does not ask for it by `usage: true`. */
  readonly usage: Usage
  /** True if the range touches a URL, e-mail address, file path, code or handle, which rules should leave alone. */
  verbatim(from: number, to: number): boolean
}

/** The form of a word: what `inflect` puts a lemma into. */
export type Form = "base" | "plural" | "third" | "past" | "participle" | "gerund"

/** Morphology of the language a text is written in. Given by the target's pack; core knows none itself. */
export interface Language {
  /** ISO 639-3, as `franc` answers. */
  readonly code: string
  /** Every way to read a lower-case word as a form of a lemma. Contains `{lemma: word, form: "base"}` always. */
  analyse(word: string): readonly { readonly lemma: string; readonly form: Form }[]
  inflect(lemma: string, form: Form): string
  /** Determiners that a phrase entry may leave out or vary, such as “a”, “the”, “its”. */
  isDeterminer(word: string): boolean
  /** If `word` is an indefinite article, the article that fits before `next`; otherwise undefined. */
  article(word: string, next: string): string | undefined
  /** True for prepositions and the like: in a noun phrase the head stands before the first of them. */
  isPreposition(word: string): boolean
  /** True for words that a title leaves in lower case: prepositions, conjunctions, articles. */
  isMinor(word: string): boolean
  /** The form a verb takes right after `word` (“has” → participle, “to” → base); undefined where it may take any. */
  formAfter(word: string): Form | undefined
  /** What rules that ask by `usage: true` look at: the lexicons it is made of, and how. */
  readonly usage?: {
    readonly lexicons: readonly Lexicon[]
    from(get: <T>(lexicon: Lexicon<T>) => T): Usage
  }
}

/** What a word is in its sentence: the word classes of Universal Dependencies that rules ask for. */
export type WordClass =
  | "noun"
  | "name"
  | "verb"
  | "auxiliary"
  | "adjective"
  | "adverb"
  | "pronoun"
  | "determiner"
  | "preposition"
  | "conjunction"
  | "particle"
  | "numeral"
  | "other"

/** How usual words and their company are in a language. Words are lower-case as `Token.lower`; unknown ones are allowed. */
export interface Usage {
  /** How usual a word is: 0 for an unknown one, up to 15; a step is a factor of about 2.5. */
  frequency(word: string): number
  /** What each word of a sentence (or of a stretch of one) is in it. */
  classes(words: readonly string[]): readonly WordClass[]
  /** How usual the words are side by side, 0–1: near 0 where nobody puts them so, near 1 for a set phrase. */
  plausibility(words: readonly string[]): number
  /** The candidates that could stand between `before` and `after`, best first, with scores 0–1 that sum to 1. */
  rank(
    candidates: readonly string[],
    before: readonly string[],
    after: readonly string[],
  ): readonly { readonly text: string; readonly score: number }[]
}

/** What speaks for or against a source language, for people to read. */
export interface OriginReason {
  readonly about: string
  /** How often it was met. */
  readonly count: number
  /** Natural logarithm of how much likelier this makes the language. */
  readonly weight: number
}

/** From which language a document was translated, by the traces that the machine left in it. */
export interface Origin {
  /** ISO 639-3. */
  readonly language: string
  /** 0–1; 0.5 where nothing is known. */
  readonly probability: number
  /** The strongest first. */
  readonly reasons: readonly OriginReason[]
}

/** Tells a source language: takes a note of each block and estimates from all of them. */
export interface OriginModel<Note = unknown> {
  readonly language: string
  note(text: Text): Note
  estimate(notes: readonly Note[]): Origin
}

/** Rules and data of one language, in one unit that is versioned and loaded together. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly rules: readonly Rule[]
  readonly documentRules?: readonly DocumentRule[]
  readonly detectors?: readonly Detector[]
  /** Set by the pack of a source language that can tell its own traces. */
  readonly origin?: OriginModel
  /** Set by the pack of the language that texts are written in; exactly one pack of a checker has it. */
  readonly language?: Language
}

/** What a rewriter may know besides the block, so that its rewrites fit where they stand. */
export interface RewriteContext {
  /** The texts of the blocks before and after; not to be rewritten. */
  readonly before?: string
  readonly after?: string
  /** The terms of the house: what to write and what to leave alone. */
  readonly terms?: readonly {
    readonly prefer: string
    readonly avoid: readonly string[]
    readonly source?: readonly string[]
  }[]
  /** Names the document, for a rewriter that keeps a budget for each. */
  readonly document?: string
}

/** Anything that can rewrite a block better than local rules, such as a language model. */
export interface Rewriter {
  readonly id: string
  /**
   * Gives suggestions by finding id, each within the sentences that its finding touches. Rejects on failure; the findings
   * stay as they are. What it gives is a proposal that has passed no guard: see `@ungarble/core/guard`.
   */
  rewrite(
    block: Block,
    findings: readonly Finding[],
    signal: AbortSignal,
    context?: RewriteContext,
  ): Promise<ReadonlyMap<string, readonly Suggestion[]>>
}

/** What a person decided about a finding. Append-only, one JSON line each. */
export interface Decision {
  readonly print: string
  readonly rule: string
  readonly verdict: "accepted" | "rejected" | "ignored"
  readonly before: string
  /** The text that now stands there. */
  readonly after: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by?: string
  readonly reason?: string
}
