/** Finds words one edit apart by what is left when a letter is struck from each. */
export function indexNeighbours(words) {
  const index = new Map()
  for (const word of words) for (const key of keys(word)) push(index, key, word)
  return index
}

/**
 * True if a word of the index that passes `test` is one edit away from `word`. Neighbours that differ only in their last
 * `ending` letters don't count: those are mostly inflections of one word.
 */
export function hasNeighbour(index, word, test = () => true, ending = 3) {
  if (word.length < 5) return false
  for (const key of keys(word)) {
    for (const other of index.get(key) ?? []) {
      if (
        other !== word &&
        isOneEdit(word, other) &&
        sharedStart(word, other) <= Math.min(word.length, other.length) - ending &&
        test(other)
      )
        return true
    }
  }
  return false
}

const keys = word => [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]

function push(index, key, word) {
  const list = index.get(key)
  if (list) list.push(word)
  else index.set(key, [word])
}

const sharedStart = (a, b) => {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

function isOneEdit(a, b) {
  const i = sharedStart(a, b)
  if (a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1))
    return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
