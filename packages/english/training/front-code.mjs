/**
 * Sorted entries of words and frequency classes, front-coded and cut into stretches that begin with a whole word, as
 * `src/words/sorted-words.ts` reads them.
 */
export function frontCode(entries) {
  let out = ""
  let previous = ""
  for (const [index, [word, level]] of entries.entries()) {
    if (index % 32 === 0) {
      out += "\n"
      previous = ""
    }
    let shared = 0
    while (shared < previous.length && previous[shared] === word[shared]) shared++
    out += `${String.fromCharCode(48 + shared)}${String.fromCharCode(97 + level)}${word.slice(shared)}\n`
    previous = word
  }
  return out
}
