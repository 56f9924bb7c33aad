import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Sized } from "./speed.js"

/** Measures one size in a fresh process of Node. */
export function measureInNode(texts: readonly string[], words: number): Promise<Sized> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./node-worker.js", import.meta.url)), [String(words)])
    child.on("message", message => {
      if (message === "ready") child.send(texts)
      else resolve(message as Sized)
    })
    child.on("error", reject)
    child.on("exit", code => reject(new Error(`The check of ${words} words stopped with exit code ${code}`)))
  })
}
