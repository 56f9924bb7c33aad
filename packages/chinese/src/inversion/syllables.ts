/**
 * Cuts a lower-case word in toneless pinyin into its syllables, the fewest that make it up: “canghai” → cang, hai.
 * Undefined for a word that is no pinyin.
 */
export function syllablesOf(
  word: string,
  isSyllable: (syllable: string) => boolean,
): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    for (let length = 1; length <= 6 && length <= end; length++) {
      const before = best[end - length]
      const syllable = word.slice(end - length, end)
      if (!before || !isSyllable(syllable)) continue
      const known = best[end]
      if (!known || before.length + 1 < known.length) best[end] = [...before, syllable]
    }
  }
  return best[word.length]
}
