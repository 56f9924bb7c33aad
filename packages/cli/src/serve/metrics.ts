/** Counts what a server does, and writes it down as Prometheus reads it (text format 0.0.4). */
export class Metrics {
  readonly #counts = new Map<string, Map<string, number>>()
  readonly #times = new Map<string, { buckets: number[]; sum: number; count: number }>()
  #open = 0

  /** Adds to a counter. Labels must come from a small set: no text, no address. */
  count(name: keyof typeof counters, labels: Readonly<Record<string, string | number>> = {}, by = 1): void {
    const key = Object.entries(labels)
      .map(([label, value]) => `${label}="${String(value).replace(/["\\\n]/gu, "")}"`)
      .join(",")
    const series = this.#counts.get(name) ?? new Map<string, number>()
    this.#counts.set(name, series.set(key, (series.get(key) ?? 0) + by))
  }

  /** Notes how long a request to a route took. */
  time(route: string, seconds: number): void {
    const times = this.#times.get(route) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 }
    bounds.forEach((bound, i) => {
      if (seconds <= bound) times.buckets[i]!++
    })
    times.sum += seconds
    times.count++
    this.#times.set(route, times)
  }

  /** Notes that a request has begun; call the answer when it is over. */
  begin(): () => void {
    this.#open++
    let isOver = false
    return () => {
      if (!isOver) this.#open--
      isOver = true
    }
  }

  get open(): number {
    return this.#open
  }

  write(): string {
    const lines: string[] = []
    for (const [name, help] of Object.entries(counters)) {
      lines.push(`# HELP ungarble_${name} ${help}`, `# TYPE ungarble_${name} counter`)
      for (const [labels, value] of this.#counts.get(name) ?? [])
        lines.push(`ungarble_${name}${labels && `{${labels}}`} ${value}`)
    }
    lines.push(
      "# HELP ungarble_open_requests Requests being answered.",
      "# TYPE ungarble_open_requests gauge",
    )
    lines.push(`ungarble_open_requests ${this.#open}`)
    lines.push("# HELP ungarble_request_seconds Time to answer.", "# TYPE ungarble_request_seconds histogram")
    for (const [route, { buckets, sum, count }] of this.#times) {
      const series = (part: string, labels: string, value: number) =>
        lines.push(`ungarble_request_seconds_${part}{route="${route}"${labels}} ${value}`)
      bounds.forEach((bound, i) => {
        series("bucket", `,le="${bound}"`, buckets[i]!)
      })
      series("bucket", ',le="+Inf"', count)
      series("sum", "", sum)
      series("count", "", count)
    }
    return `${lines.join("\n")}\n`
  }
}

const counters = {
  requests_total: "Requests by route and status.",
  blocks_total: "Blocks checked.",
  findings_total: "Findings given, by category.",
  rewrites_total: "Findings asked about, by outcome: given, refused, none or failed.",
  model_tokens_total: "Tokens that the model was asked and answered, as far as it tells.",
  refused_requests_total: "Requests that were turned away, by reason.",
} as const

const bounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const
