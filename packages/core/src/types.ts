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
  readonly garbled: readonly GarbledExample[]
  readonly fine: readonly string[]
}

/** Looks at one block and reports what is wrong there. Stateless: the same text always gives the same reports. */
export interface Rule {
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
  check(text: Text): Iterable<Report>
}

/** Data that is loaded when first needed: word lists, frequencies, dictionaries. */
export interface Lexicon<T = unknown> {
  readonly id: string
  /** Where the file lies; `file:` and `http(s):` are read by default. */
  readonly url: URL
  /** Size of the file in bytes, for progress. */
  readonly bytes: number
  parse(file: Uint8Array): T
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
}

/** Rules and data of one language, in one unit that is versioned and loaded together. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly rules: readonly Rule[]
  /** Set by the pack of the language that texts are written in; exactly one pack of a checker has it. */
  readonly language?: Language
}

/** Anything that can rewrite a block better than local rules, such as a language model. */
export interface Rewriter {
  readonly id: string
  /** Adds suggestions by finding id. Rejects on failure; the findings stay as they are. */
  rewrite(
    block: Block,
    findings: readonly Finding[],
    signal: AbortSignal,
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
