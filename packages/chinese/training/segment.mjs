const han = /\p{sc=Han}+/gu

/**
 * Cuts Chinese text into words: the most probable way by how often each word is printed. Yields runs of words, one run
 * for each stretch of characters without punctuation.
 */
export function* segment(text, frequency, total) {
  for (const [run] of text.matchAll(han)) {
    const best = [0]
    const from = [0]
    for (let end = 1; end <= run.length; end++) {
      best[end] = Number.NEGATIVE_INFINITY
      for (let length = 1; length <= 8 && length <= end; length++) {
        const word = run.slice(end - length, end)
        const n = frequency.get(word)
        if (n === undefined && length > 1) continue
        const score = best[end - length] + Math.log((n ?? 0.5) / total)
        if (score > best[end]) {
          best[end] = score
          from[end] = end - length
        }
      }
    }
    const cut = []
    for (let end = run.length; end > 0; end = from[end]) cut.unshift(run.slice(from[end], end))
    yield cut
  }
}
