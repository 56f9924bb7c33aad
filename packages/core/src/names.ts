/** Throws unless `name` is one of `known`, naming the one nearest in spelling. `what` says what it names. */
export function assertOneOf(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const nearest = nearestName(name, known)
  throw new Error(`No ${what} "${name}"${nearest ? `; did you mean "${nearest}"?` : "."}`)
}

function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const other of known) {
    const distance = editDistance(name, other)
    if (distance < least) [best, least] = [other, distance]
  }
  return best
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
