/** A map that keeps what was used last, up to a size. */
export class Memo<T> {
  readonly #entries = new Map<string, T>()

  constructor(readonly size: number) {}

  get isEmpty(): boolean {
    return this.#entries.size === 0
  }

  get(key: string): T | undefined {
    const value = this.#entries.get(key)
    if (value !== undefined && this.#entries.delete(key)) this.#entries.set(key, value)
    return value
  }

  set(key: string, value: T): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.size) break
      this.#entries.delete(oldest)
    }
  }

  clear(): void {
    this.#entries.clear()
  }
}
