import { featureCount, features, inCase, lastVerb, noVerb, shareSlot, slot } from "../dist/tags/features.js"

const seeded = seed => () => {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) / 2 ** 32
}

/**
 * Learns the weights by the averaged perceptron (Collins 2002): whenever the best candidate is not the right one, the
 * features count one more for the right one and one less for the other; what ships is the mean over all steps, rounded.
 * A sentence is `{entries, gold}`. `disguise(sentence, random)` may show it in lower case or without its marks.
 */
export function learn(sentences, { bits, rounds, disguise }) {
  const size = 2 ** bits
  const weights = new Float32Array(size)
  const sums = new Float64Array(size)
  const stamps = new Int32Array(size)
  const random = seeded(20_221)
  const active = new Int32Array(featureCount)
  let step = 0
  const add = (at, by) => {
    sums[at] += weights[at] * (step - stamps[at])
    stamps[at] = step
    weights[at] += by
  }
  // A feature that stands only once or twice in the texts would teach little and blur others that share its slot.
  const seen = countFeatures(sentences, disguise, seeded(4_051))
  const order = sentences.map((_, i) => i)
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    let wrong = 0
    const from = step
    for (const index of order) {
      const { entries: plain, gold } = disguise(sentences[index], random)
      const { entries, cased } = inCase(plain)
      let [before, beforeThat, verb] = [63, 63, noVerb]
      for (let i = 0; i < entries.length; i++) {
        const { candidates, levels } = entries[i]
        let best = candidates[0]
        if (candidates.length > 1) {
          step++
          features(entries, i, before, beforeThat, verb, cased, active)
          let most = Number.NEGATIVE_INFINITY
          for (let c = 0; c < candidates.length; c++) {
            let score = weights[shareSlot(candidates[c], levels[c], bits)]
            for (let f = 0; f < featureCount; f++) score += weights[slot(active[f], candidates[c], bits)]
            if (score > most) [best, most] = [candidates[c], score]
          }
          const right = candidates.indexOf(gold[i])
          if (best !== gold[i] && right >= 0) {
            wrong++
            const chosen = candidates.indexOf(best)
            add(shareSlot(gold[i], levels[right], bits), 1)
            add(shareSlot(best, levels[chosen], bits), -1)
            for (let f = 0; f < featureCount; f++) {
              if (seen[active[f] >>> 8] < least) continue
              add(slot(active[f], gold[i], bits), 1)
              add(slot(active[f], best, bits), -1)
            }
          }
        }
        verb = lastVerb(verb, entries[i], best)
        beforeThat = before
        before = best
      }
    }
    console.error(`round ${round + 1}: ${((100 * wrong) / (step - from)).toFixed(2)} % of choices wrong`)
  }
  for (let at = 0; at < size; at++) add(at, 0)
  return quantise(sums)
}

const least = 3

function countFeatures(sentences, disguise, random) {
  const seen = new Uint8Array(2 ** 24)
  const active = new Int32Array(featureCount)
  for (const sentence of sentences) {
    const { entries: plain, gold } = disguise(sentence, random)
    const { entries, cased } = inCase(plain)
    let [before, beforeThat, verb] = [63, 63, noVerb]
    for (let i = 0; i < entries.length; i++) {
      if (entries[i].candidates.length > 1) {
        features(entries, i, before, beforeThat, verb, cased, active)
        for (const feature of active) if (seen[feature >>> 8] < 255) seen[feature >>> 8]++
      }
      verb = lastVerb(verb, entries[i], gold[i])
      beforeThat = before
      before = gold[i]
    }
  }
  return seen
}

// In 63 steps, and none for what is next to nothing: finer ones say no more and pack worse. The strongest one in two
// thousand is cut.
function quantise(sums) {
  const sizes = sums.map(Math.abs).filter(size => size > 0)
  sizes.sort()
  const unit = sizes[Math.floor(sizes.length * 0.9995)] / 31
  return Int8Array.from(sums, sum => {
    const steps = Math.max(-31, Math.min(31, Math.round(sum / unit)))
    return Math.abs(steps) > 1 ? steps : 0
  })
}
