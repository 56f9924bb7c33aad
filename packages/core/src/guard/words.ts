/**
 * The words by which a language states facts, all in lower case with straight apostrophes. A language pack brings its own;
 * those of English are `guardWords` of `@ungarble/english/guard`.
 */
export interface FactWords {
  /** Cardinals below a hundred, with their values. */
  readonly numbers: ReadonlyMap<string, number>
  /** Hundred, thousand and so on. */
  readonly scales: ReadonlyMap<string, number>
  /** Ordinals, multiples and vague numbers, with what they are compared by. */
  readonly otherNumbers: ReadonlyMap<string, string>
  /** Units of measure and money, each with one name for all its spellings. */
  readonly units: ReadonlyMap<string, string>
  /** What stands before a number and bounds it, longest first, with a sign for it. */
  readonly bounds: readonly (readonly [words: readonly string[], sign: string])[]
  /** Months and days of the week by their names, and whether the word is also an ordinary one. */
  readonly dates: ReadonlyMap<string, string>
  readonly ambiguousDates: ReadonlySet<string>
  /** Dates of one word that count from now, such as “yesterday”. */
  readonly relativeDates: ReadonlySet<string>
  /** “last”, “next” and the like, which before a span of time make a date. */
  readonly relations: ReadonlyMap<string, string>
  readonly spans: ReadonlySet<string>
  /** Words that deny, by what they are compared by. */
  readonly negations: ReadonlyMap<string, string>
  /** Words of which one is never silently put for the other. */
  readonly opposites: readonly (readonly [string, string])[]
  /** Prefixes that turn a word into its opposite. */
  readonly negativePrefixes: readonly string[]
  /** Words that are no names even where a capital begins them. */
  readonly plainWords: ReadonlySet<string>
  /** Frequent small words of other languages that this one does not have. */
  readonly foreign: ReadonlySet<string>
  /** How an answer begins that talks to the user instead of rewriting. */
  readonly chatter: RegExp
}
