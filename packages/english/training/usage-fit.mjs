import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { sentences, tokenize } from "@ungarble/core"
import { signs } from "../dist/usage/plausibility.js"

/**
 * Phrases to learn plausibility from, as lists of words: `garbled` are spans that a person marked as calques or wrong terms,
 * `unmarked` stretches of the same texts that nobody marked, `clean` stretches of held-out text written by people. All have
 * two to five words, and begin and end with a word of matter; lengths are as common in each as in the garbled.
 */
export function readPhrases(goldFile, heldOut, tagger) {
  const isMatter = kind => kind === "noun" || kind === "verb" || kind === "adjective"
  const isPhrase = words => {
    if (words.length < 2 || words.length > 5 || !words.every(word => /^[a-z]+$/.test(word))) return false
    const classes = tagger.classes(words)
    return isMatter(classes[0]) && isMatter(classes.at(-1))
  }
  const stretches = (words, doc) =>
    [2, 3, 4, 5].flatMap(n =>
      Array.from(words, (_, i) => words.slice(i, i + n))
        .filter(part => part.length === n && isPhrase(part))
        .map(part => ({ doc, words: part })),
    )
  const garbled = []
  const unmarked = []
  for (const [doc, { text, spans }] of JSON.parse(gunzipSync(readFileSync(goldFile))).entries()) {
    const tokens = tokenize(text)
    for (const { start, end, category, optional, needs_source: hidden } of spans) {
      if (optional || hidden || (category !== "calque" && category !== "terminology")) continue
      const inside = tokens.filter(({ kind, from, to }) => kind !== "space" && from >= start && to <= end)
      const words = inside.map(({ lower }) => lower)
      if (isPhrase(words)) garbled.push({ doc, words })
    }
    for (const { from, to } of sentences(tokens)) {
      let run = []
      for (const token of tokens.filter(other => other.from >= from && other.to <= to)) {
        if (token.kind === "space") continue
        if (!spans.some(({ start, end }) => token.from < end && start < token.to)) run.push(token.lower)
        else {
          unmarked.push(...stretches(run, doc))
          run = []
        }
      }
      unmarked.push(...stretches(run, doc))
    }
  }
  const clean = heldOut
    .filter((_, i) => i % 12 === 0)
    .flatMap((words, i) => stretches(words, i).filter((_, n) => n % 3 === 0))
  return { garbled, unmarked: likeLengths(unmarked, garbled), clean: likeLengths(clean, garbled) }
}

// Evenly spread picks, four for each garbled phrase of the same length.
function likeLengths(phrases, garbled) {
  return [2, 3, 4, 5].flatMap(n => {
    const pool = phrases.filter(({ words }) => words.length === n)
    const wanted = Math.min(pool.length, 4 * garbled.filter(({ words }) => words.length === n).length)
    return Array.from({ length: wanted }, (_, i) => pool[Math.floor((i * pool.length) / wanted)])
  })
}

/**
 * Fits the weights by logistic regression, garbled phrases against clean and unmarked ones at even odds, on every other
 * document; the figures are of the documents between. AUC is the chance that a fine phrase gets more than a garbled one.
 */
export function fitPlausibility(phrases, knowledge) {
  const read = kind =>
    phrases[kind].map(({ doc, words }) => ({ doc, words, signs: [1, ...signs(words, knowledge)] }))
  const [garbled, unmarked, clean] = [read("garbled"), read("unmarked"), read("clean")]
  const learn = list => list.filter(({ doc }) => doc % 2 === 0)
  const test = list => list.filter(({ doc }) => doc % 2 === 1)
  const groups = [
    { list: learn(garbled), is: 0, share: 0.5 },
    { list: learn(unmarked), is: 1, share: 0.25 },
    { list: learn(clean), is: 1, share: 0.25 },
  ]
  const weights = regress(groups).map(weight => Math.round(weight * 100) / 100)
  const score = ({ signs }) => signs.reduce((sum, sign, i) => sum + sign * weights[i], 0)
  const related = list => list.filter(({ signs }) => signs[3] !== 0)
  const rate = (fine, bad) => Math.round(auc(test(fine).map(score), test(bad).map(score)) * 1000) / 1000
  const company = (fine, bad) => {
    const of = list => related(test(list)).map(({ signs }) => signs[3])
    return Math.round(auc(of(fine), of(bad)) * 1000) / 1000
  }
  const scores = learn(clean)
    .map(score)
    .sort((a, b) => a - b)
  const quantiles = Array.from({ length: ranks + 1 }, (_, i) =>
    Number(scores[Math.round((i / ranks) * (scores.length - 1))].toFixed(3)),
  )
  const odd = list => test(list).filter(phrase => score(phrase) <= quantiles[ranks / 10]).length
  const oddShare = list => Math.round((odd(list) / test(list).length) * 1000) / 1000
  return {
    weights,
    quantiles,
    figures: {
      phrases: { garbled: garbled.length, unmarked: unmarked.length, clean: clean.length },
      atMostATenth: { garbled: oddShare(garbled), unmarked: oddShare(unmarked), clean: oddShare(clean) },
      aucCleanOverGarbled: rate(clean, garbled),
      aucUnmarkedOverGarbled: rate(unmarked, garbled),
      aucOfCompanyCleanOverGarbled: company(clean, garbled),
      aucOfCompanyUnmarkedOverGarbled: company(unmarked, garbled),
    },
  }
}

// Steps of the scale on which plausibility is given.
const ranks = 40

// Newton's method; a little ridge keeps it steady.
function regress(groups) {
  const size = groups[0].list[0].signs.length
  const weights = new Array(size).fill(0)
  for (let round = 0; round < 25; round++) {
    const rows = weights.map((weight, i) =>
      weights.map((_, j) => (i === j ? 1e-3 : 0)).concat(-1e-3 * weight),
    )
    for (const { list, is, share } of groups) {
      for (const { signs } of list) {
        const p = 1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * weights[i], 0)))
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++)
            rows[i][j] += (share / list.length) * p * (1 - p) * signs[i] * signs[j]
          rows[i][size] += (share / list.length) * (is - p) * signs[i]
        }
      }
    }
    for (const [i, change] of solve(rows).entries()) weights[i] += change
  }
  return weights
}

// Gauss's elimination; the matrix is positive definite, so no row needs to be swapped.
function solve(rows) {
  const n = rows.length
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) {
      const part = rows[k][i] / rows[i][i]
      for (let j = i; j <= n; j++) rows[k][j] -= part * rows[i][j]
    }
  }
  const found = new Array(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    found[i] = rows[i][n]
    for (let j = i + 1; j < n; j++) found[i] -= rows[i][j] * found[j]
    found[i] /= rows[i][i]
  }
  return found
}

function auc(fine, bad) {
  const sorted = bad.toSorted((a, b) => a - b)
  const below = (value, isEqual) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle] < value || (isEqual && sorted[middle] === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  const sum = fine.reduce((total, value) => total + below(value, false) + below(value, true), 0)
  return sum / 2 / fine.length / bad.length
}
