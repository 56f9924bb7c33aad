/** What language a text is in, as far as it can be told. */
export interface TextLanguage {
  /** ISO 639-3, or `und` where there is too little to tell. */
  readonly code: string
  /** True if it is the target language, or if there is too little text to say that it isn't. */
  readonly isTarget: boolean
}

// franc is weak on short texts (72 % right on five English words); under this many letters only the script speaks.
const enough = 120
// franc reads no more.
const sampleSize = 2_000
// Garbled English ranks first, or second after Scots; of other languages' texts hardly any puts English so high. A short
// text may rank oddly, so there a score near the best will do.
const topRanks = 2
const short = 400
const nearTop = 0.92

/**
 * Tells whether texts are in the language `target`. Looks at the script first, so that short Chinese or Arabic text is
 * told at once, then asks `franc` (trigram profiles) about a sample spread over the texts.
 */
export async function tellLanguage(texts: readonly string[], target: string): Promise<TextLanguage> {
  const sample = takeSample(texts)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return { code: "und", isTarget: true }
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const isMostlyLatin = latin / letters > 0.5
  if (isMostlyLatin && letters < enough) return { code: "und", isTarget: true }
  const { francAll } = await import("franc")
  const ranked = francAll(sample, { minLength: 10 })
  const code = ranked[0]?.[0] ?? "und"
  const rank = ranked.findIndex(([candidate]) => candidate === target)
  const score = ranked[rank]?.[1] ?? 0
  const isNear = letters < short && score >= nearTop
  return rank >= 0 && (rank < topRanks || isNear)
    ? { code: target, isTarget: true }
    : { code, isTarget: code === "und" && isMostlyLatin }
}

// A little of many blocks, so that a foreign quotation or a table at the start does not decide alone; each text once,
// since franc takes what is often repeated for typical.
function takeSample(texts: readonly string[]): string {
  const different = [...new Set(texts)]
  const size = different.reduce((sum, text) => sum + text.length, 0)
  if (size <= sampleSize) return different.join("\n")
  const count = Math.min(different.length, 40)
  return Array.from({ length: count }, (_, i) =>
    different[Math.floor((i * different.length) / count)]!.slice(0, sampleSize / count),
  ).join("\n")
}
