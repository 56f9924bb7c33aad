/**
 * Logistic regression by Newton's method with a small ridge. `rows` are `{ x, y, weight? }`; the answer is the start and a
 * weight for each of the columns of `x`.
 */
export function regress(rows, ridge) {
  const width = rows[0].x.length + 1
  let weights = new Array(width).fill(0)
  for (let round = 0; round < 25; round++) {
    const slope = new Array(width).fill(0)
    const curve = Array.from({ length: width }, () => new Array(width).fill(0))
    for (const { x, y, weight = 1 } of rows) {
      const full = [1, ...x]
      const p = sigmoid(dot(full, weights))
      const w = weight * Math.max(p * (1 - p), 1e-6)
      for (let i = 0; i < width; i++) {
        slope[i] += weight * (y - p) * full[i]
        for (let j = 0; j <= i; j++) curve[i][j] += w * full[i] * full[j]
      }
    }
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < i; j++) curve[j][i] = curve[i][j]
      curve[i][i] += i === 0 ? 1e-9 : ridge
      if (i > 0) slope[i] -= ridge * weights[i]
    }
    const step = solve(curve, slope)
    weights = weights.map((weight, i) => weight + step[i])
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return weights
}

/**
 * Weights by which the right one of several candidates comes first: `cases` are `{ rows, right }`, the candidates' columns
 * and the number of the right one. Gradient ascent on its share of the exponentials.
 */
export function regressChoice(cases, start, ridge) {
  const width = start.length
  const flat = cases.map(({ rows, right }) => ({
    x: Float64Array.from(rows.flat()),
    count: rows.length,
    right,
  }))
  const shares = new Float64Array(Math.max(...flat.map(({ count }) => count)))
  const weights = Float64Array.from(start)
  for (let round = 0; round < 3000; round++) {
    const slope = weights.map(weight => -ridge * weight)
    for (const { x, count, right } of flat) {
      let [most, sum] = [Number.NEGATIVE_INFINITY, 0]
      for (let i = 0; i < count; i++) {
        let score = 0
        for (let k = 0; k < width; k++) score += weights[k] * x[i * width + k]
        shares[i] = score
        if (score > most) most = score
      }
      for (let i = 0; i < count; i++) {
        shares[i] = Math.exp(shares[i] - most)
        sum += shares[i]
      }
      for (let k = 0; k < width; k++) {
        let expected = 0
        for (let i = 0; i < count; i++) expected += shares[i] * x[i * width + k]
        slope[k] += (x[right * width + k] - expected / sum) / flat.length
      }
    }
    for (let k = 0; k < width; k++) weights[k] += 0.3 * slope[k]
  }
  return [...weights]
}

export const sigmoid = value => 1 / (1 + Math.exp(-value))
export const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0)

// Gauss with pivots.
function solve(matrix, right) {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i]])
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i
    ;[rows[k], rows[pivot]] = [rows[pivot], rows[k]]
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k]
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j]
    }
  }
  const x = new Array(n).fill(0)
  for (let k = n - 1; k >= 0; k--) {
    let sum = rows[k][n]
    for (let j = k + 1; j < n; j++) sum -= rows[k][j] * x[j]
    x[k] = sum / rows[k][k]
  }
  return x
}
