import { MessageChannel, Worker } from "node:worker_threads"
import {
  type CheckOptions,
  type CheckService,
  connectChecker,
  type Finding,
  type Port,
  type Rule,
  type WorkerLike,
} from "@ungarble/core"
import { Checker, serveChecker } from "@ungarble/core/checker"
import { describe, expect, it, onTestFinished } from "vitest"
import { blocksOf, packOf, patternRule } from "./small.js"

/** A page and a checker at the two ends of a real channel, in one thread. */
function connect(checker: CheckService) {
  const { port1, port2 } = new MessageChannel()
  serveChecker(port2 as unknown as Port, checker)
  port2.start()
  port1.start()
  onTestFinished(() => port1.close())
  const worker = {
    postMessage: (message: unknown) => port1.postMessage(message),
    addEventListener: port1.addEventListener.bind(port1),
    terminate: () => port1.close(),
  }
  return connectChecker(() => worker as unknown as WorkerLike)
}

const smallChecker = () =>
  new Checker({
    packs: [packOf(patternRule("red", /red/gu), patternRule("blue", /blue/gu, { confidence: 0.3 }))],
  })

describe("a checker behind a channel", () => {
  it("answers as one in the same thread, with findings and progress on the way", async () => {
    const blocks = blocksOf("a red car", "a blue car", "red and red")
    const told: string[] = []
    const options: CheckOptions = {
      onFindings: (block, findings: readonly Finding[]) => told.push(`${block} ${findings.length}`),
      onProgress: ({ phase, done, total }) => told.push(`${phase} ${done}/${total}`),
    }
    const here = await smallChecker().check(blocks)
    expect(await connect(smallChecker()).check(blocks, options)).toEqual(here)
    expect(told).toContain("2 2")
    expect(told.at(-1)).toBe("checking 3/3")
  })

  it("takes settings before and after its first check", async () => {
    const service = connect(smallChecker())
    const count = async () => (await service.check(blocksOf("red blue"))).findings.length
    service.configure({ sensitivity: "strict" })
    expect(await count()).toBe(2)
    service.configure({ sensitivity: "strict", disabled: ["red"] })
    expect(await count()).toBe(1)
  })

  it("tells a check of settings that can't be, until they are replaced", async () => {
    const service = connect(smallChecker())
    service.configure({ disabled: ["rde"] })
    await expect(service.check(blocksOf("red"))).rejects.toThrow('No rule "rde"; did you mean "red"?')
    service.configure({})
    expect((await service.check(blocksOf("red"))).findings).toHaveLength(1)
  })

  it("tells what could not be loaded, and why a check failed", async () => {
    const lexicon = { id: "words", url: new URL("data:x"), bytes: 1, parse: () => "" }
    const slow = patternRule("slow", /red/gu, { lexicons: [lexicon] })
    const read = () => Promise.reject(new Error("No such file."))
    const service = connect(new Checker({ packs: [packOf(slow)], read }))
    const { problems } = await service.check(blocksOf("red"))
    expect(problems).toEqual([expect.stringMatching(/Lexicon "words" .* No such file\./)])
    const broken: Rule = {
      ...patternRule("broken", /red/gu),
      check: () => {
        throw new Error("It is all too much.")
      },
    }
    const failing = connect(new Checker({ packs: [packOf(broken)] }))
    await expect(failing.check(blocksOf("red"))).rejects.toThrow(/Rule "broken" .* It is all too much\./)
  })

  it("aborts at both ends, and answers the next check", async () => {
    let stopped: unknown
    const checker = smallChecker()
    const service = connect({
      check: (blocks, options) =>
        blocks[0]?.text === "wait"
          ? new Promise((_, reject) => {
              options?.signal?.addEventListener("abort", () => {
                stopped = options.signal?.aborted
                reject(new Error("aborted"))
              })
            })
          : checker.check(blocks, options),
      configure: settings => checker.configure(settings),
      dispose: () => checker.dispose(),
    })
    const abort = new AbortController()
    const reason = new Error("typing")
    const check = service.check(blocksOf("wait"), { signal: abort.signal })
    abort.abort(reason)
    await expect(check).rejects.toBe(reason)
    await expect(service.check(blocksOf("red"), { signal: abort.signal })).rejects.toBe(reason)
    expect((await service.check(blocksOf("red"))).findings).toHaveLength(1)
    expect(stopped).toBe(true)
  })

  it("rejects what is running when it is disposed of", async () => {
    const service = connect(smallChecker())
    const check = service.check(blocksOf("red"))
    service.dispose()
    await expect(check).rejects.toMatchObject({ name: "AbortError" })
  })
})

describe("a worker that dies", () => {
  /** A real worker thread that ends so many times before it answers; counts how often one was started. */
  function dying(times: number) {
    const deaths = new SharedArrayBuffer(4)
    new Int32Array(deaths)[0] = times
    let starts = 0
    const service = connectChecker(() => {
      starts++
      const worker = new Worker(new URL("./dying-worker.mjs", import.meta.url), { workerData: deaths })
      onTestFinished(() => void worker.terminate())
      return {
        postMessage: message => worker.postMessage(message),
        terminate: () => void worker.terminate(),
        // Browsers tell a worker's end as `error`; Node's threads as `exit`.
        addEventListener: (type, listener) => {
          if (type === "message") worker.on("message", data => listener({ data } as never))
          if (type === "error")
            worker.on("exit", code => listener({ message: `it ended with ${code}` } as never))
        },
      }
    })
    onTestFinished(() => service.dispose())
    return { service, starts: () => starts }
  }

  it("is started once more, and the check is answered", async () => {
    const { service, starts } = dying(1)
    const blocks = blocksOf("red")
    expect((await service.check(blocks)).findings).toEqual(blocks)
    expect(starts()).toBe(2)
  })

  it("fails the check when it dies again, and serves the next one", async () => {
    const { service, starts } = dying(2)
    await expect(service.check(blocksOf("red"))).rejects.toThrow(
      "The checker stopped twice and was not started again: it ended with 7.",
    )
    expect((await service.check(blocksOf("red"))).findings).toHaveLength(1)
    expect(starts()).toBe(3)
  })

  it("fails the check if it can't be made at all", async () => {
    const service = connectChecker(() => {
      throw new Error("Workers are not allowed here.")
    })
    await expect(service.check(blocksOf("red"))).rejects.toThrow("Workers are not allowed here.")
  })
})
