import { rulePacks, strictChecker } from "../checkers.js"
import type { Sized } from "./speed.js"
import { timeChecks } from "./time-checks.js"

// Performance.now() counts from the start of the process, so what was spent before the first check is the start.
process.once("message", async (texts: readonly string[]) => {
  const words = Number(process.argv[2])
  const times = await timeChecks(strictChecker(rulePacks), texts, words)
  const memory = process.resourceUsage().maxRSS / 1024
  const sized: Sized = { words, ...times, cold: start + times.first, memory }
  process.send?.(sized, () => process.exit())
})
const start = performance.now()
process.send?.("ready")
