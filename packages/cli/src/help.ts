/** What `ungarble --help` prints. */
export const help = `Finds what a translation machine garbled in English text, and proposes rewrites.

  ungarble check FILE…            check files; - reads standard input as plain text
  ungarble rules                  list the rules

Reads .txt, .md and .html (UTF-8, or UTF-16 with a byte order mark). Any other file is read as plain text.

  --format pretty|json|html|sarif how to print findings (pretty)
  --fix                           apply the first rewrite of each finding that is probable enough;
                                  writes the files, or prints the fixed text for -
  --min-confidence P              what --fix may apply, 0 to 1 (0.8)
  --sensitivity quiet|standard|strict
                                  how eagerly to report (standard)
  --glossary FILE                 a CSV file with the columns prefer, avoid, protect, note
  --disable RULE                  leave a rule out; may be given again
  --category CATEGORY             only findings of this category; may be given again
  --any-language                  check even what does not look like English
  --help, --version

Exit status: 0 nothing found, 1 something found, 2 something went wrong.
`
