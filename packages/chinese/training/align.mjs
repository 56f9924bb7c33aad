/**
 * Word translation probabilities from pairs of texts: IBM model 1 (Brown et al. 1993), trained by expectation
 * maximisation. `pairs` are `[source tokens, target tokens]`, both as small integers; the answer gives for each source
 * token its target tokens with their probabilities, most likely first.
 */
export function align(pairs, { rounds, least }) {
  const ids = new Map()
  const links = []
  let cells = 0
  for (const [source, target] of pairs) {
    const row = new Int32Array(source.length * target.length)
    let at = 0
    for (const s of source) {
      for (const t of target) {
        const key = s * 1_000_000 + t
        let id = ids.get(key)
        if (id === undefined) {
          id = cells++
          ids.set(key, id)
        }
        row[at++] = id
      }
    }
    links.push(row)
  }
  const sources = new Int32Array(cells)
  for (const [key, id] of ids) sources[id] = Math.floor(key / 1_000_000)
  let last = 0
  for (const s of sources) if (s > last) last = s
  let probability = new Float64Array(cells).fill(1)
  for (let round = 0; round < rounds; round++) {
    const count = new Float64Array(cells)
    for (const [k, [source, target]] of pairs.entries()) {
      const row = links[k]
      const width = target.length
      for (let t = 0; t < width; t++) {
        let sum = 0
        for (let s = 0; s < source.length; s++) sum += probability[row[s * width + t]]
        if (sum === 0) continue
        for (let s = 0; s < source.length; s++) {
          const id = row[s * width + t]
          count[id] += probability[id] / sum
        }
      }
    }
    const total = new Float64Array(last + 1)
    for (let id = 0; id < cells; id++) total[sources[id]] += count[id]
    probability = count.map((n, id) => n / total[sources[id]])
  }
  const table = new Map()
  for (const [key, id] of ids) {
    if (probability[id] < least) continue
    const s = sources[id]
    const row = table.get(s) ?? []
    row.push([key % 1_000_000, probability[id]])
    table.set(s, row)
  }
  for (const row of table.values()) row.sort((a, b) => b[1] - a[1])
  return table
}
