// How long a failure is taken as lasting, in milliseconds: at first, and at most. It doubles each time.
const firstWait = 5_000
const longestWait = 300_000

/** Remembers what failed, so that it isn't tried again at every turn but after a while that grows. */
export class Patience<Key, Failure> {
  readonly #failed = new Map<
    Key,
    { readonly failure: Failure; readonly until: number; readonly wait: number }
  >()

  /** `now` is the clock, in milliseconds. */
  constructor(readonly now: () => number) {}

  /** How it failed, as long as it is too early to try again. */
  recent(key: Key): Failure | undefined {
    const failed = this.#failed.get(key)
    return failed && this.now() < failed.until ? failed.failure : undefined
  }

  add(key: Key, failure: Failure): void {
    const wait = Math.min(longestWait, (this.#failed.get(key)?.wait ?? firstWait / 2) * 2)
    this.#failed.set(key, { failure, until: this.now() + wait, wait })
  }
}
