import { parentPort, workerData } from "node:worker_threads"

// Answers like a checker, or ends without an answer as often as the shared counter says.
const deaths = new Int32Array(workerData)
parentPort.on("message", ({ kind, id, blocks }) => {
  if (kind !== "check") return
  if (Atomics.sub(deaths, 0, 1) > 0) process.exit(7)
  const language = { code: "eng", isTarget: true }
  parentPort.postMessage({ from: "checker", kind: "done", id, result: { findings: blocks, language } })
})
