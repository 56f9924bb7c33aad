/**
 * The exponent k of cost = c · wordsᵏ that fits best: the slope of a straight line through the logarithms. 1 means that
 * twice the text takes twice as long. Null for fewer than two sizes.
 */
export function growthExponent(
  points: readonly { readonly words: number; readonly cost: number }[],
): number | null {
  const logs = points.map(({ words, cost }) => ({ x: Math.log(words), y: Math.log(cost) }))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const x = mean(logs.map(log => log.x))
  const y = mean(logs.map(log => log.y))
  const spread = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0)
  const slope = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0) / spread
  return spread > 0 ? slope : null
}
