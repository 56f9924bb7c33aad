import { rulePacks, strictChecker } from "../dist/checkers.js"
import { timeChecks } from "../dist/speed/time-checks.js"

// `start` is the time from the opening of the page until the engine could be asked.
const start = performance.now()

globalThis.measure = async (texts, words) => {
  const times = await timeChecks(strictChecker(rulePacks), texts, words)
  const memory = performance.memory.usedJSHeapSize / 2 ** 20
  return { words, ...times, cold: start + times.first, memory }
}
