/** Counts equal numbers: those there are, ascending, and how often each stands. Sorts the array in place. */
export function countEqual(keys) {
  keys.sort()
  let n = 0
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) n++
  const found = new Float64Array(n)
  const counts = new Uint32Array(n)
  n = -1
  for (let i = 0; i < keys.length; i++) {
    if (i === 0 || keys[i] !== keys[i - 1]) found[++n] = keys[i]
    counts[n]++
  }
  return { keys: found, counts }
}

/** The place of a key among ascending ones, or -1. */
export function placeOf(keys, key) {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (keys[middle] === key) return middle
    if (keys[middle] < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

// What is taken from a count of 1, 2, 3 or more (Chen and Goodman 1998).
function discountsOf(counts) {
  const n = [0, 0, 0, 0, 0]
  for (const count of counts) if (count < 5) n[count]++
  const y = n[1] / (n[1] + 2 * n[2])
  return [0, 1 - (2 * y * n[2]) / n[1], 2 - (3 * y * n[3]) / n[2], 3 - (4 * y * n[4]) / n[3]]
}

/**
 * A trigram model by modified Kneser–Ney over a row of word numbers below `size`, of which the rows that matter most are
 * kept: of those counted at least `least…` times, those whose loss would cost the text the most (Seymore and Rosenfeld
 * 1996). Gives natural logarithms of
 * probabilities and of what is left to shorter rows: `one` by word, `two` and `three` by keys, ascending.
 */
export function buildNgrams(row, size, { leastTwo, keepTwo, leastThree, keepThree }) {
  const three = countEqual(
    Float64Array.from({ length: row.length - 2 }, (_, i) => (row[i] * size + row[i + 1]) * size + row[i + 2]),
  )
  const printed = countEqual(
    Float64Array.from({ length: row.length - 1 }, (_, i) => row[i] * size + row[i + 1]),
  )
  const two = countEqual(three.keys.map(key => key % (size * size)))

  // Words, by how many words they follow.
  const follows = new Float64Array(size)
  for (const key of two.keys) follows[key % size]++
  const one = follows.map(n => (n + 0.5) / (two.keys.length + 0.5 * size))

  const pTwo = smooth(two, size, key => one[key % size])
  const oftenTwo = key => printed.counts[placeOf(printed.keys, key)] ?? 1
  const scoreTwo = two.keys.map((key, i) => {
    const n = oftenTwo(key)
    return n < leastTwo ? 0 : n * Math.log(pTwo.p[i] / (pTwo.rest(key) * one[key % size]))
  })
  const pThree = smooth(three, size, key => pTwo.p[placeOf(two.keys, key % (size * size))])
  const scoreThree = three.keys.map((key, i) => {
    const n = three.counts[i]
    if (n < leastThree) return 0
    return n * Math.log(pThree.p[i] / (pThree.rest(key) * pTwo.p[placeOf(two.keys, key % (size * size))]))
  })
  const keptThree = best(scoreThree, keepThree)
  const keptTwo = best(scoreTwo, keepTwo)
  // What a kept trigram begins with is kept, since it says what is left.
  for (let i = 0; i < keptThree.length; i++) {
    if (keptThree[i]) {
      const place = placeOf(two.keys, Math.floor(three.keys[i] / size))
      if (place >= 0) keptTwo[place] = 1
    }
  }
  const shortTwo = leave(two.keys, pTwo.p, keptTwo, size, key => one[key % size])
  const restOne = shortTwo.rest
  const afterOne = key => {
    const place = placeOf(shortTwo.keys, key)
    if (place >= 0) return shortTwo.p[place]
    return (restOne.get(Math.floor(key / size)) ?? 1) * one[key % size]
  }
  const shortThree = leave(three.keys, pThree.p, keptThree, size, key => afterOne(key % (size * size)))
  return {
    one: { p: one, rest: restOne },
    two: { ...shortTwo, rest: shortThree.rest },
    three: shortThree,
  }
}

// Interpolated probabilities of rows, and what each beginning of a row leaves to shorter ones.
function smooth({ keys, counts }, size, shorter) {
  const discounts = discountsOf(counts)
  const p = new Float64Array(keys.length)
  const left = new Map()
  for (let from = 0; from < keys.length; ) {
    const start = Math.floor(keys[from] / size)
    let to = from
    let sum = 0
    let taken = 0
    for (; to < keys.length && Math.floor(keys[to] / size) === start; to++) {
      sum += counts[to]
      taken += discounts[Math.min(3, counts[to])]
    }
    const rest = taken / sum
    left.set(start, rest)
    for (let i = from; i < to; i++)
      p[i] = (counts[i] - discounts[Math.min(3, counts[i])]) / sum + rest * shorter(keys[i])
    from = to
  }
  return { p, rest: key => left.get(Math.floor(key / size)) }
}

// Marks the given number of highest scores.
function best(scores, number) {
  const sorted = Float64Array.from(scores).sort()
  const least = Math.max(sorted[Math.max(0, sorted.length - number)], 1e-9)
  return Uint8Array.from(scores, score => (score >= least ? 1 : 0))
}

// Only the marked rows, and what their beginnings now leave to shorter rows.
function leave(keys, p, marks, size, shorter) {
  const n = marks.reduce((sum, mark) => sum + mark, 0)
  const kept = { keys: new Float64Array(n), p: new Float64Array(n), rest: new Map() }
  let at = 0
  for (let from = 0; from < keys.length; ) {
    const start = Math.floor(keys[from] / size)
    let long = 0
    let short = 0
    let i = from
    for (; i < keys.length && Math.floor(keys[i] / size) === start; i++) {
      if (!marks[i]) continue
      kept.keys[at] = keys[i]
      kept.p[at++] = p[i]
      long += p[i]
      short += shorter(keys[i])
    }
    if (long > 0) kept.rest.set(start, Math.max(1e-3, 1 - long) / Math.max(1e-3, 1 - short))
    from = i
  }
  return kept
}
