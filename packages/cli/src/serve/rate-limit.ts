/** Lets each client send so many requests a minute, in bursts of at most as many. */
export class RateLimit {
  readonly #buckets = new Map<string, { tokens: number; at: number }>()

  constructor(
    readonly perMinute: number,
    /** The clock, in milliseconds. */
    readonly now: () => number,
  ) {}

  /** Takes one request of a client. 0 if it may go on, otherwise the seconds after which it may. */
  take(client: string): number {
    if (this.perMinute === 0) return 0
    const now = this.now()
    const rate = this.perMinute / 60_000
    const bucket = this.#buckets.get(client)
    const tokens = Math.min(
      this.perMinute,
      bucket ? bucket.tokens + (now - bucket.at) * rate : this.perMinute,
    )
    const isAllowed = tokens >= 1
    this.#buckets.delete(client)
    this.#buckets.set(client, { tokens: isAllowed ? tokens - 1 : tokens, at: now })
    this.#forget(now)
    return isAllowed ? 0 : Math.ceil((1 - tokens) / rate / 1000)
  }

  // The oldest stand first; after a minute of rest a bucket is full and need not be kept.
  #forget(now: number): void {
    for (const [client, { at }] of this.#buckets) {
      if (now - at < 60_000 && this.#buckets.size <= 10_000) break
      this.#buckets.delete(client)
    }
  }
}
