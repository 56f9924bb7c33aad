import { assertOneOf } from "@ungarble/core"

interface Command {
  readonly usage: string
  readonly run: (args: readonly string[]) => Promise<void>
}

// Loaded one at a time: a browser and a bundler are not needed to score a text.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  quality: async () => {
    const { usage, quality } = await import("./commands/quality.js")
    return { usage, run: quality }
  },
  calques: async () => {
    const { usage, calques } = await import("./commands/calques.js")
    return { usage, run: calques }
  },
  mqm: async () => {
    const { usage, mqm } = await import("./commands/mqm.js")
    return { usage, run: mqm }
  },
  peers: async () => {
    const { usage, peers } = await import("./commands/peers.js")
    return { usage, run: peers }
  },
  names: async () => {
    const { usage, names } = await import("./commands/names.js")
    return { usage, run: names }
  },
  ranking: async () => {
    const { usage, ranking } = await import("./commands/ranking.js")
    return { usage, run: ranking }
  },
  speed: async () => {
    const { usage, speed } = await import("./commands/speed.js")
    return { usage, run: speed }
  },
  tagger: async () => {
    const { usage, tagger } = await import("./commands/tagger.js")
    return { usage, run: tagger }
  },
  report: async () => {
    const { usage, report } = await import("./commands/report.js")
    return { usage, run: report }
  },
  docs: async () => {
    const { usage, docs } = await import("./commands/docs.js")
    return { usage, run: docs }
  },
}

async function main([name = "--help", ...args]: readonly string[]): Promise<void> {
  if (name === "--help") {
    const loaded = await Promise.all(Object.values(commands).map(load => load()))
    process.stdout.write(loaded.map(({ usage }) => usage).join("\n"))
    return
  }
  assertOneOf("command", name, Object.keys(commands))
  const { usage, run } = await commands[name]!()
  if (args.includes("--help")) process.stdout.write(usage)
  else await run(args)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
})
