import { patternRule } from "../pattern-rule.js"

const named: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lt: "<",
  gt: ">",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  times: "×",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  ccedil: "ç",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
  ecirc: "ê",
  ocirc: "ô",
  icirc: "î",
  aring: "å",
  oslash: "ø",
  euro: "€",
  pound: "£",
  yen: "¥",
  laquo: "«",
  raquo: "»",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
}

function decode(entity: string): string | undefined {
  let text = entity
  // “&amp;amp;nbsp;”: each pass through a machine escapes once more.
  for (let i = 0; i < 4; i++) {
    const next = text.replace(/^&amp;(?=#?\w)/u, "&")
    if (next === text) break
    text = next
  }
  const body = /^&(#?\w+);?$/u.exec(text)?.[1]
  if (!body) return undefined
  if (!body.startsWith("#")) return named[body]
  const code = /^#x/iu.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code === 160 ? 32 : code)
    : undefined
}

export default patternRule({
  id: "entity",
  category: "typography",
  confidence: 0.9,
  about: "An HTML code is left in the text: “&amp;quot;” stands for a quotation mark.",
  message: "Write the character itself.",
  patterns: [
    {
      find: /&(?:amp;){0,4}(?:#\d{2,7}|#[xX][\da-fA-F]{2,6}|[A-Za-z]{2,8});/gu,
      verbatim: "start",
      write: ([entity]) => {
        const char = decode(entity)
        return char === undefined ? undefined : [char]
      },
    },
  ],
  examples: {
    garbled: [
      { text: "Tea [[&amp;]] rice", fixed: "Tea & rice" },
      { text: "It[[&#39;]]s late.", fixed: "It's late." },
      { text: "Salt [[&amp;amp;]] tea", fixed: "Salt & tea" },
    ],
    fine: ["AT&T and R&D; so it is.", "Write `&amp;` in code."],
  },
})
