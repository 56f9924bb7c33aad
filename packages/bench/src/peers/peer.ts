import type { Found } from "../judge.js"

/** Another checker, run as its makers ship it. */
export interface Peer {
  /** What `--peer` and the table call it. */
  readonly id: string
  /** What a user installs for it: npm packages; none where it is a server. */
  readonly packages: readonly string[]
  /** How it is set up here, for the page of figures. */
  readonly settings: string
  /** Makes it ready. The answer checks one text at a time. */
  load(): Promise<LoadedPeer>
}

/** A checker that is ready. */
export interface LoadedPeer {
  /** Said by itself where it is no npm package. */
  readonly version?: string
  check(text: string): Promise<readonly Found[]>
}

/** A peer's finding whose rewrites replace its whole range. Peers don't know our categories: all are called grammar. */
export function foundAt(from: number, to: number, rewrites: readonly string[] = []): Found {
  return { from, to, category: "grammar", rewrites: rewrites.map(text => ({ from, to, text })) }
}
