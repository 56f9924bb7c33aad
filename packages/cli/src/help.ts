/** What `ungarble --help` prints. */
export const help = `Finds what a translation machine garbled in English text, and proposes rewrites.

  ungarble check FILE…            check files; - reads standard input as plain text
  ungarble rules                  list the rules
  ungarble serve                  answer checks over HTTP, and requests for rewrites by a model

Reads .txt, .md and .html (UTF-8, or UTF-16 with a byte order mark). Any other file is read as plain text.

  --format pretty|json|html|sarif how to print findings (pretty)
  --fix                           apply the first rewrite of each finding that is probable enough;
                                  writes the files, or prints the fixed text for -
  --min-confidence P              what --fix may apply, 0 to 1 (0.8)
  --sensitivity quiet|standard|strict
                                  how eagerly to report (standard)
  --glossary FILE                 a CSV file with the columns prefer, avoid, protect, note, source
  --source FILE                   the original of the one file that is checked, a paragraph for each of its own
  --disable RULE                  leave a rule out; may be given again
  --category CATEGORY             only findings of this category; may be given again
  --any-language                  check even what does not look like English
  --no-tagger                     leave the neural tagger out: quicker, and blind to what no rule foresees
  --help, --version

Options of serve:

  --host HOST, --port PORT        where to listen (127.0.0.1, 8790; port 0 takes a free one)
  --origin ORIGIN                 a page that may call, such as https://cms.example.org; may be given again
  --endpoint URL, --model NAME    a server that speaks the OpenAI protocol, and the model there;
                                  its key is read from the environment, UNGARBLE_KEY
  --style TEXT                    how the house writes, for the model
  --glossary FILE, --no-tagger    as above
  --max-body BYTES, --rate N      largest request (1000000); requests a minute for one client (120; 0: any)
  --timeout MS, --concurrency N   for one request to the model (60000); at a time (4)
  --budget TOKENS                 what one document may cost (200000)
  --behind-proxy                  tell clients apart by X-Forwarded-For

Exit status: 0 nothing found, 1 something found, 2 something went wrong.
`
