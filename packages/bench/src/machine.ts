import { arch, availableParallelism, cpus, platform, totalmem } from "node:os"

/** What the figures were taken on; names no host. */
export interface Machine {
  readonly cpu: string
  readonly cores: number
  /** In GiB. */
  readonly memory: number
  readonly system: string
  readonly node: string
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  }
}

/** The machine in one line. */
export function describeMachine({ cpu, cores, memory, system, node }: Machine): string {
  return `${cpu}, ${cores} cores, ${memory} GiB, ${system}, Node ${node}`
}
