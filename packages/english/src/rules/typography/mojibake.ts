import { patternRule } from "../pattern-rule.js"

// Windows-1252 by code; bytes without a character there stand for themselves.
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"
const byteOf = (char: string): number => {
  const code = char.charCodeAt(0)
  const at = high.indexOf(char)
  return at >= 0 ? 0x80 + at : code
}

/** The UTF-8 text that was read as Windows-1252; undefined if these bytes are no UTF-8. */
function decode(garbled: string): string | undefined {
  const bytes = Array.from(garbled, byteOf)
  let text = ""
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const more =
      lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : -1
    if (more < 0 || i + more >= bytes.length) return undefined
    let code = lead & (0x3f >> more)
    for (let j = 1; j <= more; j++) {
      const byte = bytes[i + j]!
      if (byte < 0x80 || byte > 0xbf) return undefined
      code = (code << 6) | (byte & 0x3f)
    }
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    text += String.fromCodePoint(code)
    i += more + 1
  }
  return text
}

const tail = `[\\u0080-\\u00BF${high}]`

export default patternRule({
  id: "mojibake",
  category: "typography",
  confidence: 0.95,
  about: "Characters of one encoding were read in another: “donâ€™t” was “don’t”.",
  message: "Restore the characters.",
  patterns: [
    {
      find: new RegExp(
        `(?:[\\u00C2-\\u00DF]${tail}|[\\u00E0-\\u00EF]${tail}{2}|[\\u00F0-\\u00F4]${tail}{3})+`,
        "gu",
      ),
      write: ([garbled]) => {
        const text = decode(garbled)
        // “É®” could be meant; other leads than these are believed only in a run, as Cyrillic makes them.
        if (text === undefined || (/^[^ÂÃâ]/u.test(garbled) && Array.from(text).length < 2)) return undefined
        return [text.replace(/[\u0080-\u00A0]/gu, " ")]
      },
    },
  ],
  examples: {
    garbled: [
      { text: "We don[[â€™]]t know.", fixed: "We don’t know." },
      { text: "The caf[[Ã©]] is shut.", fixed: "The café is shut." },
    ],
    fine: ["The café in Ålesund sells crêpes à la carte.", "CAFÉ® and “naïve” É… are fine."],
  },
})
