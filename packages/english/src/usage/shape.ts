/** Stands for a sentence’s edge and for the marks that part phrases. */
export const stop = "."
/** Stands for a word that the model has not met often enough. */
export const unknown = "<unk>"

const silent = /^[-‐‑–'’‘“”"«»*_/]$/

/**
 * The words as the model counts them: numbers are one word, hyphens and quotation marks are left out, other marks are a
 * stop, and an ’s is a word of its own.
 */
export function shape(words: readonly string[]): string[] {
  const shaped: string[] = []
  for (const word of words) {
    const code = word.charCodeAt(0)
    if ((code >= 97 && code <= 122) || /^\p{L}/u.test(word)) {
      if (word.endsWith("'s") && word.length > 2) shaped.push(word.slice(0, -2), "'s")
      else shaped.push(word)
    } else if (/^\d/.test(word)) shaped.push("#")
    else if (word !== "" && !silent.test(word) && shaped.at(-1) !== stop) shaped.push(stop)
  }
  return shaped
}
