import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { countWords } from "../count-words.js"
import type { Found } from "../judge.js"
import { keepArticles, pool, type Run } from "../run.js"
import { type Slice, slice } from "../slices.js"
import type { Source } from "../sources.js"
import { type Installed, installed, installedBytes } from "./packages.js"
import type { Peer } from "./peer.js"

/** What one peer's process tells, findings in the order of the texts. */
export interface Outcome {
  readonly version?: string
  readonly findings: readonly (readonly Found[])[]
  /** Milliseconds from the start of the process to the findings of the first text. */
  readonly cold: number
  /** Milliseconds per 1,000 words over all further texts, each seen for the first time; null without any. */
  readonly warm: number | null
  /** The most memory the process held, MiB. */
  readonly memory: number
}

/** A line of the comparison. Server: its start, memory and size are not ours to see, hence null. */
export interface PeerFigures {
  readonly id: string
  readonly packages: readonly Installed[]
  readonly version: string
  readonly settings: string
  readonly all: Slice
  readonly bySource: readonly Slice[]
  readonly cold: number | null
  readonly warm: number | null
  readonly memory: number | null
  /** Bytes on disk with all dependencies. */
  readonly bytes: number | null
}

/** The comparison. */
export interface PeerRun {
  /** Words of the text that the cold start is measured with. */
  readonly coldWords: number
  readonly texts: number
  readonly words: number
  readonly peers: readonly PeerFigures[]
}

/** Runs each peer over the same texts, one after the other, each in a process of its own. */
export async function measurePeers(peers: readonly Peer[], sources: readonly Source[]): Promise<PeerRun> {
  const texts = sources.flatMap(({ articles }) => articles.map(({ text }) => text))
  const words = texts.map(countWords)
  const longest = words.indexOf(Math.max(...words))
  const figures: PeerFigures[] = []
  for (const peer of peers) figures.push(await measurePeer(peer, sources, texts, longest))
  return {
    coldWords: words[longest] ?? 0,
    texts: texts.length,
    words: words.reduce((sum, count) => sum + count, 0),
    peers: figures,
  }
}

async function measurePeer(
  { id, packages, settings }: Peer,
  sources: readonly Source[],
  texts: readonly string[],
  longest: number,
): Promise<PeerFigures> {
  const order = [longest, ...[...texts.keys()].filter(index => index !== longest)]
  const outcome = await runApart(
    id,
    order.map(index => texts[index]!),
  )
  const byText = new Map(order.map((index, i) => [index, outcome.findings[i]!]))
  let at = 0
  const runs = sources.map(({ name, articles }): Run => {
    const findings = articles.map(() =>
      byText.get(at++)!.map(found => ({ ...found, rule: id, confidence: 1 })),
    )
    return { file: name, articles, findings }
  })
  const list = installed(packages)
  const server = packages.length === 0
  return {
    id,
    packages: list,
    version: outcome.version ?? list[0]?.version ?? "unknown",
    settings,
    all: slice(pool(runs)),
    bySource: runs
      .filter(run => keepArticles(run, article => !article.clean).articles.length > 0)
      .map(run => slice(run)),
    cold: server ? null : outcome.cold,
    warm: outcome.warm,
    memory: server ? null : outcome.memory,
    bytes: server ? null : installedBytes(packages),
  }
}

function runApart(id: string, texts: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./worker.js", import.meta.url)), [id], {
      serialization: "advanced",
    })
    child.on("message", message => {
      if (message === "ready") child.send(texts)
      else resolve(message as Outcome)
    })
    child.on("error", reject)
    child.on("exit", code => reject(new Error(`${id} stopped with exit code ${code} before it answered`)))
  })
}
