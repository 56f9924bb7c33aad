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
  /** What stands between the parts of a number in words: “and” in “two hundred and five”. */
  readonly numberJoiners: ReadonlySet<string>
  /** Numbers that are no numbers after this word, as two words: “no one”, “per second”. */
  readonly notNumbers: ReadonlySet<string>
  /** Numbers that are pronouns before a small word (“an expensive one is”), and before which they are numbers again. */
  readonly pronouns: ReadonlyMap<string, ReadonlySet<string>>
  /** What makes the number after it negative. */
  readonly minus: ReadonlySet<string>
  /** Units of measure and money, each with one name for all its spellings. */
  readonly units: ReadonlyMap<string, string>
  /** Units of two words, with the name for all their spellings. */
  readonly unitPairs: ReadonlyMap<string, string>
  /** What makes a rate with the unit after it: “a” in “5 tons a day”. */
  readonly rates: ReadonlySet<string>
  /** What stands before a number and bounds it, longest first, with a sign for it. */
  readonly bounds: readonly (readonly [words: readonly string[], sign: string])[]
  /** The same of what stands after it. */
  readonly boundsAfter: readonly (readonly [words: readonly string[], sign: string])[]
  /** What may stand between a bound and its number. */
  readonly boundFillers: ReadonlySet<string>
  /** Months and days of the week by their names. */
  readonly dates: ReadonlyMap<string, string>
  /** Those whose names are ordinary words, too, and what shows before one that it is a date. */
  readonly ambiguousDates: ReadonlySet<string>
  readonly beforeDates: ReadonlySet<string>
  /** What belongs to the date or time of day whose number stands before it. */
  readonly eras: ReadonlySet<string>
  /** Dates of one word that count from now, such as “yesterday”. */
  readonly relativeDates: ReadonlySet<string>
  /** “last”, “next” and the like, which before a span of time make a date. */
  readonly relations: ReadonlyMap<string, string>
  readonly spans: ReadonlySet<string>
  /** Words that deny, by what they are compared by. */
  readonly negations: ReadonlyMap<string, string>
  /** How words end that deny and are not among them; they count as “not”. */
  readonly negativeEnding: string
  /** Second halves of denials of two words, by which they deny once with the first. */
  readonly negationPairs: ReadonlyMap<string, string>
  /** Words of which one is never silently put for the other. */
  readonly opposites: readonly (readonly [string, string])[]
  /** Prefixes that turn a word into its opposite. */
  readonly negativePrefixes: readonly string[]
  /** Small words; they are no names even where a capital begins them. */
  readonly plainWords: ReadonlySet<string>
  /** Matches words that always have a capital and are no names. */
  readonly capitals: RegExp
  /** Endings by which a name and what is formed from it differ, the empty one among them. */
  readonly nameEndings: ReadonlySet<string>
  /** Frequent small words of other languages that this one does not have. */
  readonly foreign: ReadonlySet<string>
  /** How an answer begins that talks to the user instead of rewriting. */
  readonly chatter: RegExp
}
