/** The plain texts that are counted. */
export const corpora = [
  { file: "text.wikinews_en.txt.gz", name: "English Wikinews", licence: "CC BY 2.5" },
  { file: "text.presidential_all.txt.gz", name: "US presidential speeches", licence: "public domain" },
  { file: "text.digitalgov.txt.gz", name: "digital.gov", licence: "public domain" },
  { file: "text.18f.txt.gz", name: "18F", licence: "CC0" },
  { file: "text.factbook.txt.gz", name: "The World Factbook", licence: "CC0" },
  { file: "text.masc.txt.gz", name: "American National Corpus, MASC", licence: "free for any use" },
]

const linesInPart = 40

/** A text cut into parts of forty lines, about the length of a few articles. */
export function parts(text) {
  const lines = text.split("\n")
  return Array.from({ length: Math.ceil(lines.length / linesInPart) }, (_, i) =>
    lines.slice(i * linesInPart, (i + 1) * linesInPart).join("\n"),
  )
}

/** Every tenth part is left for measuring and never counted. */
export const isHeldOut = index => index % 10 === 9
