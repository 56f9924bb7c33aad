import { sentences } from "./sentences.js"
import { tokenize } from "./tokens.js"
import type { Block, Language, Lexicon, Range, Text } from "./types.js"

// What must never be touched: URLs, e-mail addresses, host names, paths, @handles, #tags, `code`, file names, hashes.
const verbatimPattern =
  /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|cn|uk|de|fr|jp|ru|eu|co|tv|app|dev)\b(?:\/[^\s<>"”]*)?|`[^`]+`|(?<![\w])[@#][\w-]+|(?<!\S)(?:[A-Za-z]:)?[\\/][\w.\\/-]{3,}|\b[\w-]+\.(?:pdf|docx?|xlsx?|html?|txt|csv|json|js|ts|py|png|jpe?g|gif|zip|mp[34])\b|\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{12,}\b/giu

/** Cuts a block into what rules look at. `lexicon` answers for lexicons that have been loaded. */
export function readText(block: Block, language: Language, lexicon: <T>(lexicon: Lexicon<T>) => T): Text {
  const tokens = tokenize(block.text)
  const words = tokens.filter(token => token.kind !== "space")
  let verbatimRanges: Range[] | undefined
  return {
    block,
    text: block.text,
    tokens,
    words,
    sentences: sentences(tokens),
    heading: words.length <= 16 && !/[.!?…;:,]["”’)\]]*\s*$/u.test(block.text),
    language,
    lexicon,
    get usage() {
      if (!language.usage) throw new Error(`The language "${language.code}" brings no usage.`)
      return language.usage.from(lexicon)
    },
    verbatim(from, to) {
      verbatimRanges ??= Array.from(block.text.matchAll(verbatimPattern), match => ({
        from: match.index,
        to: match.index + match[0].length,
      }))
      return verbatimRanges.some(range => range.from < to && from < range.to)
    },
  }
}
