import { assertOneOf } from "@ungarble/core"
import * as docs from "./commands/docs.js"
import * as mqm from "./commands/mqm.js"
import * as peers from "./commands/peers.js"
import * as quality from "./commands/quality.js"
import * as report from "./commands/report.js"
import * as speed from "./commands/speed.js"

const commands: Readonly<
  Record<string, { readonly usage: string; run(args: readonly string[]): Promise<void> }>
> = {
  quality: { usage: quality.usage, run: quality.quality },
  mqm: { usage: mqm.usage, run: mqm.mqm },
  peers: { usage: peers.usage, run: peers.peers },
  speed: { usage: speed.usage, run: speed.speed },
  report: { usage: report.usage, run: report.report },
  docs: { usage: docs.usage, run: docs.docs },
}

async function main([name = "--help", ...args]: readonly string[]): Promise<void> {
  if (name === "--help") {
    const usages = Object.values(commands).map(command => command.usage)
    process.stdout.write(usages.join("\n"))
    return
  }
  assertOneOf("command", name, Object.keys(commands))
  const { run, usage } = commands[name]!
  if (args.includes("--help")) process.stdout.write(usage)
  else await run(args)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
})
