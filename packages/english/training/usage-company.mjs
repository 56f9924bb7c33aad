import { kindNumbers } from "../dist/usage/company.js"
import { relationsIn } from "../dist/usage/relations.js"

/** Counts lemmas in relations: adjective and noun, noun before noun, verb and object. */
export class CompanyCount {
  #met = new Map()

  /** Counts the relations of one sentence. */
  add(words, tagger) {
    const tags = tagger.tag(words)
    for (const { kind, first, second } of relationsIn(words, tags)) {
      const pair = [first, second].map(place => tagger.lemma(words[place], tags[place]))
      const key = `${kindNumbers[kind]} ${pair.join(" ")}`
      this.#met.set(key, (this.#met.get(key) ?? 0) + 1)
    }
  }

  /**
   * How often a lemma stands first and second in a kind of relation (none that does so less often than `leastLemma`, the
   * sum as the empty lemma), and the pairs that met, once only if chance expects less, the `keep` surest ones by the log-likelihood
   * ratio (Dunning 1993).
   */
  sum({ leastLemma, leastMet, keep }) {
    const firsts = new Map()
    const seconds = new Map()
    const sums = new Map()
    const add = (map, key, n) => map.set(key, (map.get(key) ?? 0) + n)
    const all = [...this.#met].map(([key, met]) => {
      const [kind, first, second] = key.split(" ")
      add(firsts, `${kind} ${first}`, met)
      add(seconds, `${kind} ${second}`, met)
      add(sums, kind, met)
      return { kind, first, second, met }
    })
    const pairs = []
    for (const pair of all) {
      const { kind, first, second, met } = pair
      const counts = [met, firsts.get(`${kind} ${first}`), seconds.get(`${kind} ${second}`), sums.get(kind)]
      if (met < leastMet || (met === 1 && met * counts[3] <= counts[1] * counts[2])) continue
      pairs.push({ ...pair, surety: likelihoodRatio(...counts) })
    }
    const name = ({ kind, first, second }) => `${kind} ${first} ${second}`
    pairs.sort((a, b) => b.surety - a.surety || (name(a) < name(b) ? -1 : 1))
    const lemmas = map =>
      [...map].filter(([, n]) => n >= leastLemma).map(([key, n]) => [...key.split(" "), n])
    return {
      sums: [...sums],
      firsts: lemmas(firsts),
      seconds: lemmas(seconds),
      pairs: pairs.slice(0, keep),
      types: all.length,
    }
  }
}

function likelihoodRatio(met, first, second, all) {
  const term = (n, chance) => (n > 0 ? n * Math.log(n / chance) : 0)
  return (
    2 *
    (term(met, (first * second) / all) +
      term(first - met, (first * (all - second)) / all) +
      term(second - met, ((all - first) * second) / all) +
      term(all - first - second + met, ((all - first) * (all - second)) / all))
  )
}
